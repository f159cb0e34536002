import { compatLetter, initialOf, isSyllable, lettersOf, splitCompound } from './hangul.ts';

/** What a character is to the search. A *gap* separates parts of a word, a *space* words. */
export type FoldKind = 'syllable' | 'letter' | 'alpha' | 'digit' | 'other' | 'gap' | 'space';

/** One character as the search sees it. */
export interface Folded {
  readonly kind: FoldKind;
  /** Flat letters as typed, folded to lower case and without accents; '' for gaps and spaces. */
  readonly letters: string;
  /** The initial consonant; for what is not Hangul the same as `letters`. */
  readonly initial: string;
}

const GAP: Folded = { kind: 'gap', letters: '', initial: '' };
const SPACE: Folded = { kind: 'space', letters: '', initial: '' };

function kindOf(char: string): FoldKind {
  if (/\s/u.test(char)) return 'space';
  if (/\p{N}/u.test(char)) return 'digit';
  if (/[ㄱ-ㅣ]/.test(char)) return 'letter';
  if (/[\p{Lu}\p{Ll}\p{Lt}]/u.test(char)) return 'alpha';
  return /\p{L}/u.test(char) ? 'other' : 'gap';
}

function foldSyllable(char: string): Folded {
  return { kind: 'syllable', letters: lettersOf(char.charCodeAt(0)), initial: initialOf(char) };
}

function foldSingle(char: string): Folded {
  if (isSyllable(char.charCodeAt(0))) return foldSyllable(char);
  const kind = kindOf(char);
  if (kind === 'space') return SPACE;
  if (kind === 'gap') return GAP;
  if (kind === 'letter') {
    const letters = splitCompound(char);
    return { kind, letters, initial: letters };
  }
  // Upper then lower comes closest to Unicode case folding: ß → ss, ς → σ, ı → i.
  const letters = char.toUpperCase().toLowerCase();
  return { kind, letters, initial: letters };
}

/** Compatibility forms (㈜, Ａ, ①, é) are taken apart first; accents fall away. */
function foldOther(char: string): Folded {
  if (/[\u3131-\u3163]/.test(char)) return foldSingle(char);
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC');
  const parts = Array.from(plain, (part) => foldSingle(compatLetter(part)));
  const first = parts.find((part) => part.letters !== '');
  if (!first) return parts[0]?.kind === 'space' || /\s/u.test(char) ? SPACE : GAP;
  return {
    kind: first.kind,
    letters: parts.map((part) => part.letters).join(''),
    initial: parts.map((part) => part.initial).join(''),
  };
}

const known = Array.from<Folded | undefined>({ length: 0x10000 });

/** The folded form of one character given by its code point. */
export function foldChar(codePoint: number): Folded {
  const cached = known[codePoint];
  if (cached) return cached;
  const folded = foldOther(String.fromCodePoint(codePoint));
  if (codePoint < known.length) known[codePoint] = folded;
  return folded;
}

/** A text as folded characters, one per code point of its NFC form. */
export function fold(text: string): Folded[] {
  const composed = text.normalize('NFC');
  const out: Folded[] = [];
  for (let at = 0; at < composed.length; at++) {
    const code = composed.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    out.push(foldChar(code));
  }
  return out;
}

/** Folded characters with their places: character n stands at [places[n], places[n + 1]). */
export interface PlacedText {
  readonly chars: readonly Folded[];
  readonly places: readonly number[];
}

const CLUSTER = /[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\s\S]\p{M}+|[\s\S]/gu;
const NEEDS_CLUSTERS = /[\u1100-\u11ff\p{M}]/u;

/**
 * A text as folded characters with their places in the *original* text, which may be decomposed:
 * a letter and the marks or conjoining letters after it are one character.
 */
export function foldWithPlaces(text: string): PlacedText {
  const chars: Folded[] = [];
  const places: number[] = [];
  if (NEEDS_CLUSTERS.test(text)) {
    for (const match of text.matchAll(CLUSTER)) {
      chars.push(foldChar(match[0].normalize('NFC').codePointAt(0) ?? 0));
      places.push(match.index);
    }
  } else {
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      chars.push(foldChar(code));
      places.push(at);
      if (code > 0xffff) at++;
    }
  }
  places.push(text.length);
  return { chars, places };
}
