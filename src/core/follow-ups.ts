import type { FollowUp, FollowUpStep } from '../shared/follow-ups.ts';
import { addDays, addMonths, daysBetween } from './dates.ts';
import { isStepClosed, stepDays } from './follow-up-days.ts';
import { startFollowUp } from './follow-up-start.ts';

/** What is done with a step of a running plan. */
export type StepAct =
  | { readonly act: 'done' | 'skip' | 'told-late'; readonly on: string }
  | { readonly act: 'reopen' }
  | { readonly act: 'move'; readonly to: string; readonly withFollowing: boolean };

/** The open step that comes next, the one that stands first among those of one day; null where none is left. */
export function nextStep({ steps }: Pick<FollowUp, 'steps'>): FollowUpStep | null {
  const open = steps.filter((step) => !isStepClosed(step));
  return open.reduce<FollowUpStep | null>(
    (first, step) => (first && first.due <= step.due ? first : step),
    null,
  );
}

/** Days by which an open step runs late; 0 on its day and before. */
export function daysLate(step: FollowUpStep, today: string): number {
  return isStepClosed(step) ? 0 : Math.max(0, daysBetween(step.due, today));
}

/** Is a step late and the customer does not know yet? */
export function isToBeTold(step: FollowUpStep, today: string): boolean {
  return daysLate(step, today) > 0 && step.toldLateOn === null;
}

/**
 * A plan after something was done with one of its steps: with its last open step it ends, with one
 * that opens again it runs. Null where there is no such step.
 */
export function withStep(followUp: FollowUp, uid: string, act: StepAct): FollowUp | null {
  const index = followUp.steps.findIndex((step) => step.uid === uid);
  const step = followUp.steps[index];
  if (!step) return null;
  switch (act.act) {
    case 'done':
      return settled(replaced(followUp, index, { doneOn: act.on, skippedOn: null }), act.on);
    case 'skip':
      return settled(replaced(followUp, index, { doneOn: null, skippedOn: act.on }), act.on);
    case 'told-late':
      return replaced(followUp, index, { toldLateOn: act.on });
    case 'reopen':
      return reopened(replaced(followUp, index, { doneOn: null, skippedOn: null }), followUp);
    case 'move':
      return { ...followUp, steps: movedSteps(followUp.steps, index, act) };
  }
}

function replaced(followUp: FollowUp, index: number, patch: Partial<FollowUpStep>): FollowUp {
  const steps = followUp.steps.map((step, at) => (at === index ? { ...step, ...patch } : step));
  return { ...followUp, steps };
}

function settled(followUp: FollowUp, on: string): FollowUp {
  if (followUp.state === 'ended' || !followUp.steps.every(isStepClosed)) return followUp;
  return { ...followUp, state: 'ended', stateOn: on };
}

/** What had ended with its last step runs again; what somebody ended stays ended. */
function reopened(followUp: FollowUp, before: FollowUp): FollowUp {
  if (before.state !== 'ended' || !before.steps.every(isStepClosed)) return followUp;
  return { ...followUp, state: 'running', stateOn: null };
}

function movedSteps(
  steps: readonly FollowUpStep[],
  index: number,
  { to, withFollowing }: { to: string; withFollowing: boolean },
): FollowUpStep[] {
  const from = steps[index]?.due ?? to;
  const days = daysBetween(from, to);
  return steps.map((step, at) => {
    if (at === index) return movedTo(step, to);
    const follows = step.due > from || (step.due === from && at > index);
    return withFollowing && follows && !isStepClosed(step)
      ? movedTo(step, addDays(step.due, days))
      : step;
  });
}

/** The first day it had stays in sight; back on it nothing was moved. A new day is a new word given. */
function movedTo(step: FollowUpStep, due: string): FollowUpStep {
  if (due === step.due) return step;
  const first = step.movedFrom ?? step.due;
  return { ...step, due, movedFrom: first === due ? null : first, toldLateOn: null };
}

/**
 * A plan that is paused, taken up again, or ended. Taken up again, its open steps move by the days
 * that it rested; none where the clock was set back. What has no open step left cannot run.
 */
export function withState(followUp: FollowUp, state: FollowUp['state'], today: string): FollowUp {
  if (state === followUp.state) return followUp;
  if (state !== 'running') {
    const isOver = followUp.state === 'ended' && followUp.steps.every(isStepClosed);
    return isOver ? followUp : { ...followUp, state, stateOn: today };
  }
  if (followUp.steps.every(isStepClosed)) return followUp;
  const rested = Math.max(0, daysBetween(followUp.stateOn ?? today, today));
  const steps = followUp.steps.map((step) =>
    isStepClosed(step) ? step : movedTo(step, addDays(step.due, rested)),
  );
  return { ...followUp, state, stateOn: null, steps };
}

/**
 * The next round of a plan that repeats, once the last step of this one is closed: so many months
 * after its event, or the first such day whose steps are not over. Null where there is none.
 */
export function nextRound(followUp: FollowUp, all: readonly FollowUp[]): FollowUp | null {
  const { repeatMonths, steps, state, stateOn } = followUp;
  if (repeatMonths === null || state !== 'ended' || stateOn === null) return null;
  if (!steps.every(isStepClosed)) return null;
  if (all.some((other) => other.state !== 'ended' && isSame(other, followUp))) return null;
  const anchor = firstEvent(followUp, all);
  const lead = Math.min(...steps.map(({ offset }) => offset));
  for (let rounds = 1; rounds < 1300; rounds++) {
    const event = addMonths(anchor, rounds * repeatMonths);
    if (event <= followUp.event || addDays(event, lead) <= stateOn) continue;
    return startFollowUp(planOf(followUp), { ...followUp, event, today: stateOn });
  }
  return null;
}

const isSame = (a: FollowUp, b: FollowUp) => a.plan === b.plan && a.aboutUid === b.aboutUid;

/** The event of the first round: from it the months are counted, so that a 31st does not become a 28th. */
function firstEvent(followUp: FollowUp, all: readonly FollowUp[]): string {
  const { event, repeatMonths } = followUp;
  if (repeatMonths === null) return event;
  const earlier = all
    .filter((other) => isSame(other, followUp) && other.event < event)
    .map((other) => other.event)
    .toSorted();
  const first = earlier.find((from) => {
    const months = monthsBetween(from, event);
    return months % repeatMonths === 0 && addMonths(from, months) === event;
  });
  return first ?? event;
}

function monthsBetween(from: string, to: string): number {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return count(to) - count(from);
}

/** The steps as they were planned, whatever became of their days. */
function planOf({ plan, name, repeatMonths, steps }: FollowUp) {
  const planned = steps.map(({ uid, title, means, offset, note }) => ({
    ...{ uid, title, means, offset, note },
  }));
  return { uid: plan, name, repeatMonths, steps: planned };
}

/** Was any step of this round closed or moved, or is it as it started? */
export function isUntouched({ steps, state }: FollowUp): boolean {
  return (
    state === 'running' &&
    stepDays(steps).lastClosed === null &&
    steps.every(({ movedFrom, toldLateOn }) => movedFrom === null && toldLateOn === null)
  );
}

/**
 * A card's follow-ups after something was done with one: a plan that repeats begins its next round
 * with the last step, and where that step opens again the round that had not begun falls away.
 */
export function withChanged(all: readonly FollowUp[], changed: FollowUp): FollowUp[] {
  const written = all.map((each) => (each.uid === changed.uid ? changed : each));
  const was = all.find(({ uid }) => uid === changed.uid);
  if (was?.state !== 'ended' && changed.state === 'ended') {
    const next = nextRound(changed, written);
    return next ? [...written, next] : written;
  }
  if (was?.state === 'ended' && changed.state === 'running' && changed.repeatMonths !== null) {
    return written.filter(
      (other) =>
        other.uid === changed.uid ||
        !(isSame(other, changed) && other.event > changed.event && isUntouched(other)),
    );
  }
  return written;
}
