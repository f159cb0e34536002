import { fullYears } from '../../core/ages.ts';
import { addDays } from '../../core/dates.ts';
import { birthdayKeysOn, dayOfBirth } from '../../core/lunar.ts';
import { occasionFacts } from '../../core/occasions.ts';
import { thanksDays, type TodayFacts } from '../../core/today.ts';
import { silentCustomers } from '../../data/today-silence.ts';
import {
  birthdaysWritten,
  introductionsToThank,
  marksFor,
  occasionsWritten,
  stepsFor,
} from '../../data/today.ts';
import type { Box } from '../../data/sql.ts';
import type { Settings } from '../../shared/settings.ts';
import { dayOf, startOfDay } from '../local-time.ts';

type Limits = Pick<Settings, 'birthdayDays' | 'silentDays' | 'silentCount'>;

/** A list that nobody could work through in a day helps nobody; the rest is counted. */
export const mostByCadence = 200;

/** Everything that may put somebody on the list of a day. */
export function readFacts(box: Box, day: string, limits: Limits): TodayFacts {
  const [begins, ends] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const silence = {
    before: startOfDay(addDays(day, 1 - limits.silentDays)),
    limit: limits.silentCount,
    cadenceLimit: mostByCadence,
    day: { from: begins, to: ends },
  };
  const thanks = { from: addDays(day, -thanksDays), to: addDays(day, -1), day };
  return box.snapshot(() => ({
    ...daysKept(box, day, limits.birthdayDays),
    steps: stepsFor(box, { dueUpTo: day, doneFrom: begins, doneTo: ends }),
    introductions: introductionsToThank(box, thanks),
    silent: silentCustomers(box, silence).map((each) => ({ ...each, since: dayOf(each.since) })),
    marks: marksFor(box, { dueFrom: day, doneFrom: begins }).map(({ doneAt, ...mark }) => ({
      ...mark,
      doneOn: dayOf(doneAt),
    })),
  }));
}

/** Birthdays and occasions by index: every way in which a day kept in this time can be written. */
function daysKept(
  box: Box,
  day: string,
  days: number,
): Pick<TodayFacts, 'birthdays' | 'occasions'> {
  const window = Array.from({ length: days + 1 }, (_, ahead) => addDays(day, ahead));
  return {
    birthdays: window.flatMap((next) => birthdaysOn(box, next)),
    occasions: window.flatMap((next) => occasionsOn(box, next, day)),
  };
}

function birthdaysOn(box: Box, next: string): TodayFacts['birthdays'] {
  return birthdaysWritten(box, birthdayKeysOn(next)).map(({ customerId, ...written }) => {
    const birth = dayOfBirth(written);
    return { customerId, next, age: birth === null ? null : fullYears(birth, next) };
  });
}

/** Those written for a day that are really kept then: once is over, and a first time is to come. */
function occasionsOn(box: Box, next: string, day: string): TodayFacts['occasions'] {
  return occasionsWritten(box, birthdayKeysOn(next)).flatMap((written) => {
    const facts = occasionFacts(written, day);
    const { customerId, uid, kind } = written;
    return facts.next === next ? [{ customerId, uid, kind, next, years: facts.years }] : [];
  });
}
