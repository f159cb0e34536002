import { addToMonth, monthOf, type Month } from '../../../core/months.ts';

/** How far back one looks: so many months up to this one, this year so far, the year before. */
export const ranges = ['6', '12', '24', 'year', 'last-year'] as const;
export type Range = (typeof ranges)[number];
const usual: Range = '12';

/** The range that an address names; the usual one where it names none. */
export const rangeNamed = (name: string | undefined): Range =>
  ranges.find((range) => range === name) ?? usual;

/** What stands in the address: nothing for the usual range. */
export const inAddress = (range: Range): Range | null => (range === usual ? null : range);

/** First and last month of a range. */
export function monthsOf(range: Range, today: string): { from: Month; to: Month } {
  const now = monthOf(today);
  const year = Number(now.slice(0, 4));
  if (range === 'year') return { from: `${now.slice(0, 4)}-01`, to: now };
  if (range === 'last-year') return { from: `${year - 1}-01`, to: `${year - 1}-12` };
  return { from: addToMonth(now, 1 - Number(range)), to: now };
}
