import { formatBirthday, formatDate } from '../../core/date-format.ts';
import {
  fillTemplate,
  greetingName,
  honorific,
  type MergeValues,
} from '../../core/merge-fields.ts';
import { readCustomers, type StoredCustomer } from '../../data/customers-read.ts';
import { lastSentSince } from '../../data/sendings.ts';
import type { ComposedCard, Template } from '../../shared/greeting-cards.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Settings } from '../../shared/settings.ts';
import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import { dayOf, startOfDay, today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';

function valuesFor(
  customer: StoredCustomer,
  settings: Settings,
  language: Language,
  day: string,
): MergeValues {
  const { birthday, birthdayCalendar, birthdayLeapMonth } = customer;
  const written = birthday && {
    date: birthday,
    calendar: birthdayCalendar,
    leapMonth: birthdayLeapMonth,
  };
  return {
    name: greetingName(customer, language),
    honorific: honorific(customer.job),
    company: customer.company,
    job: customer.job,
    birthday: written ? formatBirthday(written, language) : '',
    date: formatDate(day, language),
    agent: settings.agentName,
    agentCompany: settings.agentCompany,
    agentPhone: settings.agentPhone,
  };
}

/** "드림" without a name would be half a closing: better none until the agent's name is set. */
function closingOf(template: string, values: MergeValues): string {
  const { text, missing } = fillTemplate(template, values);
  return missing.length > 0 ? '' : text;
}

/** Writes a template's words for each customer, in the given order. Errors: `not-found`, `customer-in-trash`. */
export function composeCards(
  context: Context,
  template: Template,
  customerIds: readonly number[],
): ComposedCard[] {
  const { box } = context;
  const settings = readSettings(box);
  const day = today(context);
  const customers = new Map(readCustomers(box, customerIds).map((each) => [each.id, each]));
  const sent = lastSentSince(box, {
    template: template.name,
    customerIds,
    since: startOfDay(`${day.slice(0, 4)}-01-01`),
  });
  return customerIds.map((id) => {
    const customer = customers.get(id);
    if (!customer) throw new AppError('not-found', { what: 'customer', id });
    if (customer.trashedAt !== null)
      throw new AppError('customer-in-trash', { name: customer.name });
    const values = valuesFor(customer, settings, template.language, day);
    const fill = (text: string) => fillTemplate(text, values).text;
    const sentAt = sent.get(id);
    return {
      customerId: id,
      customerName: customer.name || customer.company,
      greeting: fill(template.greeting),
      message: fill(template.message),
      closing: closingOf(template.closing, values),
      hasAddress: customer.addresses.some(({ line }) => line !== ''),
      sentThisYear: sentAt === undefined ? null : dayOf(sentAt),
    };
  });
}
