import { isMarketing, marketingPurpose } from '../../core/consents.ts';
import { addDays } from '../../core/dates.ts';
import { missedTo } from '../../core/lapse.ts';
import { noFacts, type TodayFacts, type TodaySettings } from '../../core/today/facts.ts';
import { endedDays } from '../../core/today/from-agreements.ts';
import { thanksDays } from '../../core/today/from-card.ts';
import { belatedDays } from '../../core/today/from-days.ts';
import { depositsKnownTo } from '../../data/agreements.ts';
import { withdrawnAmong } from '../../data/consents.ts';
import type { Box } from '../../data/sql.ts';
import { silentCustomers } from '../../data/today-silence.ts';
import { endingAgreements, unpaidAgreements } from '../../data/today-agreements.ts';
import { movesUntil, type StoredMove } from '../../data/today-moves.ts';
import { contactsSince, introductionsToThank, marksOf } from '../../data/today.ts';
import { silenceQuery } from '../cadences/silence.ts';
import { dayOf, startOfDay } from '../local-time.ts';
import { dayFacts } from './day-facts.ts';
import { entryFacts } from './entry-facts.ts';
import { listDays } from './list-days.ts';

/** Everything that may put somebody on the list of a day. */
export function readFacts(box: Box, day: string, settings: TodaySettings): TodayFacts {
  return box.snapshot(() => {
    const facts = readRange(box, { from: day, to: day }, settings);
    const silent = silentOn(box, day, settings, facts.moves);
    return withDoings(box, withoutStopped(box, { ...facts, silent }, day));
  });
}

/** Whose silence it was on a day that is over is asked for so many later contacts at most. */
const mostLaterContacts = 3000;

/**
 * The same for each of some days, read together. Silence of a day that is over is left out where very
 * many were reached since: reckoning it back would keep the window waiting.
 */
export function readFactsOfDays(
  box: Box,
  days: readonly string[],
  settings: TodaySettings,
): Map<string, TodayFacts> {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return new Map();
  return box.snapshot(() => {
    const facts = readRange(box, { from, to }, settings);
    return new Map(
      days.map((day) => {
        const later = contactsSince(box, startOfDay(addDays(day, 1)), mostLaterContacts);
        const silent = later < mostLaterContacts ? silentOn(box, day, settings, facts.moves) : [];
        return [day, withDoings(box, withoutStopped(box, { ...facts, silent }, day))];
      }),
    );
  });
}

/** Who withdrew their consent is not called for what it was for; what is owed to them stays. */
function withoutStopped(box: Box, facts: TodayFacts, on: string): TodayFacts {
  const { birthdays, occasions, ages, introductions, silent, feedback } = facts;
  const forThem = feedback.filter(({ kind }) => isMarketing({ kind: 'feedback', feedback: kind }));
  const asked = [birthdays, occasions, ages, introductions, silent, forThem].flatMap((list) =>
    list.map(({ customerId }) => customerId),
  );
  const gone = withdrawnAmong(box, [...new Set(asked)], { purpose: marketingPurpose, on });
  if (gone.size === 0) return facts;
  const left = <T extends { readonly customerId: number }>(list: readonly T[]): T[] =>
    list.filter(({ customerId }) => !gone.has(customerId));
  return {
    ...facts,
    ...{ birthdays: left(birthdays), occasions: left(occasions), ages: left(ages) },
    ...{ introductions: left(introductions), silent: left(silent) },
    feedback: feedback.filter(({ customerId, kind }) =>
      isMarketing({ kind: 'feedback', feedback: kind }) ? !gone.has(customerId) : true,
    ),
  };
}

type Range = { readonly from: string; readonly to: string };

function readRange(box: Box, { from, to }: Range, settings: TodaySettings): TodayFacts {
  const moves = movesUntil(box, addDays(from, -belatedDays));
  const days = listDays(from, to);
  return {
    ...noFacts,
    ...entryFacts(box, days),
    ...dayFacts(box, days, settings, moves),
    ...agreementFacts(box, { from, to }, settings, moves),
    introductions: introductionsToThank(box, {
      from: earliest(addDays(from, -thanksDays), ...daysBefore(moves, 'referral-thanks')),
      to: addDays(to, -1),
      thankedFrom: from,
    }),
    moves,
  };
}

/** The days of introductions whose thanks were put off. */
const daysBefore = (moves: readonly StoredMove[], kind: StoredMove['kind']): string[] =>
  moves.filter((move) => move.kind === kind).map(({ due }) => addDays(due, -1));

const earliest = (...days: readonly string[]): string =>
  days.reduce((first, day) => (day < first ? day : first));

function agreementFacts(
  box: Box,
  { from, to }: Range,
  settings: TodaySettings,
  moves: readonly StoredMove[],
): Pick<TodayFacts, 'ending' | 'unpaid' | 'knownTo'> {
  const knownTo = depositsKnownTo(box);
  const reinstated = new Set(settings.lapseRules.map(({ reinstateWithin }) => reinstateWithin));
  const lapses = [0, ...reinstated].map((days) => ({
    from: addDays(from, -days - endedDays - 1),
    to: addDays(to, endedDays - days),
  }));
  return {
    knownTo,
    ending: endingAgreements(box, {
      from: addDays(from, -endedDays),
      to: addDays(to, Math.max(0, ...settings.maturityDays)),
      days: moves.flatMap(endOfMoved),
    }),
    unpaid: unpaidAgreements(box, {
      missedTo: missedTo(knownTo, settings.depositGraceDays, to),
      to,
      lapses,
    }),
  };
}

/** The end of the agreement whose warning was put off: its reason names the days ahead of it. */
function endOfMoved({ kind, due, about }: StoredMove): string[] {
  const ahead = kind === 'maturity' ? Number(about.slice(about.lastIndexOf(':') + 1)) : Number.NaN;
  return Number.isInteger(ahead) ? [addDays(due, ahead)] : [];
}

function silentOn(
  box: Box,
  day: string,
  settings: TodaySettings,
  moves: readonly StoredMove[],
): TodayFacts['silent'] {
  const waiting = moves.filter(({ kind, until }) => kind === 'silence' && until > day).length;
  const query = silenceQuery(day, settings, waiting);
  return silentCustomers(box, query).map((each) => ({ ...each, since: dayOf(each.since) }));
}

/** With the marks of everybody that these facts are about. */
function withDoings(box: Box, facts: TodayFacts): TodayFacts {
  const lists: readonly (readonly { customerId: number }[])[] = [
    ...[facts.problems, facts.promises, facts.handoffs, facts.feedback, facts.followUps],
    ...[facts.ending, facts.unpaid, facts.deposits, facts.steps, facts.introductions],
    ...[facts.birthdays, facts.occasions, facts.ages, facts.silent],
  ];
  const ids = new Set(lists.flatMap((list) => list.map(({ customerId }) => customerId)));
  const marks = marksOf(box, [...ids]).map(({ doneAt, ...mark }) => ({
    ...mark,
    doneOn: dayOf(doneAt),
  }));
  return { ...facts, marks };
}
