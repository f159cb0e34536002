import { suggestSentences } from '../../core/suggestions.ts';
import { listContacts } from '../../data/contacts.ts';
import { introducedBy, linkedCustomers } from '../../data/links.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import type { Suggestion } from '../../shared/greeting-cards.ts';
import type { Context } from '../context.ts';
import { requireCustomer } from '../customers/store.ts';
import { dayOf, today } from '../local-time.ts';

/** So many of the newest talks are looked through. */
const talks = 8;

/** Sentences that the customer's own card suggests; none where it says nothing. Errors: `not-found`. */
export function suggestFor(
  context: Context,
  { customerId, language }: ParsedInputOf<'greetingCards.suggest'>,
): Suggestion[] {
  const { box } = context;
  const card = requireCustomer(box, customerId);
  const filter = { customerId, outcome: 'reached', trash: false } as const;
  const { contacts } = listContacts(box, { filter, offset: 0, limit: talks });
  const [referrer] = card.referredBy === null ? [] : linkedCustomers(box, [card.referredBy]);
  return suggestSentences({
    card,
    contacts: contacts.map(({ startedAt, note, kind }) => ({
      ...{ on: dayOf(startedAt), note },
      spoken: kind !== 'message' && kind !== 'letter',
    })),
    problemDays: card.problems.map(({ openedAt }) => dayOf(openedAt)),
    referrer: referrer && !referrer.trashed ? referrer.name || referrer.company : '',
    referred: introducedBy(box, card.uid).map(({ customer, on }) => ({
      name: customer.name || customer.company,
      on,
    })),
    today: today(context),
    language,
  });
}
