import type { GreetingCardSpec } from '../../shared/greeting-cards.ts';
import { hexColour, inkShades } from '../hand/ink.ts';
import { baselineShare, type Placement } from '../hand/place.ts';
import { millimetres, numeral, points } from '../units.ts';
import { cardSize, frame, rules } from './geometry.ts';

/** A printed line of the card; millimetres from the card's upper left corner. */
export type Stroke = {
  readonly d: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly dash?: number[];
};

/** How far a control point of a quarter circle stands off, as a share of the radius. */
const quarter = 0.5522847498;

/** Frame and rules of a card as paths of M, L, C, Z; the same for SVG and PDF. */
export function decorationStrokes(spec: GreetingCardSpec, message: Placement): Stroke[] {
  const stroke = hexColour(inkShades[spec.ink].tint);
  const strokes: Stroke[] = [{ d: framePath(), stroke, strokeWidth: frame.line }];
  const d = rulePath(message);
  if (spec.lines === 'ruled') strokes.push({ d, stroke, strokeWidth: rules.line });
  // A dash of no length with a round cap is a dot.
  if (spec.lines === 'dotted')
    strokes.push({ d, stroke, strokeWidth: rules.dot, dash: [0, rules.dotStep] });
  return strokes;
}

function framePath(): string {
  const { inset: a, radius: r } = frame;
  const right = cardSize.width - a;
  const foot = cardSize.height - a;
  const k = r * (1 - quarter);
  const n = (...values: number[]): string => values.map((value) => numeral(value, 3)).join(' ');
  return [
    `M${n(a + r, a)}`,
    `L${n(right - r, a)}`,
    `C${n(right - k, a, right, a + k, right, a + r)}`,
    `L${n(right, foot - r)}`,
    `C${n(right, foot - k, right - k, foot, right - r, foot)}`,
    `L${n(a + r, foot)}`,
    `C${n(a + k, foot, a, foot - k, a, foot - r)}`,
    `L${n(a, a + r)}`,
    `C${n(a, a + k, a + k, a, a + r, a)}`,
    'Z',
  ].join('');
}

/** One rule a line for which the message has room, a little below where the letters stand. */
function rulePath(message: Placement): string {
  const pitch = millimetres(message.pitch);
  const top = millimetres(message.area.y);
  const below = Math.min(rules.below, pitch * 0.08);
  let d = '';
  for (let i = 0; i < message.room; i++) {
    const y = numeral(top + (i + baselineShare) * pitch + below, 3);
    d += `M${rules.left} ${y}L${rules.right} ${y}`;
  }
  return d;
}

/** Strokes as PDF operators in pdfkit's flipped space, the card's corner at an offset in points. */
export function strokeOperators(
  strokes: readonly Stroke[],
  offset: { x: number; y: number },
): string {
  const scale = numeral(points(1), 6);
  const out = [
    `q ${scale} 0 0 ${scale} ${numeral(offset.x, 3)} ${numeral(offset.y, 3)} cm 1 J 1 j`,
  ];
  for (const { d, stroke, strokeWidth, dash } of strokes)
    out.push(
      `${pdfColour(stroke)} RG ${numeral(strokeWidth, 3)} w [${dash ? dash.join(' ') : ''}] 0 d`,
      pdfPath(d),
      'S',
    );
  out.push('Q');
  return out.join('\n');
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

const pdfPath = (d: string): string =>
  d.replaceAll(/([MLCZ])([^MLCZ]*)/g, (_, name: keyof typeof operators, values: string) =>
    `${values.trim()} ${operators[name]} `.trimStart(),
  );

const pdfColour = (hex: string): string =>
  [1, 3, 5].map((at) => numeral(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 3)).join(' ');
