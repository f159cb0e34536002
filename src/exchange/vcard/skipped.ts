import type { ImportReason, SkippedRow, TextEncoding } from '../../shared/exchange.ts';
import { cut } from '../plain-text.ts';
import type { RawCard } from './cards.ts';
import type { ContentLine } from './content-line.ts';
import { splitText, valueText } from './value-text.ts';

/** A list of members is no person. */
export function isGroup(lines: readonly ContentLine[]): boolean {
  return lines.some(
    ({ name, value }) =>
      /^(KIND|X-ADDRESSBOOKSERVER-KIND)$/.test(name) && /^group$/i.test(value.trim()),
  );
}

/** Why a card is no customer, and what of it may tell whom it is about. */
export function skipped(card: RawCard, reason: ImportReason, fallback: TextEncoding): SkippedRow {
  const readable = (property: string): string => {
    const line = card.lines.find(({ name }) => name === property);
    try {
      return line ? splitText(valueText(line, fallback), ';').filter(Boolean).join(' ') : '';
    } catch {
      // This is what is broken; the next may tell whose card it is.
      return '';
    }
  };
  const name = ['FN', 'N', 'ORG', 'TEL', 'EMAIL'].map(readable).find(Boolean) ?? '';
  return { row: card.row, name: cut(name.trim(), 100), reason };
}
