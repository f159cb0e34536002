import type { GeneratedAlways } from 'kysely';
import type { Flag, Row, EntryTable } from './schema-rows.ts';

export interface PromisesTable extends EntryTable {
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

export interface ProblemsTable extends EntryTable {
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

export interface AgreementsTable extends EntryTable {
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

export interface FollowUpsTable extends EntryTable {
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

export interface HandoffsTable extends EntryTable {
  helper: string;
  helper_name: string;
  what: string;
  handed_at: string;
  check_on: string;
  arrived_on: string | null;
  note: string;
}

export interface FeedbackTable extends EntryTable {
  kind: 'feedback' | 'idea' | 'for-them';
  said_on: string;
  text: string;
  done: string;
  done_on: string | null;
  told_on: string | null;
  due: GeneratedAlways<string>;
}

export interface HelpersTable extends Row {
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

export interface FollowUpPlansTable extends Row {
  uid: string;
  name: string;
  event: string;
  steps: string;
  repeat_months: number | null;
  trashed_at: string | null;
}

export interface TodayMovesTable extends Row {
  customer_id: number;
  kind: string;
  due: string;
  about: string;
  moved_on: string;
  until: string;
}

export interface DepositImportsTable extends Row {
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

export interface DepositsTable extends Row {
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

export interface DepositPlansTable extends Row {
  headers: string;
  plan: string;
}

export interface AgreementPaymentsTable extends Row {
  customer_id: number;
  agreement: string;
  unpaid_from: string | null;
  last_paid_on: string | null;
  payments: number;
  streak: number;
}
