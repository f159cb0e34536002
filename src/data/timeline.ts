import type { TimelineEntry } from '../shared/customer-card.ts';
import { readDeposits } from './card-deposits.ts';
import { readListEntries, type CardListName, type CardLists } from './card-lists.ts';
import { readContacts } from './contacts.ts';
import { readSendings } from './sendings.ts';
import type { Box, SqlValue } from './sql.ts';

export type TimelineKind = TimelineEntry['kind'];

const sources: Readonly<Record<TimelineKind, string>> = {
  contact: `SELECT 'contact' AS kind, id, started_at AS at FROM contacts
    WHERE customer_id = ? AND trashed_at IS NULL`,
  sending: `SELECT 'sending' AS kind, id, sent_at AS at FROM sendings WHERE customer_id = ?`,
  extra: `SELECT 'extra' AS kind, id, done_on AS at FROM extras
    WHERE customer_id = ? AND done_on IS NOT NULL`,
  deposit: `SELECT 'deposit' AS kind, id, paid_on AS at FROM deposits
    WHERE customer_id = ? AND trashed_at IS NULL`,
  // What has ended stands where it ended.
  promise: `SELECT 'promise' AS kind, id, coalesce(closed_on, made_on) AS at FROM promises
    WHERE customer_id = ?`,
  problem: `SELECT 'problem' AS kind, id, coalesce(closed_at, opened_at) AS at FROM problems
    WHERE customer_id = ?`,
  feedback: `SELECT 'feedback' AS kind, id, said_on AS at FROM feedback WHERE customer_id = ?`,
};
const everyKind = Object.keys(sources) as readonly TimelineKind[];

interface Place {
  kind: TimelineKind;
  id: number;
  at: string;
}

/** What happened with a customer, newest first; of one day, what has only a day comes last. */
export function readTimeline(
  box: Box,
  customerId: number,
  query: { kinds?: readonly TimelineKind[] | undefined; offset: number; limit: number },
): { total: number; entries: TimelineEntry[] } {
  const kinds = [...new Set(query.kinds ?? everyKind)];
  if (kinds.length === 0) return { total: 0, entries: [] };
  const all = kinds.map((kind) => sources[kind]).join(' UNION ALL ');
  const ids: SqlValue[] = kinds.map(() => customerId);
  return box.snapshot(() => {
    const places = box.allSql<Place>(
      `${all} ORDER BY at DESC, kind, id DESC LIMIT ? OFFSET ?`,
      ...[...ids, query.limit, query.offset],
    );
    const total =
      box.getSql<{ n: number }>(`SELECT count(*) AS n FROM (${all})`, ...ids)?.n ?? places.length;
    return { total, entries: readEntries(box, places) };
  });
}

type Readers = {
  readonly [K in TimelineKind]: (
    box: Box,
    ids: readonly number[],
  ) => ReadonlyMap<number, Omit<Extract<TimelineEntry, { kind: K }>, 'kind' | 'at'>>;
};

const byId = <T, U>(rows: readonly T[], idOf: (row: T) => number, make: (row: T) => U) =>
  new Map(rows.map((row) => [idOf(row), make(row)]));
const id = (row: { id: number }) => row.id;

/** Entries of one of the card's lists, each under a name. */
function ofList<N extends CardListName, K extends string>(list: N, as: K) {
  return (box: Box, ids: readonly number[]) =>
    new Map(
      [...readListEntries(box, list, ids)].map(([key, entry]) => [
        key,
        { [as]: entry } as Record<K, CardLists[N][number]>,
      ]),
    );
}

const readers: Readers = {
  contact: (box, ids) => byId(readContacts(box, ids), id, (contact) => ({ contact })),
  sending: (box, ids) => byId(readSendings(box, ids), id, (sending) => ({ sending })),
  extra: ofList('extras', 'extra'),
  deposit: (box, ids) => byId(readDeposits(box, ids), id, (deposit) => ({ deposit })),
  promise: ofList('promises', 'promise'),
  problem: ofList('problems', 'problem'),
  feedback: ofList('feedback', 'feedback'),
};

function readEntries(box: Box, places: readonly Place[]): TimelineEntry[] {
  const found = new Map(
    everyKind.map((kind) => {
      const ids = places.filter((place) => place.kind === kind).map((place) => place.id);
      return [kind, ids.length === 0 ? null : readers[kind](box, ids)] as const;
    }),
  );
  return places.flatMap(({ kind, id: row, at }): TimelineEntry[] => {
    const entry = found.get(kind)?.get(row);
    // Read by the reader of its kind.
    return entry ? [{ kind, at, ...entry } as TimelineEntry] : [];
  });
}
