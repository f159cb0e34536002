import { z } from 'zod';
import {
  drawnSeal,
  markPlace,
  pictureId,
  placedSeal,
  placedSignature,
} from './greeting-card-spec.ts';
import { bytes, type Operations } from './primitives.ts';

/*
 * The agent's own hand: signature and seal from a photo or a scan, or a seal drawn from the name.
 */

export const markKind = z.enum(['signature', 'seal']);
export type MarkKind = z.infer<typeof markKind>;

/** A picture that is cleaned and kept: ink on clear ground. */
export const markPicture = z.object({
  picture: pictureId,
  /** Pixels. */
  width: z.int(),
  height: z.int(),
  dataUrl: z.string(),
});
export type MarkPicture = z.infer<typeof markPicture>;

/** What the cards are signed with; as the spec takes them, and their pictures. */
export const marks = z.object({
  signature: placedSignature.nullable(),
  seal: placedSeal.nullable(),
  pictures: z.array(markPicture),
});
export type Marks = z.infer<typeof marks>;

export const markOperations = {
  'marks.get': { input: z.object({}).optional(), output: marks },
  /**
   * Takes the paper away from a photo or scan (PNG, JPEG, WebP, GIF, TIFF, SVG without script): ink
   * stays on clear ground, cropped. Keeps nothing. Errors: `picture-unreadable`, `picture-too-large`.
   */
  'marks.clean': {
    input: z.object({
      kind: markKind,
      bytes,
      /** How much counts as ink: 0 the darkest only, 100 the faintest line too. */
      strength: z.number().min(0).max(100).default(50),
      /** Quarter turns clockwise. */
      turns: z.int().min(0).max(3).default(0),
    }),
    output: z.object({ png: bytes, width: z.int(), height: z.int() }),
  },
  /** Keeps a cleaned picture as signature or seal, in its usual place; null takes the mark away. */
  'marks.setPicture': { input: z.object({ kind: markKind, png: bytes.nullable() }), output: marks },
  /** A seal cut from a name in place of a picture. */
  'marks.drawSeal': { input: z.object({ seal: drawnSeal.omit({ kind: true }) }), output: marks },
  'marks.setPlace': { input: z.object({ kind: markKind, place: markPlace }), output: marks },
  /** `tint`: the signature follows the card's ink. */
  'marks.setTint': { input: z.object({ tint: z.boolean() }), output: marks },
  /** Takes the last change of `setPicture`, `drawSeal`, `setPlace` or `setTint` back. */
  'marks.undo': { input: z.object({}).optional(), output: marks },
  /** Keeps a picture for covers: re-encoded, at most 2000 px a side. Errors as `marks.clean`. */
  'marks.keepPicture': { input: z.object({ bytes }), output: markPicture },
  /** Pictures by their id, as data URLs; unknown ones are left out. */
  'marks.pictures': {
    input: z.object({ pictures: z.array(pictureId).max(100) }),
    output: z.array(markPicture),
  },
} satisfies Operations;
