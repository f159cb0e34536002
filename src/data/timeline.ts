import type { TimelineEntry } from '../shared/customer-card.ts';
import { readContacts } from './contacts.ts';
import { readSendings } from './sendings.ts';
import type { Box, SqlValue } from './sql.ts';

export type TimelineKind = TimelineEntry['kind'];

const sources: Readonly<Record<TimelineKind, string>> = {
  call: `SELECT 'call' AS kind, id, started_at AS at FROM contacts
    WHERE customer_id = ? AND trashed_at IS NULL`,
  sending: `SELECT 'sending' AS kind, id, sent_at AS at FROM sendings WHERE customer_id = ?`,
  extra: `SELECT 'extra' AS kind, id, done_on AS at FROM extras
    WHERE customer_id = ? AND done_on IS NOT NULL`,
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

function readEntries(box: Box, places: readonly Place[]): TimelineEntry[] {
  const of = (kind: TimelineKind) =>
    places.filter((place) => place.kind === kind).map(({ id }) => id);
  const calls = new Map(readContacts(box, of('call')).map((contact) => [contact.id, contact]));
  const sendings = new Map(readSendings(box, of('sending')).map((each) => [each.id, each]));
  const extras = readExtras(box, of('extra'));
  return places.flatMap(({ kind, id, at }): TimelineEntry[] => {
    if (kind === 'call') {
      const contact = calls.get(id);
      return contact ? [{ kind, at, contact }] : [];
    }
    if (kind === 'sending') {
      const sending = sendings.get(id);
      return sending ? [{ kind, at, sending }] : [];
    }
    const extra = extras.get(id);
    return extra ? [{ kind, at, extra }] : [];
  });
}

function readExtras(box: Box, ids: readonly number[]) {
  const rows = box.allSql<{
    id: number;
    uid: string;
    on: string | null;
    what: string;
    landed: string;
  }>(
    `SELECT id, uid, done_on AS "on", what, landed FROM extras
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, ...extra }) => [id, extra]));
}
