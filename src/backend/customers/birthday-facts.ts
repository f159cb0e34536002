import { birthdayFacts as factsOf } from '../../core/birthday-facts.ts';
import type { BirthdayFacts, Customer } from '../../shared/customer-card.ts';

/** What the card shows beside the birthday; null where there is none. */
export function birthdayFacts(customer: Customer, today: string): BirthdayFacts | null {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = customer;
  return date === null ? null : factsOf({ date, calendar, leapMonth }, today);
}
