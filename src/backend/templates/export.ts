import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { TemplateFile } from '../../shared/templates.ts';
import type { Context } from '../context.ts';
import { destination } from '../destination.ts';
import { picturesForTravel } from '../exchange/travelling-pictures.ts';
import { today } from '../local-time.ts';
import { writeWhole } from '../write-file.ts';
import { templateOf, templatesOf } from './store.ts';

/**
 * Writes templates of a language into a file, the pictures of their covers along; without names all
 * of the user's own and the built-in ones that they changed. Errors: `template-unknown`.
 */
export async function exportTemplates(
  context: Context,
  { names, language, file: asked }: ParsedInputOf<'templates.export'>,
): Promise<OutputOf<'templates.export'>> {
  const chosen =
    names.length > 0
      ? [...new Set(names)].map((name) => templateOf(context, name, language))
      : templatesOf(context, language).filter(({ builtIn, edited }) => !builtIn || edited);
  if (chosen.length === 0) return { file: null, templates: 0 };
  const suggestedName = `dangol-templates-${today(context)}.json`;
  const file = await destination(context, { file: asked, suggestedName });
  if (file === null) return { file, templates: 0 };
  const pictures = chosen.flatMap(({ look: { cover } }) =>
    cover?.kind === 'picture' ? [cover.picture] : [],
  );
  const written = {
    format: 'dangol-templates',
    version: 1,
    templates: chosen.map(({ builtIn: _, edited: __, updatedAt: ___, ...fields }) => fields),
    pictures: picturesForTravel(context.box, [...new Set(pictures)]),
  } satisfies TemplateFile;
  writeWhole(file, Buffer.from(`${JSON.stringify(written, null, 2)}\n`));
  context.written.add(file);
  return { file, templates: chosen.length };
}
