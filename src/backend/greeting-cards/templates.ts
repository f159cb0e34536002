import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { templateName, type Template, type TemplateName } from '../../shared/greeting-cards.ts';
import type { Language } from '../../shared/primitives.ts';

const words = z.object({
  title: z.string(),
  greeting: z.string(),
  message: z.string(),
  closing: z.string(),
});
const templateFile = z.object({ name: templateName, ko: words, en: words });
type TemplateFile = z.infer<typeof templateFile>;

const read = new Map<string, TemplateFile>();

function readTemplate(resources: string, name: TemplateName): TemplateFile {
  const path = join(resources, 'templates', `${name}.json`);
  const known = read.get(path);
  if (known) return known;
  const template = templateFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  read.set(path, template);
  return template;
}

/** One built-in template in one language, its fields still open. */
export function builtInTemplate(
  resources: string,
  name: TemplateName,
  language: Language,
): Template {
  return { name, language, ...readTemplate(resources, name)[language] };
}

export function builtInTemplates(resources: string, language: Language): Template[] {
  return templateName.options.map((name) => builtInTemplate(resources, name, language));
}
