import type { Problem, ProblemStage } from '../shared/problems.ts';

/** What keeps a problem from being stored as it is. */
export type ProblemFault =
  | { readonly code: 'problem-before-told' }
  | { readonly code: 'day-in-future'; readonly date: string };

/** What may be written of a problem; its end has rules of its own. */
export type ProblemPatch = Partial<Omit<Problem, 'uid' | 'closedAt' | 'satisfied' | 'rounds'>>;

const HOUR = 3_600_000;

/** How far a problem is: told, proposed, agreed to, settled, closed by the customer's yes. */
export function problemStage(
  problem: Pick<Problem, 'closedAt' | 'settledAt' | 'consent' | 'proposal'>,
): ProblemStage {
  if (problem.closedAt !== null) return 'closed';
  if (problem.settledAt !== null) return 'settled';
  if (problem.consent === 'yes') return 'agreed';
  return problem.proposal === '' ? 'told' : 'proposed';
}

/** Full hours from the telling to the customer's yes, or to now; 0 where the clock stands before. */
export function hoursOpen(
  { openedAt, closedAt }: Pick<Problem, 'openedAt' | 'closedAt'>,
  now: string,
): number {
  const length = Date.parse(closedAt ?? now) - Date.parse(openedAt);
  return Math.max(0, Math.floor(length / HOUR));
}

/**
 * The problem with what was written of it. A settlement after a *no* asks the question anew; a new
 * proposal waits for a new consent unless that is written with it.
 */
export function changedProblem(problem: Problem, patch: ProblemPatch): Problem {
  const next = { ...problem, ...patch };
  const isSettledAnew = Boolean(patch.settledAt) && patch.settledAt !== problem.settledAt;
  const isProposedAnew =
    patch.proposal !== undefined &&
    patch.consent === undefined &&
    problem.consent !== 'open' &&
    problem.settledAt === null &&
    patch.proposal.trim() !== problem.proposal.trim();
  return {
    ...next,
    satisfied: isSettledAnew && problem.closedAt === null ? 'open' : next.satisfied,
    consent: isProposedAnew ? 'open' : next.consent,
  };
}

/** Why a problem cannot be as it is, or null; `touched` is what was changed of it just now. */
export function problemFault(
  { openedAt, settledAt }: Problem,
  touched: ProblemPatch,
  now: string,
): ProblemFault | null {
  for (const moment of [touched.openedAt, touched.settledAt]) {
    if (moment && Date.parse(moment) > Date.parse(now))
      return { code: 'day-in-future', date: moment };
  }
  if (settledAt !== null && Date.parse(settledAt) < Date.parse(openedAt)) {
    return { code: 'problem-before-told' };
  }
  return null;
}

/** The moment, or the telling where the clock stands before that: nothing is answered before it is told. */
function notBefore(problem: Problem, now: string): string {
  return Date.parse(now) < Date.parse(problem.openedAt) ? problem.openedAt : now;
}

/**
 * The customer's answer to "are you fully satisfied?". Yes closes the problem, and settles what nobody
 * had called settled; no keeps it open: the attempt becomes a round, and a new proposal is due.
 */
export function answeredProblem(
  problem: Problem,
  { satisfied, why }: { satisfied: 'yes' | 'no'; why: string },
  now: string,
): Problem {
  const at = notBefore(problem, now);
  if (satisfied === 'no') return withRound(problem, { at, why, satisfied: 'no' });
  return { ...problem, satisfied: 'yes', closedAt: at, settledAt: problem.settledAt ?? at };
}

/** A closed problem that came back: the attempt becomes a round, and all is open again. */
export function reopenedProblem(problem: Problem, why: string, now: string): Problem {
  return withRound(problem, { at: notBefore(problem, now), why, satisfied: 'open' });
}

function withRound(
  problem: Problem,
  { at, why, satisfied }: { at: string; why: string; satisfied: 'open' | 'no' },
): Problem {
  const { proposal, settlement, settledAt } = problem;
  return {
    ...problem,
    rounds: [...problem.rounds, { proposal, settlement, settledAt, reopenedAt: at, why }],
    proposal: '',
    consent: 'open',
    settlement: '',
    settledAt: null,
    satisfied,
    closedAt: null,
  };
}

/** A problem whose parts fit each other, whatever a file made of it: closed by the yes, and only by it. */
export function coherentProblem(problem: Problem): Problem {
  const { satisfied, closedAt, settledAt, openedAt } = problem;
  if (satisfied !== 'yes') return { ...problem, closedAt: null };
  const end = closedAt ?? settledAt ?? openedAt;
  return { ...problem, closedAt: end, settledAt: settledAt ?? end };
}
