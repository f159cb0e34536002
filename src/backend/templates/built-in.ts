import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cardText } from '../../shared/greeting-card-spec.ts';
import type { Language } from '../../shared/primitives.ts';
import {
  builtInTemplates,
  templateGroup,
  templateLook,
  type BuiltInTemplate,
  type Template,
} from '../../shared/templates.ts';

const words = z.object({
  title: z.string().min(1),
  wordings: z.array(cardText).min(1),
});
const builtInFile = z.object({
  name: z.enum(builtInTemplates),
  group: templateGroup,
  look: templateLook.default({}),
  ko: words,
  en: words,
});
type BuiltInFile = z.infer<typeof builtInFile>;

const read = new Map<string, BuiltInFile>();

function readBuiltIn(resources: string, name: BuiltInTemplate): BuiltInFile {
  const path = join(resources, 'templates', `${name}.json`);
  const known = read.get(path);
  if (known) return known;
  const file = builtInFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  read.set(path, file);
  return file;
}

export function isBuiltIn(name: string): name is BuiltInTemplate {
  return (builtInTemplates as readonly string[]).includes(name);
}

/** A template as the program brings it along, its fields still open. */
export function builtInTemplate(
  resources: string,
  name: BuiltInTemplate,
  language: Language,
): Template {
  const { group, look, [language]: said } = readBuiltIn(resources, name);
  const { title, wordings } = said;
  return {
    ...{ name, language, title, group, wordings, look },
    ...{ builtIn: true, edited: false, updatedAt: null },
  };
}
