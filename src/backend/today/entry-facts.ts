import { problemStage } from '../../core/problems.ts';
import type { TodayFacts } from '../../core/today/facts.ts';
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
    followUps: followUpsFor(box, days).flatMap(openSteps),
    deposits: thanksFor(box, days).map(({ thankedAt, ...deposit }) => ({
      ...deposit,
      thankedOn: dayOrNull(thankedAt),
    })),
    steps: stepsFor(box, { dueUpTo: days.to, doneFrom: days.begins }).map(
      ({ doneAt, ...step }) => ({ ...step, doneOn: dayOrNull(doneAt) }),
    ),
  };
}

/** The steps of one plan; of a plan that was put away they count as closed on that day. */
function openSteps({ customerId, uid, name, about, state, stateOn, steps }: StoredFollowUp) {
  return steps.map((step) => ({
    ...{ customerId, uid, step: step.uid, title: step.title, plan: name, subject: about },
    ...{ due: step.due, toldLateOn: step.toldLateOn },
    closedOn: step.doneOn ?? step.skippedOn ?? (state === 'running' ? null : stateOn),
  }));
}
