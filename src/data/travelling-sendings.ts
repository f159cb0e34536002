import type { TravellingSending } from '../shared/exchange-card.ts';
import { insertSending, storedSpec } from './sendings.ts';
import type { Box } from './sql.ts';

/*
 * Greeting cards that went out, as they are carried from box to box: by uids, with the SHA-256 of
 * their pictures.
 */

/** The cards that went to a customer, the latest first. */
export function travellingSendings(box: Box, customerId: number): TravellingSending[] {
  return box
    .allSql<Omit<TravellingSending, 'spec' | 'partOf'> & { spec: string; partOf: string | null }>(
      `SELECT sendings.uid, sendings.template, sendings.wording, sendings.spec, sendings.layout,
         sendings.batch, sendings.state, sendings.state_on AS stateOn, sendings.sent_at AS sentAt,
         whole.uid AS partOf
       FROM sendings LEFT JOIN sendings AS whole ON whole.id = sendings.part_of
       WHERE sendings.customer_id = ? ORDER BY sendings.sent_at DESC, sendings.id DESC`,
      customerId,
    )
    .map(({ spec, partOf, ...rest }) => ({
      ...rest,
      spec: storedSpec(spec),
      partOf: partOf ?? '',
    }));
}

/**
 * Adds a card that went out, as a card of its own (`linkParts` says later whose it is); its pictures
 * are in the box already.
 */
export function insertTravellingSending(
  box: Box,
  customerId: number,
  sending: TravellingSending,
  at: string,
): number {
  const { signature: _, sentAt, stateOn = sentAt.slice(0, 10), ...rest } = sending;
  return insertSending(box, { ...rest, customerId, stateOn, partOf: null, sentAt }, at);
}

/** Says of sendings whose card each is, both by uid; only within one print run and never of itself. */
export function linkParts(box: Box, parts: readonly (readonly [uid: string, of: string])[]): void {
  box.runSql(
    `UPDATE sendings SET part_of = whole.id
     FROM json_each(?) AS part JOIN sendings AS whole ON whole.uid = part.value ->> 1
     WHERE sendings.uid = part.value ->> 0 AND whole.id <> sendings.id
       AND whole.batch = sendings.batch AND whole.part_of IS NULL`,
    JSON.stringify(parts),
  );
}
