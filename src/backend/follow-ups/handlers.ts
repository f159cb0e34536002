import { nextStep, type StepAct } from '../../core/follow-ups.ts';
import { listFollowUps } from '../../data/follow-ups.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { removeEntry } from '../customers/entries.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { bringPlanBack, removePlan, savePlan } from './plan-store.ts';
import { allPlans } from './plans.ts';
import { actOnStep, setFollowUpState, startPlan } from './store.ts';

export function followUpHandlers(context: Context): HandlersOf<'followUps'> {
  const { box } = context;
  return {
    'followUps.plans': () => allPlans(box, readSettings(box).language),
    'followUps.savePlan': ({ plan }) => savePlan(context, plan),
    'followUps.removePlan': ({ uid }) => {
      removePlan(context, uid);
      return {};
    },
    'followUps.restorePlan': ({ uid }) => bringPlanBack(context, uid),
    'followUps.list': ({ show, plan, offset, limit }) => {
      const found = listFollowUps(box, { show, plan, today: today(context), offset, limit });
      return {
        total: found.total,
        followUps: found.followUps.map((row) => ({ ...row, next: nextStep(row) })),
      };
    },
    'followUps.start': (start) => startPlan(context, start),
    'followUps.step': ({ customerId, uid, step, ...asked }) =>
      actOnStep(context, { customerId, uid, step }, actOf(asked, today(context))),
    'followUps.state': ({ customerId, uid, state }) =>
      setFollowUpState(context, { customerId, uid }, state),
    'followUps.remove': (key) => removeEntry(context, key, 'followUps'),
  };
}

type Asked = Omit<ParsedInputOf<'followUps.step'>, 'customerId' | 'uid' | 'step'>;

/** Errors: `invalid-input` for a move to no day. */
function actOf({ act, on, to, withFollowing }: Asked, day: string): StepAct {
  if (act === 'reopen') return { act };
  if (act !== 'move') return { act, on: on ?? day };
  if (to === undefined) throw new AppError('invalid-input', { where: 'to', reason: '' });
  return { act, to, withFollowing };
}
