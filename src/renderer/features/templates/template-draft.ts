import type { CardText } from '../../../shared/greeting-card-spec.ts';
import type { Language } from '../../../shared/primitives.ts';
import type { Template, TemplateFields, TemplateGroup } from '../../../shared/templates.ts';

export const mostWordings = 10;
export const emptyText: CardText = { greeting: '', message: '', closing: '' };

export function newTemplate(language: Language, group: TemplateGroup = 'own'): TemplateFields {
  const closing = language === 'ko' ? '{agent} 드림' : '{agent}';
  const greeting = language === 'ko' ? '{name} {honorific}께' : 'Dear {name},';
  return { language, title: '', group, wordings: [{ greeting, message: '', closing }], look: {} };
}

export function fieldsOf(template: Template): TemplateFields {
  const { language, title, group, wordings, look } = template;
  return { language, title, group, wordings, look };
}

/** Do two templates say and look the same? What is not fixed is the same as left out. */
export function isSame(one: TemplateFields, other: TemplateFields): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each)
            .filter(([, inner]) => inner !== undefined)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}

export function withText(fields: TemplateFields, index: number, text: CardText): TemplateFields {
  const wordings = fields.wordings.map((each, at) => (at === index ? text : each));
  return { ...fields, wordings };
}

/** One more way to say it, at the end, beginning and ending as the one beside it. */
export function withWordingAdded(fields: TemplateFields, like: number): TemplateFields {
  const beside = fields.wordings[like] ?? emptyText;
  return { ...fields, wordings: [...fields.wordings, { ...beside, message: '' }] };
}

export function withWordingRemoved(fields: TemplateFields, index: number): TemplateFields {
  if (fields.wordings.length <= 1) return fields;
  return { ...fields, wordings: fields.wordings.filter((_, at) => at !== index) };
}

export function withWordingBack(
  fields: TemplateFields,
  index: number,
  text: CardText,
): TemplateFields {
  const wordings = fields.wordings.toSpliced(Math.min(index, fields.wordings.length), 0, text);
  return { ...fields, wordings: wordings.slice(0, mostWordings) };
}

/** Moves a wording by one place; answers where it stands then. */
export function withWordingMoved(
  fields: TemplateFields,
  index: number,
  step: -1 | 1,
): { fields: TemplateFields; index: number } {
  const to = index + step;
  const moved = fields.wordings[index];
  if (!moved || to < 0 || to >= fields.wordings.length) return { fields, index };
  const wordings = fields.wordings.toSpliced(index, 1).toSpliced(to, 0, moved);
  return { fields: { ...fields, wordings }, index: to };
}

export type DraftFault = { kind: 'title' } | { kind: 'empty'; wording: number };

/** What keeps a template from being saved, or null. */
export function draftFault(fields: TemplateFields): DraftFault | null {
  if (fields.title.trim() === '') return { kind: 'title' };
  const wording = fields.wordings.findIndex(({ message }) => message.trim() === '');
  return wording < 0 ? null : { kind: 'empty', wording };
}

/** A copy's name that no other has: "생신 축하 (사본)", "생신 축하 (사본 2)". */
export function copyTitle(title: string, word: string, taken: ReadonlySet<string>): string {
  const room = 100 - word.length - 8;
  const base = title.slice(0, room).trim();
  for (let count = 1; ; count++) {
    const copy = `${base} (${word}${count === 1 ? '' : ` ${count}`})`;
    if (!taken.has(copy)) return copy;
  }
}
