import { agreementNumberKey } from '../core/agreement-numbers.ts';
import { cardKey } from '../core/card-words.ts';
import type { Agreement, AgreementStatus, PaymentState } from '../shared/agreements.ts';
import type { Box, SqlValue } from './sql.ts';

/** The contract's filter with its days turned into dates and its names into customers. */
export interface StoredAgreementFilter {
  readonly customerId?: number | undefined;
  readonly status?: readonly AgreementStatus[] | undefined;
  readonly kind?: string | undefined;
  readonly endsFrom?: string | undefined;
  readonly endsTo?: string | undefined;
  /** A due date up to this day is unpaid. */
  readonly missedTo?: string | undefined;
  /** In the number, the product or the bank, or of one of these customers. */
  readonly text?: { readonly words: string; readonly customerIds: readonly number[] } | undefined;
}

export type AgreementOrder = 'ends' | 'customer' | 'newest' | 'unpaid';

export interface AgreementQuery {
  readonly filter: StoredAgreementFilter;
  readonly order: AgreementOrder;
  readonly offset: number;
  readonly limit: number;
}

export type StoredAgreement = Agreement & {
  readonly customerId: number;
  readonly customerName: string;
  readonly payments: PaymentState;
};

interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

const where = (sql: string, ...parameters: SqlValue[]): Condition => ({ sql, parameters });
const inJson = 'IN (SELECT value FROM json_each(?))';

function conditionsOf(filter: StoredAgreementFilter): Condition[] {
  const parts: Condition[] = [];
  const { customerId, status, kind, endsFrom, endsTo, missedTo, text } = filter;
  if (customerId !== undefined) parts.push(where('agreements.customer_id = ?', customerId));
  if (status !== undefined) {
    // Spelled out, so that the index of the statuses serves.
    parts.push(where(`status IN (${status.map(() => '?').join(', ')})`, ...status));
  }
  if (kind !== undefined) parts.push(where('kind = ?', kind));
  if (endsFrom !== undefined) parts.push(where('ends_on >= ?', endsFrom));
  if (endsTo !== undefined) parts.push(where('ends_on <= ?', endsTo));
  if (missedTo !== undefined) {
    // Few payments are missing: they are looked up first, not every agreement.
    parts.push(
      where(
        `agreements.id IN (
           SELECT known.id FROM agreement_payments AS unpaid
           CROSS JOIN agreements AS known
             ON known.uid = unpaid.agreement AND known.customer_id = unpaid.customer_id
           WHERE unpaid.unpaid_from <= ? AND known.status IN ('active', 'lapsed'))`,
        missedTo,
      ),
    );
  }
  if (text !== undefined) parts.push(saying(text.words, text.customerIds));
  return parts;
}

function saying(words: string, customerIds: readonly number[]): Condition {
  const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const number = agreementNumberKey(words);
  return where(
    `(product LIKE ? ESCAPE '\\' OR bank LIKE ? ESCAPE '\\' OR kind LIKE ? ESCAPE '\\'
      OR kind = ? OR (? <> '' AND instr(number_key, ?) > 0)
      OR agreements.customer_id ${inJson})`,
    ...[like, like, like, cardKey('agreementKind', words), number, number],
    JSON.stringify(customerIds),
  );
}

/** A stretch of a list: what it reads from, which rows, in what order. */
interface Part {
  readonly from: string;
  readonly condition: string;
  readonly order: string;
}

const joined = 'CROSS JOIN customers ON customers.id = agreements.customer_id';
const plain = `agreements ${joined}`;

/** Each order walks an index, so that a page of 200,000 agreements sorts nothing. */
const parts: Readonly<Record<AgreementOrder, readonly Part[]>> = {
  ends: [
    {
      from: `agreements INDEXED BY agreements_in_order ${joined}`,
      condition: 'ends_on IS NOT NULL',
      order: 'ends_on, agreements.id',
    },
    { from: plain, condition: 'ends_on IS NULL', order: 'agreements.id' },
  ],
  customer: [
    {
      from: `customers INDEXED BY customers_by_name
             CROSS JOIN agreements ON agreements.customer_id = customers.id`,
      condition: 'true',
      order: 'sort_key, customers.id, agreements.position',
    },
  ],
  newest: [
    {
      from: `agreements INDEXED BY agreements_by_signing ${joined}`,
      condition: 'signed_on IS NOT NULL',
      order: 'signed_on DESC, agreements.id DESC',
    },
    { from: plain, condition: 'signed_on IS NULL', order: 'agreements.id DESC' },
  ],
  unpaid: [
    {
      from: `agreement_payments AS due
             CROSS JOIN agreements ON agreements.uid = due.agreement
               AND agreements.customer_id = due.customer_id ${joined}`,
      condition: 'due.unpaid_from IS NOT NULL',
      order: 'due.unpaid_from, due.customer_id, agreements.id',
    },
    {
      from: plain,
      condition: `NOT EXISTS (SELECT 1 FROM agreement_payments AS due
        WHERE due.customer_id = agreements.customer_id AND due.agreement = agreements.uid
          AND due.unpaid_from IS NOT NULL)`,
      order: 'agreements.id',
    },
  ],
};

/** Of one customer there are few: they are sorted. */
const ofOne: Readonly<Record<AgreementOrder, Part>> = {
  ends: { from: plain, condition: 'true', order: 'ends_on IS NULL, ends_on, position' },
  customer: { from: plain, condition: 'true', order: 'position' },
  newest: { from: plain, condition: 'true', order: 'signed_on IS NULL, signed_on DESC, position' },
  unpaid: { from: plain, condition: 'true', order: 'position' },
};

/** A page of agreements of the living, and how many there are in all. */
export function listAgreements(
  box: Box,
  query: AgreementQuery,
): { total: number; agreements: StoredAgreement[] } {
  return box.snapshot(() => ({
    total: countAgreements(box, query.filter),
    agreements: readAgreements(box, pageOfIds(box, query)),
  }));
}

/** Up to so many agreements are found first and put in order then. */
const fewEnough = 5000;

/** All ids that a narrow filter leaves, without order; null where there are more. */
function fewIds(box: Box, filter: StoredAgreementFilter): number[] | null {
  const { endsFrom, endsTo, missedTo } = filter;
  const byEnd = endsFrom !== undefined || endsTo !== undefined;
  if (missedTo === undefined && !byEnd) return null;
  const { sql, parameters } = joinedBy(conditionsOf(filter));
  const index = missedTo === undefined ? 'INDEXED BY agreements_in_order' : '';
  const rows = box.allSql<{ id: number }>(
    `SELECT agreements.id AS id FROM agreements ${index} WHERE ${sql} LIMIT ?`,
    ...[...parameters, fewEnough + 1],
  );
  return rows.length > fewEnough ? null : rows.map(({ id }) => id);
}

function joinedBy(conditions: readonly Condition[]): Condition {
  return {
    sql: ['true', ...conditions.map(({ sql }) => sql)].join(' AND '),
    parameters: conditions.flatMap((condition) => condition.parameters),
  };
}

const sorted: Readonly<Record<AgreementOrder, string>> = {
  ends: 'ends_on IS NULL, ends_on, agreements.id',
  customer: 'sort_key, customers.id, agreements.position',
  newest: 'signed_on IS NULL, signed_on DESC, agreements.id DESC',
  unpaid: 'paid.unpaid_from IS NULL, paid.unpaid_from, agreements.customer_id, agreements.id',
};

function pageOfIds(box: Box, query: AgreementQuery): number[] {
  const { filter, order, offset, limit } = query;
  const few = fewIds(box, filter);
  if (few === null) return walkedIds(box, query);
  return box
    .allSql<{ id: number }>(
      `SELECT agreements.id AS id FROM ${plain}
       LEFT JOIN agreement_payments AS paid
         ON paid.customer_id = agreements.customer_id AND paid.agreement = agreements.uid
       WHERE agreements.id ${inJson} AND customers.trashed_at IS NULL
       ORDER BY ${sorted[order]} LIMIT ? OFFSET ?`,
      ...[JSON.stringify(few), limit, offset],
    )
    .map(({ id }) => id);
}

function walkedIds(box: Box, { filter, order, offset, limit }: AgreementQuery): number[] {
  const { sql, parameters } = joinedBy(conditionsOf(filter));
  const narrowed = `customers.trashed_at IS NULL AND ${sql}`;
  const found: number[] = [];
  let skip = offset;
  for (const part of filter.customerId === undefined ? parts[order] : [ofOne[order]]) {
    const left = limit - found.length;
    if (left <= 0) break;
    const rest = `FROM ${part.from} WHERE ${part.condition} AND ${narrowed}`;
    const rows = box.allSql<{ id: number }>(
      `SELECT agreements.id AS id ${rest} ORDER BY ${part.order} LIMIT ? OFFSET ?`,
      ...[...parameters, left, skip],
    );
    found.push(...rows.map(({ id }) => id));
    if (rows.length > 0) skip = 0;
    else if (skip > 0) skip -= countOf(box, rest, parameters);
  }
  return found;
}

function countOf(box: Box, rest: string, parameters: readonly SqlValue[]): number {
  return box.getSql<{ n: number }>(`SELECT count(*) AS n ${rest}`, ...parameters)?.n ?? 0;
}

/** All, less those in the trash: neither needs to look at every customer. */
function countAgreements(box: Box, filter: StoredAgreementFilter): number {
  const { sql, parameters } = joinedBy(conditionsOf(filter));
  const byEnd = filter.endsFrom !== undefined || filter.endsTo !== undefined;
  const index = byEnd && filter.missedTo === undefined ? 'INDEXED BY agreements_in_order' : '';
  return (
    countOf(box, `FROM agreements ${index} WHERE ${sql}`, parameters) -
    countOf(box, `FROM ${ofTrash} WHERE customers.trashed_at IS NOT NULL AND ${sql}`, parameters)
  );
}

const ofTrash = 'customers CROSS JOIN agreements ON agreements.customer_id = customers.id';

type Columns = Omit<StoredAgreement, 'payers' | 'payments'> & { id: number; payers: string } & {
  [K in keyof PaymentState]: PaymentState[K] | null;
};

function readAgreements(box: Box, ids: readonly number[]): StoredAgreement[] {
  const rows = box.allSql<Columns>(
    `SELECT agreements.id AS id, agreements.uid AS uid, agreements.customer_id AS customerId,
       iif(customers.name <> '', customers.name, customers.company) AS customerName,
       kind, product, number, signed_on AS signedOn, starts_on AS startsOn, ends_on AS endsOn,
       amount, every, payment, debit_day AS debitDay, bank, account, payers,
       watch_from AS watchFrom, prepaid, scope, exceptions, status, status_on AS statusOn,
       status_note AS statusNote, notice_on AS noticeOn, note,
       paid.unpaid_from AS unpaidFrom, paid.last_paid_on AS lastPaidOn, paid.payments AS payments,
       paid.streak AS streak
     FROM agreements ${joined}
     LEFT JOIN agreement_payments AS paid
       ON paid.customer_id = agreements.customer_id AND paid.agreement = agreements.uid
     WHERE agreements.id ${inJson}`,
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { id: _, payers, unpaidFrom, lastPaidOn, payments, streak, ...agreement } = row;
    return {
      ...agreement,
      // Written by card-lists alone.
      payers: JSON.parse(payers) as string[],
      payments: { unpaidFrom, lastPaidOn, payments: payments ?? 0, streak: streak ?? 0 },
    };
  });
}

/** How many agreements of the living there are of each kind. */
export function countKinds(box: Box): { kind: string; agreements: number }[] {
  type Kind = { kind: string; agreements: number };
  const count = 'SELECT kind, count(*) AS agreements FROM';
  const trashed = new Map(
    box
      .allSql<Kind>(`${count} ${ofTrash} WHERE customers.trashed_at IS NOT NULL GROUP BY kind`)
      .map(({ kind, agreements }) => [kind, agreements]),
  );
  return box
    .allSql<Kind>(`${count} agreements GROUP BY kind ORDER BY agreements DESC, kind`)
    .map(({ kind, agreements }) => ({ kind, agreements: agreements - (trashed.get(kind) ?? 0) }))
    .filter(({ agreements }) => agreements > 0);
}

/** The last day that the lists of deposits read so far reach; null before the first. */
export function depositsKnownTo(box: Box): string | null {
  return (
    box.getSql<{ day: string | null }>(
      `SELECT max(covers_to) AS day FROM deposit_imports WHERE status = 'done'`,
    )?.day ?? null
  );
}
