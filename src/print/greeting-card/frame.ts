import type { Ink } from '../../shared/greeting-card-spec.ts';
import { hexColour, inkShades } from '../hand/ink.ts';
import { baselineShare, type Placement } from '../hand/place.ts';
import { millimetres, numeral } from '../units.ts';
import { frame, rules } from './blocks.ts';
import type { InkPath } from './drawing.ts';
import type { Size } from './layouts.ts';

/** How far a control point of a quarter circle stands off, as a share of the radius. */
const quarter = 0.5522847498;

const tint = (ink: Ink): string => hexColour(inkShades[ink].tint);

/** The thin frame around a face. */
export function framePath(face: Size, ink: Ink): InkPath {
  const { inset: a, radius: r } = frame;
  const right = face.width - a;
  const foot = face.height - a;
  const k = r * (1 - quarter);
  const n = (...values: number[]): string => values.map((value) => numeral(value, 3)).join(' ');
  const d = [
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
  return { d, stroke: tint(ink), strokeWidth: frame.line };
}

/** One rule a line for which the message has room, a little below where the letters stand. */
function rulePaths(
  face: Size,
  { ink, lines }: { ink: Ink; lines: 'ruled' | 'dotted' | 'plain' },
  message: Placement,
): InkPath[] {
  if (lines === 'plain') return [];
  const pitch = millimetres(message.pitch);
  const top = millimetres(message.area.y);
  const below = Math.min(rules.below, pitch * 0.08);
  const right = numeral(face.width - rules.inset, 3);
  let d = '';
  for (let i = 0; i < message.room; i++) {
    const y = numeral(top + (i + baselineShare) * pitch + below, 3);
    d += `M${rules.inset} ${y}L${right} ${y}`;
  }
  const stroke = tint(ink);
  return lines === 'ruled'
    ? [{ d, stroke, strokeWidth: rules.line }]
    : // A dash of no length with a round cap is a dot.
      [{ d, stroke, strokeWidth: rules.dot, dash: [0, rules.dotStep] }];
}

const known = new Map<string, readonly InkPath[]>();
const most = 300;

/** Frame and rules of a written face; the same list for all cards of a batch that share them. */
export function faceLines(
  face: Size,
  look: { ink: Ink; lines: 'ruled' | 'dotted' | 'plain'; frame: boolean },
  message: Placement,
): readonly InkPath[] {
  const { ink, lines } = look;
  const rule = lines === 'plain' ? '' : `${message.pitch} ${message.room} ${message.area.y}`;
  const key = `${face.width} ${face.height} ${ink} ${lines} ${look.frame} ${rule}`;
  let paths = known.get(key);
  if (!paths) {
    const around = look.frame ? [framePath(face, ink)] : [];
    paths = [...around, ...rulePaths(face, look, message)];
    if (known.size >= most) known.clear();
    known.set(key, paths);
  }
  return paths;
}
