import { matchRanges } from '../../../core/search-match.ts';
import { queryTerms } from '../../../core/search-query.ts';
import type { Vine, VinePerson } from './vine.ts';

export const listOrders = ['introduced', 'recent', 'thanks', 'matters', 'name'] as const;
export type ListOrder = (typeof listOrders)[number];

export function isListOrder(value: string | undefined): value is ListOrder {
  return listOrders.some((order) => order === value);
}

type Compare = (a: VinePerson, b: VinePerson) => number;

const latest = (a: string | null, b: string | null): number =>
  a === b ? 0 : (a ?? '') > (b ?? '') ? -1 : 1;
const byIntroduced: Compare = (a, b) => b.introduced - a.introduced || b.direct - a.direct;
const isOwed = ({ parent, thankedOn }: VinePerson): number =>
  parent !== null && thankedOn === null ? 0 : 1;
const nearness = ({ nearProblem }: VinePerson): number => nearProblem ?? 9;

const compares: Record<ListOrder, Compare> = {
  introduced: byIntroduced,
  recent: (a, b) => latest(a.on, b.on),
  thanks: (a, b) => isOwed(a) - isOwed(b) || latest(a.on, b.on),
  matters: (a, b) => nearness(a) - nearness(b) || latest(b.unsettledSince, a.unsettledSince),
  name: () => 0,
};

/** The people whose name or company holds the words (or their initial consonants), in an order. */
export function listed(vine: Vine, text: string, order: ListOrder): VinePerson[] {
  const terms = queryTerms(text);
  const names = new Intl.Collator('ko', { numeric: true });
  const compare = compares[order];
  return [...vine.people.values()]
    .filter(({ shownName, company }) =>
      terms.every((term) =>
        [shownName, company].some((words) => matchRanges(words, [term]).length > 0),
      ),
    )
    .sort((a, b) => compare(a, b) || names.compare(a.shownName, b.shownName) || a.id - b.id);
}
