import { cardTexts } from '../../core/card-texts.ts';
import { formatPhone } from '../../core/phones.ts';
import { excerpt, matchRanges } from '../../core/search-match.ts';
import type { SearchTerm } from '../../core/search-query.ts';
import type { CardListName } from '../../data/card-lists.ts';
import { readCustomers, type StoredCustomer } from '../../data/customers-read.ts';
import type { StoredRow } from '../../data/customers-list.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomerRow, Match } from '../../shared/customer-list.ts';

/** How much of a long text is shown around what matched, in characters. */
const excerptLength = 60;
/** A text of the card's lists is shown whole up to so many characters. */
const longText = 200;

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
    const isLong = field === 'notes' || text.length > longText;
    const short = isLong ? excerpt(text, ranges, excerptLength) : { text, ranges };
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
  return explained(box, rows, unexplained, terms);
}

/** What of a card is read one after the other until every term is explained; the first has no list. */
const steps: readonly (readonly CardListName[])[] = [
  [],
  ['relations', 'occasions', 'preferences', 'expectations', 'extras', 'signals'],
  ['promises', 'problems', 'agreements'],
  ['followUps', 'handoffs', 'feedback'],
];

/** Looks further into the cards of these rows, only as far as it takes to say why they were found. */
function explained(
  box: Box,
  rows: readonly CustomerRow[],
  unexplained: readonly number[],
  terms: readonly SearchTerm[],
): CustomerRow[] {
  const found = new Map<number, { fields: Field[]; matches: Match[] }>();
  for (const row of rows) {
    if (unexplained.includes(row.id)) {
      found.set(row.id, { fields: fieldsOfRow(row), matches: row.matches });
    }
  }
  let open = unexplained;
  for (const [nth, only] of steps.entries()) {
    if (open.length === 0) break;
    for (const card of readCustomers(box, open, only)) {
      const known = found.get(card.id);
      if (!known) continue;
      const fields = nth === 0 ? fieldsOfCard(card) : cardTexts(listsAlone(card));
      known.matches = [...known.matches, ...matchesIn(fields, terms)];
      known.fields = [...known.fields, ...fields];
    }
    open = open.filter((id) => {
      const known = found.get(id);
      return known && !explains(known.matches, known.fields, terms);
    });
  }
  return rows.map((row) => ({ ...row, matches: found.get(row.id)?.matches ?? row.matches }));
}

/** What is no list was looked at before. */
const listsAlone = (card: StoredCustomer) => ({
  ...card,
  custom: {},
  callTimes: '',
  serviceNote: '',
});
