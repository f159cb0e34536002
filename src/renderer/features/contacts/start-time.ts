import { addDays } from './calendar-math.ts';
import { parseFreeDate } from './free-date.ts';

/**
 * Reads a past moment as people type it ("14:30", "어제 14:30", "11/20 오후 2:30", "yesterday 2pm");
 * null when unclear. A clock without a day is today's, or yesterday's if that has not come yet.
 */
export function parseStartTime(text: string, now: Date, today: string): Date | null {
  const typed = text.normalize('NFC').trim().toLowerCase();
  const clock = readClock(typed);
  if (!clock) return null;
  const day = typed.replace(clock.text, '').trim();
  const date = day === '' ? today : parsePastDate(day, today);
  if (!date) return null;
  const at = onClock(date, clock);
  return day === '' && at > now ? onClock(addDays(today, -1), clock) : at;
}

type Clock = { text: string; hours: number; minutes: number };

function readClock(typed: string): Clock | null {
  const match =
    /(오전|오후|am|pm)? ?(\d{1,2}):([0-5]\d) ?(am|pm)?/.exec(typed) ??
    /(오전|오후)? ?(\d{1,2})시(?: ?([0-5]?\d)분| ?(반))?/.exec(typed) ??
    /()(\d{1,2})() ?(am|pm)/.exec(typed);
  if (!match) return null;
  const [whole, before, hourText, minuteText, after] = match;
  const isPm = before === '오후' || before === 'pm' || after === 'pm';
  const isAm = before === '오전' || before === 'am' || after === 'am';
  const typedHours = Number(hourText);
  const hours =
    isPm && typedHours < 12 ? typedHours + 12 : isAm && typedHours === 12 ? 0 : typedHours;
  const minutes = after === '반' ? 30 : Number(minuteText || 0);
  return hours <= 23 && minutes <= 59 ? { text: whole.trim(), hours, minutes } : null;
}

const pastDays = new Map([
  ['오늘', 0],
  ['today', 0],
  ['어제', 1],
  ['yesterday', 1],
  ['그제', 2],
  ['그저께', 2],
  ['엊그제', 2],
]);

/** Reads a day as people type it, the last such day rather than the next one: "월요일", "11/1". */
export function parsePastDate(text: string, today: string): string | null {
  const day = text.normalize('NFC').trim().toLowerCase();
  const named = pastDays.get(day);
  if (named !== undefined) return addDays(today, -named);
  // Days are read as coming ones; here the last one that was is meant.
  const date = parseFreeDate(day, today);
  if (!date || date <= today) return date;
  const weekday = /^(일|월|화|수|목|금|토)(요일)?$|^(mon|tue|wed|thu|fri|sat|sun)/.test(day);
  if (weekday) return addDays(date, -7);
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return `${Number(year) - 1}-${month}-${dayOfMonth}`;
}

function onClock(date: string, { hours, minutes }: Clock): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, hours, minutes);
}
