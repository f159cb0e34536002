import type { GeneratedAlways } from 'kysely';
import type { Flag, Row, ChildTable, EntryTable } from './schema-rows.ts';

export interface CustomersTable extends Row {
  uid: string;
  source_uid: string | null;
  name: string;
  family_name: string;
  given_name: string;
  sort_key: string;
  company: string;
  job: string;
  birthday: string | null;
  birthday_calendar: 'solar' | 'lunar';
  birthday_leap_month: Flag;
  birthday_month_day: GeneratedAlways<string | null>;
  /** The solar day of birth, where the year is known. */
  born_on: string | null;
  notes: string;
  source: string;
  trashed_at: string | null;
  /** Kept by triggers on `contacts`. */
  last_contact_at: string | null;
  import_id: number | null;
  decision: string | null;
  decision_kind: GeneratedAlways<string | null>;
  retain_until: string | null;
  retain_reason: string;
  call_times: string;
  cadence_days: number | null;
  cadence_paused_until: string | null;
  /** The shortest of the tags' cadences. */
  tag_cadence_days: number | null;
  /** Of the card, else of its tags. */
  cadence: GeneratedAlways<number | null>;
  /** A customer's uid. */
  referred_by: string | null;
  referred_on: string | null;
  referral_thanked_on: string | null;
  service_note: string;
  /** SHA-256 of an asset. */
  photo: string | null;
  merged_into: number | null;
}

export interface PhonesTable extends ChildTable {
  kind: string;
  number: string;
}

export interface EmailsTable extends ChildTable {
  kind: string;
  address: string;
}

export interface AddressesTable extends ChildTable {
  kind: string;
  postcode: string;
  line: string;
  /** Of `core/addresses`, kept by the writer of the address. */
  area: string;
}

export interface RelationsTable extends EntryTable {
  relation: string;
  name: string;
  customer_uid: string | null;
  phone: string;
  note: string;
}

export interface OccasionsTable extends EntryTable {
  kind: string;
  date: string;
  calendar: 'solar' | 'lunar';
  leap_month: Flag;
  yearly: Flag;
  note: string;
  month_day: GeneratedAlways<string>;
}

export interface PreferencesTable extends EntryTable {
  kind: 'preference' | 'deal-breaker' | 'request';
  text: string;
  for_service: Flag;
  noted_on: string | null;
}

export interface ExpectationsTable extends EntryTable {
  question: string;
  answer: string;
  known_by: string;
  asked_on: string | null;
}

export interface ExtrasTable extends EntryTable {
  done_on: string | null;
  what: string;
  landed: string;
}

export interface SignalsTable extends EntryTable {
  kind: string;
  tone: 'good' | 'bad';
  seen_on: string | null;
  note: string;
}

export interface AgreementQuestionsTable extends EntryTable {
  about: string;
  asked_on: string | null;
  needs_it: string;
  feels_right: string;
  adds_up: string;
  note: string;
}

export interface ConsentsTable extends EntryTable {
  purpose: string;
  items: string;
  method: string;
  given_on: string;
  until: string | null;
  withdrawn_on: string | null;
  note: string;
}

export interface CustomFieldsTable extends Row {
  uid: string;
  name: string;
  type: 'text' | 'number' | 'date' | 'choice';
  options: string;
  position: number;
  trashed_at: string | null;
}

export interface CustomValuesTable extends Row {
  customer_id: number;
  field_uid: string;
  value: string;
}

export interface TagsTable extends Row {
  name: string;
}

export interface CustomerTagsTable extends ChildTable {
  tag_id: number;
}

export interface PropertiesTable extends ChildTable {
  name: string;
  value: string;
}
