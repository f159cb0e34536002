import { readTemplate, setTemplateTrashed, writeTemplate } from '../../data/templates.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';
import { withHeldPictures } from '../exchange/travelling-pictures.ts';
import { isBuiltIn } from './built-in.ts';
import { draftHandlers } from './drafts.ts';
import { exportTemplates } from './export.ts';
import { fillFor, offeredFields } from './fields.ts';
import { importTemplates, undoImport } from './import.ts';
import { requireFillable, requireRoom, templateOf, templatesOf } from './store.ts';
import { tidyFields } from './tidy.ts';

export function templateHandlers(context: Context): HandlersOf<'templates'> {
  const { box, events } = context;

  return {
    'templates.list': ({ language }) => templatesOf(context, language),
    'templates.save': ({ name, fields }) => {
      const tidy = tidyFields(fields);
      requireFillable(box, tidy);
      // A name that leads nowhere would be a built-in one misspelled.
      if (name !== undefined) templateOf(context, name, fields.language);
      else requireRoom(box);
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
