import type { Box } from './sql.ts';

export interface Asset {
  readonly id: number;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Keeps a picture once; answers with the id of the one with the same bytes. */
export function putAsset(box: Box, asset: Omit<Asset, 'id'>, at: string): number {
  const { sha256, mediaType, bytes } = asset;
  return box.transaction(() => {
    const known = assetIdOf(box, sha256);
    if (known !== undefined) return known;
    return box.runSql(
      `INSERT INTO assets (sha256, media_type, bytes, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?)`,
      ...[sha256, mediaType, bytes, at, at],
    ).lastId;
  });
}

/** The id of the picture with these bytes; undefined where the box has none. */
export function assetIdOf(box: Box, sha256: string): number | undefined {
  return box.getSql<{ id: number }>('SELECT id FROM assets WHERE sha256 = ?', sha256)?.id;
}

/** A picture; undefined where there is none of this id. */
export function readAsset(box: Box, id: number): Asset | undefined {
  return box.getSql<Asset>(
    'SELECT id, sha256, media_type AS mediaType, bytes FROM assets WHERE id = ?',
    id,
  );
}

/** Pictures by their SHA-256, each once; those that the box does not hold are left out. */
export function readPictureAssets(box: Box, ids: readonly string[]): Asset[] {
  return box.allSql<Asset>(
    `SELECT id, sha256, media_type AS mediaType, bytes FROM assets
     WHERE sha256 IN (SELECT value FROM json_each(?)) ORDER BY id`,
    JSON.stringify(ids),
  );
}

/**
 * Removes pictures that nobody needs: neither a greeting card that was sent, nor a template (taken
 * away ones included), nor the marks or a draft or whatever else the settings keep, nor a customer's
 * card (trash included), nor a change that may be undone.
 */
export function dropUnusedAssets(box: Box): number {
  return box.transaction(() => {
    const unused = box.allSql<{ id: number; sha256: string }>(
      `SELECT id, sha256 FROM assets
       WHERE NOT EXISTS (SELECT 1 FROM sending_pictures WHERE asset_id = assets.id)
         AND NOT EXISTS (SELECT 1 FROM customers WHERE photo = assets.sha256)
         AND NOT EXISTS (SELECT 1 FROM templates WHERE instr(fields, assets.sha256) > 0)
         AND NOT EXISTS (SELECT 1 FROM settings WHERE instr(value, assets.sha256) > 0)`,
    );
    const remembered = unused.length === 0 ? new Set() : photosInHistory(box);
    const dropped = unused.filter(({ sha256 }) => !remembered.has(sha256)).map(({ id }) => id);
    return box.runSql(
      'DELETE FROM assets WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(dropped),
    ).changes;
  });
}

/** Photos named before or after any change. */
function photosInHistory(box: Box): Set<string> {
  const rows = box.allSql<{ fields: string }>(
    `SELECT fields FROM changes WHERE instr(fields, '"photo"') > 0`,
  );
  return new Set(rows.flatMap(({ fields }) => fields.match(/\b[0-9a-f]{64}\b/g) ?? []));
}
