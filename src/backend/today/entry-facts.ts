import { isMarketing, marketingPurpose } from '../../core/consents.ts';
import { problemStage } from '../../core/problems.ts';
import type { TodayFacts } from '../../core/today/facts.ts';
import { withdrawnAmong } from '../../data/consents.ts';
import { thanksFor } from '../../data/today-agreements.ts';
import {
  feedbackFor,
  followUpsFor,
  handoffsFor,
  problemsFor,
  promisesFor,
  type ListDays,
  type StoredFollowUp,
} from '../../data/today-entries.ts';
import { stepsFor } from '../../data/today.ts';
import type { Box } from '../../data/sql.ts';
import { dayOf } from '../local-time.ts';

const dayOrNull = (moment: string | null): string | null =>
  moment === null ? null : dayOf(moment);

type EntryFacts = Pick<
  TodayFacts,
  'problems' | 'promises' | 'handoffs' | 'feedback' | 'followUps' | 'deposits' | 'steps'
>;

/** What stands on cards, contacts and deposits, with moments turned into local days. */
export function entryFacts(box: Box, days: ListDays): EntryFacts {
  return {
    problems: problemsFor(box, days).map((problem) => ({
      customerId: problem.customerId,
      uid: problem.uid,
      what: problem.what,
      openedOn: dayOf(problem.openedAt),
      closedOn: dayOrNull(problem.closedAt),
      stage: problemStage(problem),
    })),
    promises: promisesFor(box, days),
    handoffs: handoffsFor(box, days).map(({ handedAt, ...handoff }) => ({
      ...handoff,
      handedOn: dayOf(handedAt),
    })),
    feedback: feedbackFor(box, days),
    followUps: wantedPlans(box, days).flatMap(openSteps),
    deposits: thanksFor(box, days).map(({ thankedAt, ...deposit }) => ({
      ...deposit,
      thankedOn: dayOrNull(thankedAt),
    })),
    steps: stepsFor(box, { dueUpTo: days.to, doneFrom: days.begins }).map(
      ({ doneAt, ...step }) => ({ ...step, doneOn: dayOrNull(doneAt) }),
    ),
  };
}

/** Plans but for those that end with a withdrawn consent. */
function wantedPlans(box: Box, days: ListDays): StoredFollowUp[] {
  const plans = followUpsFor(box, days);
  const isStoppable = ({ plan }: StoredFollowUp) => isMarketing({ kind: 'follow-up', plan });
  const asked = plans.filter(isStoppable).map(({ customerId }) => customerId);
  const gone = withdrawnAmong(box, asked, { purpose: marketingPurpose, on: days.to });
  return plans.filter((each) => !isStoppable(each) || !gone.has(each.customerId));
}

/** The steps of one plan; of a plan that was put away they count as closed on that day. */
function openSteps({ customerId, uid, name, about, state, stateOn, steps }: StoredFollowUp) {
  return steps.map((step) => ({
    ...{ customerId, uid, step: step.uid, title: step.title, plan: name, subject: about },
    ...{ due: step.due, toldLateOn: step.toldLateOn },
    closedOn: step.doneOn ?? step.skippedOn ?? (state === 'running' ? null : stateOn),
  }));
}
