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
  notes: string;
  source: string;
  trashed_at: string | null;
  /** Kept by triggers on `contacts`. */
  last_contact_at: string | null;
  import_id: number | null;
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
  import_id: number | null;
}

interface SettingsTable extends Row {
  key: string;
  value: string;
}

interface ContactsTable extends Row {
  uid: string;
  customer_id: number;
  kind: 'call';
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
