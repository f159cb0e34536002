import { formatDate } from '../../../core/date-format.ts';
import type { Language } from '../../../shared/primitives.ts';

const longest = 160;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field's value before or after a change, as words: entries of a list joined, long texts cut. */
export function valueText(field: string, value: unknown, language: Language): string {
  const text = plainText(field, value, language).replaceAll(/\s+/g, ' ').trim();
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function plainText(field: string, value: unknown, language: Language): string {
  if (typeof value === 'string') {
    if (field === 'birthday') return formatDate(value, language);
    if (field === 'birthdayCalendar') return calendarNames[language][value] ?? value;
    return value;
  }
  if (Array.isArray(value)) {
    return value
      .map((each) => plainText(field, each, language))
      .filter(Boolean)
      .join(', ');
  }
  if (isRecord(value)) {
    const { number, address, postcode, line } = value;
    return [number, address, postcode, line]
      .filter((part) => typeof part === 'string' && part !== '')
      .join(' ');
  }
  if (typeof value === 'boolean') return value ? '✓' : '';
  return '';
}

const calendarNames: Record<Language, Record<string, string>> = {
  ko: { solar: '양력', lunar: '음력' },
  en: { solar: 'solar', lunar: 'lunar' },
};
