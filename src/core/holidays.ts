import { type CalendarDate, addDays, weekday, yearOf } from './dates.ts';
import { type HolidayName, SINGLE_HOLIDAYS } from './holidays-single.ts';
import { lunarToSolar } from './lunar.ts';

export type { HolidayName } from './holidays-single.ts';

/** A day that comes back every year. */
interface YearlyHoliday {
  readonly name: HolidayName;
  /** `MM-DD`, or the lunar month and day with how many days before or after it. */
  readonly on: string | { readonly month: number; readonly day: number; readonly shift: number };
  /** Holiday from this year on, or in these years only; always unless given. */
  readonly years?: (year: number) => boolean;
  /** Since when another day is off for it where it falls on a day that is off anyway; never unless given. */
  readonly substituteFrom?: number;
  /** The name in "대체공휴일(추석)"; the day's own unless given. */
  readonly substituteName?: HolidayName;
  /** Seollal and Chuseok get no other day for a Saturday. */
  readonly sundayOnly?: boolean;
}

const SEOLLAL: HolidayName = { ko: '설날', en: 'Seollal' };
const CHUSEOK: HolidayName = { ko: '추석', en: 'Chuseok' };

function threeDays(name: HolidayName, around: HolidayName, month: number, day: number) {
  return [-1, 0, 1].map((shift): YearlyHoliday => ({
    name: shift === 0 ? name : around,
    on: { month, day, shift },
    substituteFrom: 2014,
    substituteName: name,
    sundayOnly: true,
  }));
}

/** In the order in which they give their name to a substitute: of two on one day, the later. */
const YEARLY: readonly YearlyHoliday[] = [
  { name: { ko: '신정', en: 'New Year’s Day' }, on: '01-01' },
  {
    name: { ko: '삼일절', en: 'Independence Movement Day' },
    on: '03-01',
    substituteFrom: 2022,
  },
  { name: { ko: '식목일', en: 'Arbor Day' }, on: '04-05', years: (year) => year <= 2005 },
  {
    name: { ko: '노동절', en: 'Labour Day' },
    on: '05-01',
    years: (year) => year >= 2026,
    substituteFrom: 2026,
  },
  { name: { ko: '어린이날', en: 'Children’s Day' }, on: '05-05', substituteFrom: 2014 },
  { name: { ko: '현충일', en: 'Memorial Day' }, on: '06-06' },
  {
    name: { ko: '제헌절', en: 'Constitution Day' },
    on: '07-17',
    years: (year) => year <= 2007 || year >= 2026,
    substituteFrom: 2026,
  },
  { name: { ko: '광복절', en: 'Liberation Day' }, on: '08-15', substituteFrom: 2021 },
  { name: { ko: '개천절', en: 'National Foundation Day' }, on: '10-03', substituteFrom: 2021 },
  {
    name: { ko: '한글날', en: 'Hangul Day' },
    on: '10-09',
    years: (year) => year >= 2013,
    substituteFrom: 2021,
  },
  { name: { ko: '성탄절', en: 'Christmas Day' }, on: '12-25', substituteFrom: 2023 },
  {
    name: { ko: '부처님오신날', en: 'Buddha’s Birthday' },
    on: { month: 4, day: 8, shift: 0 },
    substituteFrom: 2023,
  },
  ...threeDays(SEOLLAL, { ko: '설 연휴', en: 'Seollal holiday' }, 1, 1),
  ...threeDays(CHUSEOK, { ko: '추석 연휴', en: 'Chuseok holiday' }, 8, 15),
];

interface Occurrence {
  readonly date: CalendarDate;
  readonly holiday: YearlyHoliday;
}

function dateIn(year: number, { on }: YearlyHoliday): CalendarDate | null {
  if (typeof on === 'string') return `${String(year).padStart(4, '0')}-${on}`;
  const day = lunarToSolar({ year, month: on.month, day: on.day, leapMonth: false });
  return day === null ? null : addDays(day, on.shift);
}

function occurrences(year: number): Occurrence[] {
  return YEARLY.flatMap((holiday) => {
    if (holiday.years && !holiday.years(year)) return [];
    const date = dateIn(year, holiday);
    return date === null ? [] : [{ date, holiday }];
  });
}

const isWeekend = (date: CalendarDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** Does another day become a holiday for this one? `before` are those of the same day that were looked at. */
function isSubstituted(year: number, { date, holiday }: Occurrence, before: number): boolean {
  if (holiday.substituteFrom === undefined || year < holiday.substituteFrom) return false;
  if (weekday(date) === 0) return true;
  if (weekday(date) === 6) return holiday.sundayOnly !== true;
  return before > 0;
}

function joined(names: readonly HolidayName[]): HolidayName {
  return {
    ko: names.map(({ ko }) => ko).join(', '),
    en: names.map(({ en }) => en).join(', '),
  };
}

function holidaysOf(year: number): ReadonlyMap<CalendarDate, HolidayName> {
  const all = occurrences(year);
  const names = new Map<CalendarDate, HolidayName[]>();
  const add = (date: CalendarDate, name: HolidayName): void => {
    names.set(date, [...(names.get(date) ?? []), name]);
  };
  for (const [date, name] of SINGLE_HOLIDAYS) if (yearOf(date) === year) add(date, name);
  const seen = new Map<CalendarDate, number>();
  const substituted = all.filter((one) => {
    const before = seen.get(one.date) ?? 0;
    seen.set(one.date, before + 1);
    add(one.date, one.holiday.name);
    return isSubstituted(year, one, before);
  });
  for (const { date, holiday } of substituted.sort((a, b) => (a.date < b.date ? -1 : 1))) {
    let other = addDays(date, 1);
    while (isWeekend(other) || names.has(other)) other = addDays(other, 1);
    const { ko, en } = holiday.substituteName ?? holiday.name;
    add(other, { ko: `대체공휴일(${ko})`, en: `Substitute holiday (${en})` });
  }
  return new Map([...names].map(([date, list]) => [date, joined(list)]));
}

const years = new Map<number, ReadonlyMap<CalendarDate, HolidayName>>();

function knownYear(year: number): ReadonlyMap<CalendarDate, HolidayName> {
  const known = years.get(year);
  if (known) return known;
  const holidays = holidaysOf(year);
  if (years.size > 100) years.clear();
  years.set(year, holidays);
  return holidays;
}

/**
 * The Korean public holiday of a day, or null: Sundays are none.
 *
 * The rules of the Public Holidays Act (공휴일에 관한 법률) and of the decree on the holidays of
 * public offices (관공서의 공휴일에 관한 규정), in force in each year since 2000:
 *
 * - Substitute holidays: Seollal and Chuseok (on a Sunday or on another holiday) and Children's Day
 *   (on a Saturday, too) since 2014; the national days since August 2021; Buddha's Birthday and
 *   Christmas since May 2023. None for January 1 and Memorial Day. The substitute is the next day
 *   that is neither a holiday nor a Saturday; where two fall on one day, the second goes to the next.
 * - Constitution Day was a holiday up to 2007 and is one again since 2026 (the Act as amended on
 *   10 February 2026, in force from 11 May 2026); Labour Day, May 1, is one since 2026 (the Act as
 *   amended on 31 March 2026). Both have substitutes: the official calendar of 2027 (2027년 월력요항)
 *   has 3 May for Labour Day and 19 July for Constitution Day.
 * - Election days and holidays for one time are listed in `holidays-single.ts` up to 2026; later ones
 *   belong into the settings. Lunar holidays end with the lunar table, in 2050.
 */
export function publicHoliday(date: CalendarDate): HolidayName | null {
  return knownYear(yearOf(date)).get(date) ?? null;
}

/** The public holidays of a year by date, in order. */
export function publicHolidays(
  year: number,
): readonly { readonly date: CalendarDate; readonly name: HolidayName }[] {
  return [...knownYear(year)]
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
