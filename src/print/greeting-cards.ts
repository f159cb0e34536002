/** Greeting cards: checking a text, laying out a card, drawing it for the screen, printing a batch. */
import { missingCharacters, type MissingCharacter } from './hand/characters.ts';
import { handDefinitions, handOf } from './hand/hands.ts';

export { cardSvg } from './greeting-card/card-svg.ts';
export { layoutCard, type CardLayout, type Overflow } from './greeting-card/card-layout.ts';
export { cardsPdf, pageCount, type CardsPdfOptions } from './greeting-card/cards-pdf.ts';
export { readPicture, type Picture } from './greeting-card/signature-picture.ts';
export type { MissingCharacter, MissingKind } from './hand/characters.ts';

/** The hands to choose from. */
export const handChoices = handDefinitions.map(({ id, name, hangul }) => ({
  id: id as string,
  name,
  hangul: hangul as boolean,
}));

/**
 * Which characters of a text a hand cannot write, as the user sees them; empty when it can write all.
 * Joined emoji, flags and skin tones are never written. Throws `hand-unknown`.
 */
export function checkText(text: string, hand: string): MissingCharacter[] {
  return missingCharacters(text, handOf(hand));
}
