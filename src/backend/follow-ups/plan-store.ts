import { builtInPlan, isBuiltInPlan } from '../../core/follow-up-plans.ts';
import { tidyLine, tidyText } from '../../core/tidy-text.ts';
import { maskResidentNumbers } from '../../core/resident-numbers.ts';
import { readPlan, restorePlan, trashPlan, writePlan } from '../../data/follow-up-plans.ts';
import { AppError } from '../../shared/errors.ts';
import type { FollowUpPlan, PlanStep } from '../../shared/follow-ups.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import { readSettings } from '../settings/store.ts';
import { requirePlan } from './plans.ts';

type WrittenPlan = Omit<FollowUpPlan, 'builtIn' | 'edited'>;

/**
 * Writes a plan; a built-in one that reads as it came is no longer an edited one. What runs goes on
 * as it was started. Errors: `not-found`, `entry-empty`, `resident-number`.
 */
export function savePlan(context: Context, plan: WrittenPlan): FollowUpPlan {
  const { box } = context;
  const { language } = readSettings(box);
  if (plan.uid !== '') requirePlan(box, plan.uid, language);
  const tidy = checkedPlan({ ...plan, uid: plan.uid || newUid() });
  if (isBuiltInPlan(tidy.uid) && readsAs(tidy, builtInPlan(tidy.uid, language))) {
    trashPlan(box, tidy.uid, now(context));
  } else {
    writePlan(box, tidy, now(context));
  }
  context.events.changed('follow-up-plans');
  return requirePlan(box, tidy.uid, language);
}

/** Puts a plan away, or the edits of a built-in one. Errors: `not-found`. */
export function removePlan(context: Context, uid: string): void {
  const removed = trashPlan(context.box, uid, now(context));
  if (!removed && !isBuiltInPlan(uid)) {
    throw new AppError('not-found', { what: 'follow-up-plan', id: uid });
  }
  context.events.changed('follow-up-plans');
}

/** Takes the removal of a plan back. Errors: `nothing-to-undo`. */
export function bringPlanBack(context: Context, uid: string): FollowUpPlan {
  const { box } = context;
  const restored = restorePlan(box, uid, now(context));
  if (!restored && !readPlan(box, uid)) throw new AppError('nothing-to-undo');
  context.events.changed('follow-up-plans');
  return requirePlan(box, uid, readSettings(box).language);
}

function checkedPlan(plan: WrittenPlan): WrittenPlan {
  const name = tidyLine(plan.name);
  const taken = new Set<string>();
  const steps = plan.steps
    .map((step) => ({ ...step, title: tidyLine(step.title), note: tidyText(step.note).trim() }))
    .filter(({ title }) => title !== '')
    .map((step) => withOwnUid(step, taken));
  if (name === '' || steps.length === 0) throw new AppError('entry-empty', { what: 'plan' });
  const words = [name, ...steps.flatMap(({ title, note }) => [title, note])].join('\n');
  if (maskResidentNumbers(words).found > 0) {
    throw new AppError('resident-number', { where: 'plan' });
  }
  return { ...plan, name, steps };
}

function withOwnUid(step: PlanStep, taken: Set<string>): PlanStep {
  const uid = step.uid === '' || taken.has(step.uid) ? newUid() : step.uid;
  taken.add(uid);
  return { ...step, uid };
}

function readsAs(plan: WrittenPlan, { builtIn: _, edited: __, ...original }: FollowUpPlan) {
  const words = ({ uid, name, event, repeatMonths, steps }: WrittenPlan) =>
    JSON.stringify([uid, name, event, repeatMonths, steps.map(stepWords)]);
  return words(plan) === words(original);
}

const stepWords = ({ uid, title, means, offset, note }: PlanStep) => [
  ...[uid, title, means, offset, note],
];
