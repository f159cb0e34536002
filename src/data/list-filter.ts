import type { AgreementStatus } from '../shared/agreements.ts';
import type { Decision } from '../shared/card-parts.ts';
import type { Box, SqlValue } from './sql.ts';

/** What a field of the user's own has to be; values in stored form. */
export interface StoredCondition {
  readonly field: string;
  readonly is?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly empty?: boolean | undefined;
  /** Compared as numbers instead of as text. */
  readonly isNumber: boolean;
}

/** An agreement of this kind (any, where empty), in one of the statuses, ending between the days. */
export interface StoredAgreementCondition {
  readonly kind: string;
  readonly status: readonly AgreementStatus[];
  readonly endsFrom?: string | undefined;
  readonly endsTo?: string | undefined;
}

export type OpenMatter =
  | { readonly kind: 'promise' | 'problem' | 'follow-up' }
  | { readonly kind: 'payment'; readonly missedTo: string };

/** The contract's filter with its days already turned into dates and moments. */
export interface StoredFilter {
  readonly trash: boolean;
  readonly tag?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly cadence?: 'set' | 'none' | number | undefined;
  /** A real contact at this moment or later. */
  readonly contactedSince?: string | undefined;
  /** No real contact since this moment, or never. */
  readonly silentBefore?: string | undefined;
  readonly area?: string | undefined;
  readonly decision?: Decision['decision'] | 'none' | undefined;
  /** The needed purposes and the day on which each should hold. */
  readonly consents?:
    | { readonly purposes: readonly string[]; readonly on: string; readonly missing: boolean }
    | undefined;
  /** Retention ends on this day or before. */
  readonly retainedUntil?: string | undefined;
  readonly referredBy?: number | undefined;
  readonly agreement?: StoredAgreementCondition | undefined;
  /** Something open of this kind; a payment is missing where it was due up to `missedTo`. */
  readonly open?: OpenMatter | undefined;
  readonly custom?: readonly StoredCondition[] | undefined;
  /** 1–12, in the calendar as written on the card. */
  readonly birthdayMonth?: number | undefined;
  readonly importId?: number | undefined;
}

/** SQL that is true of the wanted rows of `customers`. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

const where = (sql: string, ...parameters: SqlValue[]): Condition => ({ sql, parameters });

const tagged = (tag: string): Condition =>
  where(
    `customers.id IN (SELECT customer_id FROM customer_tags
       WHERE tag_id = (SELECT id FROM tags WHERE name = ?))`,
    tag,
  );

/** Looked at row by row; better where a list is walked in order and many rows have the tag. */
const hasTag = (tag: string): Condition =>
  where(
    `EXISTS (SELECT 1 FROM customer_tags WHERE customer_id = +customers.id
       AND tag_id = (SELECT id FROM tags WHERE name = ?))`,
    tag,
  );

function withCadence(cadence: 'set' | 'none' | number): Condition {
  if (cadence === 'set') return where('customers.cadence_days IS NOT NULL');
  if (cadence === 'none') return where('customers.cadence_days IS NULL');
  return where('customers.cadence_days = ?', cadence);
}

function bornIn(month: number): Condition {
  const padded = String(month).padStart(2, '0');
  return where(
    'customers.birthday IS NOT NULL AND customers.birthday_month_day BETWEEN ? AND ?',
    `${padded}-00`,
    `${padded}-99`,
  );
}

/** 서울 takes 서울 강남구 with it, not 서울숲: what follows a space lies before what follows `!`. */
const inArea = `area <> '' AND (area = ? OR (area > ? AND area < ?))`;
const areaBounds = (area: string): string[] => [area, `${area} `, `${area}!`];

const livingIn = (area: string): Condition =>
  where(`customers.id IN (SELECT customer_id FROM addresses WHERE ${inArea})`, ...areaBounds(area));

/** Looked at row by row, as `hasTag`. */
const hasArea = (area: string): Condition =>
  where(
    `EXISTS (SELECT 1 FROM addresses WHERE customer_id = +customers.id AND +${inArea})`,
    ...areaBounds(area),
  );

const decided = (decision: Decision['decision'] | 'none'): Condition =>
  decision === 'none'
    ? where('customers.decision_kind IS NULL')
    : where('customers.decision_kind = ?', decision);

function consenting({ purposes, on, missing }: NonNullable<StoredFilter['consents']>): Condition {
  return where(
    `(SELECT count(DISTINCT purpose) FROM consents
       WHERE customer_id = customers.id AND purpose IN (SELECT value FROM json_each(?))
         AND given_on <= ? AND (until IS NULL OR until >= ?)
         AND (withdrawn_on IS NULL OR withdrawn_on > ?)) ${missing ? '<' : '='} ?`,
    ...[JSON.stringify(purposes), on, on, on, purposes.length],
  );
}

function fieldIs({ field, is, from, to, empty, isNumber }: StoredCondition): Condition[] {
  const value = isNumber ? 'CAST(value AS REAL)' : 'value';
  const bound = isNumber ? 'CAST(? AS REAL)' : '?';
  const among = (sql: string, ...parameters: SqlValue[]) =>
    where(
      `customers.id IN (SELECT customer_id FROM custom_values WHERE field_uid = ? AND ${sql})`,
      ...[field, ...parameters],
    );
  const parts: Condition[] = [];
  if (is !== undefined) {
    parts.push(isNumber ? among('value = ?', is) : among('lower(value) = lower(?)', is));
  }
  if (from !== undefined) parts.push(among(`${value} >= ${bound}`, from));
  if (to !== undefined) parts.push(among(`${value} <= ${bound}`, to));
  if (empty !== undefined) {
    const filled = among(`value <> ''`);
    parts.push(empty ? { ...filled, sql: `NOT ${filled.sql}` } : filled);
  }
  return parts;
}

/** Rows of another table that name their customer: looked up at once, or row by row in a walk. */
const having =
  (isWalk: boolean) =>
  (rows: string, ...parameters: SqlValue[]): Condition =>
    isWalk
      ? where(`EXISTS (SELECT 1 FROM ${rows} AND own.customer_id = +customers.id)`, ...parameters)
      : where(`customers.id IN (SELECT own.customer_id FROM ${rows})`, ...parameters);
type Having = ReturnType<typeof having>;

function agreeing(
  { kind, status, endsFrom, endsTo }: StoredAgreementCondition,
  has: Having,
): Condition {
  const parts = [
    where('own.status IN (SELECT value FROM json_each(?))', JSON.stringify(status)),
    ...(kind === '' ? [] : [where('own.kind = ?', kind)]),
    ...(endsFrom === undefined ? [] : [where('own.ends_on >= ?', endsFrom)]),
    ...(endsTo === undefined ? [] : [where('own.ends_on <= ?', endsTo)]),
  ];
  return has(
    `agreements AS own WHERE ${parts.map(({ sql }) => sql).join(' AND ')}`,
    ...parts.flatMap(({ parameters }) => parameters),
  );
}

function withOpen(matter: OpenMatter, has: Having): Condition {
  switch (matter.kind) {
    case 'promise':
      return has(`promises AS own WHERE own.state = 'open'`);
    case 'problem':
      return has('problems AS own WHERE own.closed_at IS NULL');
    case 'follow-up':
      return has(`follow_ups AS own WHERE own.state = 'running' AND own.next_due IS NOT NULL`);
    case 'payment':
      return has(
        `agreement_payments AS own WHERE own.unpaid_from <= ? AND EXISTS (
           SELECT 1 FROM agreements WHERE agreements.customer_id = own.customer_id
             AND agreements.uid = own.agreement AND agreements.status IN ('active', 'lapsed'))`,
        matter.missedTo,
      );
  }
}

const fromImport = (importId: number): Condition =>
  where(
    `customers.id IN (SELECT customer_id FROM import_rows
       WHERE import_id = ? AND action <> 'skipped')`,
    importId,
  );

function conditionsOf(filter: StoredFilter, isWalk = false): Condition[] {
  const [withTag, withArea] = isWalk ? [hasTag, hasArea] : [tagged, livingIn];
  const has = having(isWalk);
  const parts: Condition[] = [];
  const add = <T>(value: T | undefined, condition: (value: T) => Condition) => {
    if (value !== undefined) parts.push(condition(value));
  };
  add(filter.tag, withTag);
  for (const tag of filter.tags ?? []) parts.push(withTag(tag));
  add(filter.cadence, withCadence);
  add(filter.birthdayMonth, bornIn);
  add(filter.contactedSince, (moment) => where('customers.last_contact_at >= ?', moment));
  add(filter.silentBefore, (moment) =>
    where('(customers.last_contact_at IS NULL OR customers.last_contact_at < ?)', moment),
  );
  add(filter.area, withArea);
  add(filter.decision, decided);
  add(filter.consents, consenting);
  add(filter.retainedUntil, (day) =>
    where('customers.retain_until IS NOT NULL AND customers.retain_until <= ?', day),
  );
  add(filter.referredBy, (id) =>
    where('customers.referred_by = (SELECT uid FROM customers AS referrer WHERE id = ?)', id),
  );
  add(filter.agreement, (agreement) => agreeing(agreement, has));
  add(filter.open, (open) => withOpen(open, has));
  for (const condition of filter.custom ?? []) parts.push(...fieldIs(condition));
  add(filter.importId, fromImport);
  return parts;
}

/** The filter as an SQL condition on `customers`; `isWalk` where an index is walked in its order. */
export function filterCondition(filter: StoredFilter, isWalk = false): Condition {
  const parts = [
    where(`customers.trashed_at IS ${filter.trash ? 'NOT NULL' : 'NULL'}`),
    ...conditionsOf(filter, isWalk),
  ];
  return {
    sql: parts.map(({ sql }) => sql).join(' AND '),
    parameters: parts.flatMap(({ parameters }) => parameters),
  };
}

/** Does the filter narrow more than living or trashed? */
export function isNarrowing(filter: StoredFilter): boolean {
  return conditionsOf(filter).length > 0;
}

/** How many conditions have to be met together. */
export function conditionCount(filter: StoredFilter): number {
  return conditionsOf(filter).length;
}

/** Are there surely more than `limit`? Only where a tag or an area is all that is asked for. */
export function areSurelyMany(box: Box, filter: StoredFilter, limit: number): boolean {
  const { tag, area } = filter;
  if ((tag ?? area) === undefined || conditionCount(filter) > 1) return false;
  const found =
    tag === undefined
      ? `DISTINCT customer_id FROM addresses WHERE ${inArea}`
      : '1 FROM customer_tags WHERE tag_id = (SELECT id FROM tags WHERE name = ?)';
  const { n = 0 } =
    box.getSql<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT ${found} LIMIT ?)`,
      ...[...(tag === undefined ? areaBounds(area ?? '') : [tag]), limit + 1],
    ) ?? {};
  return n > limit;
}

/** The areas of addresses among the living, the most frequent first; a customer counts once an area. */
export function listAreas(box: Box): { area: string; customers: number }[] {
  return box.allSql(
    `SELECT area, count(DISTINCT customer_id) AS customers FROM addresses
     WHERE area <> '' AND customer_id NOT IN (SELECT id FROM customers WHERE trashed_at IS NOT NULL)
     GROUP BY area ORDER BY customers DESC, area`,
  );
}
