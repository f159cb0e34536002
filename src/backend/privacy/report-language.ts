import { formatDate } from '../../core/date-format.ts';
import type { ReportRow, ReportSection } from '../../print/person-report.ts';
import type { Language } from '../../shared/primitives.ts';
import { joined, shortMoment } from '../paper-words.ts';

/** What the sections of a report are written with. */
export type ReportWords = {
  readonly language: Language;
  say(ko: string, en: string): string;
  day(date: string | null): string;
  moment(at: string): string;
};

export function reportWords(language: Language): ReportWords {
  return {
    language,
    say: (ko, en) => (language === 'ko' ? ko : en),
    day: (date) => (date === null ? '' : formatDate(date, language, { length: 'short' })),
    moment: (at) => shortMoment(at, language),
  };
}

/** Lines that say something. */
export const lines = (...texts: readonly (string | false | null | undefined)[]): string =>
  texts.filter(Boolean).join('\n');

/** A row, or none where there is nothing to say. */
export const row = (label: string, text: string, head = ''): ReportRow[] =>
  text.trim() === '' && head === '' ? [] : [{ label, head, text }];

export const section = (title: string, ...rows: readonly ReportRow[][]): ReportSection => ({
  title,
  rows: rows.flat(),
});

/** "label: text", or nothing without the text. */
export const named = (label: string, text: string): string =>
  text === '' ? '' : `${label}: ${text}`;

/** English only: `1 card`, `2 cards`. */
export const counted = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : 's'}`;

export { joined };
