import { z } from 'zod';
import { cardLook, greetingCardSpec, picturesOf } from '../shared/greeting-card-spec.ts';
import { labelSheetFields } from '../shared/paper.ts';
import { templateFields } from '../shared/templates.ts';
import type { Box } from './sql.ts';

const some = 1000;
const picturesIn = greetingCardSpec.pick({ signature: true, seal: true, cover: true });

/**
 * What of the card studio does not hold, in words, and null after each piece so that others may do
 * something between: cards that cannot be read again or lack a picture, templates and label sheets
 * that nobody can read.
 */
export function* findStudioProblems(box: Box): Generator<string | null> {
  yield* sendingProblems(box);
  yield* unreadable(box, 'templates', (fields, { language, title }) =>
    templateFields.safeParse({ ...fields, language, title }),
  );
  yield* unreadable(box, 'label_sheets', (fields) => labelSheetFields.safeParse(fields));
}

function* sendingProblems(box: Box): Generator<string | null> {
  let [unread, without] = [0, 0];
  for (let after = 0; ;) {
    const rows = box.allSql<{ id: number; spec: string; held: string }>(
      `SELECT id, spec, (SELECT json_group_array(sha256) FROM sending_pictures
         JOIN assets ON assets.id = asset_id WHERE sending_id = sendings.id) AS held
       FROM sendings WHERE id > ? ORDER BY id LIMIT ?`,
      ...[after, some],
    );
    for (const { spec, held } of rows) {
      const parsed = picturesIn.safeParse(JSON.parse(spec));
      if (!parsed.success) {
        unread++;
        continue;
      }
      const has = new Set(z.array(z.string()).parse(JSON.parse(held)));
      const needs = picturesOf(parsed.data);
      if (needs.length !== has.size || needs.some((id) => !has.has(id))) without++;
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.id;
    yield null;
  }
  if (unread > 0) yield `${unread} greeting cards sent whose text cannot be read`;
  if (without > 0) yield `${without} greeting cards sent without just the pictures that they need`;
}

type Named = { readonly language?: string; readonly title?: string };

function* unreadable(
  box: Box,
  table: 'templates' | 'label_sheets',
  parse: (fields: object, named: Named) => { success: boolean; data?: unknown },
): Generator<string | null> {
  const named = table === 'templates' ? ', language, title' : '';
  const rows = box.allSql<Named & { fields: string }>(`SELECT fields${named} FROM ${table}`);
  const broken = rows.filter(({ fields, ...rest }) => {
    const written: unknown = JSON.parse(fields);
    return typeof written !== 'object' || written === null || !parse(written, rest).success;
  });
  if (broken.length > 0) yield `${broken.length} rows of ${table} that cannot be read`;
  if (table === 'templates') yield lostCovers(box, rows);
}

function lostCovers(box: Box, rows: readonly { fields: string }[]): string | null {
  const look = z.object({ look: z.object({ cover: cardLook.shape.cover }) });
  const ids = rows.flatMap(({ fields }) => {
    const cover = look.safeParse(JSON.parse(fields)).data?.look.cover;
    return cover?.kind === 'picture' ? [cover.picture] : [];
  });
  const n = box.getSql<{ n: number }>(
    `SELECT count(*) AS n FROM json_each(?)
     WHERE NOT EXISTS (SELECT 1 FROM assets WHERE sha256 = value)`,
    JSON.stringify(ids),
  )?.n;
  return n ? `${n} templates with a cover that the box does not hold` : null;
}
