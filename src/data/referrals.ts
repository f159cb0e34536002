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
