import { addDays, weekday } from '../../core/dates.ts';
import { duePeople } from '../../core/today/people.ts';
import { dayOfWeek } from '../../core/today/week.ts';
import { dayOff } from '../../core/working-days.ts';
import { readRows } from '../../data/customers-list.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Settings } from '../../shared/settings.ts';
import type { WeekDay } from '../../shared/today.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { readFactsOfDays } from './facts.ts';

const shownNames = 12;

/** The week of a day, Monday first. */
export function weekOf({ box, ports }: Context, date: string): WeekDay[] {
  const settings = readSettings(box);
  const now = today({ ports });
  const monday = addDays(date, -((weekday(date) + 6) % 7));
  const days = [0, 1, 2, 3, 4, 5, 6].map((ahead) => addDays(monday, ahead));
  const facts = readFactsOfDays(box, days, settings);
  const week = [...facts].map(([day, known]) => ({
    day,
    ...dayOfWeek(duePeople(known, day, settings), day, now, shownNames),
  }));
  const ids = new Set(week.flatMap(({ names }) => names.map(({ customerId }) => customerId)));
  const names = new Map(readRows(box, [...ids]).map((row) => [row.id, row.name || row.company]));
  return week.map(({ day, people, done, reasons, names: first }) => ({
    ...{ date: day, people, done, reasons },
    names: first.map(({ customerId, kind, done: isDone }) => ({
      ...{ customer: customerId, name: names.get(customerId) ?? '', kind, done: isDone },
    })),
    free: freeText(day, settings),
  }));
}

const closed: Record<Language, string> = { ko: '쉬는 날', en: 'Day off' };

/** Why nobody works on a day: the holiday's name, or that it is a closed day. */
function freeText(day: string, settings: Settings): string {
  const off = dayOff(day, settings);
  if (off === null) return '';
  return off.kind === 'holiday' ? off.name[settings.language] : closed[settings.language];
}

/** The name of a day's holiday, public or of the agent's own; empty on other days. */
export function holidayName(day: string, settings: Settings): string {
  const off = dayOff(day, { ...settings, workedHolidays: [] });
  return off?.kind === 'holiday' ? off.name[settings.language] : '';
}
