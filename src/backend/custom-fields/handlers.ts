import { sameLabel, tidyOptions } from '../../core/custom-values.ts';
import {
  insertCustomField,
  listCustomFields,
  orderCustomFields,
  patchCustomField,
  readCustomField,
  setCustomFieldTrashed,
} from '../../data/custom-fields.ts';
import type { CustomField } from '../../shared/custom-fields.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { newUid } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';

/** More would make every card a form that nobody fills in. */
const mostFields = 100;

export function customFieldHandlers(context: Context): HandlersOf<'customFields'> {
  const { box, events } = context;

  function require(id: number): CustomField {
    const field = readCustomField(box, id);
    if (!field) throw new AppError('not-found', { what: 'field', id });
    return field;
  }
  /** Errors: `name-taken`. */
  function freeName(name: string, own: number | null): string {
    const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    const taken = listCustomFields(box).find((field) => sameLabel(field.name, tidy));
    if (taken && taken.id !== own) throw new AppError('name-taken', { name: tidy });
    return tidy;
  }
  /** Errors: `invalid-input` where nothing could be chosen. */
  function optionsFor(type: CustomField['type'], written: readonly string[]): string[] {
    if (type !== 'choice') return [];
    const options = tidyOptions(written);
    if (options.length === 0)
      throw new AppError('invalid-input', { where: 'options', reason: '0' });
    return options;
  }
  function tellOf(id: number): CustomField {
    events.changed('custom-fields', 'customers');
    return require(id);
  }

  return {
    'customFields.list': (input) => listCustomFields(box, input),
    'customFields.create': ({ name, type, options }) => {
      if (listCustomFields(box).length >= mostFields) {
        throw new AppError('too-many', { where: 'customFields', limit: mostFields });
      }
      const at = now(context);
      const field = { name: freeName(name, null), type, options: optionsFor(type, options) };
      return tellOf(insertCustomField(box, { ...field, uid: newUid(new Date(at)), at }));
    },
    'customFields.update': ({ id, name, options }) => {
      const field = require(id);
      const patch = {
        name: name === undefined ? undefined : freeName(name, id),
        options: options && optionsFor(field.type, options),
      };
      patchCustomField(box, id, patch, now(context));
      return tellOf(id);
    },
    'customFields.order': ({ ids }) => {
      for (const id of ids) require(id);
      orderCustomFields(box, [...new Set(ids)], now(context));
      events.changed('custom-fields', 'customers');
      return listCustomFields(box);
    },
    'customFields.trash': ({ id, trashed }) => {
      const field = require(id);
      if (!trashed) freeName(field.name, id);
      setCustomFieldTrashed(box, id, trashed, now(context));
      return tellOf(id);
    },
  };
}
