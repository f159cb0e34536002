import { z } from 'zod';
import { calendarDate, moment, rowId, type Operations } from './primitives.ts';

/** Somebody in the grapevine: who introduced them, and what stands open with them. */
export const referredPerson = z.object({
  id: rowId,
  name: z.string(),
  company: z.string(),
  /** Who introduced them; null for the root of a vine. */
  referredBy: rowId.nullable(),
  on: calendarDate.nullable(),
  thankedOn: calendarDate.nullable(),
  lastContactAt: moment.nullable(),
  /** Has a matter that was not settled, since this moment. */
  unsettledSince: moment.nullable(),
  /** Steps along referrals and relations to the nearest open matter, 0 for the person itself; null when none is within 2. */
  nearProblem: z.int().nullable(),
});
export type ReferredPerson = z.infer<typeof referredPerson>;

export const referralOperations = {
  /** Everybody who introduced or was introduced by somebody, living cards only. */
  'referrals.list': { input: z.object({}).optional(), output: z.array(referredPerson) },
} satisfies Operations;
