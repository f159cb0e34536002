import { builtInPlan, isBuiltInPlan } from '../../core/follow-up-plans.ts';
import { readPlan, readPlans, type StoredPlan } from '../../data/follow-up-plans.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';
import { builtInPlans, type FollowUpPlan } from '../../shared/follow-ups.ts';
import type { Language } from '../../shared/primitives.ts';

const shownPlan = (plan: StoredPlan): FollowUpPlan => ({
  ...plan,
  steps: [...plan.steps],
  builtIn: isBuiltInPlan(plan.uid),
  edited: isBuiltInPlan(plan.uid),
});

/** Every plan: the built-in ones in this language unless edited, then those of the user's own. */
export function allPlans(box: Box, language: Language): FollowUpPlan[] {
  const kept = readPlans(box).map(shownPlan);
  const edited = new Map(kept.map((plan) => [plan.uid, plan]));
  const builtIn = builtInPlans.map((key) => edited.get(key) ?? builtInPlan(key, language));
  return [...builtIn, ...kept.filter((plan) => !plan.builtIn)];
}

/** One plan, by its uid or built-in key. Errors: `not-found`. */
export function requirePlan(box: Box, uid: string, language: Language): FollowUpPlan {
  const kept = readPlan(box, uid);
  if (kept) return shownPlan(kept);
  if (isBuiltInPlan(uid)) return builtInPlan(uid, language);
  throw new AppError('not-found', { what: 'follow-up-plan', id: uid });
}
