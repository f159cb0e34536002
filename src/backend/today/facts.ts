import { fullYears } from '../../core/ages.ts';
import { addDays } from '../../core/dates.ts';
import { birthdayKeysOn, dayOfBirth } from '../../core/lunar.ts';
import type { TodayFacts } from '../../core/today.ts';
import { birthdaysWritten, marksFor, silentCustomers, stepsFor } from '../../data/today.ts';
import type { Box } from '../../data/sql.ts';
import type { Settings } from '../../shared/settings.ts';
import { dayOf, startOfDay } from '../local-time.ts';

type Limits = Pick<Settings, 'birthdayDays' | 'silentDays' | 'silentCount'>;

/** Everything that may put somebody on the list of a day. */
export function readFacts(box: Box, day: string, limits: Limits): TodayFacts {
  const [begins, ends] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const silence = {
    before: startOfDay(addDays(day, 1 - limits.silentDays)),
    limit: limits.silentCount,
    day: { from: begins, to: ends },
  };
  return box.snapshot(() => ({
    birthdays: birthdaysOf(box, day, limits.birthdayDays),
    steps: stepsFor(box, { dueUpTo: day, doneFrom: begins, doneTo: ends }),
    silent: silentCustomers(box, silence).map((each) => ({ ...each, since: dayOf(each.since) })),
    marks: marksFor(box, { dueFrom: day, doneFrom: begins }).map(({ doneAt, ...mark }) => ({
      ...mark,
      doneOn: dayOf(doneAt),
    })),
  }));
}

/** Birthdays by index: every way in which one that is kept on these days can be written. */
function birthdaysOf(box: Box, day: string, days: number): TodayFacts['birthdays'] {
  const window = Array.from({ length: days + 1 }, (_, ahead) => addDays(day, ahead));
  return window.flatMap((next) =>
    birthdaysWritten(box, birthdayKeysOn(next)).map((written) => {
      const { birthday, calendar, leapMonth, customerId } = written;
      const birth = dayOfBirth({ date: birthday, calendar, leapMonth });
      return { customerId, next, age: birth === null ? null : fullYears(birth, next) };
    }),
  );
}
