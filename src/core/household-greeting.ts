import type { Language } from '../shared/primitives.ts';
import type { MergeValues } from './merge-fields.ts';

/**
 * The values of a card for a household: those of the first, greeting all. Everybody is addressed by
 * one word: the title that all share, else 고객님.
 */
export function householdValues(members: readonly MergeValues[], language: Language): MergeValues {
  const [first = {}, ...others] = members;
  if (others.length === 0) return first;
  const names = [...new Set(members.flatMap(({ name }) => name || []))];
  const titles = new Set(members.map(({ honorific = '' }) => honorific));
  const honorific = titles.size === 1 ? (first['honorific'] ?? '') : '고객님';
  return { ...first, name: joined(names, language), honorific };
}

function joined(names: readonly string[], language: Language): string {
  if (language === 'ko') return names.join('·');
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
