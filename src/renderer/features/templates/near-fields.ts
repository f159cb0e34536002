import { letters } from '../../../core/hangul.ts';
import type { MergeFieldInfo } from '../../../shared/templates.ts';

/** Typed letters to change, add or leave out to get from one word to the other. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

const flat = (text: string) => letters(text.toLowerCase().replaceAll(/[\s{}]/g, ''));

function distanceTo(typed: string, { field, label }: MergeFieldInfo): number {
  const names = [field, field.replace(/^field:/, ''), label].map(flat);
  return Math.min(
    ...names.map((name) => {
      if (typed.length > 1 && (name.startsWith(typed) || typed.startsWith(name))) return 0.5;
      return editDistance(typed, name) / Math.max(typed.length, name.length, 1);
    }),
  );
}

/** The fields that may have been meant, the nearest first, at most three. */
export function nearFields(typed: string, fields: readonly MergeFieldInfo[]): MergeFieldInfo[] {
  const wanted = flat(typed.replace(/^field:/, ''));
  if (wanted === '') return [];
  return fields
    .map((info) => ({ info, distance: distanceTo(wanted, info) }))
    .filter(({ distance }) => distance <= 0.5)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ info }) => info);
}
