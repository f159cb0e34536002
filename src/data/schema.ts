import type { CardLayout } from '../shared/greeting-card-spec.ts';
import type { SendingState } from '../shared/greeting-cards.ts';
import type { AccessAct } from '../shared/access-log.ts';
import type { Language } from '../shared/primitives.ts';
import type { DestructionReason } from '../shared/privacy.ts';
import type {
  AddressesTable,
  AgreementQuestionsTable,
  ConsentsTable,
  CustomFieldsTable,
  CustomValuesTable,
  CustomerTagsTable,
  CustomersTable,
  EmailsTable,
  ExpectationsTable,
  ExtrasTable,
  OccasionsTable,
  PhonesTable,
  PreferencesTable,
  PropertiesTable,
  RelationsTable,
  SignalsTable,
  TagsTable,
} from './schema-card.ts';
import type {
  AgreementPaymentsTable,
  AgreementsTable,
  DepositImportsTable,
  DepositPlansTable,
  DepositsTable,
  FeedbackTable,
  FollowUpPlansTable,
  FollowUpsTable,
  HandoffsTable,
  HelpersTable,
  ProblemsTable,
  PromisesTable,
  TodayMovesTable,
} from './schema-day.ts';
import type { Flag, Row } from './schema-rows.ts';

interface DepositSightingsTable extends Row {
  import_id: number;
  deposit_id: number;
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
  wording: number;
  spec: string;
  layout: CardLayout;
  batch: string;
  part_of: number | null;
  state: SendingState;
  state_on: string;
  sent_at: string;
}

interface SendingPicturesTable extends Row {
  sending_id: number;
  asset_id: number;
}

interface TemplatesTable extends Row {
  uid: string;
  language: Language;
  title: string;
  fields: string;
  trashed_at: string | null;
}

interface LabelSheetsTable extends Row {
  uid: string;
  fields: string;
  trashed_at: string | null;
}

interface TodayMarksTable extends Row {
  customer_id: number;
  kind: string;
  due: string;
  /** A uid where there may be several of a kind on one day. */
  about: string;
  done_at: string;
}

interface AccessLogTable extends Row {
  at: string;
  act: AccessAct;
  customer_uid: string | null;
  customers: number;
  through: 'window' | 'command';
  reason: string;
  facts: string;
  hash: string;
}

interface DestructionsTable extends Row {
  uid: string;
  at: string;
  reason: DestructionReason;
  note: string;
  customers: number;
  removed: string;
  finished_at: string | null;
}

interface DestroyedCustomersTable extends Row {
  customer_uid: string;
  destruction_id: number;
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
  sending_pictures: SendingPicturesTable;
  templates: TemplatesTable;
  label_sheets: LabelSheetsTable;
  today_marks: TodayMarksTable;
  access_log: AccessLogTable;
  destructions: DestructionsTable;
  destroyed_customers: DestroyedCustomersTable;
  imports: ImportsTable;
  import_rows: ImportRowsTable;
  search: SearchTable;
  search_trash: SearchTable;
}
