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
    const known = box.getSql<{ id: number }>('SELECT id FROM assets WHERE sha256 = ?', sha256);
    if (known) return known.id;
    return box.runSql(
      `INSERT INTO assets (sha256, media_type, bytes, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?)`,
      ...[sha256, mediaType, bytes, at, at],
    ).lastId;
  });
}

/** A picture; undefined where there is none of this id. */
export function readAsset(box: Box, id: number): Asset | undefined {
  return box.getSql<Asset>(
    'SELECT id, sha256, media_type AS mediaType, bytes FROM assets WHERE id = ?',
    id,
  );
}

/** Removes pictures that nobody needs: neither a card that was sent nor one of `kept`. */
export function dropUnusedAssets(box: Box, kept: readonly number[]): number {
  return box.runSql(
    `DELETE FROM assets WHERE id NOT IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM sendings WHERE signature_id = assets.id)`,
    JSON.stringify(kept),
  ).changes;
}
