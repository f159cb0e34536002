import { aimFor } from '../../core/promises.ts';
import { deleteDraft } from '../../data/contacts.ts';
import { contactBatch } from '../../shared/customer-history.ts';
import type { ContactYield } from '../../shared/contacts.ts';
import type { ParsedInputOf, OutputOf } from '../../shared/contract.ts';
import type { CustomerPatch } from '../../shared/customer-card.ts';
import type { Promised } from '../../shared/promises.ts';
import type { Settings } from '../../shared/settings.ts';
import { now, type Context } from '../context.ts';
import { checkFields, checkTexts } from '../customers/check-fields.ts';
import { changeCustomer, newUid, requireCustomer } from '../customers/store.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { markReached } from '../today/marks.ts';
import { addContact } from './store.ts';

/**
 * Logs a contact and writes on the card what came up in it: one transaction, one act to undo.
 * Errors: `not-found`, `customer-in-trash`, `resident-number`.
 */
export function logContact(
  context: Context,
  { customerId, fields, yields }: ParsedInputOf<'contacts.log'>,
): OutputOf<'contacts.log'> {
  const { box } = context;
  checkTexts({ notes: `${fields.note}\n${fields.nextStep}` });
  const settings = readSettings(box);
  const at = now(context);
  const uid = newUid(new Date(at));
  return box.transaction(() => {
    const customer = requireCustomer(box, customerId, { living: true });
    const shared = contactBatch + uid;
    const reached = { ...fields, batch: shared };
    const thanked = fields.outcome === 'missed' ? null : markReached(context, customer, reached);
    const batch = thanked !== null || hasSomething(yields) ? shared : null;
    const options = { at, through: 'typed' as const, batch };
    const { officeHours } = settings;
    const logged = addContact(box, customerId, fields, { ...options, officeHours, uid });
    deleteDraft(box, customerId);
    if (!yields) return { ...logged, changes: numbers(thanked, logged.change) };
    const wanted = withYields(customer, yields, { uid, settings });
    const patch = checkFields(wanted, { box, today: today(context), card: customer });
    const written = changeCustomer(box, customerId, patch, options);
    return { ...logged, changes: numbers(thanked, logged.change, written.change) };
  });
}

const numbers = (...changes: (number | null)[]): number[] =>
  changes.filter((change) => change !== null);

function hasSomething(yields: ContactYield | undefined): boolean {
  return yields !== undefined && Object.values(yields).some((entries) => entries.length > 0);
}

/** The card's lists with what came up behind what stands there; only those that grow. */
function withYields(
  card: StoredCustomer,
  yields: ContactYield,
  { uid, settings }: { uid: string; settings: Settings },
): CustomerPatch {
  const promises = yields.promises.map((promise) => promised(promise, uid, settings));
  const lists: CustomerPatch = {
    promises: [...card.promises, ...promises],
    problems: [...card.problems, ...yields.problems],
    handoffs: [...card.handoffs, ...yields.handoffs],
    feedback: [...card.feedback, ...yields.feedback],
    extras: [...card.extras, ...yields.extras],
  };
  const grown = Object.entries(lists).filter(
    ([name]) => (yields[name as keyof ContactYield] ?? []).length > 0,
  );
  return Object.fromEntries(grown);
}

/** What I promised has a day to aim at, and says where it comes from. */
function promised(promise: Promised, contactUid: string, settings: Settings): Promised {
  const { by, told, aim, madeOn } = promise;
  const lead = settings.promiseLeadDays;
  const ownAim =
    by === 'me' && told !== null && aim === null
      ? aimFor(told, { madeOn, lead, calendar: settings })
      : aim;
  return { ...promise, aim: ownAim, origin: promise.origin || contactUid };
}
