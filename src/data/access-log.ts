import { createHash } from 'node:crypto';
import type { AccessAct, AccessEntry } from '../shared/access-log.ts';
import { readSettingValues, writeSettingValue } from './settings.ts';
import type { Box } from './sql.ts';

/** Something that was seen, left the box or came to an end, as it is written down. */
export interface NewAccess {
  readonly at: string;
  readonly act: AccessAct;
  /** The one customer it was about, where it was one. */
  readonly customerUid: string | null;
  readonly customers: number;
  readonly through: 'window' | 'command';
  readonly reason: string;
  readonly facts: AccessEntry['facts'];
}

/** The last link of the chain, or the one that what was thinned out ended with. */
export interface AccessLink {
  readonly id: number;
  readonly hash: string;
}
/** Where the log begins and ends, kept beside its rows: so rows that are missing at an end show. */
export interface AccessEnds {
  readonly head: AccessLink | null;
  readonly anchor: AccessLink | null;
}

interface AccessRow {
  id: number;
  at: string;
  act: string;
  customer_uid: string | null;
  customers: number;
  through: string;
  reason: string;
  facts: string;
  hash: string;
}

const columns = 'id, at, act, customer_uid, customers, through, reason, facts, hash';
const endsKey = 'access-log';
const none: AccessLink = { id: 0, hash: '' };

/** A row's hash covers all of it and the hash before it. */
function hashOf(before: string, row: Omit<AccessRow, 'hash'>): string {
  const { id, at, act, customer_uid, customers, through, reason, facts } = row;
  const covered = [before, id, at, act, customer_uid, customers, through, reason, facts];
  return createHash('sha256').update(JSON.stringify(covered)).digest('hex');
}

/** Where the log begins and ends. */
export function accessEnds(box: Box): AccessEnds {
  const row = box.getSql<{ value: string }>('SELECT value FROM settings WHERE key = ?', endsKey);
  return row ? (JSON.parse(row.value) as AccessEnds) : { head: null, anchor: null };
}

/** The newest entry's id and hash; null while nothing was written down. */
export function accessHead(box: Box): AccessLink | null {
  return (
    box.getSql<AccessLink>('SELECT id, hash FROM access_log ORDER BY id DESC LIMIT 1') ??
    accessEnds(box).anchor
  );
}

/** The hash of an entry; undefined where there is none of that id. */
export function accessHash(box: Box, id: number): string | undefined {
  return box.getSql<{ hash: string }>('SELECT hash FROM access_log WHERE id = ?', id)?.hash;
}

/** Writes down what happened, each entry chained to the one before; answers the ids. */
export function appendAccess(box: Box, entries: readonly NewAccess[]): number[] {
  if (entries.length === 0) return [];
  return box.transaction(() => {
    let last = accessHead(box) ?? none;
    const ids = entries.map((entry) => {
      last = append(box, last, entry);
      return last.id;
    });
    writeEnds(box, { ...accessEnds(box), head: last }, entries.at(-1)?.at ?? '');
    return ids;
  });
}

function append(box: Box, before: AccessLink, entry: NewAccess): AccessLink {
  const row = {
    id: before.id + 1,
    at: entry.at,
    act: entry.act,
    customer_uid: entry.customerUid,
    customers: entry.customers,
    through: entry.through,
    reason: entry.reason,
    facts: JSON.stringify(entry.facts),
  };
  const hash = hashOf(before.hash, row);
  box.runSql(
    `INSERT INTO access_log (${columns}, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[...Object.values(row), hash, entry.at, entry.at],
  );
  return { id: row.id, hash };
}

function writeEnds(box: Box, ends: AccessEnds, at: string): void {
  writeSettingValue(box, endsKey, ends, at);
}

/** Was this customer's card, or for null the box itself, written down under this act since a moment? */
export function wasLogged(
  box: Box,
  {
    act,
    customerUid,
    through,
    since,
  }: Pick<NewAccess, 'act' | 'customerUid'> & {
    through?: NewAccess['through'];
    since: string;
  },
): boolean {
  const found = box.getSql(
    customerUid === null
      ? `SELECT 1 FROM access_log WHERE at >= ? AND act = ? AND customer_uid IS NULL
           AND (? IS NULL OR through = ?) LIMIT 1`
      : `SELECT 1 FROM access_log INDEXED BY access_log_by_customer
         WHERE at >= ? AND act = ? AND customer_uid = ? AND (? IS NULL OR through = ?) LIMIT 1`,
    ...[since, act, ...(customerUid === null ? [] : [customerUid]), through, through],
  );
  return found !== undefined;
}

export interface AccessSpan {
  /** Moments, the first counted, the last not. */
  readonly from: string;
  readonly to: string;
  readonly act?: AccessAct | undefined;
  readonly customerId?: number | undefined;
}

const narrowed = `FROM access_log
  WHERE at >= ? AND at < ? AND (? IS NULL OR act = ?)
    AND (? IS NULL OR customer_uid = (SELECT uid FROM customers WHERE id = ?))`;

const bound = ({ from, to, act, customerId }: AccessSpan) => [
  ...[from, to, act, act],
  ...[customerId, customerId],
];

/** Entries of a span, the newest first; a customer that is gone is null. */
export function listAccess(
  box: Box,
  span: AccessSpan & { offset: number; limit: number },
): { entries: AccessEntry[]; total: number } {
  const rows = box.allSql<AccessRow & { customer_id: number | null; customer_name: string | null }>(
    `SELECT log.*, customers.id AS customer_id,
       coalesce(nullif(customers.name, ''), customers.company) AS customer_name
     FROM (SELECT ${columns} ${narrowed} ORDER BY at DESC, id DESC LIMIT ? OFFSET ?) AS log
     LEFT JOIN customers ON customers.uid = log.customer_uid
     ORDER BY log.at DESC, log.id DESC`,
    ...[...bound(span), span.limit, span.offset],
  );
  const { total } = box.getSql<{ total: number }>(
    `SELECT count(*) AS total ${narrowed}`,
    ...bound(span),
  ) ?? { total: 0 };
  return { entries: rows.map(toEntry), total };
}

function toEntry(
  row: AccessRow & { customer_id: number | null; customer_name: string | null },
): AccessEntry {
  return {
    id: row.id,
    at: row.at,
    act: row.act as AccessAct,
    customer:
      row.customer_id === null ? null : { id: row.customer_id, name: row.customer_name ?? '' },
    customers: row.customers,
    through: row.through as AccessEntry['through'],
    reason: row.reason,
    facts: JSON.parse(row.facts) as AccessEntry['facts'],
  };
}

/** How often each act happened in a span, and how many customers it was about. */
export function countAccess(
  box: Box,
  { from, to }: AccessSpan,
): { act: AccessAct; times: number; customers: number }[] {
  return box.allSql(
    `SELECT act, count(*) AS times, sum(customers) AS customers FROM access_log
     WHERE at >= ? AND at < ? GROUP BY act ORDER BY act`,
    ...[from, to],
  );
}

/** The first and the last moment that is written down; null for none. */
export function accessTimes(box: Box): { first: string; last: string } | null {
  const found = box.getSql<{ first: string | null; last: string | null }>(
    `SELECT (SELECT at FROM access_log ORDER BY at LIMIT 1) AS first,
            (SELECT at FROM access_log ORDER BY at DESC LIMIT 1) AS last`,
  );
  return found?.first && found.last ? { first: found.first, last: found.last } : null;
}

/** Is anything written down in this span? */
export function hasAccess(box: Box, from: string, to: string): boolean {
  return (
    box.getSql('SELECT 1 FROM access_log WHERE at >= ? AND at < ? LIMIT 1', from, to) !== undefined
  );
}

/**
 * Takes entries from before a moment away, the oldest first, up to the first that is younger; the last one's
 * hash stays as the anchor, so that the rest can still be proved. Answers how many.
 */
export function thinAccessLog(box: Box, before: string, at: string): number {
  return box.transaction(() => {
    const youngest = box.getSql<{ id: number }>(
      'SELECT id FROM access_log WHERE at >= ? ORDER BY id LIMIT 1',
      before,
    );
    const last = box.getSql<AccessLink>(
      'SELECT id, hash FROM access_log WHERE id < ? ORDER BY id DESC LIMIT 1',
      youngest?.id ?? Number.MAX_SAFE_INTEGER,
    );
    if (!last) return 0;
    writeEnds(box, { ...accessEnds(box), anchor: last }, at);
    return box.runSql('DELETE FROM access_log WHERE id <= ?', last.id).changes;
  });
}

export interface AccessProof {
  readonly ok: boolean;
  readonly entries: number;
  /** The first entry that was changed, put in, or has one missing before it. */
  readonly brokenAt: number | null;
}

/** So many entries are reckoned before another may have the thread. */
const checkedAtOnce = 250;

/** Reckons the chain again, a piece at a time; yields between the pieces. */
export function* proveAccessLog(box: Box): Generator<void, AccessProof> {
  const { anchor } = accessEnds(box);
  let last = anchor ?? none;
  let entries = 0;
  for (;;) {
    const rows = box.allSql<AccessRow>(
      `SELECT ${columns} FROM access_log WHERE id > ? ORDER BY id LIMIT ?`,
      // What stands before the anchor was put in.
      ...[entries === 0 ? -Number.MAX_SAFE_INTEGER : last.id, checkedAtOnce],
    );
    for (const row of rows) {
      if (row.id !== last.id + 1 || hashOf(last.hash, row) !== row.hash)
        return { ok: false, entries, brokenAt: row.id };
      last = row;
      entries++;
    }
    if (rows.length < checkedAtOnce) break;
    yield;
  }
  const { head } = accessEnds(box);
  const isWhole = head === null ? entries === 0 : head.id === last.id && head.hash === last.hash;
  return isWhole
    ? { ok: true, entries, brokenAt: null }
    : { ok: false, entries, brokenAt: head?.id ?? 1 };
}

/** `proveAccessLog` in one go, for `dangol check` and for backups. */
export function checkAccessLog(box: Box): AccessProof {
  const proof = proveAccessLog(box);
  for (;;) {
    const step = proof.next();
    if (step.done) return step.value;
  }
}

/**
 * Puts the whole log of one box in place of another's: what was written down is not taken back by a restore.
 * A log that is not whole stays where it is; answers whether it was carried.
 */
export function carryAccessLog(from: Box, to: Box, at: string): boolean {
  if (!checkAccessLog(from).ok) return false;
  to.transaction(() => {
    to.runSql('DELETE FROM access_log');
    for (const row of from.iterateSql<AccessRow>(`SELECT ${columns} FROM access_log ORDER BY id`)) {
      to.runSql(
        `INSERT INTO access_log (${columns}, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[row.id, row.at, row.act, row.customer_uid, row.customers, row.through],
        ...[row.reason, row.facts, row.hash, row.at, row.at],
      );
    }
    writeEnds(to, accessEnds(from), at);
  });
  return true;
}

const lookedKey = 'access-log-looked';

/** When each month was last looked at, by month. */
export function readLooks(box: Box): Readonly<Record<string, string>> {
  return (readSettingValues(box)[lookedKey] as Record<string, string> | undefined) ?? {};
}

/** Notes that a month was looked at. */
export function writeLook(box: Box, month: string, at: string): void {
  box.transaction(() => writeSettingValue(box, lookedKey, { ...readLooks(box), [month]: at }, at));
}
