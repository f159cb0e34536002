import type { Ink } from '../../shared/greeting-cards.ts';
import { millimetres } from '../units.ts';
import { hexColour, inkColour } from './ink.ts';
import { eachContour, type Outline } from './outline.ts';
import type { Placement, PlacedLetter, PlacedWord } from './place.ts';
import { itemAt } from '../items.ts';

/** A run of letters with one ink and one pen width; millimetres. */
export type InkedPath = { d: string; fill: string; stroke: string; strokeWidth: number };

/** The placement as filled outlines, the same ones that the PDF embeds; millimetres, y downwards. */
export function handPaths(placement: Placement, ink: Ink): InkedPath[] {
  const paths: InkedPath[] = [];
  let shade = -1;
  let pen = -1;
  for (const line of placement.lines)
    for (const word of line) {
      let x = 0;
      for (const letter of word.letters) {
        const d = letterPath(letter, word, x, placement.size);
        x += letter.advance + letter.gap;
        if (!d) continue;
        if (letter.ink === shade && letter.pen === pen) itemAt(paths, paths.length - 1).d += d;
        else {
          shade = letter.ink;
          pen = letter.pen;
          const colour = hexColour(inkColour(ink, shade));
          paths.push({ d, fill: colour, stroke: colour, strokeWidth: hundredth(millimetres(pen)) });
        }
      }
    }
  return paths;
}

function letterPath(letter: PlacedLetter, word: PlacedWord, x: number, size: number): string {
  const outline = letter.face.outline(letter.glyphId, letter.variant);
  const unit = millimetres(size) / letter.face.unitsPerEm;
  const left = millimetres(word.x) + x * millimetres(size) * word.stretchX;
  return outlinePath(
    outline,
    left,
    millimetres(word.y),
    unit * word.stretchX,
    unit * word.stretchY,
  );
}

/** An outline as SVG path data: `x = left + scaleX × unit`, `y = foot − scaleY × unit`. */
export function outlinePath(
  outline: Outline,
  left: number,
  foot: number,
  scaleX: number,
  scaleY: number,
): string {
  const { xs, ys, onCurve } = outline;
  let d = '';
  eachContour(outline, (from, to) => {
    const count = to - from + 1;
    if (count < 2) return;
    const px = (i: number): number => left + itemAt(xs, from + (i % count)) * scaleX;
    const py = (i: number): number => foot - itemAt(ys, from + (i % count)) * scaleY;
    const on = (i: number): boolean => onCurve[from + (i % count)] === 1;
    // A contour may begin off the curve; then it begins halfway to its last point, or there.
    const start = on(0) ? 0 : on(count - 1) ? count - 1 : -1;
    const first = start < 0 ? 0 : start + 1;
    const x0 = start < 0 ? (px(0) + px(count - 1)) / 2 : px(start);
    const y0 = start < 0 ? (py(0) + py(count - 1)) / 2 : py(start);
    d += `M${hundredth(x0)} ${hundredth(y0)}`;
    const steps = start < 0 ? count : count - 1;
    for (let k = 0; k < steps; k++) {
      const i = first + k;
      if (on(i)) d += `L${hundredth(px(i))} ${hundredth(py(i))}`;
      else {
        const end = k === steps - 1;
        const next = on(i + 1);
        const ex = end ? x0 : next ? px(i + 1) : (px(i) + px(i + 1)) / 2;
        const ey = end ? y0 : next ? py(i + 1) : (py(i) + py(i + 1)) / 2;
        d += `Q${hundredth(px(i))} ${hundredth(py(i))} ${hundredth(ex)} ${hundredth(ey)}`;
        if (next && !end) k++;
      }
    }
    d += 'Z';
  });
  return d;
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;
