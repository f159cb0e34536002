import type { Face } from './face.ts';
import type { Hand } from './hands.ts';
import { createRng, type Rng } from './rng.ts';
import type { HandStyle } from './style.ts';
import { existing, itemAt } from '../items.ts';

/** One letter within its word; lengths in em before the word's own stretch. */
export type Letter = {
  readonly character: string;
  readonly face: Face;
  readonly glyphId: number;
  readonly variant: number;
  /** From the word's beginning. */
  readonly x: number;
  readonly advance: number;
  /** Room after the letter beyond its advance. */
  readonly gap: number;
  /** Standard deviations of pen width and ink. */
  readonly pen: number;
  readonly ink: number;
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
 * Writes words letter by letter, sizes still open: one array of words a paragraph. A letter that
 * recurs takes its five copies in turn.
 */
export function writeWords(written: string, hand: Hand, seed: string, style: HandStyle): Word[][] {
  const rng = createRng(seed);
  const nextVariant = createVariantTurns(rng, style.variants);
  const space = hand.source(' ');
  const spaceWidth = Math.max(narrowSpace, space ? space.face.advance(space.glyphId, 0) : 0);

  const write = (text: string): Word => {
    const stretchY = 1 + style.wordSizeSpread * rng.normal();
    const stretchX = stretchY * (1 + style.wordStretchSpread * rng.normal());
    const rise = style.wordRiseSpread * rng.normal();
    const letters: Letter[] = [];
    let x = 0;
    for (const raw of text) {
      const character = hand.source(raw) ? raw : replacement;
      const source = hand.source(character);
      if (!source) continue;
      const variant = nextVariant(character);
      const advance = source.face.advance(source.glyphId, variant);
      const gap = Math.max(
        style.gapMin,
        Math.min(style.gapMax, style.gapMean + style.gapSpread * rng.normal()),
      );
      letters.push({
        character,
        face: source.face,
        glyphId: source.glyphId,
        variant,
        x,
        advance,
        gap,
        pen: rng.normal(),
        ink: rng.normal(),
      });
      x += advance + gap;
    }
    return {
      letters,
      stretchX,
      stretchY,
      rise,
      width: endOf(letters) * stretchX,
      space: spaceWidth * (1 + style.spaceSpread * rng.normal()),
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

/**
 * Takes a letter's copies in turn, in an order shuffled anew each time round, never the same one
 * twice running. A fixed order would let the letters of a recurring word march in step and the
 * whole word come back after a few times.
 */
function createVariantTurns(rng: Rng, variants: number): (character: string) => number {
  const rounds = new Map<string, number[]>();
  const lasts = new Map<string, number>();
  return (character) => {
    let round = rounds.get(character);
    if (!round?.length) {
      round = shuffled(rng, variants);
      if (round.at(-1) === lasts.get(character)) round.reverse();
      rounds.set(character, round);
    }
    const variant = existing(round.pop(), 'a variant');
    lasts.set(character, variant);
    return variant;
  };
}

function shuffled(rng: Rng, count: number): number[] {
  const order: number[] = [];
  for (let i = 0; i < count; i++) {
    const j = Math.floor(rng.uniform() * (i + 1));
    order.push(order[j] ?? i);
    order[j] = i;
  }
  return order;
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
