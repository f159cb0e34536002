import type { Hand } from './hands.ts';

/** Why a character cannot be written. */
export type MissingKind = 'unknown' | 'joined-emoji' | 'flag' | 'skin-tone';

/** A character as the user sees it (one grapheme), and how often it occurs. */
export type MissingCharacter = {
  readonly character: string;
  readonly kind: MissingKind;
  readonly count: number;
};

const invisible =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;

/** Composed and without marks as it is: most texts, and looking closer at every card takes its time. */
const everyday = /^[\n -~\u2010-\u2027\u2190-\u27bf\u3001-\u3029\u3130-\u318f\uac00-\ud7a3]*$/;

/** Marks that would have to be set over another letter, which nothing here does. */
const combining = /\p{M}/u;

/**
 * Brings a text to what is written: composed (NFC), line ends as `\n`, every kind of space a plain
 * one, without invisible marks.
 */
export function writtenForm(text: string): string {
  if (everyday.test(text)) return text;
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(invisible, '')
    .replaceAll(/[\t\p{Zs}]/gu, ' ');
}

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });

/** The characters that a hand cannot write, in order of first appearance; empty when it can write all. */
export function missingCharacters(text: string, hand: Hand): MissingCharacter[] {
  const written = writtenForm(text);
  if (canWrite(written, hand)) return [];
  const found = new Map<string, MissingCharacter>();
  for (const { segment } of graphemes.segment(written)) {
    const kind = missingKind(segment, hand);
    if (!kind) continue;
    const count = (found.get(segment)?.count ?? 0) + 1;
    found.set(segment, { character: segment, kind, count });
  }
  return [...found.values()];
}

function canWrite(written: string, hand: Hand): boolean {
  for (const character of written) if (character !== '\n' && !hand.source(character)) return false;
  return (
    everyday.test(written) ||
    (!combining.test(written) &&
      !/\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\u20e3/u.test(written))
  );
}

function missingKind(grapheme: string, hand: Hand): MissingKind | undefined {
  if (grapheme === '\n' || grapheme === ' ') return undefined;
  if (/\p{Regional_Indicator}|[\u{e0020}-\u{e007f}]/u.test(grapheme)) return 'flag';
  if (/\u200d|\u20e3/u.test(grapheme)) return 'joined-emoji';
  if (/\p{Emoji_Modifier}/u.test(grapheme)) return 'skin-tone';
  if (combining.test(grapheme)) return 'unknown';
  return [...grapheme].every((character) => hand.source(character)) ? undefined : 'unknown';
}
