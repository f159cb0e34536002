import type { Ink } from '../../shared/greeting-card-spec.ts';
import { millimetres } from '../units.ts';
import { hexColour, inkColour } from './ink.ts';
import type { Hairline } from './joints.ts';
import { hundredths } from './numerals.ts';
import { eachContour, type Outline } from './outline.ts';
import type { Placement, PlacedWord } from './place.ts';
import type { Letter } from './words.ts';
import { itemAt } from '../items.ts';

/** A run of letters with one ink and one pen width; millimetres. */
export type InkedPath = { d: string; fill: string; stroke: string; strokeWidth: number };

/** The placement as filled outlines, the same ones that the PDF embeds; millimetres, y downwards. */
export function handPaths(placement: Placement, ink: Ink): InkedPath[] {
  const paths: InkedPath[] = [];
  let shade = -1;
  const strokeWidth = Math.round(millimetres(placement.pen) * 1000) / 1000;
  const add = (d: string, level: number): void => {
    if (level === shade) itemAt(paths, paths.length - 1).d += d;
    else {
      shade = level;
      const colour = hexColour(inkColour(ink, shade));
      paths.push({ d, fill: colour, stroke: colour, strokeWidth });
    }
  };
  for (const line of placement.lines)
    for (const word of line) {
      let x = 0;
      for (const [i, letter] of word.letters.entries()) {
        const d = letterPath(letter, word, x, placement.size);
        x += letter.advance;
        if (d) add(d, itemAt(word.inks, i));
      }
    }
  const thin = new Map<number, string>();
  for (const word of placement.lines.flat())
    for (const { line, ink: level } of word.joints)
      thin.set(level, (thin.get(level) ?? '') + hairlinePath(line, word));
  const width = Math.round(millimetres(placement.hairline) * 1000) / 1000;
  for (const [level, d] of thin)
    paths.push({ d, fill: 'none', stroke: hexColour(inkColour(ink, level)), strokeWidth: width });
  return paths;
}

function hairlinePath({ xs, ys }: Hairline, { x, y }: PlacedWord): string {
  const at = (i: number): string =>
    `${hundredths(millimetres(x + itemAt(xs, i)))} ${hundredths(millimetres(y + itemAt(ys, i)))}`;
  return `M${at(0)}Q${at(1)} ${at(2)}`;
}

function letterPath(letter: Letter, word: PlacedWord, x: number, size: number): string {
  const outline = letter.face.outline(letter.glyphId, letter.copy);
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
  const { onCurve } = outline;
  const count = outline.xs.length;
  const [xs, ys] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    xs[i] = left + (outline.xs[i] ?? 0) * scaleX;
    ys[i] = foot - (outline.ys[i] ?? 0) * scaleY;
  }
  let d = '';
  eachContour(outline, (from, to) => {
    if (to - from < 1) return;
    const isOn = (i: number): boolean => onCurve[i] === 1;
    const after = (i: number): number => (i === to ? from : i + 1);
    const middle = (of: Float64Array, i: number, j: number): number =>
      (itemAt(of, i) + itemAt(of, j)) / 2;
    // A contour may begin off the curve; then it begins at its last point, or halfway to it.
    const start = isOn(from) ? from : isOn(to) ? to : -1;
    const x0 = start < 0 ? middle(xs, from, to) : itemAt(xs, start);
    const y0 = start < 0 ? middle(ys, from, to) : itemAt(ys, start);
    d += `M${hundredths(x0)} ${hundredths(y0)}`;
    let i = start < 0 ? from : after(start);
    for (let left = to - from + (start < 0 ? 1 : 0); left > 0; left--) {
      const x = itemAt(xs, i);
      const y = itemAt(ys, i);
      const next = after(i);
      if (isOn(i)) d += `L${hundredths(x)} ${hundredths(y)}`;
      else if (left === 1) d += quadratic(x, y, x0, y0);
      else if (isOn(next)) {
        d += quadratic(x, y, itemAt(xs, next), itemAt(ys, next));
        i = next;
        left--;
      } else d += quadratic(x, y, middle(xs, i, next), middle(ys, i, next));
      i = after(i);
    }
    d += 'Z';
  });
  return d;
}

const quadratic = (x: number, y: number, endX: number, endY: number): string =>
  `Q${hundredths(x)} ${hundredths(y)} ${hundredths(endX)} ${hundredths(endY)}`;
