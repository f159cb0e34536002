import { matchRanges } from '../../../core/search-match.ts';
import { queryTerms } from '../../../core/search-query.ts';
import type { Template, TemplateGroup } from '../../../shared/templates.ts';

/** The user's own come first: they were made to be used. */
const order: readonly TemplateGroup[] = ['own', 'thanks', 'occasion', 'season', 'care', 'business'];

export type GalleryGroup = { group: TemplateGroup; templates: readonly Template[] };

/** Are all words somewhere in the title, or in the words of one wording? */
function isFound(template: Template, query: string): boolean {
  const terms = queryTerms(query);
  if (terms.length === 0) return true;
  const texts = template.wordings.map(({ greeting, message, closing }) =>
    [template.title, greeting, message, closing].join(' '),
  );
  return terms.every(
    (term) =>
      matchRanges(template.title, [term]).length > 0 ||
      texts.some((text) => matchRanges(text, [term], { initials: false }).length > 0),
  );
}

/** The templates that fit what was typed, by their groups; groups without one are left out. */
export function galleryGroups(templates: readonly Template[], query: string): GalleryGroup[] {
  const found = templates.filter((template) => isFound(template, query));
  return order
    .map((group) => ({ group, templates: found.filter((each) => each.group === group) }))
    .filter((each) => each.templates.length > 0);
}

export type Usage = { cards: number; last: string };

/** How often each template was used, and when last, from the calendar of cards. */
export function usageOf(
  days: readonly { date: string; templates: readonly { template: string; cards: number }[] }[],
): ReadonlyMap<string, Usage> {
  const usage = new Map<string, Usage>();
  for (const { date, templates } of days) {
    for (const { template, cards } of templates) {
      const before = usage.get(template);
      const last = before && before.last > date ? before.last : date;
      usage.set(template, { cards: (before?.cards ?? 0) + cards, last });
    }
  }
  return usage;
}
