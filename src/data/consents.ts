import type { ConsentMatters } from '../shared/privacy.ts';
import type { Box } from './sql.ts';

interface Days {
  readonly today: string;
  /** The last day that counts as soon. */
  readonly soon: string;
}

/** A consent that holds today. */
const holds = (consent: string): string =>
  `${consent}.given_on <= today AND (${consent}.withdrawn_on IS NULL OR ${consent}.withdrawn_on > today)
   AND (${consent}.until IS NULL OR ${consent}.until >= today)`;

/** Another consent of the same customer for the same purpose that holds, and meets a further condition. */
const another = (further = ''): string =>
  `EXISTS (SELECT 1 FROM consents AS other WHERE other.customer_id = own.customer_id
     AND other.purpose = own.purpose AND other.id <> own.id AND ${holds('other')}${further})`;

/**
 * SQL for the ids of those who withdrew their consent to a purpose and gave none since; wants the
 * purpose, then four times the day. Few withdraw: an index holds them alone.
 */
export const withdrawnIds = `SELECT own.customer_id FROM consents AS own
  WHERE own.purpose = ? AND own.withdrawn_on IS NOT NULL AND own.withdrawn_on <= ?
    AND NOT EXISTS (SELECT 1 FROM consents AS other WHERE other.customer_id = own.customer_id
      AND other.purpose = own.purpose AND other.given_on <= ?
      AND (other.withdrawn_on IS NULL OR other.withdrawn_on > ?)
      AND coalesce(other.until, '9999') >= ?)`;

/** Which of these customers withdrew their consent to a purpose by a day, and gave none since. */
export function withdrawnAmong(
  box: Box,
  ids: readonly number[],
  { purpose, on }: { purpose: string; on: string },
): Set<number> {
  const rows = box.allSql<{ id: number }>(
    `SELECT value AS id FROM json_each(?) WHERE value IN (${withdrawnIds})`,
    ...[JSON.stringify(ids), purpose, on, on, on, on],
  );
  return new Set(rows.map(({ id }) => id));
}

const withdrawn = `own.withdrawn_on <= today`;
const ended = `coalesce(own.withdrawn_on, '9999') > today AND own.until < today`;
/** Of several that came to an end only the last one says how the purpose stands. */
const isLast = `NOT EXISTS (SELECT 1 FROM consents AS later WHERE later.customer_id = own.customer_id
   AND later.purpose = own.purpose
   AND (later.given_on, later.id) > (own.given_on, own.id))`;

/** Each kind: which consents, the day that is shown, and the order. */
const matters: Readonly<Record<ConsentMatters, { where: string; on: string; order: string }>> = {
  withdrawn: {
    where: `${withdrawn} AND NOT ${another()} AND ${isLast}`,
    on: 'own.withdrawn_on',
    order: 'own.withdrawn_on DESC',
  },
  ending: {
    where: `${holds('own')} AND own.until <= soon
      AND NOT ${another(' AND (other.until IS NULL OR other.until > soon)')}`,
    on: 'own.until',
    order: 'own.until',
  },
  ended: {
    where: `${ended} AND NOT ${another()} AND ${isLast}`,
    on: 'own.until',
    order: 'own.until DESC',
  },
};

const from = (show: ConsentMatters): string =>
  `FROM (SELECT ? AS today, ? AS soon) CROSS JOIN consents AS own
     CROSS JOIN customers ON customers.id = own.customer_id
   WHERE customers.trashed_at IS NULL AND ${matters[show].where}`;

export interface ConsentRow {
  readonly id: number;
  readonly name: string;
  /** In stored form. */
  readonly phone: string | null;
  readonly purpose: string;
  readonly on: string;
}

/** Living customers' consents of one kind, a page of them. */
export function listConsentMatters(
  box: Box,
  {
    show,
    today,
    soon,
    offset,
    limit,
  }: Days & { show: ConsentMatters; offset: number; limit: number },
): ConsentRow[] {
  const { on, order } = matters[show];
  return box.allSql(
    `SELECT customers.id, iif(customers.name = '', company, customers.name) AS name, purpose,
       ${on} AS "on",
       (SELECT number FROM phones WHERE customer_id = customers.id ORDER BY position LIMIT 1) AS phone
     ${from(show)} ORDER BY ${order}, own.id LIMIT ? OFFSET ?`,
    ...[today, soon, limit, offset],
  );
}

/** How many there are of each kind. */
export function countConsentMatters(
  box: Box,
  { today, soon }: Days,
): Record<ConsentMatters, number> {
  const count = (show: ConsentMatters) =>
    box.getSql<{ n: number }>(`SELECT count(*) AS n ${from(show)}`, ...[today, soon])?.n ?? 0;
  return { withdrawn: count('withdrawn'), ending: count('ending'), ended: count('ended') };
}
