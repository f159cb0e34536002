import type { InputOf, OutputOf } from '../shared/contract.ts';
import type { CustomField } from '../shared/custom-fields.ts';
import type { Card } from '../shared/customer-card.ts';

type Linked = Card['links'][number];

const linkTo = (link: Linked | undefined) => ({
  customer: link?.id ?? null,
  customerUid: link?.uid ?? null,
});

/**
 * The whole card as `show` answers it: links as numbers of customers, what others say of this one
 * among its own, occasions with the day that comes next, fields of the user's own by their names.
 */
export function cardJson(card: Card, fields: readonly CustomField[]) {
  const { inverseRelations, links, referredBy, referredOn, referralThankedOn, ...rest } = card;
  const linkOf = (uid: string | null) => links.find((link) => link.uid === uid);
  const introducer = linkOf(referredBy);
  return {
    ...rest,
    relations: [
      ...card.relations.map(({ customerUid, name, ...relation }) => ({
        ...relation,
        name: name || linkOf(customerUid)?.name || '',
        ...linkTo(linkOf(customerUid)),
        customerUid,
        inverse: false,
      })),
      ...inverseRelations.map(({ relationUid, relation, note, customer }) => ({
        uid: relationUid,
        relation,
        name: customer.name || customer.company,
        phone: customer.phone ?? '',
        note,
        ...linkTo(customer),
        inverse: true,
      })),
    ],
    occasions: card.occasions.map((occasion) => {
      const facts = card.occasionFacts.find(({ uid }) => uid === occasion.uid);
      const { next = null, nextLunar = null, years = null, beyondTable = false } = facts ?? {};
      return { ...occasion, next, nextLunar, years, beyondTable };
    }),
    custom: Object.fromEntries(
      fields.flatMap(({ uid, name }) => {
        const value = card.custom[uid];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    introducedBy:
      referredBy === null
        ? null
        : {
            ...linkTo(introducer),
            customerUid: referredBy,
            name: introducer?.name ?? '',
            on: referredOn,
            thankedOn: referralThankedOn,
          },
    referrals: card.referrals.map(({ customer, on, thankedOn }) => ({
      ...linkTo(customer),
      name: customer.name || customer.company,
      on,
      thankedOn,
    })),
  };
}

export type CardJson = ReturnType<typeof cardJson>;

type Invoke = <N extends 'customers.get' | 'customFields.list'>(
  name: N,
  input: InputOf<N>,
) => Promise<OutputOf<N>>;

/** Reads a card for `show`. Errors: `not-found`. */
export async function readCardJson(invoke: Invoke, id: number): Promise<CardJson> {
  const card = await invoke('customers.get', { id });
  return cardJson(card, await invoke('customFields.list', {}));
}
