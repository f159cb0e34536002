import type { Generated, GeneratedAlways } from 'kysely';

/** 0 or 1 as SQLite keeps them. */
type Flag = number;

interface Row {
  id: Generated<number>;
  created_at: string;
  updated_at: string;
}

interface CustomersTable extends Row {
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

interface ChildTable extends Row {
  customer_id: number;
  position: number;
}

interface PhonesTable extends ChildTable {
  kind: string;
  number: string;
}

interface EmailsTable extends ChildTable {
  kind: string;
  address: string;
}

interface AddressesTable extends ChildTable {
  kind: string;
  postcode: string;
  line: string;
  /** Of `core/addresses`, kept by the writer of the address. */
  area: string;
}

interface EntryTable extends ChildTable {
  uid: string;
}

interface RelationsTable extends EntryTable {
  relation: string;
  name: string;
  customer_uid: string | null;
  phone: string;
  note: string;
}

interface OccasionsTable extends EntryTable {
  kind: string;
  date: string;
  calendar: 'solar' | 'lunar';
  leap_month: Flag;
  yearly: Flag;
  note: string;
  month_day: GeneratedAlways<string>;
}

interface PreferencesTable extends EntryTable {
  kind: 'preference' | 'deal-breaker' | 'request';
  text: string;
  for_service: Flag;
  noted_on: string | null;
}

interface ExpectationsTable extends EntryTable {
  question: string;
  answer: string;
  known_by: string;
  asked_on: string | null;
}

interface ExtrasTable extends EntryTable {
  done_on: string | null;
  what: string;
  landed: string;
}

interface SignalsTable extends EntryTable {
  kind: string;
  tone: 'good' | 'bad';
  seen_on: string | null;
  note: string;
}

interface AgreementQuestionsTable extends EntryTable {
  about: string;
  asked_on: string | null;
  needs_it: string;
  feels_right: string;
  adds_up: string;
  note: string;
}

interface ConsentsTable extends EntryTable {
  purpose: string;
  items: string;
  method: string;
  given_on: string;
  until: string | null;
  withdrawn_on: string | null;
  note: string;
}

interface PromisesTable extends EntryTable {
  text: string;
  promised_by: 'me' | 'customer';
  size: 'small' | 'big';
  made_on: string;
  told: string | null;
  aim: string | null;
  moves: string;
  state: 'open' | 'kept' | 'broken' | 'released';
  closed_on: string | null;
  note: string;
  origin: string;
  due: GeneratedAlways<string | null>;
}

interface ProblemsTable extends EntryTable {
  what: string;
  opened_at: string;
  wish: string;
  proposal: string;
  consent: 'open' | 'yes' | 'no';
  settlement: string;
  settled_at: string | null;
  satisfied: 'open' | 'yes' | 'no';
  closed_at: string | null;
  lesson: string;
  rounds: string;
  agreement: string;
}

interface AgreementsTable extends EntryTable {
  kind: string;
  product: string;
  number: string;
  signed_on: string | null;
  starts_on: string | null;
  ends_on: string | null;
  amount: number | null;
  every: string;
  payment: string;
  debit_day: number | null;
  bank: string;
  account: string;
  payers: string;
  watch_from: string | null;
  prepaid: string;
  scope: string;
  exceptions: string;
  status: string;
  status_on: string | null;
  status_note: string;
  notice_on: string | null;
  note: string;
  number_key: string;
}

interface FollowUpsTable extends EntryTable {
  plan: string;
  name: string;
  event: string;
  about: string;
  about_uid: string;
  state: 'running' | 'paused' | 'ended';
  state_on: string | null;
  repeat_months: number | null;
  steps: string;
  next_due: string | null;
  first_due: string | null;
  last_closed: string | null;
}

interface HandoffsTable extends EntryTable {
  helper: string;
  helper_name: string;
  what: string;
  handed_at: string;
  check_on: string;
  arrived_on: string | null;
  note: string;
}

interface FeedbackTable extends EntryTable {
  kind: 'feedback' | 'idea' | 'for-them';
  said_on: string;
  text: string;
  done: string;
  done_on: string | null;
  told_on: string | null;
  due: GeneratedAlways<string>;
}

interface HelpersTable extends Row {
  uid: string;
  name: string;
  role: string;
  company: string;
  phone: string;
  area: string;
  hours: string;
  note: string;
  trashed_at: string | null;
}

interface FollowUpPlansTable extends Row {
  uid: string;
  name: string;
  event: string;
  steps: string;
  repeat_months: number | null;
  trashed_at: string | null;
}

interface TodayMovesTable extends Row {
  customer_id: number;
  kind: string;
  due: string;
  about: string;
  moved_on: string;
  until: string;
}

interface DepositImportsTable extends Row {
  uid: string;
  file_name: string;
  status: 'running' | 'done' | 'undone';
  started_at: string;
  ended_at: string | null;
  covers_from: string | null;
  covers_to: string | null;
  matched: number;
  unsure: number;
  already: number;
  failed: number;
  skipped: number;
}

interface DepositsTable extends Row {
  uid: string;
  customer_id: number | null;
  agreement: string;
  paid_on: string;
  amount: number;
  payer: string;
  payer_key: string;
  number: string;
  failed: Flag;
  memo: string;
  state: 'matched' | 'unsure' | 'ignored';
  matched_by: 'number' | 'payer' | 'remembered' | 'user' | null;
  thank_on: string | null;
  thanked_at: string | null;
  thanked_by: 'contact' | 'card' | 'skipped' | null;
  contact_id: number | null;
  import_id: number | null;
  fingerprint: string | null;
  trashed_at: string | null;
}

interface DepositSightingsTable extends Row {
  import_id: number;
  deposit_id: number;
}

interface DepositPlansTable extends Row {
  headers: string;
  plan: string;
}

interface AgreementPaymentsTable extends Row {
  customer_id: number;
  agreement: string;
  unpaid_from: string | null;
  last_paid_on: string | null;
  payments: number;
  streak: number;
}

interface CustomFieldsTable extends Row {
  uid: string;
  name: string;
  type: 'text' | 'number' | 'date' | 'choice';
  options: string;
  position: number;
  trashed_at: string | null;
}

interface CustomValuesTable extends Row {
  customer_id: number;
  field_uid: string;
  value: string;
}

interface SavedListsTable extends Row {
  uid: string;
  name: string;
  query: string;
  columns: string;
  position: number;
  removed_at: string | null;
}

interface DuplicateDismissalsTable extends Row {
  first_id: number;
  second_id: number;
}

interface TagsTable extends Row {
  name: string;
}

interface CustomerTagsTable extends ChildTable {
  tag_id: number;
}

interface PropertiesTable extends ChildTable {
  name: string;
  value: string;
}

interface ChangesTable extends Row {
  customer_id: number;
  at: string;
  through: string;
  action: string;
  fields: string;
  undone_by: number | null;
  contact_id: number | null;
  deposit_id: number | null;
  import_id: number | null;
  batch: string | null;
}

interface SettingsTable extends Row {
  key: string;
  value: string;
}

interface ContactsTable extends Row {
  uid: string;
  customer_id: number;
  kind: 'call' | 'visit' | 'message' | 'meeting' | 'letter';
  direction: 'in' | 'out';
  outcome: 'reached' | 'missed' | 'left-message';
  note: string;
  started_at: string;
  duration_seconds: number | null;
  settled: Flag | null;
  after_hours: Flag;
  next_step: string;
  next_step_due: string | null;
  next_step_done_at: string | null;
  trashed_at: string | null;
}

interface ContactDraftsTable extends Row {
  customer_id: number;
  fields: string;
  ended_at: string | null;
}

interface AssetsTable extends Row {
  sha256: string;
  media_type: string;
  bytes: Uint8Array;
}

interface SendingsTable extends Row {
  uid: string;
  customer_id: number;
  template: string;
  spec: string;
  layout: 'a6' | 'a6x4';
  batch: string;
  signature_id: number | null;
  sent_at: string;
}

interface TodayMarksTable extends Row {
  customer_id: number;
  kind: string;
  due: string;
  /** A uid where there may be several of a kind on one day. */
  about: string;
  done_at: string;
}

interface ImportsTable extends Row {
  uid: string;
  file_name: string;
  format: 'csv' | 'vcard' | 'json';
  through: 'import' | 'sample';
  status: 'running' | 'done' | 'undone';
  started_at: string;
  ended_at: string | null;
  added: number;
  updated: number;
  skipped: number;
}

interface ImportRowsTable extends Row {
  import_id: number;
  row: number;
  action: 'added' | 'updated' | 'skipped';
  reasons: string;
  customer_id: number | null;
  name: string;
  fingerprint: string | null;
}

interface SearchTable {
  rowid: number;
  tokens: string;
}

/** The newest schema as the queries see it; `migrations/` makes it so. */
export interface Schema {
  customers: CustomersTable;
  phones: PhonesTable;
  emails: EmailsTable;
  addresses: AddressesTable;
  tags: TagsTable;
  customer_tags: CustomerTagsTable;
  properties: PropertiesTable;
  relations: RelationsTable;
  occasions: OccasionsTable;
  preferences: PreferencesTable;
  expectations: ExpectationsTable;
  extras: ExtrasTable;
  signals: SignalsTable;
  agreement_questions: AgreementQuestionsTable;
  consents: ConsentsTable;
  promises: PromisesTable;
  problems: ProblemsTable;
  agreements: AgreementsTable;
  follow_ups: FollowUpsTable;
  handoffs: HandoffsTable;
  feedback: FeedbackTable;
  helpers: HelpersTable;
  follow_up_plans: FollowUpPlansTable;
  today_moves: TodayMovesTable;
  deposit_imports: DepositImportsTable;
  deposits: DepositsTable;
  deposit_sightings: DepositSightingsTable;
  deposit_plans: DepositPlansTable;
  agreement_payments: AgreementPaymentsTable;
  custom_fields: CustomFieldsTable;
  custom_values: CustomValuesTable;
  saved_lists: SavedListsTable;
  duplicate_dismissals: DuplicateDismissalsTable;
  changes: ChangesTable;
  settings: SettingsTable;
  contacts: ContactsTable;
  contact_drafts: ContactDraftsTable;
  assets: AssetsTable;
  sendings: SendingsTable;
  today_marks: TodayMarksTable;
  imports: ImportsTable;
  import_rows: ImportRowsTable;
  search: SearchTable;
  search_trash: SearchTable;
}
