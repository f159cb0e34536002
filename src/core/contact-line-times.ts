import { readComingDay } from './coming-days.ts';
import { addDays, dateParts, solarDate, weekday, type CalendarDate } from './dates.ts';

/** A moment on a local clock. */
export interface LocalMoment {
  readonly date: CalendarDate;
  /** Since midnight. */
  readonly minutes: number;
}

/** When something was; `minutes` is null where only the day is said. */
export interface PastTime {
  readonly date: CalendarDate;
  readonly minutes: number | null;
}

const pastDays = new Map<string, number>(
  Object.entries({
    오늘: 0,
    어제: 1,
    어저께: 1,
    그제: 2,
    그저께: 2,
    엊그제: 2,
    today: 0,
    yesterday: 1,
    'this morning': 0,
    'this afternoon': 0,
  }),
);

const dayWord =
  /^(오늘|어제|어저께|그제|그저께|엊그제|today|yesterday|this morning|this afternoon)(?![가-힣a-z])/i;
const lastWeekday =
  /^(?:(지난 ?주) ?|지난 ?|last )([월화수목금토일]요일|[월화수목금토일](?= |에|,|$)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:에)?(?![가-힣a-z])/i;
const writtenDay =
  /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}\/\d{1,2}|(?:\d{4}년 ?)?\d{1,2}월 ?\d{1,2}일)(?:에)?(?![\d가-힣a-z])/i;
const justNow = /^(방금|아까|조금 전|좀 전|just now)(?:에)?(?![가-힣a-z])/i;

/** The time that was, with which a text begins: "어제 3시", "11/20", "yesterday at 2pm"; null for none. */
export function readPastTime(
  text: string,
  now: LocalMoment,
): { at: PastTime; length: number } | null {
  const just = justNow.exec(text);
  if (just) return { at: now, length: just[0].length };
  const day = pastDay(text, now.date);
  const rest = text.slice(day?.length ?? 0);
  const gap = /^[ ,]*(?:at )?/i.exec(rest)?.[0].length ?? 0;
  const clock = day ? clockOf(rest.slice(gap)) : clockOf(text);
  if (day && !clock) return { at: { date: day.date, minutes: null }, length: day.length };
  if (!clock) return null;
  const at = { date: day?.date ?? now.date, minutes: clock.minutes };
  // What has not come yet is an appointment: it belongs to what is said.
  if (at.date === now.date && at.minutes > now.minutes) {
    return day ? { at: { date: day.date, minutes: null }, length: day.length } : null;
  }
  return { at, length: (day ? day.length + gap : 0) + clock.length };
}

function pastDay(text: string, today: CalendarDate): { date: CalendarDate; length: number } | null {
  const word = dayWord.exec(text);
  if (word) {
    const back = pastDays.get((word[1] ?? '').toLowerCase()) ?? 0;
    return { date: addDays(today, -back), length: word[0].length };
  }
  const last = lastWeekday.exec(text);
  if (last) {
    const coming = readComingDay((last[2] ?? '').toLowerCase(), today);
    if (!coming) return null;
    const monday = addDays(today, -((weekday(today) + 6) % 7));
    const before = addDays(coming, -7);
    const isLastWeek = last[1] !== undefined && before >= monday;
    return { date: isLastWeek ? addDays(before, -7) : before, length: last[0].length };
  }
  const written = writtenDay.exec(text);
  const date = written && writtenPast(written[1] ?? '', today);
  return written && date ? { date, length: written[0].length } : null;
}

/** A written day up to today; without a year the last such day within half a year. */
function writtenPast(text: string, today: CalendarDate): CalendarDate | null {
  const coming = readComingDay(text.replace(/에$/, ''), today);
  if (coming === null || coming <= today) return coming;
  if (/^\d{4}/.test(text)) return null;
  const parts = dateParts(coming);
  if (!parts || parts.year === null) return null;
  const before = solarDate(Number(today.slice(0, 4)), parts.month, parts.day);
  const last =
    before && before <= today
      ? before
      : solarDate(Number(today.slice(0, 4)) - 1, parts.month, parts.day);
  return last && last >= addDays(today, -183) ? last : null;
}

const clocks: readonly RegExp[] = [
  /^(오전|오후|아침|낮|저녁|밤)? ?(\d{1,2}):([0-5]\d) ?(am|pm)?(?:에)?(?![\d가-힣a-z])/i,
  /^(오전|오후|아침|낮|저녁|밤)? ?(\d{1,2})시(?!간)(?: ?(?:([0-5]?\d)분|(반)))?(?: ?(?:에|쯤|경에?))?(?![가-힣])/,
  /^(?:at )?()(\d{1,2})() ?(am|pm)(?![a-z])/i,
];

/** A time of day at the beginning of a text, in minutes since midnight. */
function clockOf(text: string): { minutes: number; length: number } | null {
  const match = clocks.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match) return null;
  const [whole, before = '', hourText, minuteText, after = ''] = match;
  const half = after === '반';
  const hours = hourOf(Number(hourText), before, after.toLowerCase());
  const minutes = half ? 30 : Number(minuteText || 0);
  return hours <= 23 && minutes <= 59
    ? { minutes: hours * 60 + minutes, length: whole.length }
    : null;
}

function hourOf(written: number, before: string, after: string): number {
  const isLater = /오후|낮|저녁|밤/.test(before) || after === 'pm';
  if (isLater) return written < 12 && !(before === '낮' && written >= 11) ? written + 12 : written;
  if (/오전|아침/.test(before) || after === 'am') return written === 12 ? 0 : written;
  // "3시" of somebody's day is the afternoon's; from seven on the hour is said as it is.
  return written >= 1 && written <= 6 ? written + 12 : written;
}
