import { missingConsents } from '../../core/consents.ts';
import { fieldsOf } from '../../core/customer-fields.ts';
import { cardAsOf } from '../../core/as-of.ts';
import { addDays } from '../../core/dates.ts';
import { occasionFacts } from '../../core/occasions.ts';
import { inverseRelation } from '../../core/relations.ts';
import { newestDeposits, paymentsOf } from '../../data/card-deposits.ts';
import { listChanges } from '../../data/changes.ts';
import { listDrafts, newestContacts } from '../../data/contacts.ts';
import { introducedBy, linkedCustomers, linksTo } from '../../data/links.ts';
import { listSendings } from '../../data/sendings.ts';
import type { Card, Customer, OccasionFacts } from '../../shared/customer-card.ts';
import type { OutputOf } from '../../shared/contract.ts';
import type { Context } from '../context.ts';
import { startOfDay, today } from '../local-time.ts';
import { birthdayFacts } from './birthday-facts.ts';
import { requireCustomer, shown } from './store.ts';

/** What paging calls everything: far more than any card has. */
const everything = 100_000;

/** A whole card; `entries` limits its contacts and sendings to the newest. Errors: `not-found`. */
export function readCard(context: Context, id: number, entries: number | null = null): Card {
  const { box } = context;
  const day = today(context);
  return box.snapshot(() => {
    const stored = requireCustomer(box, id);
    const customer = shown(stored);
    const limit = entries ?? everything;
    const sendings = listSendings(box, { customerId: id, offset: 0, limit });
    return {
      ...customer,
      birthdayFacts: birthdayFacts(customer, day),
      occasionFacts: daysOf(customer, day),
      links: linkedCustomers(box, uidsIn(customer)),
      inverseRelations: linksTo(box, customer.uid).map((link) => ({
        ...link,
        relation: inverseRelation(link.relation),
      })),
      referrals: introducedBy(box, customer.uid),
      consentsMissing: missingConsents(customer.consents, day),
      contacts: newestContacts(box, id, entries),
      sendings: sendings.sendings,
      deposits: newestDeposits(box, id, entries),
      payments: paymentsOf(box, id),
      effectiveCadenceDays: stored.effectiveCadenceDays,
      drafts: listDrafts(box).filter((draft) => draft.customerId === id),
    };
  });
}

function uidsIn({ relations, referredBy }: Customer): string[] {
  const linked = relations.flatMap(({ customerUid }) => customerUid ?? []);
  return referredBy === null ? linked : [...linked, referredBy];
}

function daysOf(customer: Customer, day: string): OccasionFacts[] {
  const { birthday, birthdayCalendar, birthdayLeapMonth, occasions } = customer;
  const born =
    birthday === null
      ? []
      : [
          {
            uid: 'birthday',
            date: birthday,
            calendar: birthdayCalendar,
            leapMonth: birthdayLeapMonth,
            yearly: true,
          },
        ];
  return [...born, ...occasions].map((kept) => occasionFacts(kept, day));
}

/** The card as it was at the end of a day. Errors: `not-found`. */
export function readCardAsOf(
  { box }: Context,
  id: number,
  date: string,
): OutputOf<'customers.asOf'> {
  const customer = shown(requireCustomer(box, id));
  const now = { fields: fieldsOf(customer), trashed: customer.trashedAt !== null };
  return cardAsOf(now, listChanges(box, id), startOfDay(addDays(date, 1)));
}
