import { startFollowUp } from '../../core/follow-up-start.ts';
import { withChanged, withState, withStep, type StepAct } from '../../core/follow-ups.ts';
import type { FollowUp } from '../../shared/follow-ups.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { addEntry, writeEntries, type EntryKey } from '../customers/entries.ts';
import { newUid, requireCustomer } from '../customers/store.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { requirePlan } from './plans.ts';

type Changed = { followUp: FollowUp; change: number | null };

export type PlanBegin = {
  customerId: number;
  plan: string;
  event: string;
  about: string;
  aboutUid: string;
};

/**
 * Starts a plan for a customer. Errors: `not-found`, `customer-in-trash`, `follow-up-runs` where the
 * same plan already counts from that day for the same thing.
 */
export function startPlan(context: Context, { customerId, plan, ...start }: PlanBegin): Changed {
  const { box } = context;
  const found = requirePlan(box, plan, readSettings(box).language);
  const followUp = startFollowUp(found, { ...start, today: today(context) });
  const card = requireCustomer(box, customerId, { living: true });
  const same = card.followUps.some(
    (each) =>
      each.state !== 'ended' &&
      each.plan === followUp.plan &&
      each.event === followUp.event &&
      each.aboutUid === followUp.aboutUid &&
      each.about === followUp.about,
  );
  if (same) throw new AppError('follow-up-runs', { plan: found.name, date: start.event });
  const { entry, change } = addEntry(context, customerId, 'followUps', followUp);
  return { followUp: entry, change };
}

/** Does something with a step of a plan. Errors: `not-found`, `customer-in-trash`, `day-in-future`. */
export function actOnStep(
  context: Context,
  { step, ...key }: EntryKey & { step: string },
  act: StepAct,
): Changed {
  if ('on' in act && act.on > today(context)) throw new AppError('day-in-future', { date: act.on });
  return changeFollowUp(context, key, (followUp) => {
    const changed = withStep(followUp, step, act);
    if (!changed) throw new AppError('not-found', { what: 'follow-up-step', id: step });
    return changed;
  });
}

/** Pauses, takes up again or ends a plan. Errors: `not-found`, `customer-in-trash`. */
export function setFollowUpState(
  context: Context,
  key: EntryKey,
  state: FollowUp['state'],
): Changed {
  return changeFollowUp(context, key, (followUp) => withState(followUp, state, today(context)));
}

/** One change with all that follows from it on the card: the next round of a plan that repeats. */
function changeFollowUp(
  context: Context,
  key: EntryKey,
  make: (followUp: FollowUp) => FollowUp,
): Changed {
  const { entry, change } = writeEntries(context, key, 'followUps', (followUps) => {
    const found = followUps.find(({ uid }) => uid === key.uid);
    if (!found) return [...followUps];
    const after = withChanged(followUps, make(found));
    return after.map((each) => ({ ...each, uid: each.uid || newUid() }));
  });
  return { followUp: entry, change };
}
