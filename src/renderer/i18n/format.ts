import { currentLanguage } from './index.ts';

const formats = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = currentLanguage();
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known instanceof Intl.DateTimeFormat) return known;
  const made = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', options);
  formats.set(key, made);
  return made;
}

/** 312 → 312, 1234567 → 1,234,567. */
export function formatNumber(value: number): string {
  return value.toLocaleString(currentLanguage() === 'ko' ? 'ko-KR' : 'en-GB');
}

/** A calendar date as a local Date at noon, so that no time zone moves it. */
export function dateOf(calendarDate: string): Date {
  const [year = 0, month = 1, day = 1] = calendarDate.split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

/** The calendar date of a moment on the local clock: `YYYY-MM-DD`. */
export function localDate(moment: Date | string): string {
  const date = typeof moment === 'string' ? new Date(moment) : moment;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function today(): string {
  return localDate(new Date());
}

/** "11월 21일", with the year only where it is not this one. Takes `YYYY-MM-DD`. */
export function formatDate(calendarDate: string, style: 'short' | 'full' = 'short'): string {
  const date = dateOf(calendarDate);
  const sameYear = date.getFullYear() === new Date().getFullYear();
  if (style === 'full') {
    return dateFormat({ year: 'numeric', month: 'long', day: 'numeric' }).format(date);
  }
  return dateFormat({
    month: currentLanguage() === 'ko' ? 'long' : 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** "11월 21일 토요일" */
export function formatDayWithWeekday(calendarDate: string): string {
  return dateFormat({ month: 'long', day: 'numeric', weekday: 'long' }).format(
    dateOf(calendarDate),
  );
}

/** "토" */
export function formatWeekday(calendarDate: string): string {
  return dateFormat({ weekday: 'short' }).format(dateOf(calendarDate));
}

/** "18:42" on the local clock. */
export function formatTime(moment: string): string {
  return dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(moment),
  );
}

/** A moment's date as in a margin: "11.20", "2025.11.20". */
export function formatDotted(moment: string): string {
  const [year, month, day] = localDate(moment).split('-').map(Number);
  const sameYear = year === new Date().getFullYear();
  return sameYear ? `${month}.${day}` : `${year}.${month}.${day}`;
}

/** Whole days from one calendar date to another; negative when `to` lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000);
}
