import { createHash } from 'node:crypto';
import { z } from 'zod';
import { errorSentence } from '../../core/error-sentence.ts';
import { assetIdOf } from '../../data/assets.ts';
import { deleteSettingValue, readSettingValues, writeSettingValue } from '../../data/settings.ts';
import { dropImportedTemplate, readTemplate, writeTemplate } from '../../data/templates.ts';
import { withoutResidentNumbers } from '../../exchange/json/mask.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { language, moment, type Language } from '../../shared/primitives.ts';
import type { Template, TemplateFields, TemplateLook } from '../../shared/templates.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import { withHeldPictures } from '../exchange/travelling-pictures.ts';
import { reencodePicture } from '../marks/clean.ts';
import { putPicture } from '../marks/pictures.ts';
import { readSettings } from '../settings/store.ts';
import { isBuiltIn } from './built-in.ts';
import { readTemplateFile, type ReadTemplate } from './read-file.ts';
import { requireFillable, requireRoom, templatesOf } from './store.ts';
import { tidyFields } from './tidy.ts';

/** What an import works with. */
type Importing = Pick<Context, 'box' | 'ports' | 'events'>;
type Result = OutputOf<'templates.import'>;

/** What came in last, so that it can be taken back. */
const settingKey = 'templateImport';
const lastImport = z.array(z.object({ uid: z.string(), language, at: moment }));

/**
 * Takes templates of a file in, each as one of the user's own; what is here already is left alone, a
 * title that is taken gets a number. Errors: `template-file-unreadable`, `template-file-version`,
 * `too-many`.
 */
export async function importTemplates(
  context: Importing,
  { fileName, bytes }: ParsedInputOf<'templates.import'>,
): Promise<Result> {
  const { box, events } = context;
  const { templates: read, broken, pictures } = readTemplateFile(fileName, bytes);
  const templates = withoutResidentNumbers(read);
  const inWords = readSettings(box).language;
  const problems = broken.map(({ title, where }) => ({
    title,
    reason: sentence(new AppError('template-entry-unreadable', { where }), inWords),
  }));
  const kept = await keepPictures(context, templates, pictures);
  const at = now(context);
  const names: string[] = [];
  let same = 0;
  box.transaction(() => {
    const here = {
      ko: templatesOf(context, 'ko'),
      en: templatesOf(context, 'en'),
    } satisfies Record<Language, Template[]>;
    const came: z.infer<typeof lastImport> = [];
    for (const read of templates) {
      const fields = prepared(context, read, kept);
      const known = here[fields.language];
      const refused = refusal(context, fields);
      if (refused) problems.push({ title: fields.title, reason: sentence(refused, inWords) });
      else if (known.some((each) => saysTheSame(each, fields))) same += 1;
      else {
        const uid = freeUid(context, read);
        const title = freeTitle(fields.title, known);
        const written = { ...fields, title };
        writeTemplate(box, uid, written, at);
        const entry = { name: uid, ...written, builtIn: false, edited: false, updatedAt: at };
        known.push(entry);
        names.push(uid);
        came.push({ uid, language: fields.language, at });
      }
    }
    if (came.length > 0) writeSettingValue(box, settingKey, came, at);
  });
  if (names.length > 0) events.changed('templates');
  return { names: [...new Set(names)], same, problems };
}

const sentence = ({ code, details }: AppError, inWords: Language): string =>
  errorSentence(code, details, inWords);

/** A built-in template that somebody else changed comes in as one of the user's own. */
function prepared(
  { box }: Importing,
  { name: _, ...read }: ReadTemplate,
  kept: ReadonlyMap<string, string>,
): TemplateFields {
  const fields = tidyFields(read);
  return { ...fields, look: withHeldPictures(box, withKeptCover(fields.look, kept)) };
}

function withKeptCover(look: TemplateLook, kept: ReadonlyMap<string, string>): TemplateLook {
  if (look.cover?.kind !== 'picture') return look;
  const picture = kept.get(look.cover.picture) ?? look.cover.picture;
  return { ...look, cover: { ...look.cover, picture } };
}

/** Why it cannot be taken in; null where it can. */
function refusal(context: Importing, fields: TemplateFields): AppError | null {
  try {
    if (fields.title === '') throw new AppError('template-entry-unreadable', { where: 'title' });
    requireFillable(context.box, fields);
    requireRoom(context.box);
    return null;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

function freeUid({ box }: Importing, { name, language }: ReadTemplate): string {
  const isFree =
    !isBuiltIn(name) && /^[0-9a-f-]{36}$/u.test(name) && !readTemplate(box, name, language);
  return isFree ? name : newUid();
}

/** "생일" → "생일 (2)" where there is one of that title. */
function freeTitle(title: string, known: readonly Template[]): string {
  const taken = new Set(known.map((each) => each.title));
  if (!taken.has(title)) return title;
  const base = title.replace(/ \(\d+\)$/u, '').slice(0, 90);
  for (let count = 2; ; count += 1) {
    const numbered = `${base} (${count})`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** The same words in the same dress; a cover's picture may have been made anew on the way. */
function saysTheSame(one: Template, other: TemplateFields): boolean {
  const words = ({ wordings }: TemplateFields) => JSON.stringify(wordings);
  return words(one) === words(other) && lookKey(one.look) === lookKey(other.look);
}

function lookKey({ cover, ...look }: TemplateLook): string {
  const front = cover?.kind === 'picture' ? { ...cover, picture: '' } : cover;
  return JSON.stringify(
    Object.entries({ ...look, cover: front }).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const dataUrl = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)$/;

/** Keeps the covers that came along; a picture out of a file is made anew first. The new ids by the old. */
async function keepPictures(
  { box, ports }: Importing,
  templates: readonly ReadTemplate[],
  pictures: Readonly<Record<string, string>>,
): Promise<Map<string, string>> {
  const kept = new Map<string, string>();
  const wanted = templates.flatMap(({ look: { cover } }) =>
    cover?.kind === 'picture' ? [cover.picture] : [],
  );
  for (const id of new Set(wanted)) {
    const base64 = dataUrl.exec(Object.hasOwn(pictures, id) ? (pictures[id] ?? '') : '')?.[1];
    if (base64 === undefined || assetIdOf(box, id) !== undefined) continue;
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    if (createHash('sha256').update(bytes).digest('hex') !== id) continue;
    try {
      const made = await reencodePicture(ports, bytes, 'cover');
      kept.set(id, putPicture(box, made, ports.clock.now().toISOString()));
    } catch (thrown) {
      // The words are worth more than the picture: the card goes without it.
      if (!(thrown instanceof AppError)) throw thrown;
    }
  }
  return kept;
}

/** Takes the last import back; what was changed since stays. Errors: `nothing-to-undo`. */
export function undoImport(context: Importing): OutputOf<'templates.undoImport'> {
  const { box, events } = context;
  const came = lastImport.safeParse(readSettingValues(box)[settingKey]).data ?? [];
  if (came.length === 0) throw new AppError('nothing-to-undo');
  const removed = box.transaction(() => {
    deleteSettingValue(box, settingKey);
    return came.filter((each) => dropImportedTemplate(box, each)).length;
  });
  events.changed('templates');
  return { removed };
}
