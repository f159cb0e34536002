/** Greeting cards: checking a text, laying out a card, drawing it for the screen, printing a batch. */
import { missingCharacters, type MissingCharacter } from './hand/characters.ts';
import { handDefinitions, handOf } from './hand/hands.ts';

export { cardSvg, type CardSvgOptions } from './greeting-card/card-svg.ts';
export type { Overflow } from './greeting-card/card-writing.ts';
export {
  cardsPdf,
  type CardFailure,
  type CardsPdf,
  type CardsPdfOptions,
} from './greeting-card/cards-pdf.ts';
export { pageCount, twoSided } from './greeting-card/imposition.ts';
export { ornaments } from './greeting-card/ornaments.ts';
export { readPicture, type Picture } from './greeting-card/picture.ts';
export type { Pictures } from './greeting-card/pictures.ts';
export { warmUp } from './greeting-card/warm-up.ts';
export { sealShapes } from './seal.ts';
export type { MissingCharacter, MissingKind } from './hand/characters.ts';

/** The hands to choose from. */
export const handChoices = handDefinitions.map(({ id, name, character, hangul }) => ({
  id: id as string,
  name,
  character,
  hangul: hangul as boolean,
}));

/**
 * Which characters of a text a hand cannot write, as the user sees them; empty when it can write all.
 * Joined emoji, flags and skin tones are never written. Throws `hand-unknown`.
 */
export function checkText(text: string, hand: string): MissingCharacter[] {
  return missingCharacters(text, handOf(hand));
}
