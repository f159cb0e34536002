import { setImmediate } from 'node:timers/promises';
import { nextWording } from '../../core/card-wordings.ts';
import { hasWithdrawn, marketingPurpose } from '../../core/consents.ts';
import { fillCard } from '../../core/fill-card.ts';
import { householdValues } from '../../core/household-greeting.ts';
import { chosenAddress } from '../../core/mailing.ts';
import type { MergeValues } from '../../core/merge-fields.ts';
import { readCustomers, type StoredCustomer } from '../../data/customers-read.ts';
import { lastSentSince, wordingsSent } from '../../data/sendings.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { CardText } from '../../shared/greeting-card-spec.ts';
import type { ComposedCard } from '../../shared/greeting-cards.ts';
import type { AddressChoice } from '../../shared/mailing.ts';
import type { Template } from '../../shared/templates.ts';
import type { Context } from '../context.ts';
import { dayOf, startOfDay, today } from '../local-time.ts';
import { householdsAmong } from './households.ts';
import { requireFillable, templateOf } from '../templates/store.ts';
import { valuesFor } from '../templates/values.ts';
import { lookOf } from './look.ts';

type ComposeInput = ParsedInputOf<'greetingCards.compose'>;

/** So many customers are written for at once; in between the window's thread is free. */
const chunk = 25;
/** Among so many it is found at once who lives together. */
const togetherAtOnce = 200;
/** What of a card its words are made from. */
const readLists = ['agreements', 'occasions', 'promises', 'consents'] as const;

/**
 * Writes a template's words for each customer, in the given order, nobody twice; with `households` one
 * card for all of a household in the place of the first.
 * Errors: `template-unknown`, `template-field-unknown`, `not-found`, `customer-in-trash`.
 */
export async function composeCards(
  context: Context,
  input: ComposeInput,
): Promise<OutputOf<'greetingCards.compose'>> {
  const template = templateOf(context, input.template, input.language);
  // A field of one's own may have been removed since.
  requireFillable(context.box, template);
  const groups = await groupsOf(context, input);
  const writer = cardWriter(context, template, input);
  const cards: ComposedCard[] = [];
  for (let first = 0; first < groups.length; first += chunk) {
    if (first > 0) await setImmediate();
    cards.push(...writer(groups.slice(first, first + chunk)));
  }
  return { ...lookOf(context.box, template), cards };
}

/** The customers of each card, to whom it is addressed first. */
async function groupsOf(
  { box, lists, ports }: Context,
  { customerIds, households: together, address }: ComposeInput,
): Promise<number[][]> {
  const ids = [...new Set(customerIds)];
  if (!together) return ids.map((id) => [id]);
  // Among thousands this takes longer than the window may stand still.
  if (ports.host !== 'cli' && ids.length > togetherAtOnce)
    return lists.ask('households', { ids, address });
  return householdsAmong(box, { ids, address });
}

/** Writes for some groups after the others; the wordings go on in turn from call to call. */
function cardWriter(
  context: Context,
  template: Template,
  { address, wording: asked }: ComposeInput,
): (groups: readonly number[][]) => ComposedCard[] {
  const { box } = context;
  const day = today(context);
  const since = startOfDay(`${day.slice(0, 4)}-01-01`);
  let place = 0;
  let before: number | null = null;
  return (groups) => {
    const customerIds = groups.flat();
    const customers = livingCustomers(context, customerIds);
    const values = valuesFor(context, [...customers.values()], template.language);
    const about = { customerIds, template: template.name };
    const sent = lastSentSince(box, { ...about, since });
    const worded = Map.groupBy(wordingsSent(box, about), ({ customerId }) => customerId);
    return groups.map((ids) => {
      const members = ids.flatMap((id) => customers.get(id) ?? []);
      const [first, ...others] = members;
      if (!first) throw new AppError('not-found', { what: 'customer', id: ids[0] });
      const known = ids.flatMap((id) => worded.get(id) ?? []);
      const wordings = template.wordings.length;
      const wording =
        asked === undefined
          ? nextWording(wordings, known, { place, before })
          : Math.min(asked, wordings - 1);
      place += 1;
      before = wording;
      const own = ids.map((id) => values.get(id) ?? {});
      const sentAt = ids.flatMap((id) => sent.get(id) ?? []).toSorted();
      return {
        customerId: first.id,
        customerName: nameOf(first),
        also: others.map((other) => ({ customerId: other.id, name: nameOf(other) })),
        ...filled(template, wording, householdValues(own, template.language)),
        wording,
        address: addressOf(members, address),
        sentThisYear: sentAt.length === 0 ? null : dayOf(sentAt.at(-1) ?? ''),
        withdrawn: members.some(({ consents }) => hasWithdrawn(consents, marketingPurpose, day)),
      };
    });
  };
}

/** Errors: `not-found`, `customer-in-trash`. */
function livingCustomers({ box }: Context, ids: readonly number[]): Map<number, StoredCustomer> {
  const customers = new Map(readCustomers(box, ids, readLists).map((each) => [each.id, each]));
  for (const id of ids) {
    const customer = customers.get(id);
    if (!customer) throw new AppError('not-found', { what: 'customer', id });
    if (customer.trashedAt !== null)
      throw new AppError('customer-in-trash', { name: nameOf(customer), id: customer.id });
  }
  return customers;
}

/** Where the first of them who has an address is written to. */
const addressOf = (members: readonly StoredCustomer[], choice: AddressChoice): string =>
  members
    .flatMap(({ addresses }) => chosenAddress(addresses, choice) ?? [])
    .map(({ postcode, line }) => (postcode === '' ? line : `${postcode} ${line}`))[0] ?? '';

const nameOf = ({ name, company }: StoredCustomer): string => name || company;

function filled(
  { wordings }: Template,
  wording: number,
  values: MergeValues,
): Pick<ComposedCard, 'greeting' | 'message' | 'closing' | 'missing'> {
  const { unknown: _, ...card } = fillCard(wordings[wording] ?? noText, values);
  return card;
}

const noText: CardText = { greeting: '', message: '', closing: '' };
