import {
  deleteDraft,
  listContacts,
  listDrafts,
  saveDraft,
  setContactTrashed,
} from '../../data/contacts.ts';
import { recordChange } from '../../data/changes.ts';
import type { ContactFilter } from '../../shared/contacts.ts';
import { AppError } from '../../shared/errors.ts';
import { addDays } from '../../core/dates.ts';
import { now, type Context } from '../context.ts';
import { checkTexts } from '../customers/check-fields.ts';
import { requireCustomer } from '../customers/store.ts';
import type { HandlersOf } from '../dispatch.ts';
import { startOfDay } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { logContact } from './log.ts';
import { afterHours, changeContact, requireContact } from './store.ts';

/** The filter with its days turned into moments: from the first's beginning to before the last's end. */
function storedFilter({ from, to, ...rest }: ContactFilter) {
  return {
    ...rest,
    ...(from === undefined ? {} : { since: startOfDay(from) }),
    ...(to === undefined ? {} : { before: startOfDay(addDays(to, 1)) }),
  };
}

export function contactHandlers(context: Context): HandlersOf<'contacts'> {
  const { box, events } = context;
  const changed = () => events.changed('contacts', 'drafts', 'customers', 'today');
  return {
    'contacts.list': ({ filter, offset, limit }) =>
      listContacts(box, { filter: storedFilter(filter), offset, limit }),
    'contacts.log': (asked) => {
      const written = logContact(context, asked);
      changed();
      return written;
    },
    'contacts.update': ({ id, patch }) => {
      checkTexts({ notes: `${patch.note ?? ''}\n${patch.nextStep ?? ''}` });
      // A call that began at another time may lie outside the office hours, or no longer.
      const moved =
        patch.startedAt === undefined
          ? {}
          : { afterHours: afterHours(patch.startedAt, readSettings(box).officeHours) };
      const options = { at: now(context), through: 'typed' as const };
      const written = changeContact(box, id, { ...patch, ...moved }, options);
      changed();
      return written;
    },
    'contacts.trash': ({ id }) => {
      const at = now(context);
      const change = box.transaction(() => {
        const { customerId } = requireContact(box, id);
        if (!setContactTrashed(box, id, at, at))
          throw new AppError('not-found', { what: 'contact', id });
        return recordChange(box, {
          customerId,
          at,
          through: 'typed',
          action: 'contact-trash',
          contactId: id,
        });
      });
      changed();
      return { change };
    },
    'contacts.setStepDone': ({ id, done }) => {
      const at = now(context);
      const patch = { nextStepDoneAt: done ? at : null };
      const written = changeContact(box, id, patch, { at, through: 'typed' });
      changed();
      return written;
    },
    'contacts.drafts': () => listDrafts(box),
    'contacts.saveDraft': ({ customerId, fields, endedAt }) => {
      requireCustomer(box, customerId, { living: true });
      saveDraft(box, { customerId, fields, endedAt }, now(context));
      events.changed('drafts');
      const draft = listDrafts(box).find((each) => each.customerId === customerId);
      if (!draft) throw new AppError('not-found', { what: 'draft', id: customerId });
      return draft;
    },
    'contacts.discardDraft': ({ customerId }) => {
      deleteDraft(box, customerId);
      events.changed('drafts');
      return {};
    },
  };
}
