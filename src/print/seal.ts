import type { DrawnSeal } from '../shared/greeting-card-spec.ts';
import type { CardDrawing } from '../shared/greeting-cards.ts';
import type { Art } from './greeting-card/drawing.ts';

export const sealRed = '#b3362b';

/** A seal cut from a name, as a picture of 100 × 100. */
export function sealArt(seal: Pick<DrawnSeal, 'text' | 'shape' | 'engraved'>): Art {
  const id = `seal/${seal.shape}/${seal.engraved}/${seal.text}`;
  return { id, paths: [{ d: 'M10 10L90 10L90 90L10 90Z', stroke: sealRed, strokeWidth: 4 }] };
}

/** The same as shapes for a screen. */
export const sealShapes = (
  seal: Pick<DrawnSeal, 'text' | 'shape' | 'engraved'>,
): CardDrawing['shapes'] =>
  sealArt(seal).paths.map(({ d, fill, stroke, strokeWidth }) => ({
    kind: 'path',
    d,
    fill: fill ?? 'none',
    ...(stroke && { stroke, strokeWidth }),
  }));
