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
  /** What else on the card is found by its words. */
  readonly texts?: readonly string[] | undefined;
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

function startsToken(chars: readonly Folded[], at: number, everyLetter: boolean): boolean {
  const kind = chars[at]?.kind;
  if (kind !== 'alpha' && kind !== 'digit') return true;
  return everyLetter || chars[at - 1]?.kind !== kind;
}

/** Takes tokens in; a sink of one run never gets a token twice, several runs may. */
interface TokenSink {
  push(token: string): void;
}

/** Tokens of one run of characters: into `starts` where a word begins, into `parts` elsewhere. */
function addRun(
  chars: readonly Folded[],
  options: WordOptions,
  starts: TokenSink,
  parts: TokenSink,
): void {
  let flat = '';
  let initials = '';
  let syllables = 0;
  for (const char of chars) {
    flat += char.letters;
    if (options.initials) initials += char.initial;
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
      into.push(flat.slice(flatAt, flatAt + TOKEN_LIMIT));
      // One letter alone is the beginning of its syllable anyhow.
      if (options.initials && syllables > 0 && initialAt < initials.length - 1) {
        into.push(initials.slice(initialAt, initialAt + TOKEN_LIMIT));
      }
    }
    if (char.kind === 'syllable') syllables--;
    flatAt += char.letters.length;
    initialAt += char.initial.length;
    wordStart = false;
  }
}

/** Names, companies and tags: one run over the spaces, so that 홍 길동 and 홍길동 find each other. */
function addField(text: string, starts: TokenSink, parts: TokenSink): void {
  addRun(fold(text), NAME_OPTIONS, starts, parts);
}

const KEPT_TEXTS = 50_000;

/** Keeps what was computed for texts that come again and again: words, companies, tags. */
function keeping<T>(compute: (text: string) => T): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const computed = compute(text);
    if (kept.size >= KEPT_TEXTS) kept.clear();
    kept.set(text, computed);
    return computed;
  };
}

/** The tokens of one word of a longer text. */
const tokensOfWord = keeping((word): readonly string[] => {
  const tokens: string[] = [];
  addRun(fold(word), REST_OPTIONS, tokens, tokens);
  return tokens;
});

/** The tokens of a company or a tag, as a column. */
const columnOfField = keeping((text): string => {
  const tokens: string[] = [];
  addField(text, tokens, tokens);
  return join(tokens, 1);
});

/** Long text: a run per word. */
function addWords(text: string, into: Set<string>): void {
  for (const word of text.split(/\s+/)) {
    if (word !== '') for (const token of tokensOfWord(word)) into.add(token);
  }
}

/** Any part of the name before the @; of the domain only what stands between its dots. */
function addEmail(address: string, into: Set<string>): void {
  const chars = fold(address);
  const at = address.lastIndexOf('@');
  const domainAt = at < 0 ? chars.length : at;
  let flat = '';
  for (const char of chars) flat += char.letters;
  let flatAt = 0;
  for (let index = 0; index < chars.length; index++) {
    const length = chars[index]?.letters.length ?? 0;
    if (length > 0 && (index < domainAt || chars[index - 1]?.letters === '')) {
      into.add(flat.slice(flatAt, flatAt + TOKEN_LIMIT));
    }
    flatAt += length;
  }
}

const PHONE_IN_TEXT = /(?:\+|\b0)\d[\d\-. ()]{5,18}\d/g;

/** Phone numbers written with spaces inside a note, as one run of digits. */
function addPhonesInText(text: string, into: Set<string>): void {
  for (const match of text.matchAll(PHONE_IN_TEXT)) {
    if (match[0].includes(' ')) into.add(match[0].replace(/\D/g, ''));
  }
}

/** The digits of a number, stored or shown, as dialled inside Korea and with the country. */
function dialledForms(phone: string): { national: string; country: string } {
  const number = phone.split(/;ext=| ext\. /)[0] ?? '';
  const digits = number.replace(/\D+/g, '').slice(0, TOKEN_LIMIT);
  if (number.startsWith('+82')) {
    const rest = digits.slice(2);
    return { national: /^1[3-9]\d{6}$/.test(rest) ? rest : `0${rest}`, country: digits };
  }
  const isKorean = /^0\d{8,}$/.test(digits) && !number.startsWith('+');
  return { national: digits, country: isKorean ? `82${digits.slice(1)}` : '' };
}

function addPhone(stored: string, into: TokenSink): void {
  const { national, country } = dialledForms(stored);
  for (let at = 0; at <= national.length - 2; at++) into.push(national.slice(at));
  if (country !== '') into.push(country);
}

/** One run of ordinary length has no token twice; going through a set costs more than all else. */
function join(tokens: readonly string[], runs: number): string {
  const longest = tokens[0]?.length ?? 0;
  if (runs <= 1 && longest < TOKEN_LIMIT) return tokens.join(' ');
  return Array.from(new Set(tokens)).join(' ');
}

function nameTokens(fields: SearchableFields): { start: string; part: string } {
  const starts: string[] = [];
  const parts: string[] = [];
  addField(fields.name, starts, parts);
  const family = fields.family ?? '';
  const given = fields.given ?? '';
  const isOneRun = family + given === '' || family + given === fields.name;
  if (!isOneRun) {
    addField(family + given, starts, parts);
    if (family !== '' && given !== '') addField(`${given} ${family}`, starts, parts);
  }
  if (isOneRun && !/\s/.test(fields.name)) return { start: join(starts, 1), part: join(parts, 1) };
  const known = new Set(starts);
  const inner = parts.filter((token) => !known.has(token));
  return { start: join(starts, 2), part: join(inner, 2) };
}

function restTokens(fields: SearchableFields): string {
  const rest = new Set<string>();
  for (const email of fields.emails ?? []) addEmail(email, rest);
  for (const address of fields.addresses ?? []) addWords(address, rest);
  if (fields.job) addWords(fields.job, rest);
  if (fields.source) addWords(fields.source, rest);
  if (fields.notes) {
    addWords(fields.notes, rest);
    addPhonesInText(fields.notes, rest);
  }
  for (const text of fields.texts ?? []) {
    addWords(text, rest);
    addPhonesInText(text, rest);
  }
  return Array.from(rest).join(' ');
}

/** The tokens under which a customer is found, per column of the index. */
export function indexTokens(fields: SearchableFields): SearchTokens {
  const name = nameTokens(fields);
  const phones = fields.phones ?? [];
  const phone: string[] = [];
  for (const number of phones) addPhone(number, phone);
  const tags = (fields.tags ?? []).map(columnOfField).filter((column) => column !== '');
  return {
    name_start: name.start,
    name_part: name.part,
    company: fields.company ? columnOfField(fields.company) : '',
    phone: join(phone, phones.length),
    tag: tags.length < 2 ? (tags[0] ?? '') : join(tags.join(' ').split(' '), 2),
    rest: restTokens(fields),
  };
}
