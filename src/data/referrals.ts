import type { Box } from './sql.ts';

export interface ReferralChainLink {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
}

/**
 * A customer, who introduced them, who introduced that one and so on, cards in the trash as well:
 * a restored one must not close a circle. Empty where there is no such customer.
 */
export function referralChain(box: Box, uid: string): ReferralChainLink[] {
  // UNION ends at a card that came already, so that a circle in damaged data ends, too.
  return box.allSql(
    `WITH RECURSIVE chain (id, uid, name, referred_by) AS (
       SELECT id, uid, CASE WHEN name = '' THEN company ELSE name END, referred_by
       FROM customers WHERE uid = ?
       UNION
       SELECT above.id, above.uid, CASE WHEN above.name = '' THEN above.company ELSE above.name END,
         above.referred_by
       FROM chain CROSS JOIN customers AS above ON above.uid = chain.referred_by
     )
     SELECT id, uid, name FROM chain`,
    uid,
  );
}

/** How many cards say who introduced them; counting stops at `upTo`. */
export function countReferred(box: Box, upTo: number): number {
  return (
    box.getSql<{ n: number }>(
      `SELECT count(*) AS n FROM
         (SELECT 1 FROM customers WHERE referred_by IS NOT NULL LIMIT ?)`,
      upTo,
    )?.n ?? 0
  );
}

export interface StoredReferredPerson {
  readonly id: number;
  readonly name: string;
  readonly company: string;
  readonly referredBy: number | null;
  readonly on: string | null;
  readonly thankedOn: string | null;
  readonly lastContactAt: string | null;
}

/** The living who introduced or were introduced by somebody living, in the order of introduction. */
export function readGrapevine(box: Box): StoredReferredPerson[] {
  return box.allSql(
    `WITH link AS MATERIALIZED (
       SELECT guest.id AS id, host.id AS host
       FROM customers AS guest INDEXED BY customers_by_referrer
       CROSS JOIN customers AS host ON host.uid = guest.referred_by
       WHERE guest.referred_by IS NOT NULL AND guest.trashed_at IS NULL
         AND host.trashed_at IS NULL AND host.id <> guest.id
     ), person AS (
       SELECT id, max(host) AS host FROM (
         SELECT id, host FROM link UNION ALL SELECT host, NULL FROM link
       ) GROUP BY id
     )
     SELECT customers.id, name, company, person.host AS referredBy,
       CASE WHEN person.host IS NULL THEN NULL ELSE referred_on END AS "on",
       CASE WHEN person.host IS NULL THEN NULL ELSE referral_thanked_on END AS thankedOn,
       last_contact_at AS lastContactAt
     FROM person CROSS JOIN customers ON customers.id = person.id
     ORDER BY referred_on IS NULL, referred_on, customers.id`,
  );
}

/** Pairs of the living whose cards are linked as related persons. */
export function relatedPairs(box: Box): [number, number][] {
  return box
    .allSql<{ one: number; other: number }>(
      `SELECT relations.customer_id AS one, linked.id AS other
       FROM relations
       CROSS JOIN customers AS linked ON linked.uid = relations.customer_uid
       CROSS JOIN customers AS own ON own.id = relations.customer_id
       WHERE relations.customer_uid IS NOT NULL
         AND linked.trashed_at IS NULL AND own.trashed_at IS NULL`,
    )
    .map(({ one, other }) => [one, other]);
}

/**
 * The living with whom a matter stands open, and since which moment: a problem that the customer has
 * not called fully settled, or a contact that settled nothing and none after it that did.
 */
export function openMatters(box: Box): Map<number, string> {
  const rows = box.allSql<{ customerId: number; since: string }>(
    `SELECT customer_id AS customerId, min(since) AS since FROM (
       SELECT customer_id, opened_at AS since FROM problems INDEXED BY problems_open
       WHERE closed_at IS NULL
       UNION ALL
       SELECT matter.customer_id, matter.started_at FROM contacts AS matter
       WHERE matter.settled = 0 AND matter.settled IS NOT NULL AND matter.trashed_at IS NULL
         AND NOT EXISTS (
           SELECT 1 FROM contacts AS later
           WHERE later.customer_id = matter.customer_id AND later.settled = 1
             AND later.settled IS NOT NULL AND later.trashed_at IS NULL
             AND later.started_at > matter.started_at)
     ) CROSS JOIN customers ON customers.id = customer_id
     WHERE customers.trashed_at IS NULL GROUP BY customer_id`,
  );
  return new Map(rows.map(({ customerId, since }) => [customerId, since]));
}

/** The living customer whom each of these introduced last, by the introducer's uid. */
export function latestReferred(box: Box, uids: readonly string[]): Map<string, string> {
  const rows = box.allSql<{ host: string; name: string }>(
    `SELECT guest.referred_by AS host, CASE WHEN guest.name = '' THEN guest.company ELSE guest.name END AS name
     FROM json_each(?) AS asked CROSS JOIN customers AS guest ON guest.referred_by = asked.value
     WHERE guest.trashed_at IS NULL
     ORDER BY guest.referred_on NULLS FIRST, guest.id`,
    JSON.stringify([...new Set(uids)]),
  );
  return new Map(rows.map(({ host, name }) => [host, name]));
}
