import { isConsonant } from './hangul.ts';
import { type Folded, foldWithPlaces, type PlacedText } from './search-fold.ts';
import type { SearchTerm } from './search-query.ts';

/** A part of a text: [start, end) in UTF-16 units. */
export type TextRange = readonly [start: number, end: number];

/** How many letters of `query` from `at` this character takes; -1 if it does not fit. */
function taken(char: Folded, query: string, at: number): number {
  const left = query.length - at;
  if (char.letters.length <= left) {
    if (query.startsWith(char.letters, at)) return char.letters.length;
  } else if (char.letters.startsWith(query.slice(at))) {
    return left;
  }
  const typed = query[at] ?? '';
  return isConsonant(typed) && char.initial === typed ? 1 : -1;
}

/** The end of a match of `query` that begins at character `from`; -1 if there is none. */
function matchFrom(
  chars: readonly Folded[],
  from: number,
  query: string,
  overSpaces: boolean,
): number {
  let at = 0;
  for (let index = from; index < chars.length; index++) {
    const char = chars[index];
    if (!char) break;
    if (char.letters === '') {
      if (char.kind === 'space' && !overSpaces) return -1;
      continue;
    }
    const count = taken(char, query, at);
    if (count < 0) return -1;
    at += count;
    if (at >= query.length) return index + 1;
  }
  return -1;
}

function isWordStart(chars: readonly Folded[], at: number): boolean {
  const char = chars[at];
  const before = chars[at - 1];
  if (!before || before.letters === '') return true;
  return (char?.kind === 'alpha' || char?.kind === 'digit') && before.kind !== char.kind;
}

function findAll(
  { chars, places }: PlacedText,
  query: string,
  overSpaces: boolean,
  wordStarts: boolean,
): TextRange[] {
  const found: TextRange[] = [];
  const first = query[0];
  for (let from = 0; from < chars.length; from++) {
    const char = chars[from];
    if (char?.letters[0] !== first || (wordStarts && !isWordStart(chars, from))) continue;
    const end = matchFrom(chars, from, query, overSpaces);
    if (end < 0) continue;
    found.push([places[from] ?? 0, places[end] ?? 0]);
    from = end - 1;
  }
  return found;
}

/** The forms in which a term may stand in a text that people read. */
function readableForms(term: SearchTerm): string[] {
  if (term.kind !== 'digits') {
    const swapped = term.any.slice(1).flatMap((tokens) => tokens);
    return [term.letters, ...swapped];
  }
  const digits = term.letters;
  const national = digits.startsWith('82') ? [`0${digits.slice(2)}`, digits.slice(2)] : [];
  return [digits, ...national, ...(digits.startsWith('0') ? [digits.slice(1)] : [])];
}

/** The first way of looking that finds something: word beginnings before inner parts. */
function rangesOf(text: PlacedText, term: SearchTerm): TextRange[] {
  for (const form of readableForms(term)) {
    if (form === '') continue;
    const ways: readonly (readonly [boolean, boolean])[] = [
      [false, true],
      [false, false],
      [true, false],
    ];
    for (const [overSpaces, wordStarts] of ways) {
      const found = findAll(text, form, overSpaces, wordStarts);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function merge(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: TextRange[] = [];
  for (const [start, end] of sorted) {
    const last = out.at(-1);
    if (last && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], end)];
    else out.push([start, end]);
  }
  return out;
}

export interface MatchOptions {
  /**
   * Whether consonants (ㅎㄱㄷ) mark syllables. The index has initials of names, companies and tags
   * only, so false for all other texts: there they would mark what was not searched for.
   */
  readonly initials?: boolean;
}

function isWritten(term: SearchTerm): boolean {
  return term.letters.length === 1 || (term.kind !== 'initials' && term.kind !== 'mixed');
}

/**
 * The parts of a text that match the terms, for marking: sorted, not overlapping, in places of the
 * text as given. Consonants mark their syllables, digits run over hyphens.
 */
export function matchRanges(
  text: string,
  terms: readonly SearchTerm[],
  { initials = true }: MatchOptions = {},
): TextRange[] {
  const wanted = initials ? terms : terms.filter(isWritten);
  if (wanted.length === 0 || text === '') return [];
  const placed = foldWithPlaces(text);
  return merge(wanted.flatMap((term) => rangesOf(placed, term)));
}

/** A part of a longer text with the marks that fall into it. */
export interface Excerpt {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const ELLIPSIS = '…';

function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + 12).search(/\s/);
  const cut = space < 0 ? at : at + space + 1;
  const code = text.charCodeAt(cut);
  // Forwards, never back: the room counted from here must still reach the mark.
  return code >= 0xdc00 && code <= 0xdfff ? cut + 1 : cut;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/** At most `max` characters around the first mark, line breaks as spaces, … where text is cut off. */
export function excerpt(text: string, ranges: readonly TextRange[], max: number): Excerpt {
  const flat = text.replace(/\s/g, ' ');
  if (flat.length <= max) return { text: flat, ranges };
  const first = ranges[0] ?? [0, 0];
  const room = Math.max(1, max - 2);
  const lead = Math.max(0, Math.min(Math.floor(room / 3), room - (first[1] - first[0])));
  const wanted = Math.min(first[0] - lead, flat.length - room);
  const start = Math.min(cutBefore(flat, wanted), first[0]);
  const end = cutAfter(flat, Math.min(flat.length, start + room));
  const before = start > 0 ? ELLIPSIS : '';
  const after = end < flat.length ? ELLIPSIS : '';
  const inside = ranges
    .filter(([from, to]) => to > start && from < end)
    .map(([from, to]): TextRange => [
      Math.max(from, start) - start + before.length,
      Math.min(to, end) - start + before.length,
    ]);
  return { text: before + flat.slice(start, end) + after, ranges: inside };
}
