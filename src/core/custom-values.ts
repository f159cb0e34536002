import type { CustomField, CustomFieldType } from '../shared/custom-fields.ts';
import type { Language } from '../shared/primitives.ts';
import { formatDate } from './date-format.ts';
import { addMonths, isCalendarDate, type CalendarDate } from './dates.ts';
import { readDate } from './written-dates.ts';

type Definition = Pick<CustomField, 'type' | 'options'>;

/** The value as it is stored, or an example of what the field takes, to be shown. */
export type CheckedValue =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly expected: string };

/** Numbers longer than this are not kept exactly by what compares them. */
const mostDigits = 15;
/** Two-digit years of these dates lie in the past hundred years but for so many months to come. */
const monthsToCome = 360;
const shownOptions = 6;

/**
 * What was written for a field of the user's own, in its stored form: text trimmed, numbers with a
 * decimal point and nothing else, `YYYY-MM-DD`, an option as it is spelled in the definition. Empty
 * text stands for no value and fits every field.
 */
export function checkCustomValue(
  field: Definition,
  written: string,
  today: CalendarDate,
): CheckedValue {
  const text = written.normalize('NFC').trim();
  if (text === '') return { ok: true, value: '' };
  const value = readers[field.type](text, field, today);
  return value === null ? { ok: false, expected: exampleOf(field) } : { ok: true, value };
}

const readers: Readonly<
  Record<CustomFieldType, (text: string, field: Definition, today: CalendarDate) => string | null>
> = {
  text: (text) => text,
  number: (text) => readNumber(text),
  date: (text, _, today) => readDay(text, today),
  choice: (text, { options }) => findOption(text, options),
};

/** `1,234,567.50`, `−3`, `₩12,000`, `１２`, `12000원` as stored; null for what is no number. */
export function readNumber(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^([+−–-]?)[₩\\]/, '$1')
    .replace(/원$/, '')
    .replace(/^[−–]/, '-');
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(plain)) return null;
  const digits = plain.replace(/[+,]/g, '');
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.replace('-', '').split('.');
  if (whole === '' && decimals === '') return null;
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  const fraction = decimals.replace(/0+$/, '');
  if (integer.length + fraction.length > mostDigits) return null;
  const number = fraction === '' ? integer : `${integer}.${fraction}`;
  return number === '0' ? '0' : sign + number;
}

function readDay(text: string, today: CalendarDate): string | null {
  if (isCalendarDate(text)) return text;
  const read = readDate(text, { today: addMonths(today, monthsToCome) });
  if (read.kind !== 'date' || read.calendar !== 'solar') return null;
  return isCalendarDate(read.date) ? read.date : null;
}

const optionKey = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

function findOption(text: string, options: readonly string[]): string | null {
  return (
    options.find((option) => option === text) ??
    options.find((option) => optionKey(option) === optionKey(text)) ??
    null
  );
}

function exampleOf({ type, options }: Definition): string {
  if (type === 'number') return '1,234.5';
  if (type === 'date') return '2026-11-22';
  const shown = options.slice(0, shownOptions).join(', ');
  return options.length > shownOptions ? `${shown}, …` : shown;
}

/** A stored value for reading: 1,234.5; 2026. 11. 22. or Nov 22, 2026; text and choices as they are. */
export function formatCustomValue(
  type: CustomFieldType,
  value: string,
  language: Language,
): string {
  if (type === 'number') return groupThousands(value);
  if (type === 'date') return formatDate(value, language, { length: 'short' });
  return value;
}

function groupThousands(value: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  if (!match) return value;
  const [, sign = '', whole = '', fraction = ''] = match;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`;
}

/** Two names or options that a person would take for one. */
export function sameLabel(a: string, b: string): boolean {
  return optionKey(a) === optionKey(b);
}

/** Options trimmed, without empty ones and repetitions. */
export function tidyOptions(options: readonly string[]): string[] {
  const tidy: string[] = [];
  for (const option of options) {
    const text = option.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text !== '' && !tidy.some((known) => sameLabel(known, text))) tidy.push(text);
  }
  return tidy;
}
