import type { DrawnSeal } from '../shared/greeting-card-spec.ts';
import type { CardDrawing } from '../shared/greeting-cards.ts';
import type { Art } from './greeting-card/drawing.ts';
import { cutSeal } from './seal/cut.ts';

/** What a seal looks like, wherever it stands. */
export type SealLook = Pick<DrawnSeal, 'text' | 'shape' | 'engraved'>;

const known = new Map<string, Art>();
const most = 40;

/**
 * A seal cut from a name, as a picture of 100 × 100: outlines, no text. Throws
 * `card-characters-missing` { characters }.
 */
export function sealArt({ text, shape, engraved }: SealLook): Art {
  const id = `seal/${shape}/${engraved ? 'engraved' : 'relief'}/${text}`;
  let art = known.get(id);
  if (!art) {
    art = { id, paths: cutSeal({ text, shape, engraved }) };
    if (known.size >= most) known.clear();
    known.set(id, art);
  }
  return art;
}

/** The same as shapes for a screen. */
export const sealShapes = (seal: SealLook): CardDrawing['shapes'] =>
  sealArt(seal).paths.map(({ d, fill }) => ({ kind: 'path', d, fill: fill ?? 'none' }));
