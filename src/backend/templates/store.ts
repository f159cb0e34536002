import { checkTemplate, ownField, mergeFields } from '../../core/merge-fields.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import {
  countTemplates,
  listTemplates,
  readTemplate,
  type StoredTemplate,
} from '../../data/templates.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';
import type { Language } from '../../shared/primitives.ts';
import { builtInTemplates, type Template, type TemplateFields } from '../../shared/templates.ts';
import type { Context } from '../context.ts';
import { builtInTemplate, isBuiltIn } from './built-in.ts';

type Stores = Pick<Context, 'box'> & { readonly ports: Pick<Context['ports'], 'resources'> };

const otherLanguage = { ko: 'en', en: 'ko' } as const;

export function shownTemplate({ uid, fields, updatedAt }: StoredTemplate): Template {
  const builtIn = isBuiltIn(uid);
  return { name: uid, ...fields, builtIn, edited: builtIn, updatedAt };
}

/** All templates of a language: the built-in ones in their order, then the user's by title. */
export function templatesOf({ box, ports }: Stores, language: Language): Template[] {
  const own = listTemplates(box, language);
  const edited = new Map(own.map((each) => [each.uid, each]));
  return [
    ...builtInTemplates.map((name) => {
      const changed = edited.get(name);
      return changed ? shownTemplate(changed) : builtInTemplate(ports.resources, name, language);
    }),
    ...own.filter(({ uid }) => !isBuiltIn(uid)).map(shownTemplate),
  ];
}

/**
 * One template; one of the user's own that is only in the other language comes in that one.
 * Errors: `template-unknown`.
 */
export function templateOf({ box, ports }: Stores, name: string, language: Language): Template {
  const stored = living(readTemplate(box, name, language));
  if (stored) return shownTemplate(stored);
  if (isBuiltIn(name)) return builtInTemplate(ports.resources, name, language);
  const other = living(readTemplate(box, name, otherLanguage[language]));
  if (other) return shownTemplate(other);
  throw new AppError('template-unknown', { name, known: builtInTemplates });
}

const living = (stored: StoredTemplate | undefined): StoredTemplate | undefined =>
  stored?.trashedAt === null ? stored : undefined;

/** Every field that a template may name now, those of the user's own included. */
export function knownFields(box: Box): string[] {
  return [...mergeFields, ...listCustomFields(box).map(({ name }) => ownField(name))];
}

/** Refuses what cannot be filled. Errors: `template-field-unknown`, `template-condition-unclosed`. */
export function requireFillable(box: Box, { wordings }: Pick<TemplateFields, 'wordings'>): void {
  const known = knownFields(box);
  for (const { greeting, message, closing } of wordings)
    for (const text of [greeting, message, closing]) checkTemplate(text, known);
}

/** More would make the gallery a heap in which nobody finds anything. */
const mostTemplates = 1000;

/** Errors: `too-many`. */
export function requireRoom(box: Box): void {
  if (countTemplates(box) >= mostTemplates)
    throw new AppError('too-many', { where: 'templates', limit: mostTemplates });
}
