import type { CustomFieldType } from '../shared/custom-fields.ts';
import { checkCustomValue } from './custom-values.ts';
import type { CalendarDate } from './dates.ts';

/** So many values are needed to tell words that are chosen from words that are written. */
const fewest = 4;
const mostOptions = 12;
const longestOption = 30;

/**
 * What type a field of the user's own has best, by values that are to go into it: numbers and dates
 * where all are that, a choice where few words come again and again, else text.
 */
export function guessFieldType(values: readonly string[], today: CalendarDate): CustomFieldType {
  const said = values.map((value) => value.trim()).filter((value) => value !== '');
  if (said.length === 0) return 'text';
  const fits = (type: CustomFieldType) =>
    said.every((value) => checkCustomValue({ type, options: [] }, value, today).ok);
  // A leading zero is no number's: it would be lost.
  if (fits('number') && !said.some((value) => /^0\d/.test(value))) return 'number';
  if (fits('date')) return 'date';
  const words = new Set(said);
  const isShort = said.every((value) => value.length <= longestOption && !value.includes('\n'));
  const repeats = words.size <= Math.min(mostOptions, said.length / 2);
  return said.length >= fewest && isShort && repeats ? 'choice' : 'text';
}
