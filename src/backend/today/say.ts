import { cardWord } from '../../core/card-words.ts';
import { formatDate, relativeDay } from '../../core/date-format.ts';
import { daysBetween, yearOf } from '../../core/dates.ts';
import type { Language } from '../../shared/primitives.ts';

/** Parts that say something, with a dot between them. */
export const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

/** 3 days, 1 day. */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** The first line of a text, cut where it is too long for a line of the list. */
export function inLine(text: string, most = 120): string {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

/** 11월 23일, with the year only where it is another. */
export function dayText(day: string, today: string, language: Language): string {
  const written = yearOf(day) === yearOf(today) ? `-${day.slice(4)}` : day;
  return formatDate(written, language);
}

/** 오늘, 내일, 어제; other days as they are written. */
export function nearDay(day: string, today: string, language: Language): string {
  return Math.abs(daysBetween(today, day)) <= 1
    ? relativeDay(day, today, language)
    : dayText(day, today, language);
}

/** 19일 within this month, 10월 30일 otherwise; from one day to another as 16–20일. */
export function paidDays(from: string, to: string, today: string, language: Language): string {
  const isThisMonth = from.slice(0, 7) === today.slice(0, 7) && to.slice(0, 7) === from.slice(0, 7);
  if (language === 'ko' && isThisMonth) {
    const [first, last] = [Number(from.slice(8)), Number(to.slice(8))];
    return first === last ? `${last}일` : `${first}–${last}일`;
  }
  const first = dayText(from, today, language);
  return from === to ? first : `${first}–${dayText(to, today, language)}`;
}

/** What an agreement is called: its product, else its kind. */
export function agreementName(
  { product, agreementKind }: { product: string; agreementKind: string },
  language: Language,
): string {
  return product !== '' ? product : cardWord('agreementKind', agreementKind, language);
}
