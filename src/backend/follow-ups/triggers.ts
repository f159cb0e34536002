import { followUpsAfter, type TriggerFields } from '../../core/plan-triggers.ts';
import type { Box } from '../../data/sql.ts';
import type { FollowUp } from '../../shared/follow-ups.ts';
import { readSettings } from '../settings/store.ts';
import { requirePlan } from './plans.ts';

/**
 * The follow-ups of a card that somebody changes by hand, with the plans that this change begins and
 * without those that it ends; null where it does neither. Entries of the card must have their uids;
 * the plans that begin have none yet.
 */
export function triggeredFollowUps(
  box: Box,
  before: TriggerFields | null,
  after: TriggerFields,
  today: string,
): FollowUp[] | null {
  if (before && before.agreements === after.agreements && before.problems === after.problems) {
    return null;
  }
  const { startPlans, language } = readSettings(box);
  return followUpsAfter(before, after, {
    today,
    startPlans,
    plan: (key) => requirePlan(box, key, language),
  });
}
