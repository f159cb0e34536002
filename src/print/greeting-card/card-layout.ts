import type { GreetingCardSpec } from '../../shared/greeting-cards.ts';
import { missingCharacters, writtenForm, type MissingCharacter } from '../hand/characters.ts';
import { handOf } from '../hand/hands.ts';
import type { PlaceOptions, Placement } from '../hand/place.ts';
import { writeText } from '../hand/write.ts';
import { areaOf, blocks } from './geometry.ts';

/** Sizes of the writing, points. */
export const writingSize = {
  min: 9,
  max: 21,
  smallestHeading: 13,
  leading: 1.32,
  closingLeading: 1.18,
} as const;

/** Lines at the smallest size, and the lines for which there is room. */
export type Overflow = {
  readonly block: 'greeting' | 'message' | 'closing';
  readonly lines: number;
  readonly room: number;
};

/** A greeting card with every word in its place; points, y downwards, from the card's upper left corner. */
export type CardLayout = {
  readonly greeting: Placement;
  readonly message: Placement;
  readonly closing: Placement;
  /** Size of the message, points. */
  readonly size: number;
  /** Lines that the message takes. */
  readonly lineCount: number;
  /** The block that does not fit even at the smallest size, if one does not. */
  readonly overflow: Overflow | undefined;
  readonly missing: readonly MissingCharacter[];
};

/**
 * Lays out one card: the message as large as it fits, greeting and closing by the same pen.
 * Characters that the hand lacks are drawn as boxes and named in `missing`. Throws `hand-unknown`.
 */
export function layoutCard(spec: GreetingCardSpec, options: { signed: boolean }): CardLayout {
  const hand = handOf(spec.hand);
  const closingBlock = options.signed ? blocks.closingAboveSignature : blocks.closing;
  const write = (
    block: Overflow['block'],
    text: string,
    rectangle: (typeof blocks)['message'],
    max: number,
  ): Placement =>
    writeText(trimmed(text), hand, `${spec.seed}/${block}`, areaOf(rectangle), {
      min: writingSize.min,
      max,
      leading: block === 'closing' ? writingSize.closingLeading : writingSize.leading,
      ...positions[block],
    });

  const message = write('message', spec.message, blocks.message, writingSize.max);
  const headingSize = Math.max(message.size, writingSize.smallestHeading);
  const greeting = write('greeting', spec.greeting, blocks.greeting, headingSize);
  const closing = write('closing', spec.closing, closingBlock, headingSize);
  const text = `${spec.greeting}\n${spec.message}\n${spec.closing}`;
  return {
    greeting,
    message,
    closing,
    size: message.size,
    lineCount: message.lines.length,
    overflow: overflowOf({ greeting, message, closing }),
    missing: missingCharacters(text, hand),
  };
}

const positions = {
  greeting: { align: 'left', anchor: 'bottom' },
  message: { align: 'left', anchor: 'rules' },
  closing: { align: 'right', anchor: 'middle' },
} as const satisfies Record<Overflow['block'], PlaceOptions>;

function overflowOf(placements: Record<Overflow['block'], Placement>): Overflow | undefined {
  for (const block of ['message', 'greeting', 'closing'] as const) {
    const { fits, lines, room } = placements[block];
    if (!fits) return { block, lines: lines.length, room };
  }
  return undefined;
}

/** Written form without empty lines at its ends. */
const trimmed = (text: string): string => writtenForm(text).replaceAll(/^[\s]+|[\s]+$/g, '');
