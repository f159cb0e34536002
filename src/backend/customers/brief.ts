import { cardWord } from '../../core/card-words.ts';
import { formatDate } from '../../core/date-format.ts';
import { listContacts } from '../../data/contacts.ts';
import type { BriefGroup, ServiceBrief } from '../../print/service-brief.ts';
import type { Box } from '../../data/sql.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Customer } from '../../shared/customer-card.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AccessNote } from '../access-log/access-log.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';
import { agentDetails, joined, kindWord, shortDay } from '../paper-words.ts';
import { putOut } from '../papers.ts';
import { readSettings } from '../settings/store.ts';
import { briefTexts } from './brief-texts.ts';
import { requireCustomer, shown } from './store.ts';

/**
 * Prints what the service team needs to know of a customer on one page, and nothing else: no birthday,
 * no tags, no notes, nothing of the agent's own judgement.
 * Errors: `not-found`, `customer-in-trash`, those of writing.
 */
export async function writeBrief(
  context: Context,
  { id, ...output }: ParsedInputOf<'customers.brief'>,
): Promise<OutputOf<'customers.brief'>> {
  const { box } = context;
  const customer = shown(requireCustomer(box, id, { living: true }));
  const steps = openSteps(box, id);
  const day = today(context);
  const paper = serviceBrief(customer, steps, { settings: readSettings(box), day });
  const { title, name } = paper;
  const suggestedName = `${title} ${name} ${day}.pdf`;
  const access = {
    act: 'print',
    customerUid: customer.uid,
    facts: { paper: 'brief' },
  } satisfies AccessNote;
  return putOut(
    context,
    { ...output, title, suggestedName, access },
    { kind: 'service-brief', paper },
  );
}

/** Those with a day first, the earliest first. */
function openSteps(box: Box, customerId: number): Step[] {
  const filter = { customerId, openStep: true, trash: false };
  const { contacts } = listContacts(box, { filter, offset: 0, limit: 100 });
  const due = ({ nextStepDue }: Step): string => nextStepDue ?? '9999';
  return contacts.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

type Step = { readonly nextStep: string; readonly nextStepDue: string | null };

/** The brief's texts. */
export function serviceBrief(
  customer: Customer,
  steps: readonly Step[],
  { settings, day }: { settings: Settings; day: string },
): ServiceBrief {
  const { language } = settings;
  const texts = briefTexts[language];
  const { name, company, preferences, serviceNote } = customer;
  const marked = (kind: 'request' | 'preference'): string[] =>
    preferences.filter((each) => each.kind === kind && each.forService).map(({ text }) => text);
  return {
    title: texts.title,
    date: formatDate(day, language, { weekday: true }),
    language,
    name: name || company,
    company: name ? company : '',
    facts: facts(customer, language),
    warning: group(
      texts.dealBreakers,
      // All of them: whoever goes there must know what ends the relationship.
      preferences.filter(({ kind }) => kind === 'deal-breaker').map(({ text }) => text),
    ),
    groups: [
      group(texts.requests, marked('request')),
      group(texts.preferences, marked('preference')),
      group(texts.note, paragraphs(serviceNote)),
      group(texts.agreements, agreementLines(customer, language)),
      group(texts.problems, problemLines(customer, language)),
      group(texts.nextSteps, [
        ...steps.map(({ nextStep, nextStepDue }) =>
          joined(nextStep, nextStepDue && texts.due(shortDay(nextStepDue, language))),
        ),
        ...promiseLines(customer, language),
      ]),
    ],
    nothing: texts.nothing,
    more: texts.more,
    sender: { label: texts.agent, name: settings.agentName, details: agentDetails(settings) },
    care: texts.care,
    // The day alone, so that the same card gives the same bytes all day long.
    createdAt: new Date(`${day}T00:00:00Z`),
  };
}

/** What was promised and is still to be kept: whoever goes there shall not say otherwise. */
function promiseLines({ promises }: Customer, language: Language): string[] {
  const { due, promised } = briefTexts[language];
  return promises
    .filter(({ by, state }) => by === 'me' && state === 'open')
    .map(({ text, told }) => joined(promised, text, told && due(shortDay(told, language))));
}

/** What is wrong, how they would like it, and what they agreed to; settled ones are done with. */
function problemLines({ problems }: Customer, language: Language): string[] {
  const texts = briefTexts[language];
  return problems
    .filter(({ closedAt }) => closedAt === null)
    .map(({ what, wish, proposal, consent }) =>
      joined(
        what,
        wish && `${texts.wish}: ${wish}`,
        proposal && `${consent === 'yes' ? texts.agreed : texts.proposed}: ${proposal}`,
      ),
    );
}

/** Which things are looked after, and until when; no money and no account. */
function agreementLines({ agreements }: Customer, language: Language): string[] {
  const { due } = briefTexts[language];
  return agreements
    .filter(({ status, kind }) => status === 'active' && kind !== 'insurance' && kind !== 'saving')
    .map(({ kind, product, number, scope, exceptions, endsOn }) =>
      joined(
        product || cardWord('agreementKind', kind, language),
        number,
        scope,
        exceptions,
        endsOn && due(shortDay(endsOn, language)),
      ),
    );
}

function group(title: string, items: readonly string[]): BriefGroup {
  return { title, items: items.filter((item) => item.trim() !== '') };
}

const paragraphs = (text: string): string[] => text.split(/\n+/);

function facts(customer: Customer, language: Language): ServiceBrief['facts'] {
  const texts = briefTexts[language];
  const { phones, addresses, callTimes } = customer;
  // Where bills go is nobody's business there, unless it is the only address known.
  const places = addresses.filter(({ kind }) => kind !== 'billing');
  return [
    ...phones
      .filter(({ kind }) => kind !== 'fax')
      .map(({ kind, number }) => ({ label: kindWord(kind, language), text: number })),
    ...(places.length > 0 ? places : addresses).map(({ kind, postcode, line }) => ({
      label: joined(texts.address, kind && kindWord(kind, language)),
      text: `${postcode} ${line}`.trim(),
    })),
    { label: texts.callTimes, text: callTimes },
  ].filter(({ text }) => text.trim() !== '');
}
