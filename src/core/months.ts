/** A month of a year: `YYYY-MM`. */
export type Month = string;

/** The month of a calendar date. */
export const monthOf = (date: string): Month => date.slice(0, 7);

/** The first day of a month. */
export const firstDayOf = (month: Month): string => `${month}-01`;

/** So many months later, or earlier where negative; stops at the years 0001 and 9999. */
export function addToMonth(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = Math.min(Math.max(year * 12 + number - 1 + months, 12), 9999 * 12 + 11);
  const two = String((index % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${two}`;
}

/** Months from one to another; negative where `to` lies before. */
export function monthsBetween(from: Month, to: Month): number {
  const index = (month: Month): number => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return year * 12 + number;
  };
  return index(to) - index(from);
}

/** Every month from `from` to `to`, both counted; none where `to` lies before. */
export function monthsFrom(from: Month, to: Month): Month[] {
  const count = Math.max(0, monthsBetween(from, to) + 1);
  return Array.from({ length: count }, (_, at) => addToMonth(from, at));
}
