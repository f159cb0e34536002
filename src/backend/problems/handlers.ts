import { addDays } from '../../core/dates.ts';
import {
  answeredProblem,
  changedProblem,
  hoursOpen,
  problemFault,
  problemStage,
  reopenedProblem,
  type ProblemPatch,
} from '../../core/problems.ts';
import { listProblems, type ProblemQuery } from '../../data/problems.ts';
import { AppError } from '../../shared/errors.ts';
import type { Problem, ProblemFilter } from '../../shared/problems.ts';
import { now, type Context } from '../context.ts';
import { addEntry, changeEntry, removeEntry, type EntryKey } from '../customers/entries.ts';
import type { HandlersOf } from '../dispatch.ts';
import { dayOf, startOfDay } from '../local-time.ts';

export function problemHandlers(context: Context): HandlersOf<'problems'> {
  const { box } = context;
  return {
    'problems.list': ({ filter, offset, limit }) => {
      const { total, problems } = listProblems(box, { query: storedFilter(filter), offset, limit });
      const at = now(context);
      return {
        total,
        problems: problems.map((problem) => ({
          ...problem,
          stage: problemStage(problem),
          hoursOpen: hoursOpen(problem, at),
        })),
      };
    },
    'problems.add': ({ customerId, problem }) => {
      const at = now(context);
      const { closedAt, satisfied, rounds, ...told } = problem;
      const begun = { ...empty, openedAt: at, ...told };
      // What was over before it was written down is closed by the yes as well.
      const whole = { ...begun, rounds: rounds ?? [] };
      const yes = { satisfied: 'yes', why: '' } as const;
      const written = satisfied === 'yes' ? answeredProblem(whole, yes, closedAt ?? at) : whole;
      const touched = {
        openedAt: begun.openedAt,
        settledAt: written.closedAt ?? written.settledAt,
      };
      return answer(addEntry(context, customerId, 'problems', checked(written, touched, at)));
    },
    'problems.change': ({ customerId, uid, patch }) =>
      change(context, { customerId, uid }, (problem, at) => {
        if (problem.closedAt !== null && touchesCourse(problem, patch)) {
          throw new AppError('problem-closed');
        }
        return checked(changedProblem(problem, patch), patch, at);
      }),
    'problems.answer': ({ customerId, uid, satisfied, why }) =>
      change(context, { customerId, uid }, (problem, at) => {
        if (problem.closedAt !== null) throw new AppError('problem-closed');
        if (satisfied === 'no') requireRoom(problem);
        return answeredProblem(problem, { satisfied, why }, at);
      }),
    'problems.reopen': ({ customerId, uid, why }) =>
      change(context, { customerId, uid }, (problem, at) => {
        if (problem.closedAt === null) throw new AppError('problem-open');
        requireRoom(problem);
        return reopenedProblem(problem, why, at);
      }),
    'problems.remove': (key) => removeEntry(context, key, 'problems'),
  };
}

const empty: Problem = {
  uid: '',
  what: '',
  openedAt: '',
  wish: '',
  proposal: '',
  consent: 'open',
  settlement: '',
  settledAt: null,
  satisfied: 'open',
  closedAt: null,
  lesson: '',
  rounds: [],
  agreement: '',
};

function storedFilter({ from, to, ...rest }: ProblemFilter): ProblemQuery {
  return {
    ...rest,
    ...(from === undefined ? {} : { since: startOfDay(from) }),
    ...(to === undefined ? {} : { before: startOfDay(addDays(to, 1)) }),
  };
}

/** Words may be mended at any time; how it went is settled once it is closed. */
function touchesCourse(problem: Problem, patch: ProblemPatch): boolean {
  const course = ['consent', 'settledAt', 'openedAt'] as const;
  return course.some((key) => patch[key] !== undefined && patch[key] !== problem[key]);
}

/** Errors: `day-in-future`, `problem-before-told`. */
function checked(problem: Problem, touched: ProblemPatch, at: string): Problem {
  const fault = problemFault(problem, touched, at);
  if (!fault) return problem;
  if (fault.code === 'day-in-future') throw new AppError(fault.code, { date: dayOf(fault.date) });
  throw new AppError(fault.code);
}

/** Errors: `too-many`. */
function requireRoom({ rounds }: Problem): void {
  if (rounds.length >= 50) throw new AppError('too-many', { where: 'problems', limit: 50 });
}

function change(
  context: Context,
  key: EntryKey,
  make: (problem: Problem, at: string) => Problem,
): { problem: Problem; change: number | null } {
  const at = now(context);
  return answer(changeEntry(context, key, 'problems', (problem) => make(problem, at)));
}

const answer = ({ entry, change: id }: { entry: Problem; change: number | null }) => ({
  problem: entry,
  change: id,
});
