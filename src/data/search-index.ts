import { agreementNumberKey } from '../core/agreement-numbers.ts';
import { cardTexts } from '../core/card-texts.ts';
import {
  indexTokens,
  SEARCH_COLUMNS,
  type SearchColumn,
  type SearchTokens,
} from '../core/search-keys.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { Box } from './sql.ts';

export type SearchTableName = 'search' | 'search_trash';

/** The index that a customer stands in: the trash has its own. */
export function searchTable(trashed: boolean): SearchTableName {
  return trashed ? 'search_trash' : 'search';
}

/** What stands before a token in the index to say which column it belongs to. */
export const columnLetter = {
  name_start: 'a',
  name_part: 'b',
  company: 'c',
  phone: 'd',
  tag: 'e',
  rest: 'f',
} as const satisfies Record<SearchColumn, string>;

function withLetter(column: SearchColumn, tokens: string): string {
  const letter = columnLetter[column];
  return tokens === '' ? '' : letter + tokens.replaceAll(' ', ` ${letter}`);
}

/** The tokens of a card in stored form, as the index has them: each behind its column's letter. */
export function tokensOf(fields: CustomerFields): string {
  const tokens: SearchTokens = indexTokens({
    name: fields.name,
    family: fields.familyName,
    given: fields.givenName,
    company: fields.company,
    job: fields.job,
    phones: fields.phones.map((phone) => phone.number),
    emails: fields.emails.map((email) => email.address),
    tags: fields.tags,
    addresses: fields.addresses.map((address) => `${address.postcode} ${address.line}`),
    notes: fields.notes,
    source: fields.source,
    texts: [
      ...cardTexts(fields).map(({ text }) => text),
      // Written with spaces it is found as one run, too.
      ...fields.agreements.map(({ number }) => agreementNumberKey(number)),
    ],
  });
  return SEARCH_COLUMNS.map((column) => withLetter(column, tokens[column]))
    .filter((text) => text !== '')
    .join(' ');
}

/** Puts a customer into an index in which they do not stand yet; same transaction as the row. */
export function addToIndex(box: Box, id: number, tokens: string, trashed: boolean): void {
  box.runSql(`INSERT INTO ${searchTable(trashed)} (rowid, tokens) VALUES (?, ?)`, id, tokens);
}

/** Takes a customer out of an index. */
export function removeFromIndex(box: Box, id: number, trashed: boolean): void {
  box.runSql(`DELETE FROM ${searchTable(trashed)} WHERE rowid = ?`, id);
}

/** Replaces what a customer is found under. */
export function replaceInIndex(
  box: Box,
  id: number,
  fields: CustomerFields,
  trashed: boolean,
): void {
  removeFromIndex(box, id, trashed);
  addToIndex(box, id, tokensOf(fields), trashed);
}
