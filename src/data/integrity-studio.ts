import { z } from 'zod';
import { cardLook, greetingCardSpec, picturesOf } from '../shared/greeting-card-spec.ts';
import { labelSheetFields } from '../shared/paper.ts';
import { templateFields } from '../shared/templates.ts';
import { inKorean } from './integrity-tables.ts';
import { counted, type Problem, type Words } from './integrity-words.ts';
import type { Box } from './sql.ts';

const some = 1000;
const picturesIn = greetingCardSpec.pick({ signature: true, seal: true, cover: true });

/**
 * What of the card studio does not hold, and null after each piece so that others may do
 * something between: cards that cannot be read again or lack a picture, templates and label sheets
 * that nobody can read.
 */
export function* findStudioProblems(box: Box): Generator<Problem | null> {
  yield* sendingProblems(box);
  yield* unreadable(box, 'templates', (fields, { language, title }) =>
    templateFields.safeParse({ ...fields, language, title }),
  );
  yield* unreadable(box, 'label_sheets', (fields) => labelSheetFields.safeParse(fields));
}

interface SendingPictures {
  readonly id: number;
  /** The pictures that it needs; null where its text cannot be read. */
  readonly needs: readonly string[] | null;
  readonly isRight: boolean;
}

/** The greeting cards sent with the pictures that they need, piece by piece. */
function* sendingPictures(box: Box): Generator<SendingPictures[]> {
  for (let after = 0; ;) {
    const rows = box.allSql<{ id: number; spec: string; held: string }>(
      `SELECT id, spec, (SELECT json_group_array(sha256) FROM sending_pictures
         JOIN assets ON assets.id = asset_id WHERE sending_id = sendings.id) AS held
       FROM sendings WHERE id > ? ORDER BY id LIMIT ?`,
      ...[after, some],
    );
    yield rows.map(({ id, spec, held }) => {
      const parsed = picturesIn.safeParse(JSON.parse(spec));
      if (!parsed.success) return { id, needs: null, isRight: false };
      const has = new Set(z.array(z.string()).parse(JSON.parse(held)));
      const needs = picturesOf(parsed.data);
      return {
        id,
        needs,
        isRight: needs.length === has.size && needs.every((one) => has.has(one)),
      };
    });
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

const unreadSendings: Words = {
  ko: '읽을 수 없는 보낸 감사카드',
  en: 'greeting cards sent whose text cannot be read',
};
const lackingSendings: Words = {
  ko: '필요한 그림이 맞지 않는 보낸 감사카드',
  en: 'greeting cards sent without just the pictures that they need',
};

function* sendingProblems(box: Box): Generator<Problem | null> {
  let [unread, without] = [0, 0];
  for (const piece of sendingPictures(box)) {
    for (const { needs, isRight } of piece) {
      if (needs === null) unread++;
      else if (!isRight) without++;
    }
    yield null;
  }
  if (unread > 0) yield { words: counted(unread, unreadSendings), mendable: false };
  if (without > 0) yield { words: counted(without, lackingSendings), mendable: true };
}

/** Gives greeting cards sent just the pictures that they need, as far as the box holds them. */
export function mendSendingPictures(box: Box, at: string): number {
  let mended = 0;
  for (const piece of sendingPictures(box)) {
    for (const { id, needs, isRight } of piece) {
      if (needs === null || isRight) continue;
      const needed = JSON.stringify(needs);
      const { changes: taken } = box.runSql(
        `DELETE FROM sending_pictures WHERE sending_id = ? AND asset_id NOT IN
           (SELECT id FROM assets WHERE sha256 IN (SELECT value FROM json_each(?)))`,
        ...[id, needed],
      );
      const { changes: given } = box.runSql(
        `INSERT OR IGNORE INTO sending_pictures (sending_id, asset_id, created_at, updated_at)
         SELECT ?, id, ?, ? FROM assets WHERE sha256 IN (SELECT value FROM json_each(?))`,
        ...[id, at, at, needed],
      );
      if (taken + given > 0) mended++;
    }
  }
  return mended;
}

type Named = { readonly language?: string; readonly title?: string };

function* unreadable(
  box: Box,
  table: 'templates' | 'label_sheets',
  parse: (fields: object, named: Named) => { success: boolean; data?: unknown },
): Generator<Problem | null> {
  const named = table === 'templates' ? ', language, title' : '';
  const rows = box.allSql<Named & { fields: string }>(`SELECT fields${named} FROM ${table}`);
  const broken = rows.filter(({ fields, ...rest }) => {
    const written: unknown = JSON.parse(fields);
    return typeof written !== 'object' || written === null || !parse(written, rest).success;
  });
  const words = {
    ko: `${inKorean(table)}: 읽을 수 없는 것`,
    en: `rows of ${table} that cannot be read`,
  };
  if (broken.length > 0) yield { words: counted(broken.length, words), mendable: false };
  if (table === 'templates') yield lostCovers(box, rows);
}

const coverIn = z.object({ look: z.object({ cover: cardLook.shape.cover }) });
const lostCoverWords: Words = {
  ko: '표지 그림이 상자에 없는 서식',
  en: 'templates with a cover that the box does not hold',
};

function lostCovers(box: Box, rows: readonly { fields: string }[]): Problem | null {
  const ids = rows.flatMap(({ fields }) => {
    const cover = coverIn.safeParse(JSON.parse(fields)).data?.look.cover;
    return cover?.kind === 'picture' ? [cover.picture] : [];
  });
  const n = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM json_each(?)
     WHERE NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = value)`,
    JSON.stringify(ids),
  )?.n;
  return n ? { words: counted(n, lostCoverWords), mendable: true } : null;
}

/** Takes covers off templates whose picture is gone. */
export function mendCovers(box: Box): number {
  return box.runSql(
    `UPDATE templates SET fields = json_set(fields, '$.look.cover', json('{"kind":"none"}'))
     WHERE fields ->> '$.look.cover.kind' = 'picture'
       AND NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = fields ->> '$.look.cover.picture')`,
  ).changes;
}
