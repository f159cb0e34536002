import type { FollowUp, FollowUpPlan, FollowUpStep, PlanStep } from '../shared/follow-ups.ts';
import { withStepUids } from './follow-up-days.ts';
import { addDays } from './dates.ts';

/** What a plan is started with: the day it counts from, and what it is about. */
export interface PlanStart {
  readonly event: string;
  readonly about: string;
  readonly aboutUid: string;
  /** The day of the starting. */
  readonly today: string;
}

type StartedPlan = Pick<FollowUpPlan, 'uid' | 'name' | 'steps' | 'repeatMonths'>;

/**
 * A plan as it begins to run: a copy of its steps, each with its day, in the order of their days.
 * Where it starts late, only the last of the steps that are over already is still done, today; those
 * before it are skipped. The uid is the caller's to give.
 */
export function startFollowUp(plan: StartedPlan, start: PlanStart): FollowUp {
  const { event, about, aboutUid, today } = start;
  const steps = datedSteps(plan.steps, event);
  return {
    uid: '',
    plan: plan.uid,
    name: plan.name,
    event,
    about,
    aboutUid,
    state: 'running',
    stateOn: null,
    repeatMonths: plan.repeatMonths,
    steps: withoutMissed(steps, today),
  };
}

function datedSteps(steps: readonly PlanStep[], event: string): FollowUpStep[] {
  const sorted = steps.toSorted((a, b) => a.offset - b.offset);
  return withStepUids(sorted).map((step) => ({
    ...openStep,
    ...step,
    due: addDays(event, step.offset),
  }));
}

const openStep = { doneOn: null, skippedOn: null, movedFrom: null, toldLateOn: null };

/** Of the steps whose day has passed the last is moved to today, the others are skipped. */
function withoutMissed(steps: readonly FollowUpStep[], today: string): FollowUpStep[] {
  const missed = steps.filter(({ due }) => due < today).length;
  return steps.map((step, index) => {
    if (index >= missed) return step;
    if (index < missed - 1) return { ...step, skippedOn: today };
    return { ...step, due: today, movedFrom: step.due };
  });
}
