import { isConsonant } from './hangul.ts';
import { hangulAsLatin, latinAsHangul } from './keyboard.ts';
import { type Folded, fold } from './search-fold.ts';
import { TOKEN_LIMIT } from './search-keys.ts';

export type SearchTermKind = 'letters' | 'initials' | 'mixed' | 'digits';

/** One thing a person typed. A customer must match every term of a query. */
export interface SearchTerm {
  readonly kind: SearchTermKind;
  /** What was typed, as flat letters or digits; this is what is marked in results. */
  readonly letters: string;
  /**
   * Ways to match: one of these lists must match, and of a list every entry must be the beginning
   * of a token. The first is what was typed, others what a wrong keyboard layout made of it.
   */
  readonly any: readonly (readonly string[])[];
}

interface Chunk {
  readonly text: string;
  readonly chars: readonly Folded[];
  readonly digits: string | null;
}

function toChunk(text: string): Chunk {
  const all = fold(text);
  const chars = all.filter((char) => char.letters !== '');
  const isDigits = chars.length > 0 && chars.every((char) => char.kind === 'digit');
  const digits = isDigits ? chars.map((char) => char.letters).join('') : null;
  return { text, chars, digits };
}

/** Do these groups of digits, typed with spaces between, look like one phone number? */
function isOneNumber(groups: readonly Chunk[]): boolean {
  const first = groups[0];
  if (!first?.digits) return false;
  if (first.text.startsWith('+') || first.digits.startsWith('0')) return true;
  const total = groups.reduce((sum, group) => sum + (group.digits?.length ?? 0), 0);
  return first.digits.length === 4 || total >= 7;
}

function groupChunks(chunks: readonly Chunk[]): Chunk[][] {
  const groups: Chunk[][] = [];
  let numbers: Chunk[] = [];
  const flush = () => {
    if (numbers.length > 1 && isOneNumber(numbers)) groups.push(numbers);
    else groups.push(...numbers.map((chunk) => [chunk]));
    numbers = [];
  };
  for (const chunk of chunks) {
    if (chunk.digits !== null) {
      numbers.push(chunk);
    } else {
      flush();
      groups.push([chunk]);
    }
  }
  flush();
  return groups;
}

/** Digits as the index has them: +82 010 … and 0082 … as 82 …, a foreign trunk zero dropped. */
function dialled(typed: string): string {
  const digits = typed.replace(/^00(?=\d{2})/, '').replace(/^820/, '82');
  return digits;
}

function digitTerm(typed: string): SearchTerm {
  const digits = dialled(typed).slice(0, TOKEN_LIMIT);
  const any = [[digits]];
  // 020 7946 0958 is stored as +44 20 7946 0958, without the zero dialled inside the country.
  if (digits.length >= 9 && digits.startsWith('0')) any.push([digits.slice(1)]);
  return { kind: 'digits', letters: digits, any };
}

function isLoneConsonants(char: Folded): boolean {
  return char.kind === 'letter' && isConsonant(char.letters[0] ?? '');
}

/** The parts of 홍ㄱㄷ or ㅎ길동 that are written out, each with one half-typed letter after it. */
function writtenParts(chars: readonly Folded[]): string[] {
  const parts: string[] = [];
  let part = '';
  for (const char of chars) {
    if (isLoneConsonants(char)) {
      if (part !== '') parts.push(part + (char.letters[0] ?? ''));
      part = '';
    } else {
      part += char.letters;
    }
  }
  if (part !== '') parts.push(part);
  return parts;
}

function wordTerm(chunk: Chunk): SearchTerm {
  const { chars } = chunk;
  const letters = chars.map((char) => char.letters).join('');
  const syllables = chars.some((char) => char.kind === 'syllable');
  const loneAt = chars.findIndex(isLoneConsonants);
  const onlyTrailing =
    loneAt === chars.length - 1 && chars[loneAt]?.letters.length === 1 && chars.length > 1;
  if (loneAt < 0 || (onlyTrailing && syllables)) {
    const any = [[letters.slice(0, TOKEN_LIMIT)]];
    const swapped = latinAsHangul(chunk.text) ?? hangulAsLatin(letters);
    if (swapped) any.push([swapped.slice(0, TOKEN_LIMIT)]);
    return { kind: 'letters', letters, any };
  }
  if (!syllables) {
    const any = [[letters.slice(0, TOKEN_LIMIT)]];
    const swapped = hangulAsLatin(letters);
    if (swapped) any.push([swapped]);
    return { kind: 'initials', letters, any };
  }
  const initials = chars.map((char) => char.initial).join('');
  const tokens = [initials, ...writtenParts(chars)].map((token) => token.slice(0, TOKEN_LIMIT));
  return { kind: 'mixed', letters, any: [tokens] };
}

/** What a person typed, as terms that must all match; empty where nothing can be searched. */
export function queryTerms(text: string): SearchTerm[] {
  const chunks = text
    .normalize('NFC')
    .split(/[\s,;，、]+/u)
    .map(toChunk)
    .filter((chunk) => chunk.chars.length > 0);
  const terms = groupChunks(chunks).map((group) => {
    const digits = group.map((chunk) => chunk.digits ?? '').join('');
    const first = group[0];
    return digits === '' && first ? wordTerm(first) : digitTerm(digits);
  });
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = JSON.stringify(term.any);
    return !seen.has(key) && seen.add(key);
  });
}
