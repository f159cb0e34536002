import { cardTexts } from '../../core/card-texts.ts';
import { formatPhone } from '../../core/phones.ts';
import { excerpt, matchRanges } from '../../core/search-match.ts';
import type { SearchTerm } from '../../core/search-query.ts';
import { readCustomers, type StoredCustomer } from '../../data/customers-read.ts';
import type { StoredRow } from '../../data/customers-list.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerRow, Match } from '../../shared/customer-list.ts';

/** How much of a long text is shown around what matched, in characters. */
const excerptLength = 60;

type Field = { field: Match['field']; text: string };

function fieldsOfRow(row: CustomerRow): Field[] {
  return [
    { field: 'name', text: row.name },
    { field: 'company', text: row.company },
    ...row.phones.map((text): Field => ({ field: 'phone', text })),
    ...row.tags.map((text): Field => ({ field: 'tag', text })),
    { field: 'job', text: row.job },
  ];
}

function fieldsOfCard(card: StoredCustomer): Field[] {
  return [
    ...card.emails.map(({ address }): Field => ({ field: 'email', text: address })),
    ...card.addresses.map(({ postcode, line }): Field => ({
      field: 'address',
      text: `${postcode} ${line}`.trim(),
    })),
    { field: 'source', text: card.source },
    { field: 'notes', text: card.notes },
    ...cardTexts(card),
  ];
}

/** Only these are indexed by initial consonants; marks must not claim more than the search found. */
const withInitials = new Set<Match['field']>(['name', 'company', 'tag']);

const marks = ({ field, text }: Field, terms: readonly SearchTerm[]) =>
  matchRanges(text, terms, { initials: withInitials.has(field) });

function matchesIn(fields: readonly Field[], terms: readonly SearchTerm[]): Match[] {
  return fields.flatMap(({ field, text }) => {
    const ranges = marks({ field, text }, terms);
    if (ranges.length === 0) return [];
    const short = field === 'notes' ? excerpt(text, ranges, excerptLength) : { text, ranges };
    return [
      {
        field,
        text: short.text,
        ranges: short.ranges.map(([start, end]): [number, number] => [start, end]),
      },
    ];
  });
}

/** Do the marks found explain every term? With one term any mark does. */
function explains(
  matches: readonly Match[],
  fields: readonly Field[],
  terms: readonly SearchTerm[],
): boolean {
  if (matches.length === 0) return false;
  return (
    terms.length === 1 ||
    terms.every((term) => fields.some((field) => marks(field, [term]).length > 0))
  );
}

/** List rows as they are shown, with what matched marked; the rest of a card is read only where it must be. */
export function withMatches(
  box: Box,
  stored: readonly StoredRow[],
  terms: readonly SearchTerm[],
): CustomerRow[] {
  const unexplained: number[] = [];
  const rows = stored.map((row): CustomerRow => {
    const shown = { ...row, phones: row.phones.map(formatPhone), matches: [] };
    if (terms.length === 0) return shown;
    const fields = fieldsOfRow(shown);
    const matches = matchesIn(fields, terms);
    if (!explains(matches, fields, terms)) unexplained.push(row.id);
    return { ...shown, matches };
  });
  if (unexplained.length === 0) return rows;
  const cards = new Map(readCustomers(box, unexplained).map((card) => [card.id, card]));
  return rows.map((row) => {
    const card = cards.get(row.id);
    if (!card) return row;
    return { ...row, matches: [...row.matches, ...matchesIn(fieldsOfCard(card), terms)] };
  });
}
