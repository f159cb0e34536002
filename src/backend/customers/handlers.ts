import { lastChangeByHand, listChanges, recordChange } from '../../data/changes.ts';
import { restoreCustomers, trashCustomers } from '../../data/customers.ts';
import { readTimeline } from '../../data/timeline.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { writeBrief } from './brief.ts';
import { startBulk, startUndoBatch } from './bulk.ts';
import { readCard, readCardAsOf } from './card.ts';
import { checkFields } from './check-fields.ts';
import { listHandlers } from './list/search.ts';
import { photoOf, setPhoto } from './photo.ts';
import { startRemoveSamples, startSamples } from './samples.ts';
import { addCustomer, changeCustomer, requireCustomer } from './store.ts';
import { undoChanges } from './undo.ts';

/** Moves customers into or out of the trash, each with its history. */
function move(context: Context, ids: readonly number[], action: 'trash' | 'restore') {
  const { box, events, access } = context;
  const at = now(context);
  const changes = box.transaction(() => {
    for (const id of ids) requireCustomer(box, id);
    const moved =
      action === 'trash' ? trashCustomers(box, ids, at) : restoreCustomers(box, ids, at);
    if (action === 'trash' && moved.length > 0) {
      const [only] = moved.length === 1 ? moved : [];
      const customerUid = only === undefined ? null : requireCustomer(box, only).uid;
      access.write({ act: 'trash', customerUid, customers: moved.length });
    }
    return moved.map((customerId) =>
      recordChange(box, { customerId, at, through: 'typed', action }),
    );
  });
  events.changed('customers', 'today', 'contacts');
  return { changes };
}

export function customerHandlers(context: Context): HandlersOf<'customers'> {
  const { box, events, access } = context;
  return {
    ...listHandlers(context),
    'customers.get': ({ id, entries }) => {
      const card = readCard(context, id, entries);
      access.viewed(card.uid);
      return card;
    },
    'customers.timeline': ({ id, kinds, offset, limit }) => {
      requireCustomer(box, id);
      return readTimeline(box, id, { kinds, offset, limit });
    },
    'customers.create': ({ fields }) => {
      const checked = checkFields(fields, { box, today: today(context) });
      const written = addCustomer(box, checked, { at: now(context), through: 'typed' });
      events.changed('customers', 'today');
      return written;
    },
    'customers.update': ({ id, patch }) => {
      const card = requireCustomer(box, id, { living: true });
      const checked = checkFields(patch, { box, today: today(context), card });
      const written = changeCustomer(box, id, checked, { at: now(context), through: 'typed' });
      if (written.change !== null) events.changed('customers', 'today');
      return written;
    },
    'customers.trash': ({ ids }) => move(context, ids, 'trash'),
    'customers.restore': ({ ids }) => move(context, ids, 'restore'),
    'customers.history': ({ id, offset, limit }) => {
      requireCustomer(box, id);
      return listChanges(box, id, { offset, limit });
    },
    'customers.asOf': ({ id, date }) => readCardAsOf(context, id, date),
    'customers.undo': ({ changes, force }) => {
      const undone = undoChanges(box, changes, { at: now(context), force });
      events.changed('customers', 'contacts', 'duplicates', 'today');
      return undone;
    },
    'customers.setPhoto': (input) => setPhoto(context, input),
    'customers.photo': (input) => photoOf(context, input),
    'customers.brief': (input) => writeBrief(context, input),
    'customers.bulk': ({ target, act }) => ({ job: startBulk(context, target, act) }),
    'customers.undoBatch': ({ batch }) => ({ job: startUndoBatch(context, batch) }),
    'customers.lastChange': () => ({ change: lastChangeByHand(box) ?? null }),
    'customers.addSamples': ({ count, seed }) => ({ job: startSamples(context, count, seed) }),
    'customers.removeSamples': () => ({ job: startRemoveSamples(context) }),
  };
}
