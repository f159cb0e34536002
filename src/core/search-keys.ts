import { type Folded, fold } from './search-fold.ts';

/** The searchable fields of a customer, as stored. */
export interface SearchableFields {
  readonly name: string;
  readonly family?: string | null | undefined;
  readonly given?: string | null | undefined;
  readonly company?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly emails?: readonly string[] | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly addresses?: readonly string[] | undefined;
  readonly notes?: string | null | undefined;
  readonly source?: string | null | undefined;
}

/** The columns of the search index, in the order in which hits rank. */
export const SEARCH_COLUMNS = [
  'name_start',
  'name_part',
  'company',
  'phone',
  'tag',
  'rest',
] as const;

export type SearchColumn = (typeof SEARCH_COLUMNS)[number];

/** Space-separated tokens per column; only letters and digits, no token twice in a column. */
export type SearchTokens = Readonly<Record<SearchColumn, string>>;

/** Longer tokens are cut, in the index and in queries alike, so that a long run stays linear. */
export const TOKEN_LIMIT = 40;

interface WordOptions {
  /** Start a token at every Latin letter and digit, not only where a part of the word begins. */
  readonly everyLetter: boolean;
  /** Add the suffixes of the initial consonants. */
  readonly initials: boolean;
}

const NAME_OPTIONS: WordOptions = { everyLetter: true, initials: true };
const REST_OPTIONS: WordOptions = { everyLetter: false, initials: false };
const EMAIL_OPTIONS: WordOptions = { everyLetter: true, initials: false };

function startsToken(chars: readonly Folded[], at: number, everyLetter: boolean): boolean {
  const kind = chars[at]?.kind;
  if (kind !== 'alpha' && kind !== 'digit') return true;
  return everyLetter || chars[at - 1]?.kind !== kind;
}

/** Tokens of one run of characters: into `starts` where a word begins, into `parts` elsewhere. */
function addRun(
  chars: readonly Folded[],
  options: WordOptions,
  starts: Set<string>,
  parts: Set<string>,
): void {
  let flat = '';
  let initials = '';
  let syllables = 0;
  for (const char of chars) {
    flat += char.letters;
    initials += char.initial;
    if (char.kind === 'syllable') syllables++;
  }
  let flatAt = 0;
  let initialAt = 0;
  let wordStart = true;
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at];
    if (!char) break;
    if (char.letters === '') {
      if (char.kind === 'space') wordStart = true;
      continue;
    }
    if (wordStart || startsToken(chars, at, options.everyLetter)) {
      const into = wordStart ? starts : parts;
      into.add(flat.slice(flatAt, flatAt + TOKEN_LIMIT));
      // One letter alone is the beginning of its syllable anyhow.
      if (options.initials && syllables > 0 && initialAt < initials.length - 1) {
        into.add(initials.slice(initialAt, initialAt + TOKEN_LIMIT));
      }
    }
    if (char.kind === 'syllable') syllables--;
    flatAt += char.letters.length;
    initialAt += char.initial.length;
    wordStart = false;
  }
}

/** Names, companies and tags: one run over the spaces, so that 홍 길동 and 홍길동 find each other. */
function addField(text: string, starts: Set<string>, parts: Set<string>): void {
  addRun(fold(text), NAME_OPTIONS, starts, parts);
}

/** Long text: a run per word. */
function addWords(text: string, into: Set<string>, options = REST_OPTIONS): void {
  let word: Folded[] = [];
  for (const char of fold(text)) {
    if (char.kind !== 'space') {
      word.push(char);
    } else if (word.length > 0) {
      addRun(word, options, into, into);
      word = [];
    }
  }
  if (word.length > 0) addRun(word, options, into, into);
}

const PHONE_IN_TEXT = /(?:\+|\b0)\d[\d\-. ()]{5,18}\d/g;

/** Phone numbers written with spaces inside a note, as one run of digits. */
function addPhonesInText(text: string, into: Set<string>): void {
  for (const match of text.matchAll(PHONE_IN_TEXT)) {
    if (match[0].includes(' ')) into.add(match[0].replace(/\D/g, ''));
  }
}

/** The digits of a number, stored or shown, as dialled inside Korea and with the country. */
function dialledForms(number: string): { national: string; country: string } {
  const digits = number.replace(/\D/g, '');
  if (number.startsWith('+82')) {
    const rest = digits.slice(2);
    return { national: /^1[3-9]\d{6}$/.test(rest) ? rest : `0${rest}`, country: digits };
  }
  const isKorean = /^0\d{8,}$/.test(digits) && !number.startsWith('+');
  return { national: digits, country: isKorean ? `82${digits.slice(1)}` : '' };
}

function addPhone(stored: string, into: Set<string>): void {
  const { national, country } = dialledForms(stored);
  for (let at = 0; at <= national.length - 2; at++) into.add(national.slice(at));
  if (country !== '') into.add(country);
}

function join(tokens: ReadonlySet<string>): string {
  return Array.from(tokens).join(' ');
}

/** The tokens under which a customer is found, per column of the index. */
export function indexTokens(fields: SearchableFields): SearchTokens {
  const nameStart = new Set<string>();
  const namePart = new Set<string>();
  addField(fields.name, nameStart, namePart);
  const family = fields.family ?? '';
  const given = fields.given ?? '';
  if (family + given !== '' && family + given !== fields.name) {
    addField(family + given, nameStart, namePart);
    if (family !== '' && given !== '') addField(`${given} ${family}`, nameStart, namePart);
  }
  for (const token of nameStart) namePart.delete(token);

  const company = new Set<string>();
  if (fields.company) addField(fields.company, company, company);
  const phone = new Set<string>();
  for (const number of fields.phones ?? []) addPhone(number, phone);
  const tag = new Set<string>();
  for (const text of fields.tags ?? []) addField(text, tag, tag);

  const rest = new Set<string>();
  for (const email of fields.emails ?? []) addWords(email, rest, EMAIL_OPTIONS);
  for (const address of fields.addresses ?? []) addWords(address, rest);
  if (fields.job) addWords(fields.job, rest);
  if (fields.source) addWords(fields.source, rest);
  if (fields.notes) {
    addWords(fields.notes, rest);
    addPhonesInText(fields.notes, rest);
  }
  return {
    name_start: join(nameStart),
    name_part: join(namePart),
    company: join(company),
    phone: join(phone),
    tag: join(tag),
    rest: join(rest),
  };
}
