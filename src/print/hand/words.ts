import type { Face } from './face.ts';
import type { Hand } from './hands.ts';
import { createCopies, type Lot } from './copies.ts';
import { createRng, type Rng } from './rng.ts';
import { lineStyle } from './style.ts';
import { itemAt } from '../items.ts';

/** One letter within its word; lengths in em before the word's own stretch. */
export type Letter = {
  readonly character: string;
  readonly face: Face;
  readonly glyphId: number;
  /** Which of the letter's copies, see `copies.ts`. */
  readonly copy: number;
  /** From the word's beginning. */
  readonly x: number;
  readonly advance: number;
  /** Standard deviations of the ink's shade. */
  readonly ink: number;
  /** Whether the pen would stay down on its way to the next letter. */
  readonly joins: boolean;
};

/** A word as this hand writes it this time; lengths in em. */
export type Word = {
  readonly letters: readonly Letter[];
  readonly stretchX: number;
  readonly stretchY: number;
  readonly rise: number;
  readonly width: number;
  /** Room to the next word of the line. */
  readonly space: number;
  /** Goes on in the next piece without a space: a word that was wider than the line. */
  readonly cut: boolean;
};

/** Drawn in place of a character that no font has; the caller reports it. */
const replacement = '□';

/** Words stay apart although letters wander: no space is narrower, em. */
const narrowSpace = 0.27;

/**
 * Writes words letter by letter, sizes still open: one array of words a paragraph. Each word has its own
 * chance, from the seed, what it says and how often it was said before: so the others stay as they are
 * while one is being typed.
 */
export function writeWords(written: string, hand: Hand, seed: string, lot: Lot): Word[][] {
  const nextCopy = createCopies(lot);
  const said = new Map<string, number>();
  const space = hand.source(' ');
  const spaceWidth = Math.max(narrowSpace, space ? space.face.advance(space.glyphId, 0) : 0);

  const write = (text: string): Word => {
    const times = (said.get(text) ?? 0) + 1;
    said.set(text, times);
    const rng = createRng(`${seed}/${times}/${text}`);
    const { unruly } = hand.style;
    const stretchY = 1 + lineStyle.wordSizeSpread * unruly * rng.normal();
    const stretchX = stretchY * (1 + lineStyle.wordStretchSpread * unruly * rng.normal());
    const rise = lineStyle.wordRiseSpread * unruly * rng.normal();
    const space = spaceWidth * (1 + lineStyle.spaceSpread * unruly * rng.normal());
    const letters = writeLetters(text, hand, rng, nextCopy);
    return {
      letters,
      stretchX,
      stretchY,
      rise,
      width: endOf(letters) * stretchX,
      space,
      cut: false,
    };
  };

  return written.split('\n').map((paragraph) =>
    paragraph
      .split(' ')
      .filter((text) => text)
      .map(write)
      .filter((word) => word.letters.length),
  );
}

function writeLetters(
  text: string,
  hand: Hand,
  rng: Rng,
  nextCopy: ReturnType<typeof createCopies>,
): Letter[] {
  const letters: Letter[] = [];
  let x = 0;
  for (const raw of text) {
    const own = hand.source(raw);
    const source = own ?? hand.source(replacement);
    if (!source) continue;
    const character = own ? raw : replacement;
    const { face, glyphId } = source;
    const copy = nextCopy(character, rng);
    const advance = face.advance(glyphId, copy);
    const ink = rng.normal();
    const joins = rng.uniform() < hand.style.joining;
    letters.push({ character, face, glyphId, copy, x, advance, ink, joins });
    x += advance;
  }
  return letters;
}

/** Divides a word that is wider than a line between letters, never before closing punctuation. */
export function divideWord(word: Word, width: number): Word[] {
  if (word.width <= width) return [word];
  const pieces: Letter[][] = [[]];
  for (const letter of word.letters) {
    const piece = itemAt(pieces, pieces.length - 1);
    const start = piece[0]?.x ?? letter.x;
    const end = (letter.x + letter.advance - start) * word.stretchX;
    if (piece.length && end > width && !/[.,!?…~)\]}”’」』、。]/.test(letter.character))
      pieces.push([letter]);
    else piece.push(letter);
  }
  return pieces.map((piece, i) => {
    const start = itemAt(piece, 0).x;
    const letters = piece.map((letter) => ({ ...letter, x: letter.x - start }));
    const width = endOf(letters) * word.stretchX;
    return { ...word, letters, width, cut: i < pieces.length - 1 };
  });
}

function endOf(letters: readonly Letter[]): number {
  const last = letters.at(-1);
  return last ? last.x + last.advance : 0;
}
