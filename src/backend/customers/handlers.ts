import { lastChangeByHand, listChanges, recordChange } from '../../data/changes.ts';
import { listContacts, listDrafts } from '../../data/contacts.ts';
import { restoreCustomers, trashCustomers } from '../../data/customers.ts';
import { countBox, listTags, readRows } from '../../data/customers-list.ts';
import { countHits, searchCustomers } from '../../data/search.ts';
import { listSendings } from '../../data/sendings.ts';
import type { Card } from '../../shared/customers.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { birthdayFacts } from './birthday-facts.ts';
import { checkFields } from './check-fields.ts';
import { storedFilter } from './filter.ts';
import { withMatches } from './matches.ts';
import { startRemoveSamples, startSamples } from './samples.ts';
import { addCustomer, changeCustomer, requireCustomer, shown } from './store.ts';
import { undoChanges } from './undo.ts';

/** All contacts and sendings of one customer are shown on the card. */
const everything = { offset: 0, limit: 100_000 };

function readCard(context: Context, id: number): Card {
  const { box } = context;
  return box.snapshot(() => {
    const customer = shown(requireCustomer(box, id));
    const contacts = listContacts(box, { filter: { customerId: id, trash: false }, ...everything });
    const sendings = listSendings(box, { customerId: id, ...everything });
    return {
      ...customer,
      birthdayFacts: birthdayFacts(customer, today(context)),
      contacts: contacts.contacts,
      sendings: sendings.sendings,
      drafts: listDrafts(box).filter((draft) => draft.customerId === id),
    };
  });
}

/** Moves customers into or out of the trash, each with its history. */
function move(context: Context, ids: readonly number[], action: 'trash' | 'restore') {
  const { box, events } = context;
  const at = now(context);
  const changes = box.transaction(() => {
    for (const id of ids) requireCustomer(box, id);
    const moved =
      action === 'trash' ? trashCustomers(box, ids, at) : restoreCustomers(box, ids, at);
    return moved.map((customerId) =>
      recordChange(box, { customerId, at, through: 'typed', action }),
    );
  });
  events.changed('customers', 'today', 'contacts');
  return { changes };
}

export function customerHandlers(context: Context): HandlersOf<'customers'> {
  const { box, events } = context;
  return {
    'customers.search': ({ text, filter, order, offset, limit, countUpTo }) => {
      const stored = storedFilter(context, filter);
      const hits = searchCustomers(box, { text, filter: stored, order, offset, limit });
      const { total, isExact } = countHits(box, { text, filter: stored }, countUpTo, hits);
      const customers = withMatches(box, readRows(box, hits.ids), hits.terms);
      return { total, totalIsExact: isExact, customers };
    },
    'customers.count': () => countBox(box),
    'customers.get': ({ id }) => readCard(context, id),
    'customers.create': ({ fields }) => {
      checkFields(fields, today(context));
      const written = addCustomer(box, fields, { at: now(context), through: 'typed' });
      events.changed('customers', 'today');
      return written;
    },
    'customers.update': ({ id, patch }) => {
      requireCustomer(box, id, { living: true });
      checkFields(patch, today(context), requireCustomer(box, id));
      const written = changeCustomer(box, id, patch, { at: now(context), through: 'typed' });
      if (written.change !== null) events.changed('customers', 'today');
      return written;
    },
    'customers.trash': ({ ids }) => move(context, ids, 'trash'),
    'customers.restore': ({ ids }) => move(context, ids, 'restore'),
    'customers.tags': () => listTags(box),
    'customers.history': ({ id }) => {
      requireCustomer(box, id);
      return listChanges(box, id);
    },
    'customers.undo': ({ changes }) => {
      const undone = undoChanges(box, changes, now(context));
      events.changed('customers', 'contacts', 'today');
      return undone;
    },
    'customers.lastChange': () => ({ change: lastChangeByHand(box) ?? null }),
    'customers.addSamples': ({ count, seed }) => ({ job: startSamples(context, count, seed) }),
    'customers.removeSamples': () => ({ job: startRemoveSamples(context) }),
  };
}
