import { z } from 'zod';

/**
 * What a card is made of and how it lies on paper: `a6` one A6 card a page, `a6x4` four on an A4 with
 * ticks, `a6-fold` an A5 sheet folded to A6; `us` 4.25 × 5.5 in, `usx4` four on a Letter, `us-fold` a
 * half Letter folded.
 */
export const cardLayout = z.enum(['a6', 'a6x4', 'a6-fold', 'us', 'usx4', 'us-fold']);
export type CardLayout = z.infer<typeof cardLayout>;

/** The edge over which a printer turns the sheet when it prints both sides. */
export const flip = z.enum(['long', 'short']);
export type Flip = z.infer<typeof flip>;

export const ink = z.enum(['blueblack', 'black', 'brown', 'green']);
export type Ink = z.infer<typeof ink>;
export const paperLines = z.enum(['ruled', 'dotted', 'plain']);

/** A picture of the box, by the SHA-256 of its bytes. */
export const pictureId = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The largest box for a mark on the written side: millimetres from the card's right and lower edge to
 * the box's, its size, and degrees by which it is turned clockwise. The mark keeps its proportions.
 */
export const markPlace = z.object({
  right: z.number().min(-5).max(140),
  bottom: z.number().min(-5).max(140),
  width: z.number().min(4).max(100),
  height: z.number().min(4).max(100),
  turn: z.number().min(-45).max(45).default(0),
});
export type MarkPlace = z.infer<typeof markPlace>;

/** The agent's own signature; `tint` writes it in the card's ink, else it keeps its colours. */
export const placedSignature = z.object({
  picture: pictureId,
  tint: z.boolean().default(true),
  place: markPlace,
});
export type PlacedSignature = z.infer<typeof placedSignature>;

/** A seal cut from a name. `engraved` leaves the letters white in red ground. */
export const drawnSeal = z.object({
  kind: z.literal('drawn'),
  text: z.string().min(1).max(12),
  shape: z.enum(['round', 'square']).default('round'),
  engraved: z.boolean().default(false),
});
export type DrawnSeal = z.infer<typeof drawnSeal>;
export const placedSeal = z.discriminatedUnion('kind', [
  drawnSeal.extend({ place: markPlace }),
  z.object({ kind: z.literal('picture'), picture: pictureId, place: markPlace }),
]);
export type PlacedSeal = z.infer<typeof placedSeal>;

const coverWords = z.string().max(120).default('');
/** The other side of a flat card, or the front of a folded one. */
export const cover = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('ornament'), ornament: z.string().max(40), words: coverWords }),
  z.object({ kind: z.literal('picture'), picture: pictureId, words: coverWords }),
]);
export type Cover = z.infer<typeof cover>;

/** What one greeting card says and how it is written; all that its bytes depend on. */
export const greetingCardSpec = z.object({
  greeting: z.string().max(300),
  message: z.string().max(5000),
  closing: z.string().max(300),
  hand: z.string().max(60),
  ink,
  lines: paperLines,
  /** The thin frame around the written side. */
  frame: z.boolean().default(true),
  /** A small ornament on the written side, by its id; empty for none. */
  ornament: z.string().max(40).default(''),
  cover: cover.default({ kind: 'none' }),
  signature: placedSignature.nullable().default(null),
  seal: placedSeal.nullable().default(null),
  /** The same seed writes the same strokes. */
  seed: z.string().max(100),
});
export type GreetingCardSpec = z.infer<typeof greetingCardSpec>;

/** The three texts of a card. */
export const cardText = greetingCardSpec.pick({ greeting: true, message: true, closing: true });
export type CardText = z.infer<typeof cardText>;

/** How a card is written, whatever it says. */
export const cardLook = greetingCardSpec.omit({
  greeting: true,
  message: true,
  closing: true,
  seed: true,
});
export type CardLook = z.infer<typeof cardLook>;

/** Where a signature without a place of its own stands: under the closing. */
export const signaturePlace: MarkPlace = { right: 14, bottom: 8.8, width: 36, height: 12, turn: 0 };
/** Where a seal without a place of its own stands: right of the closing, over its end. */
export const sealPlace: MarkPlace = { right: 9, bottom: 22, width: 11, height: 11, turn: 0 };

/** The pictures that a card needs, each once. */
export function picturesOf({
  signature,
  seal,
  cover,
}: Pick<CardLook, 'signature' | 'seal' | 'cover'>): string[] {
  const pictures = [
    signature?.picture,
    seal?.kind === 'picture' ? seal.picture : undefined,
    cover.kind === 'picture' ? cover.picture : undefined,
  ];
  return [...new Set(pictures.filter((picture) => picture !== undefined))];
}
