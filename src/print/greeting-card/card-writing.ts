import type { GreetingCardSpec } from '../../shared/greeting-card-spec.ts';
import { missingCharacters, writtenForm, type MissingCharacter } from '../hand/characters.ts';
import { lots } from '../hand/copies.ts';
import type { Area } from '../hand/fit.ts';
import { handOf, type Hand } from '../hand/hands.ts';
import type { Placement } from '../hand/place.ts';
import { writeText, type WriteOptions } from '../hand/write.ts';
import { areaOf, blocksOf, type Rectangle } from './blocks.ts';
import type { Size } from './layouts.ts';

/** Sizes of the writing, points. */
export const writingSize = {
  min: 9,
  max: 21,
  smallestHeading: 13,
  leading: 1.32,
  closingLeading: 1.18,
} as const;

export type BlockName = 'greeting' | 'message' | 'closing' | 'cover';

/** Lines at the smallest size, the lines for which there is room, and about how many letters are too many. */
export type Overflow = {
  readonly block: BlockName;
  readonly lines: number;
  readonly room: number;
  readonly over: number;
};

/** A face with every word in its place; points, y downwards, from the face's upper left corner. */
export type CardWriting = {
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

/** Writes one block; a screen keeps what it wrote, a batch does not. */
export type WriteBlock = (
  written: string,
  hand: Hand,
  seed: string,
  area: Area,
  options: WriteOptions,
) => Placement;

/**
 * Writes one card: the message as large as it fits, greeting and closing by the same pen.
 * Characters that the hand lacks are drawn as boxes and named in `missing`. Throws `hand-unknown`.
 */
export function writeCard(
  spec: GreetingCardSpec,
  face: Size,
  { ornamentHere, write = writeText }: { ornamentHere: boolean; write?: WriteBlock },
): CardWriting {
  const hand = handOf(spec.hand);
  const blocks = blocksOf(face, spec, ornamentHere);
  const place = (block: keyof typeof positions, rectangle: Rectangle, max: number): Placement =>
    write(trimmed(spec[block]), hand, `${spec.seed}/${block}`, areaOf(rectangle), {
      min: writingSize.min,
      max,
      leading: block === 'closing' ? writingSize.closingLeading : writingSize.leading,
      ...positions[block],
    });

  const message = place('message', blocks.message, writingSize.max);
  const headingSize = Math.max(message.size, writingSize.smallestHeading);
  const greeting = place('greeting', blocks.greeting, headingSize);
  const closing = place('closing', blocks.closing, headingSize);
  const words = coverWords(spec);
  return {
    greeting,
    message,
    closing,
    size: message.size,
    lineCount: message.lines.length,
    overflow:
      overflowOf('message', message, spec.message) ??
      overflowOf('greeting', greeting, spec.greeting) ??
      overflowOf('closing', closing, spec.closing),
    missing: missingCharacters([spec.greeting, spec.message, spec.closing, words].join('\n'), hand),
  };
}

export const coverWords = ({ cover }: Pick<GreetingCardSpec, 'cover'>): string =>
  cover.kind === 'none' ? '' : trimmed(cover.words);

const positions = {
  greeting: { align: 'left', anchor: 'bottom', lot: lots.greeting },
  message: { align: 'left', anchor: 'rules', lot: lots.message },
  closing: { align: 'right', anchor: 'middle', lot: lots.closing },
} as const;

/** How a block is too long, if it is. */
export function overflowOf(
  block: BlockName,
  { fits, lines, room }: Placement,
  text: string,
): Overflow | undefined {
  if (fits) return undefined;
  const letters = [...writtenForm(text)].length;
  const over = Math.max(1, Math.ceil(letters * (1 - room / Math.max(lines.length, room + 1))));
  return { block, lines: lines.length, room, over };
}

/** Written form without empty lines at its ends. */
const trimmed = (text: string): string => writtenForm(text).replaceAll(/^[\s]+|[\s]+$/g, '');
