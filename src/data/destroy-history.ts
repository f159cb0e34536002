import type { Box } from './sql.ts';

type Fields = Record<string, { before: unknown; after: unknown }>;
interface Step {
  readonly id: number;
  readonly fields: string;
}

/** Customers whose history links to other cards, from `after` on in the order of ids. */
export function historiesWithLinks(
  box: Box,
  { after, limit }: { after: number; limit: number },
): number[] {
  return box
    .allSql<{ id: number }>(
      `SELECT id FROM customers WHERE id > ? AND EXISTS (
         SELECT 1 FROM changes WHERE customer_id = customers.id
           AND (instr(fields, '"customerUid":"') > 0 OR instr(fields, '"referredBy":{') > 0))
       ORDER BY id LIMIT ?`,
      ...[after, limit],
    )
    .map(({ id }) => id);
}

/**
 * Takes people who are destroyed out of the history of another card: relations that led to their
 * cards, as they were before and after each change, and who introduced this customer. A change that
 * says nothing any more goes. Answers how many changes were written anew or went.
 */
export function forgetLinks(box: Box, customer: number, uids: ReadonlySet<string>): number {
  return box.transaction(() => {
    const steps = box.allSql<Step>(
      `SELECT id, fields FROM changes WHERE customer_id = ?
         AND (instr(fields, '"relations":{') > 0 OR instr(fields, '"referredBy":{') > 0)`,
      customer,
    );
    const parsed = steps.map(({ id, fields }) => ({ id, fields: JSON.parse(fields) as Fields }));
    // An entry was often a name before it became a link: all that it ever was goes.
    const entries = new Set(parsed.flatMap(({ fields }) => linkedEntries(fields, uids)));
    let changed = 0;
    for (const { id, fields } of parsed) {
      const left = withoutLinks(fields, { uids, entries });
      if (left === null) continue;
      changed++;
      if (Object.keys(left).length === 0) box.runSql('DELETE FROM changes WHERE id = ?', id);
      else box.runSql('UPDATE changes SET fields = ? WHERE id = ?', ...[JSON.stringify(left), id]);
    }
    return changed;
  });
}

interface Entry {
  readonly uid?: unknown;
  readonly customerUid?: unknown;
}
const entriesOf = (value: unknown): Entry[] => (Array.isArray(value) ? (value as Entry[]) : []);
const leadsTo = (entry: Entry, uids: ReadonlySet<string>): boolean =>
  typeof entry.customerUid === 'string' && uids.has(entry.customerUid);

function linkedEntries({ relations }: Fields, uids: ReadonlySet<string>): string[] {
  if (relations === undefined) return [];
  return [...entriesOf(relations.before), ...entriesOf(relations.after)].flatMap((entry) =>
    leadsTo(entry, uids) && typeof entry.uid === 'string' ? [entry.uid] : [],
  );
}

/** The fields without these people; null where they do not stand in them. */
function withoutLinks(
  fields: Fields,
  { uids, entries }: { uids: ReadonlySet<string>; entries: ReadonlySet<string> },
): Fields | null {
  const left = { ...fields };
  const { relations, referredBy } = fields;
  const isTheirs = (entry: Entry) =>
    leadsTo(entry, uids) || (typeof entry.uid === 'string' && entries.has(entry.uid));
  if (relations !== undefined) {
    const without = (value: unknown) => entriesOf(value).filter((entry) => !isTheirs(entry));
    const after = { before: without(relations.before), after: without(relations.after) };
    if (JSON.stringify(after.before) === JSON.stringify(after.after)) delete left['relations'];
    else left['relations'] = after;
  }
  if (referredBy !== undefined) {
    const without = (value: unknown) =>
      typeof value === 'string' && uids.has(value) ? null : value;
    const after = { before: without(referredBy.before), after: without(referredBy.after) };
    if (after.before === after.after) delete left['referredBy'];
    else left['referredBy'] = after;
  }
  return JSON.stringify(left) === JSON.stringify(fields) ? null : left;
}
