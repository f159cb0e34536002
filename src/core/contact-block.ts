import type { CustomerFields, CustomerPatch } from '../shared/customer-card.ts';
import { readAddress, isPostcode, tidyPostcode } from './addresses.ts';
import { readLine } from './contact-block-lines.ts';
import { blockMeanings, type BlockMeaning, type Piece } from './contact-block-pieces.ts';
import type { CalendarDate } from './dates.ts';
import { maskResidentNumbers } from './resident-numbers.ts';
import { readDate } from './written-dates.ts';

export { blockMeanings, type BlockMeaning };

/** A piece of the pasted text and what it is taken for; `line` counts from 0. */
export interface BlockPart {
  readonly line: number;
  readonly text: string;
  readonly as: BlockMeaning;
}

/** What a business card, a signature or a message says of its person. */
export interface ContactBlock {
  readonly fields: CustomerPatch;
  /** What was not recognised; it stands in the notes. */
  readonly rest: readonly string[];
  /** Every piece in its order, so that it can be shown and corrected. */
  readonly found: readonly BlockPart[];
}

/** `today` is needed for a birthday written with two digits of its year. */
export interface BlockReading {
  readonly today?: CalendarDate;
}

/** Of longer texts the rest goes to the notes unread. */
const LONGEST_TEXT = 10_000;
const LONGEST_LINE = 400;
const MOST_LINES = 100;

/** Does a pasted text look like more than one line of a field? */
export function isContactBlock(text: string): boolean {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.length > 1;
}

/**
 * Reads a pasted business card (명함) or message signature, Korean or English: name, company, job,
 * numbers by their labels or kinds, e-mails, addresses, website. Resident numbers are never taken
 * over. What is not recognised goes to the notes.
 */
export function readContactBlock(text: string, reading: BlockReading = {}): ContactBlock {
  const { text: safe } = maskResidentNumbers(text.slice(0, LONGEST_TEXT).normalize('NFKC'));
  const lines = safe.split(/\r\n?|\n|\u2028|\u2029/u).map((line) => line.trim());
  const pieces = lines.flatMap((line, at): Piece[] => {
    if (line === '') return [];
    const isReadable = line.length <= LONGEST_LINE && at < MOST_LINES;
    const read: Piece[] = isReadable ? readLine(line) : [{ text: line, as: 'notes' }];
    return read.map((piece) => ({ ...piece, line: at }));
  });
  const found = settle(joinAddresses(pieces));
  return {
    fields: fieldsOfBlock(found, reading),
    rest: found.filter(({ as }) => as === 'notes').map(({ text: part }) => part),
    found,
  };
}

/** Addresses over several lines and their postcodes become one piece. */
function joinAddresses(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isNear = last !== undefined && (piece.line ?? 0) - (last.line ?? 0) <= 2;
    const text = isNear ? oneAddress(last, piece) : null;
    if (last && text !== null) joined[joined.length - 1] = { ...last, as: 'address', text };
    else joined.push(piece);
  }
  return joined;
}

/** Two pieces that follow each other as one address, or null where they are not. */
function oneAddress(first: Piece, second: Piece): string | null {
  if (first.as === 'postcode' && second.as === 'address') return `${first.text} ${second.text}`;
  if (first.as !== 'address') return null;
  if (second.as === 'postcode') return `${second.text} ${first.text}`;
  if (second.as !== 'detail') return null;
  const isOwnPart = !/^[(（]/u.test(second.text) && !first.text.endsWith(',');
  return `${first.text}${isOwnPart ? ',' : ''} ${second.text}`;
}

/** One name, one company where there is any; whatever has no sign of its own goes to the notes. */
function settle(pieces: readonly Piece[]): BlockPart[] {
  const names = pieces.filter(({ as }) => as === 'name');
  const weight = ({ score = 0, line = 0 }: Piece) => score - Math.min(line, 10) * 0.15;
  const name = names.toSorted((a, b) => weight(b) - weight(a))[0];
  const hasCompany = pieces.some(({ as }) => as === 'company');
  const company = hasCompany ? undefined : companyAmong(pieces, name);
  return pieces.map((piece) => ({
    line: piece.line ?? 0,
    text: piece.text,
    as: piece === company ? 'company' : settled(piece, name),
  }));
}

function settled(piece: Piece, name: Piece | undefined): BlockMeaning {
  const { as, text } = piece;
  if (as === 'name' && piece !== name) return text === name?.text ? 'nothing' : 'notes';
  if (as === 'postcode') return 'address';
  return as === 'spare' || as === 'detail' ? 'notes' : as;
}

/** Without a sign of its own a company stands beside the name, above it, or in the e-mail's domain. */
function companyAmong(pieces: readonly Piece[], name: Piece | undefined): Piece | undefined {
  const domains = pieces
    .filter(({ as }) => as === 'email' || as === 'website')
    .map(({ text }) => text.toLowerCase().replace(/^.*(?:@|\/\/|www\.)/u, ''));
  const isShort = ({ text }: Piece) =>
    text.length <= 30 && text.length > 1 && !/[.!?]$|다$|요$|^\d+$/u.test(text);
  const candidates = pieces.filter(
    (piece) => (piece.as === 'spare' || (piece.as === 'name' && piece !== name)) && isShort(piece),
  );
  const inDomain = candidates.find(({ text }) => {
    const word = text.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
    return word.length > 2 && domains.some((domain) => domain.replaceAll('-', '').startsWith(word));
  });
  if (inDomain || !name) return inDomain;
  const spare = candidates.filter(({ as }) => as === 'spare');
  const below = ({ line = 0 }: Piece) => line - (name.line ?? 0);
  return (
    spare.find((piece) => below(piece) <= 0 && below(piece) >= -2) ??
    spare.find(
      (piece) => below(piece) > 0 && below(piece) <= 3 && /^[A-Z][A-Z\d&. ]+$/.test(piece.text),
    )
  );
}

const phoneMeanings = new Set<BlockMeaning>(['mobile', 'work', 'home', 'fax']);

/** The fields of a new card from pieces as they were taken, or as the user corrected them. */
export function fieldsOfBlock(
  found: readonly BlockPart[],
  { today }: BlockReading = {},
): CustomerPatch {
  const texts = (as: BlockMeaning) =>
    unique(found.filter((part) => part.as === as).map(({ text }) => text.trim()));
  const [name = '', ...moreNames] = texts('name');
  const isAtWork = texts('company').length + texts('job').length > 0;
  const phones = found
    .filter(({ as }) => phoneMeanings.has(as))
    .map(({ as, text }) => ({ kind: as as string, number: text.trim().slice(0, 60) }));
  const [birthday] = texts('birthday');
  const born = birthdayOf(birthday, today);
  const unreadBirthday = birthday !== undefined && !born.birthday ? [birthday] : [];
  const notes = [...moreNames, ...unreadBirthday, ...found.flatMap(noteOf)].filter(
    (line) => line !== '',
  );
  return {
    ...(name ? { name: name.slice(0, 300) } : {}),
    ...filled('company', texts('company').join(' ').slice(0, 300)),
    ...filled('job', texts('job').join(' ').slice(0, 300)),
    ...filled('phones', uniqueBy(phones, ({ number }) => number).slice(0, 100)),
    ...filled(
      'emails',
      texts('email')
        .slice(0, 100)
        .map((address) => ({ kind: isAtWork ? 'work' : 'home', address: address.slice(0, 320) })),
    ),
    ...filled(
      'addresses',
      texts('address')
        .slice(0, 50)
        .map((line) => ({ kind: isAtWork ? 'work' : 'home', ...addressOf(line) })),
    ),
    ...born,
    ...filled('notes', unique(notes).join('\n').slice(0, 200_000)),
  };
}

/** A card with the fields of a pasted text: what is written already stays, lists and notes grow. */
export function withBlock(now: CustomerFields, fields: CustomerPatch): CustomerPatch {
  const { phones = [], emails = [], addresses = [], notes = '', ...single } = fields;
  const missing = Object.entries(single).filter(([field]) => {
    const written =
      now[field.startsWith('birthday') ? 'birthday' : (field as keyof CustomerFields)];
    return written === '' || written === null;
  });
  return {
    ...Object.fromEntries(missing),
    phones: uniqueBy([...now.phones, ...phones], ({ number }) => number),
    emails: uniqueBy([...now.emails, ...emails], ({ address }) => address),
    addresses: uniqueBy([...now.addresses, ...addresses], ({ line, postcode }) => postcode + line),
    notes: unique([now.notes, notes]).join('\n'),
  };
}

function addressOf(text: string): { postcode: string; line: string } {
  const alone = tidyPostcode(text);
  if (isPostcode(alone)) return { postcode: alone, line: '' };
  const { postcode, line } = readAddress(text);
  return { postcode: postcode.slice(0, 20), line: line.slice(0, 500) };
}

function noteOf({ as, text }: BlockPart): string[] {
  return as === 'notes' || as === 'website' ? [text.trim()] : [];
}

function birthdayOf(text: string | undefined, today: CalendarDate | undefined): CustomerPatch {
  if (text === undefined) return {};
  const written = today ? readDate(text, { today }) : null;
  if (written?.kind !== 'date') return {};
  const { date, calendar, leapMonth } = written;
  return { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth };
}

function filled<F extends keyof CustomerPatch>(field: F, value: CustomerPatch[F]): CustomerPatch {
  const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? {} : { [field]: value };
}

const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => text !== '');

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
