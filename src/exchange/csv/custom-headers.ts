import { sameLabel } from '../../core/custom-values.ts';
import type { TravellingField } from '../../shared/custom-fields.ts';
import type { ColumnMapping, ReadingPlan } from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { headerKey, headerWord, numberedWord } from './header-words.ts';

const marks = { ko: '내 항목', en: 'own field' } as const;
const marked = / \((?:내 항목|own field)(?: \d+)?\)$/;

const isTaken = (header: string) => headerWord(header) !== null || numberedWord(header) !== null;

/** The header of each field of the user's own by its uid: its name, marked where that is a word of the card. */
export function customHeaders(
  fields: readonly TravellingField[],
  language: Language,
): Map<string, string> {
  const used = new Map<string, number>();
  return new Map(
    fields.map(({ uid, name }) => {
      const times = (used.get(headerKey(name)) ?? 0) + 1;
      used.set(headerKey(name), times);
      const number = times > 1 ? ` ${times}` : '';
      const isPlain = !isTaken(name) && times === 1 && headerKey(name) !== '';
      return [uid, isPlain ? name : `${name} (${marks[language]}${number})`] as const;
    }),
  );
}

/** Sends columns that are called like a field of the user's own to that field. */
export function withCustomFields(
  plan: ReadingPlan,
  fields: readonly TravellingField[],
): ReadingPlan {
  if (plan.format !== 'csv' || fields.length === 0) return plan;
  const taken = new Set<string>();
  const columns = plan.columns.map((column): ColumnMapping => {
    const { header } = column;
    if (header.trim() === '' || (isTaken(header) && !marked.test(header))) return column;
    const name = header.trim().replace(marked, '');
    const field = fields.find((each) => sameLabel(each.name, name) && !taken.has(each.uid));
    if (!field) return column;
    taken.add(field.uid);
    const { uid, type, options } = field;
    return {
      header,
      target: 'custom',
      group: '',
      kind: '',
      field: { uid, name: field.name, type, options },
    };
  });
  return { ...plan, columns };
}
