import type { Template } from '../../../shared/templates.ts';

const mostShown = 5;

/**
 * The few templates beside the card: those used last, then the first of all, and the chosen one in
 * any case. `used` are the names of what was sent, the latest first.
 */
export function shownTemplates(
  templates: readonly Template[],
  used: readonly string[],
  chosen: string,
): Template[] {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const names = [...new Set([...used, ...byName.keys()])].filter((name) => byName.has(name));
  const first = names.slice(0, mostShown);
  const shown =
    first.includes(chosen) || !byName.has(chosen)
      ? first
      : [chosen, ...first.slice(0, mostShown - 1)];
  return shown.flatMap((name) => byName.get(name) ?? []);
}
