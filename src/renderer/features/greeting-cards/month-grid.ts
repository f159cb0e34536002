import { dateOf, localDate } from '../../i18n/format.ts';

/** `YYYY-MM` of a calendar date. */
export const monthOf = (date: string): string => date.slice(0, 7);

export function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month so many months later. */
export function laterMonth(month: string, months: number): string {
  const first = dateOf(`${month}-01`);
  return monthOf(localDate(new Date(first.getFullYear(), first.getMonth() + months, 1, 12)));
}

/** The weeks that a month touches, Sunday first; every day as `YYYY-MM-DD`. */
export function weeksOf(month: string): string[][] {
  const first = dateOf(`${month}-01`);
  const start = 1 - first.getDay();
  const days = new Date(first.getFullYear(), first.getMonth() + 1, 0).getDate();
  const weeks = Math.ceil((first.getDay() + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, day) =>
      localDate(new Date(first.getFullYear(), first.getMonth(), start + week * 7 + day, 12)),
    ),
  );
}
