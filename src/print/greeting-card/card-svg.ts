import type { CardDrawing, GreetingCardSpec } from '../../shared/greeting-cards.ts';
import { handPaths } from '../hand/svg-paths.ts';
import { layoutCard } from './card-layout.ts';
import { decorationStrokes } from './decoration.ts';
import { blocks, cardSize, containRight } from './geometry.ts';
import { readPicture } from './signature-picture.ts';

/**
 * Draws one card as plain shapes in millimetres: the very strokes that the PDF prints. A card whose
 * text does not fit or has unknown characters is drawn all the same and says so.
 * Throws `hand-unknown`, `picture-unreadable`.
 */
export function cardSvg(spec: GreetingCardSpec, signature?: Uint8Array | null): CardDrawing {
  const layout = layoutCard(spec, { signed: Boolean(signature) });
  const lines = decorationStrokes(spec, layout.message).map(({ d, stroke, strokeWidth, dash }) => ({
    kind: 'path' as const,
    d,
    fill: 'none',
    stroke,
    strokeWidth,
    ...(dash && { dash }),
  }));
  const writing = [layout.greeting, layout.message, layout.closing]
    .flatMap((placement) => handPaths(placement, spec.ink))
    .map((path) => ({ kind: 'path' as const, ...path }));
  return {
    widthMm: cardSize.width,
    heightMm: cardSize.height,
    shapes: [...lines, ...writing, ...(signature ? [signatureShape(signature)] : [])],
    sizePt: layout.size,
    lineCount: layout.lineCount,
    fits: !layout.overflow,
    missingCharacters: layout.missing.map((missing) => missing.character),
  };
}

function signatureShape(bytes: Uint8Array) {
  const picture = readPicture(bytes);
  const encoded = Buffer.from(bytes).toString('base64');
  return {
    kind: 'image' as const,
    ...containRight(blocks.signature, picture),
    dataUrl: `data:image/${picture.format};base64,${encoded}`,
  };
}
