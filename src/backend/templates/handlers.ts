import { tidyLine, tidyText } from '../../core/tidy-text.ts';
import {
  countTemplates,
  readTemplate,
  setTemplateTrashed,
  writeTemplate,
} from '../../data/templates.ts';
import { AppError } from '../../shared/errors.ts';
import type { TemplateFields } from '../../shared/templates.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';
import { withHeldPictures } from '../exchange/travelling-pictures.ts';
import { isBuiltIn } from './built-in.ts';
import { draftHandlers } from './drafts.ts';
import { exportTemplates } from './export.ts';
import { fillFor, offeredFields } from './fields.ts';
import { importTemplates, undoImport } from './import.ts';
import { requireFillable, templateOf, templatesOf } from './store.ts';

/** More would make the gallery a heap in which nobody finds anything. */
export const mostTemplates = 1000;

export function templateHandlers(context: Context): HandlersOf<'templates'> {
  const { box, events } = context;

  return {
    'templates.list': ({ language }) => templatesOf(context, language),
    'templates.save': ({ name, fields }) => {
      const tidy = tidyFields(fields);
      requireFillable(box, tidy);
      // A name that leads nowhere would be a built-in one misspelled.
      if (name !== undefined) templateOf(context, name, fields.language);
      else requireRoom(context);
      const at = now(context);
      const uid = name ?? newUid(new Date(at));
      const look = withHeldPictures(box, tidy.look);
      box.transaction(() => writeTemplate(box, uid, { ...tidy, look }, at));
      events.changed('templates');
      return templateOf(context, uid, fields.language);
    },
    'templates.remove': ({ name, language }) => {
      const at = now(context);
      if (!setTemplateTrashed(box, { uid: name, language }, at, at) && !isBuiltIn(name))
        throw new AppError('not-found', { what: 'template', id: name });
      events.changed('templates');
      return {};
    },
    'templates.restore': ({ name, language }) => {
      if (!readTemplate(box, name, language))
        throw new AppError('not-found', { what: 'template', id: name });
      setTemplateTrashed(box, { uid: name, language }, null, now(context));
      events.changed('templates');
      return templateOf(context, name, language);
    },
    'templates.fields': ({ language }) => offeredFields(context, language),
    'templates.fill': (input) => fillFor(context, input),
    'templates.export': (input) => exportTemplates(context, input),
    'templates.import': (input) => importTemplates(context, input),
    'templates.undoImport': () => undoImport(context),
    ...draftHandlers(context),
  };
}

/** Errors: `too-many`. */
export function requireRoom({ box }: Pick<Context, 'box'>): void {
  if (countTemplates(box) >= mostTemplates)
    throw new AppError('too-many', { where: 'templates', limit: mostTemplates });
}

// Control characters are no writing; a tab is a space by hand.
const tidyWriting = (text: string): string =>
  tidyText(text)
    .replaceAll('\t', ' ')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029\uffff]/gu, '');

/** A template as it is stored: NFC, line feeds only, nothing that cannot be written. */
export function tidyFields(fields: TemplateFields): TemplateFields {
  return {
    ...fields,
    title: tidyLine(tidyWriting(fields.title)),
    wordings: fields.wordings.map(({ greeting, message, closing }) => ({
      greeting: tidyWriting(greeting),
      message: tidyWriting(message),
      closing: tidyWriting(closing),
    })),
  };
}
