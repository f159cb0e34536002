import type { Customer } from '../shared/customers.ts';

/** What of a customer goes into a list for other programs. */
export type ExportedCustomer = Pick<
  Customer,
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'company'
  | 'job'
  | 'phones'
  | 'emails'
  | 'addresses'
  | 'birthday'
  | 'birthdayCalendar'
  | 'birthdayLeapMonth'
  | 'tags'
  | 'notes'
  | 'source'
> & { uid?: string | null; properties?: Customer['properties']; lastContactAt?: string | null };
