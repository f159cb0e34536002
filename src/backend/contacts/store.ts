import { isAfterHours } from '../../core/office-hours.ts';
import { recordChange } from '../../data/changes.ts';
import {
  insertContact,
  patchContact,
  readContact,
  type ContactPatch,
} from '../../data/contacts.ts';
import type { Box } from '../../data/sql.ts';
import type { ContactFields, Contact } from '../../shared/contacts.ts';
import type { Through } from '../../shared/customer-history.ts';
import { AppError } from '../../shared/errors.ts';
import type { OfficeHours } from '../../shared/settings.ts';
import { newUid, requireCustomer } from '../customers/store.ts';

export type WrittenContact = { contact: Contact; change: number | null };
type Options = { at: string; through: Through; batch?: string | null };

/** Does a moment lie outside the office hours, on this computer's clock? */
export function afterHours(moment: string, hours: OfficeHours): boolean {
  const local = new Date(moment);
  const minutes = local.getHours() * 60 + local.getMinutes();
  return isAfterHours({ weekday: local.getDay(), minutes }, hours);
}

/** A contact that must exist. Errors: `not-found`. */
export function requireContact(box: Box, id: number): Contact {
  const contact = readContact(box, id);
  if (!contact) throw new AppError('not-found', { what: 'contact', id });
  return contact;
}

/** Logs a contact with its history; `uid` where something else refers to it already. Errors: `not-found`, `customer-in-trash`. */
export function addContact(
  box: Box,
  customerId: number,
  fields: ContactFields,
  options: Options & { officeHours: OfficeHours; uid?: string },
): WrittenContact {
  const { at, through, officeHours, batch = null } = options;
  return box.transaction(() => {
    requireCustomer(box, customerId, { living: true });
    const id = insertContact(box, {
      ...tidy(fields),
      uid: options.uid ?? newUid(new Date(at)),
      customerId,
      afterHours: afterHours(fields.startedAt, officeHours),
      at,
    });
    const change = recordChange(box, {
      customerId,
      at,
      through,
      action: 'contact-log',
      contactId: id,
      batch,
    });
    return { contact: requireContact(box, id), change };
  });
}

/** Writes fields of a contact with its history; `change: null` where nothing differs. Errors: `not-found`. */
export function changeContact(
  box: Box,
  id: number,
  patch: ContactPatch,
  options: Options,
): WrittenContact {
  const { at, through } = options;
  return box.transaction(() => {
    const before = requireContact(box, id);
    const after: Contact = { ...before, ...tidy(patch) };
    const names = Object.keys(patch) as (keyof ContactPatch)[];
    const differing = names.filter((name) => after[name] !== before[name]);
    if (differing.length === 0) return { contact: before, change: null };
    patchContact(box, id, Object.fromEntries(differing.map((name) => [name, after[name]])), at);
    const fields = Object.fromEntries(
      differing.map((name) => [name, { before: before[name], after: after[name] }]),
    );
    const change = recordChange(box, {
      customerId: before.customerId,
      at,
      through,
      action: 'contact-update',
      fields,
      contactId: id,
    });
    return { contact: requireContact(box, id), change };
  });
}

function tidy<T extends Partial<ContactFields>>(fields: T): T {
  const texts: Partial<ContactFields> = {};
  if (fields.note !== undefined) texts.note = fields.note.normalize('NFC').trim();
  if (fields.nextStep !== undefined) texts.nextStep = fields.nextStep.normalize('NFC').trim();
  return { ...fields, ...texts };
}
