import type { CustomField } from '../shared/custom-fields.ts';
import type { ListColumn } from '../shared/customer-list.ts';
import type { Language } from '../shared/primitives.ts';
import { cardWord } from './card-words.ts';
import { formatCustomValue } from './custom-values.ts';
import { formatDate } from './date-format.ts';

interface CellWords {
  readonly language: Language;
  readonly fields: readonly Pick<CustomField, 'uid' | 'type'>[];
  /** The calendar date of a moment where the reader is. */
  readonly localDate: (moment: string) => string;
}

/** The uid of a column's own field; null for a column that every box has. */
export function customFieldOf(column: ListColumn): string | null {
  return column.startsWith('custom:') ? column.slice('custom:'.length) : null;
}

/** A cell of a list for reading: 30일, 2026. 11. 22., 1,234; what needs no form comes back as it is. */
export function cellText(
  column: ListColumn,
  value: string,
  { language, fields, localDate }: CellWords,
): string {
  const uid = customFieldOf(column);
  if (uid !== null) {
    const field = fields.find((known) => known.uid === uid);
    return field ? formatCustomValue(field.type, value, language) : value;
  }
  if (column === 'cadence') return language === 'ko' ? `${value}일` : `${value} days`;
  if (column === 'createdAt') return formatDate(localDate(value), language, { length: 'short' });
  if (column === 'decision') return cardWord('decision', value, language);
  if (column === 'agreements') {
    // An agreement without a product shows its kind.
    const named = value.split(', ').map((each) => cardWord('agreementKind', each, language));
    return named.join(', ').replace(/\s+/g, ' ');
  }
  return value.replace(/\s+/g, ' ');
}
