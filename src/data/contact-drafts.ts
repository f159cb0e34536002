import type { ContactFields, ContactDraft } from '../shared/contacts.ts';
import type { Box } from './sql.ts';

interface DraftColumns {
  customer_id: number;
  customer_name: string;
  fields: string;
  ended_at: string | null;
  updated_at: string;
}

const select = `SELECT customer_id, customers.name AS customer_name, fields, ended_at,
    contact_drafts.updated_at
  FROM contact_drafts JOIN customers ON customers.id = customer_id`;

function toDraft(row: DraftColumns): ContactDraft {
  return {
    customerId: row.customer_id,
    customerName: row.customer_name,
    // Written by saveDraft alone; by an earlier version without the kind, because all were calls.
    fields: {
      kind: 'call',
      ...(JSON.parse(row.fields) as Partial<ContactFields>),
    } as ContactFields,
    endedAt: row.ended_at,
    updatedAt: row.updated_at,
  };
}

/** Calls in progress, the oldest first. */
export function listDrafts(box: Box): ContactDraft[] {
  return box.allSql<DraftColumns>(`${select} ORDER BY contact_drafts.id`).map(toDraft);
}

/** The call in progress with a customer; undefined where there is none. */
export function readDraft(box: Box, customerId: number): ContactDraft | undefined {
  const row = box.getSql<DraftColumns>(`${select} WHERE customer_id = ?`, customerId);
  return row && toDraft(row);
}

export interface DraftToSave {
  readonly customerId: number;
  readonly fields: ContactFields;
  readonly endedAt: string | null;
}

/** Keeps a call in progress, in place of what was kept of it before. */
export function saveDraft(
  box: Box,
  { customerId, fields, endedAt }: DraftToSave,
  at: string,
): void {
  box.runSql(
    `INSERT INTO contact_drafts (customer_id, fields, ended_at, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (customer_id) DO UPDATE
       SET fields = excluded.fields, ended_at = excluded.ended_at, updated_at = excluded.updated_at`,
    ...[customerId, JSON.stringify(fields), endedAt, at, at],
  );
}

/** Forgets a call in progress; false where there was none. */
export function deleteDraft(box: Box, customerId: number): boolean {
  return box.runSql('DELETE FROM contact_drafts WHERE customer_id = ?', customerId).changes > 0;
}
