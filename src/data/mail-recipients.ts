import type { Box } from './sql.ts';

/** What of a card is needed to write to somebody. */
export interface MailRecipient {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly company: string;
  readonly addresses: { readonly kind: string; readonly postcode: string; readonly line: string }[];
  readonly relations: { readonly relation: string; readonly customerUid: string }[];
  readonly trashed: boolean;
}

interface RecipientColumns {
  id: number;
  uid: string;
  name: string;
  familyName: string;
  givenName: string;
  company: string;
  addresses: string | null;
  relations: string | null;
  trashed: number;
}

/** The recipients of these ids, in the order of the ids; unknown ids are left out. Trash included. */
export function readMailRecipients(box: Box, ids: readonly number[]): MailRecipient[] {
  const rows = box.allSql<RecipientColumns>(
    `SELECT id, uid, name, family_name AS familyName, given_name AS givenName, company,
       (SELECT json_group_array(json_object('kind', kind, 'postcode', postcode, 'line', line)
                                ORDER BY position)
        FROM addresses WHERE customer_id = customers.id) AS addresses,
       (SELECT json_group_array(json_object('relation', relation, 'customerUid', customer_uid)
                                ORDER BY position)
        FROM relations
        WHERE customer_id = customers.id AND customer_uid IS NOT NULL) AS relations,
       trashed_at IS NOT NULL AS trashed
     FROM customers WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  );
  const byId = new Map(rows.map((row) => [row.id, toRecipient(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function toRecipient({ addresses, relations, trashed, ...row }: RecipientColumns): MailRecipient {
  return {
    ...row,
    addresses: JSON.parse(addresses ?? '[]') as MailRecipient['addresses'],
    relations: JSON.parse(relations ?? '[]') as MailRecipient['relations'],
    trashed: trashed === 1,
  };
}
