import { z } from 'zod';
import { plainTexts } from '../../core/plain-text.ts';
import { AppError } from '../../shared/errors.ts';
import { templateFile, type TemplateFile } from '../../shared/templates.ts';

/** Far above what a file of templates with their pictures needs. */
const largestFile = 24 * 1024 * 1024;
const mostTemplatesInFile = 500;

export type ReadTemplate = TemplateFile['templates'][number];
export interface ReadTemplates {
  readonly templates: readonly ReadTemplate[];
  /** Entries that are no templates, by what they are called. */
  readonly broken: readonly { readonly title: string; readonly where: string }[];
  readonly pictures: Readonly<Record<string, string>>;
}

const head = z.object({ format: z.literal('dangol-templates'), version: z.int() });
const body = z.object({
  templates: z.array(z.unknown()),
  pictures: z.record(z.string().max(64), z.string()).catch({}).default({}),
});
const titled = z.object({ title: z.string() });

/**
 * What a file of templates holds, entry by entry, so that a broken one does not cost the others.
 * Errors: `template-file-unreadable`, `template-file-version`, `too-many`.
 */
export function readTemplateFile(fileName: string, bytes: Uint8Array): ReadTemplates {
  const json = parse(fileName, bytes);
  const found = head.safeParse(json);
  if (!found.success) throw unreadable(fileName, 'format');
  if (found.data.version !== 1)
    throw new AppError('template-file-version', {
      file: fileName,
      version: found.data.version,
      known: 1,
    });
  const { data } = body.safeParse(json);
  if (!data || data.templates.length === 0) throw unreadable(fileName, 'templates');
  if (data.templates.length > mostTemplatesInFile)
    throw new AppError('too-many', { where: fileName, limit: mostTemplatesInFile });
  const templates: ReadTemplate[] = [];
  const broken: { title: string; where: string }[] = [];
  for (const [at, entry] of data.templates.entries()) {
    const read = templateFile.shape.templates.element.safeParse(entry);
    if (read.success) templates.push(plainTexts(read.data));
    else {
      const title = titled.safeParse(entry).data?.title.slice(0, 100) ?? '';
      const where = read.error.issues[0]?.path.join('.') ?? '';
      broken.push({ title: title || `#${at + 1}`, where });
    }
  }
  return { templates, broken, pictures: data.pictures };
}

function parse(fileName: string, bytes: Uint8Array): unknown {
  if (bytes.length > largestFile)
    throw unreadable(fileName, `${Math.ceil(bytes.length / 1024 / 1024)} MB`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw unreadable(fileName, 'JSON');
  }
}

function unreadable(file: string, reason: string): AppError {
  return new AppError('template-file-unreadable', { file, reason });
}
