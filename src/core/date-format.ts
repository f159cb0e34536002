import { type CalendarDate, type PartialDate, dateParts, daysBetween, weekday } from './dates.ts';

type Language = 'ko' | 'en';

const WEEKDAYS = {
  ko: ['일요일', '월요일', '화요일', '수요일', '목요일', '금요일', '토요일'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a date's weekday: 목요일, Thursday; short: 목, Thu. */
export function weekdayName(
  date: CalendarDate,
  language: Language,
  length: 'long' | 'short' = 'long',
): string {
  const name = WEEKDAYS[language][weekday(date)] ?? '';
  return length === 'long' ? name : name.slice(0, language === 'ko' ? 1 : 3);
}

export interface DateStyle {
  /** long: 1985년 3월 7일, March 7, 1985; short: 1985. 3. 7., Mar 7, 1985. */
  readonly length?: 'long' | 'short';
  readonly weekday?: boolean;
}

function koreanDate(date: PartialDate, length: 'long' | 'short'): string {
  const parts = dateParts(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  if (length === 'short') return `${year === null ? '' : `${year}. `}${month}. ${day}.`;
  return `${year === null ? '' : `${year}년 `}${month}월 ${day}일`;
}

function englishDate(date: PartialDate, length: 'long' | 'short'): string {
  const parts = dateParts(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  const name = MONTHS[month - 1] ?? '';
  const shown = length === 'short' ? name.slice(0, 3) : name;
  return `${shown} ${day}${year === null ? '' : `, ${year}`}`;
}

/** A date for reading; the year is left out where it is unknown, other text comes back as it is. */
export function formatDate(date: PartialDate, language: Language, style: DateStyle = {}): string {
  const length = style.length ?? 'long';
  const text = language === 'ko' ? koreanDate(date, length) : englishDate(date, length);
  const parts = dateParts(date);
  if (!style.weekday || !parts || parts.year === null) return text;
  return `${text} (${weekdayName(date, language, 'short')})`;
}

/** A birthday as it stands on a card. */
export interface WrittenBirthday {
  readonly date: PartialDate;
  readonly calendar: 'solar' | 'lunar';
  readonly leapMonth: boolean;
}

/** A birthday for reading: 1985년 3월 7일, 1985년 음력 윤4월 3일; March 7, 1985, lunar 4/3 (leap), 1985. */
export function formatBirthday(birthday: WrittenBirthday, language: Language): string {
  const parts = dateParts(birthday.date);
  if (birthday.calendar === 'solar' || !parts) return formatDate(birthday.date, language);
  const { year, month, day } = parts;
  if (language === 'ko') {
    const leap = birthday.leapMonth ? '윤' : '';
    return `${year === null ? '' : `${year}년 `}음력 ${leap}${month}월 ${day}일`;
  }
  const leap = birthday.leapMonth ? ' (leap)' : '';
  return `lunar ${month}/${day}${leap}${year === null ? '' : `, ${year}`}`;
}

/** A day as seen from today: 오늘, 내일, 어제, 3일 뒤, 3일 전; today, tomorrow, in 3 days, 3 days ago. */
export function relativeDay(date: CalendarDate, today: CalendarDate, language: Language): string {
  const days = daysBetween(today, date);
  const near = {
    ko: ['어제', '오늘', '내일'],
    en: ['yesterday', 'today', 'tomorrow'],
  }[language][days + 1];
  if (near !== undefined) return near;
  const count = Math.abs(days);
  if (language === 'ko') return `${count}일 ${days > 0 ? '뒤' : '전'}`;
  return days > 0 ? `in ${count} days` : `${count} days ago`;
}
