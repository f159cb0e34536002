import { fullYears, insuranceAge, insuranceAgeRises } from '../../core/ages.ts';
import { addDays, addMonths, dateParts, daysInMonth, toPartialDate } from '../../core/dates.ts';
import { birthdayKeysOn, dayOfBirth } from '../../core/lunar.ts';
import { occasionFacts } from '../../core/occasions.ts';
import type { TodayFacts, TodaySettings } from '../../core/today/facts.ts';
import { ageWarningDays, belatedDays } from '../../core/today/from-days.ts';
import type { Box } from '../../data/sql.ts';
import { birthdaysWritten, bornOnDays, occasionsWritten } from '../../data/today.ts';
import type { StoredMove } from '../../data/today-moves.ts';

type Days = { readonly from: string; readonly to: string };

/**
 * Birthdays, occasions and rises of the insurance age by index: every way in which a day that counts
 * for this time can be written. What was put off beyond its time is looked for as well.
 */
export function dayFacts(
  box: Box,
  { from, to }: Days,
  settings: TodaySettings,
  moves: readonly StoredMove[],
): Pick<TodayFacts, 'birthdays' | 'occasions' | 'ages'> {
  const kept = range(addDays(from, -belatedDays), addDays(to, settings.birthdayDays));
  const movedFrom = (kind: string) => moves.filter((move) => move.kind === kind);
  const birthdays = [...kept, ...movedFrom('birthday').map(({ due }) => due)];
  const occasions = [...kept, ...movedFrom('occasion').map(({ due }) => due)];
  const rises = [
    ...settings.insuranceAgeDays.flatMap((ahead) =>
      range(addDays(from, ahead - Math.min(ahead, ageWarningDays)), addDays(to, ahead)),
    ),
    ...movedFrom('insurance-age').map(({ due, about }) => addDays(due, Number(about))),
  ];
  return {
    birthdays: once(birthdays).flatMap((next) => birthdaysOn(box, next)),
    occasions: once(occasions).flatMap((next) => occasionsOn(box, next)),
    ages: agesRisingOn(box, once(rises)),
  };
}

const once = (days: readonly string[]): string[] => [...new Set(days)].toSorted();

function range(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

function birthdaysOn(box: Box, next: string): TodayFacts['birthdays'] {
  return birthdaysWritten(box, birthdayKeysOn(next)).map(({ customerId, ...written }) => {
    const birth = dayOfBirth(written);
    return { customerId, next, age: birth === null ? null : fullYears(birth, next) };
  });
}

/** Those written for a day that are really kept then: once is over, and a first time is to come. */
function occasionsOn(box: Box, next: string): TodayFacts['occasions'] {
  return occasionsWritten(box, birthdayKeysOn(next)).flatMap((written) => {
    const facts = occasionFacts(written, next);
    const { customerId, uid, kind } = written;
    return facts.next === next ? [{ customerId, uid, kind, next, years: facts.years }] : [];
  });
}

function agesRisingOn(box: Box, days: readonly string[]): TodayFacts['ages'] {
  const births = bornOnDays(box, once(days.flatMap(birthDaysRisingOn)));
  return births.flatMap(({ customerId, bornOn }) =>
    risesAmong(days, bornOn).flatMap((rises) => {
      const age = insuranceAge(bornOn, rises);
      return age === null || bornOn >= rises ? [] : [{ customerId, rises, age }];
    }),
  );
}

/** Those of the days, in order, on which the insurance age rises. */
function risesAmong(days: readonly string[], bornOn: string): string[] {
  const among = new Set(days);
  const last = days.at(-1) ?? '';
  const found: string[] = [];
  let rises = insuranceAgeRises(bornOn, days[0] ?? last);
  while (rises !== null && rises <= last) {
    if (among.has(rises)) found.push(rises);
    rises = insuranceAgeRises(bornOn, addDays(rises, 1));
  }
  return found;
}

/** The days of the year, `MM-DD`, on which somebody was born whose insurance age rises on this day. */
function birthDaysRisingOn(rises: string): string[] {
  const birth = dateParts(addMonths(rises, -6));
  const day = dateParts(rises);
  if (!birth || !day || day.year === null) return [];
  // The last day of a month stands for those days that it lacks.
  const isLast = day.day === daysInMonth(day.year, day.month);
  const last = isLast ? daysInMonth(null, birth.month) : day.day;
  const days: string[] = [];
  for (let at = day.day; at <= last; at++) {
    days.push(toPartialDate({ year: null, month: birth.month, day: at }).slice(2));
  }
  return days;
}
