import type { ContactFields, Contact, ContactRow } from '../shared/contacts.ts';
import { db, type Box, type SqlValue } from './sql.ts';

export interface NewContact extends ContactFields {
  readonly uid: string;
  readonly customerId: number;
  readonly afterHours: boolean;
  readonly nextStepDoneAt?: string | null;
  /** The moment of writing. */
  readonly at: string;
}

export type ContactPatch = Partial<ContactFields & Pick<Contact, 'afterHours' | 'nextStepDoneAt'>>;

/** The contract's filter with its days already turned into moments. */
export interface StoredContactFilter {
  readonly trash: boolean;
  readonly customerId?: number | undefined;
  readonly kind?: Contact['kind'] | undefined;
  readonly direction?: Contact['direction'] | undefined;
  readonly outcome?: Contact['outcome'] | undefined;
  readonly afterHours?: boolean | undefined;
  readonly settled?: boolean | undefined;
  readonly openStep?: boolean | undefined;
  /** Begun at this moment or later. */
  readonly since?: string | undefined;
  /** Begun before this moment. */
  readonly before?: string | undefined;
  /** In the note, the next step or the customer's name. */
  readonly text?: string | undefined;
}

interface ContactColumns {
  id: number;
  uid: string;
  customer_id: number;
  kind: Contact['kind'];
  direction: Contact['direction'];
  outcome: Contact['outcome'];
  note: string;
  started_at: string;
  duration_seconds: number | null;
  settled: number | null;
  after_hours: number;
  next_step: string;
  next_step_due: string | null;
  next_step_done_at: string | null;
  trashed_at: string | null;
  created_at: string;
  updated_at: string;
}

function toContact(row: ContactColumns): Contact {
  return {
    id: row.id,
    uid: row.uid,
    customerId: row.customer_id,
    kind: row.kind,
    direction: row.direction,
    outcome: row.outcome,
    note: row.note,
    startedAt: row.started_at,
    durationSeconds: row.duration_seconds,
    settled: row.settled === null ? null : row.settled === 1,
    afterHours: row.after_hours === 1,
    nextStep: row.next_step,
    nextStepDue: row.next_step_due,
    nextStepDoneAt: row.next_step_done_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    trashedAt: row.trashed_at,
  };
}

/** Writes a contact; triggers keep the customer's last contact. Answers with its id. */
export function insertContact(box: Box, contact: NewContact): number {
  return box.run(
    db.insertInto('contacts').values({
      uid: contact.uid,
      customer_id: contact.customerId,
      kind: contact.kind,
      direction: contact.direction,
      outcome: contact.outcome,
      note: contact.note,
      started_at: contact.startedAt,
      duration_seconds: contact.durationSeconds,
      settled: contact.settled === null ? null : Number(contact.settled),
      after_hours: Number(contact.afterHours),
      next_step: contact.nextStep,
      next_step_due: contact.nextStepDue,
      next_step_done_at: contact.nextStepDoneAt ?? null,
      trashed_at: null,
      created_at: contact.at,
      updated_at: contact.at,
    }),
  ).lastId;
}

const columns = {
  kind: 'kind',
  direction: 'direction',
  outcome: 'outcome',
  note: 'note',
  startedAt: 'started_at',
  durationSeconds: 'duration_seconds',
  settled: 'settled',
  afterHours: 'after_hours',
  nextStep: 'next_step',
  nextStepDue: 'next_step_due',
  nextStepDoneAt: 'next_step_done_at',
} as const satisfies Record<keyof ContactPatch, string>;

/** Writes the named fields; false where there is no such contact. */
export function patchContact(box: Box, id: number, patch: ContactPatch, at: string): boolean {
  const named = Object.entries(patch).filter(([, value]) => value !== undefined);
  const sets = named.map(([field]) => `${columns[field as keyof ContactPatch]} = ?`);
  const values = named.map(([, value]) => value);
  return (
    box.runSql(
      `UPDATE contacts SET ${[...sets, 'updated_at = ?'].join(', ')} WHERE id = ?`,
      ...[...values, at, id],
    ).changes > 0
  );
}

/** One contact, trash included; undefined where there is none. */
export function readContact(box: Box, id: number): Contact | undefined {
  const row = box.get(db.selectFrom('contacts').selectAll().where('id', '=', id));
  return row && toContact(row);
}

/** The contacts with these ids, in the order of the ids; unknown ids are left out. */
export function readContacts(box: Box, ids: readonly number[]): Contact[] {
  const rows = box.allSql<ContactColumns>(
    'SELECT * FROM contacts WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, toContact(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A customer's newest contacts, at most `limit` (null: all), and every one with an open next step. */
export function newestContacts(box: Box, customerId: number, limit: number | null): Contact[] {
  const living = 'customer_id = ? AND trashed_at IS NULL';
  return box
    .allSql<ContactColumns>(
      `SELECT * FROM contacts WHERE id IN (
         SELECT id FROM (SELECT id FROM contacts WHERE ${living}
           ORDER BY started_at DESC, id DESC LIMIT ?)
         UNION SELECT id FROM contacts WHERE ${living}
           AND next_step <> '' AND next_step_done_at IS NULL)
       ORDER BY started_at DESC, id DESC`,
      ...[customerId, limit ?? -1, customerId],
    )
    .map(toContact);
}

/** Moves a contact into the trash (a moment) or out of it (null); false where it is so already. */
export function setContactTrashed(
  box: Box,
  id: number,
  trashedAt: string | null,
  at: string,
): boolean {
  const query = db
    .updateTable('contacts')
    .set({ trashed_at: trashedAt, updated_at: at })
    .where('id', '=', id)
    .where('trashed_at', trashedAt === null ? 'is not' : 'is', null);
  return box.run(query).changes > 0;
}

function like(text: string): string {
  return `%${text.normalize('NFC').replaceAll(/[\\%_]/g, '\\$&')}%`;
}

function condition(filter: StoredContactFilter): { sql: string; parameters: SqlValue[] } {
  const parts = [`contacts.trashed_at IS ${filter.trash ? 'NOT NULL' : 'NULL'}`];
  const parameters: SqlValue[] = [];
  const add = (sql: string, ...values: SqlValue[]) => {
    parts.push(sql);
    parameters.push(...values);
  };
  const { customerId, kind, direction, outcome, afterHours, settled, openStep, text } = filter;
  if (customerId !== undefined) add('contacts.customer_id = ?', customerId);
  // Of a customer in the trash the card still shows all; the log over everybody does not.
  else add('customers.trashed_at IS NULL');
  if (kind !== undefined) add('kind = ?', kind);
  if (direction !== undefined) add('direction = ?', direction);
  if (outcome !== undefined) add('outcome = ?', outcome);
  if (afterHours !== undefined) add('after_hours = ?', afterHours);
  if (settled !== undefined) add('settled = ?', settled);
  if (openStep === true) add(`next_step <> '' AND next_step_done_at IS NULL`);
  if (openStep === false) add(`(next_step = '' OR next_step_done_at IS NOT NULL)`);
  if (filter.since !== undefined) add('started_at >= ?', filter.since);
  if (filter.before !== undefined) add('started_at < ?', filter.before);
  if (text !== undefined && text.trim() !== '') {
    const pattern = like(text.trim());
    add(
      `(note LIKE ? ESCAPE '\\' OR next_step LIKE ? ESCAPE '\\' OR customers.name LIKE ? ESCAPE '\\')`,
      ...[pattern, pattern, pattern],
    );
  }
  return { sql: parts.join(' AND '), parameters };
}

export interface ContactListQuery {
  readonly filter: StoredContactFilter;
  readonly offset: number;
  readonly limit: number;
}

/** Contacts of one customer or of all, the latest first; `total` without paging. */
export function listContacts(
  box: Box,
  { filter, offset, limit }: ContactListQuery,
): { total: number; contacts: ContactRow[] } {
  const { sql, parameters } = condition(filter);
  const from = `FROM contacts JOIN customers ON customers.id = contacts.customer_id WHERE ${sql}`;
  const rows = box.allSql<ContactColumns & { customer_name: string }>(
    `SELECT contacts.*, customers.name AS customer_name ${from}
     ORDER BY started_at DESC, contacts.id DESC LIMIT ? OFFSET ?`,
    ...[...parameters, limit, offset],
  );
  const known = rows.length < limit && (rows.length > 0 || offset === 0);
  const total = known
    ? offset + rows.length
    : (box.getSql<{ n: number }>(`SELECT count(*) AS n ${from}`, ...parameters)?.n ?? 0);
  return {
    total,
    contacts: rows.map((row) => ({ ...toContact(row), customerName: row.customer_name })),
  };
}

export { deleteDraft, listDrafts, readDraft, saveDraft } from './contact-drafts.ts';
