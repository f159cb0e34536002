import { mergeValues, type MergeFacts } from '../../core/merge-values.ts';
import type { MergeValues } from '../../core/merge-fields.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import type { StoredCustomer } from '../../data/customers-read.ts';
import { latestReferred } from '../../data/referrals.ts';
import { linkedCustomers } from '../../data/links.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Context } from '../context.ts';
import { dayOf, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

type Sources = Pick<Context, 'box'> & { readonly ports: Pick<Context['ports'], 'clock'> };

/** What the fields of a template say for each of these customers, by the customer's id. */
export function valuesFor(
  context: Sources,
  customers: readonly StoredCustomer[],
  language: Language,
): Map<number, MergeValues> {
  const { box } = context;
  const setting = {
    language,
    today: today(context),
    agent: readSettings(box),
    ownFields: listCustomFields(box),
  };
  const factsOf = readFacts(context, customers);
  return new Map(
    customers.map((customer) => [customer.id, mergeValues(customer, factsOf(customer), setting)]),
  );
}

function readFacts(
  { box }: Sources,
  customers: readonly StoredCustomer[],
): (customer: StoredCustomer) => MergeFacts {
  const referrers = linkedCustomers(
    box,
    customers.flatMap(({ referredBy }) => referredBy ?? []),
  );
  const names = new Map(
    referrers
      .filter(({ trashed }) => !trashed)
      .map(({ uid, name, company }) => [uid, name || company]),
  );
  const referred = latestReferred(
    box,
    customers.map(({ uid }) => uid),
  );
  return ({ uid, referredBy, lastContactAt }) => ({
    referrer: (referredBy === null ? undefined : names.get(referredBy)) ?? '',
    referred: referred.get(uid) ?? '',
    lastContactOn: lastContactAt === null ? null : dayOf(lastContactAt),
  });
}
