import { createRng, type Rng } from '../../hand/rng.ts';
import { itemAt } from '../../items.ts';
import { numeral } from '../../units.ts';
import type { InkPath } from '../drawing.ts';

export type Spot = readonly [number, number];

/** A drawn ornament: paths in a picture of 100 × 100. */
export type DrawnOrnament = {
  readonly id: string;
  readonly name: { readonly ko: string; readonly en: string };
  readonly draw: (pen: OrnamentPen) => void;
};

/** A few quiet colours that all ornaments share. */
export const paint = {
  line: '#46504a',
  bark: '#6b5647',
  leaf: '#a9bca0',
  deepLeaf: '#7f9a80',
  pink: '#f0cfcc',
  deepPink: '#d4939a',
  orange: '#e9ad6c',
  deepOrange: '#cf8145',
  red: '#b3362b',
  paleRed: '#d9837a',
  yellow: '#efd07f',
  deepYellow: '#cfa143',
  sky: '#cfdbe3',
  blue: '#8ea4b8',
  deepBlue: '#5f7891',
  cream: '#f6eedd',
  paper: '#ffffff',
  grey: '#d9dcda',
  deepGrey: '#aab0ae',
} as const;

type Stroke = {
  readonly colour?: string;
  /** Width where the brush presses most. */
  readonly width?: number;
  /** Width at its beginning and end, as shares of that. */
  readonly ends?: readonly [number, number];
};

type Leaf = {
  readonly at: Spot;
  /** Degrees; 0 points right, 90 down. */
  readonly angle: number;
  readonly length: number;
  readonly width: number;
  readonly bend?: number;
  readonly colour?: string;
  readonly vein?: string | null;
};

/**
 * Draws the way a person does with a small brush: lines that swell and thin out, washes whose edges
 * wander, and the two never quite on each other. The same ornament is drawn the same way each time.
 */
export class OrnamentPen {
  readonly paths: InkPath[] = [];
  readonly #rng: Rng;

  constructor(seed: string) {
    this.#rng = createRng(`ornament/${seed}`);
  }

  /** A number around 0, of that deviation. */
  wander(spread: number): number {
    return spread * this.#rng.normal();
  }

  /** A brush line through spots. */
  stroke(
    through: readonly Spot[],
    { colour = paint.line, width = 0.9, ends = [0.45, 0.15] }: Stroke = {},
  ): this {
    const spots = resampled(spline(through, false), Math.max(2.6, width * 1.3));
    const last = spots.length - 1;
    const [left, right]: [Spot[], Spot[]] = [[], []];
    for (const [i, [x, y]] of spots.entries()) {
      const [ax, ay] = itemAt(spots, Math.max(0, i - 1));
      const [bx, by] = itemAt(spots, Math.min(last, i + 1));
      const length = Math.hypot(bx - ax, by - ay) || 1;
      const share = last ? i / last : 0;
      const half = (width / 2) * pressure(share, ends) * (1 + this.wander(0.1));
      const [nx, ny] = [(-(by - ay) / length) * half, ((bx - ax) / length) * half];
      left.push([x + nx, y + ny]);
      right.push([x - nx, y - ny]);
    }
    this.paths.push({ d: closedPath([...left, ...right.reverse()]), fill: colour });
    return this;
  }

  /** A patch of colour whose edge runs smoothly through spots. */
  wash(edge: readonly Spot[], colour: string, wobble = 0.3): this {
    const spots = edge.map(([x, y]): Spot => [x + this.wander(wobble), y + this.wander(wobble)]);
    this.paths.push({ d: closedPath(spots), fill: colour });
    return this;
  }

  /** A round patch. */
  round([x, y]: Spot, radius: number | Spot, colour: string, wobble = 0.02): this {
    const [rx, ry] = typeof radius === 'number' ? [radius, radius] : radius;
    return this.wash(ring([x, y], [rx, ry]), colour, wobble * Math.min(rx, ry));
  }

  /** A circle drawn with the line: not quite closed. */
  circle([x, y]: Spot, radius: number | Spot, stroke: Stroke = {}): this {
    const [rx, ry] = typeof radius === 'number' ? [radius, radius] : radius;
    const start = 200 + this.wander(25);
    const spots = Array.from({ length: 14 }, (_, i): Spot => {
      const angle = ((start + (i / 13) * 352) * Math.PI) / 180;
      const size = 1 + this.wander(0.012);
      return [x + rx * size * Math.cos(angle), y + ry * size * Math.sin(angle)];
    });
    return this.stroke(spots, stroke);
  }

  /** Points along a line, with the direction there in degrees. */
  along(through: readonly Spot[], count: number): { at: Spot; angle: number }[] {
    const spots = spline(through, false);
    return Array.from({ length: count }, (_, i) => {
      const at = Math.min(
        spots.length - 2,
        Math.floor((i / Math.max(1, count - 1)) * (spots.length - 1)),
      );
      const [[x, y], [nx, ny]] = [itemAt(spots, at), itemAt(spots, at + 1)];
      return { at: [x, y], angle: (Math.atan2(ny - y, nx - x) * 180) / Math.PI };
    });
  }

  /** A leaf: its wash, and a vein a little beside the middle. */
  leaf({
    at,
    angle,
    length,
    width,
    bend = 0,
    colour = paint.leaf,
    vein = paint.deepLeaf,
  }: Leaf): this {
    const side = (share: number, off: number): Spot =>
      from(at, angle, share * length, off * width + bend * length * share * (1 - share) * 4);
    const edge = [
      side(0, 0),
      side(0.22, 0.36),
      side(0.5, 0.5),
      side(0.8, 0.26),
      side(1, 0),
      side(0.8, -0.24),
      side(0.5, -0.48),
      side(0.22, -0.38),
    ];
    this.wash(edge, colour, length * 0.012);
    if (vein)
      this.stroke([side(-0.08, 0), side(0.3, 0.05), side(0.6, 0.03), side(0.86, 0)], {
        colour: vein,
        width: Math.min(0.8, length * 0.045),
        ends: [0.8, 0.1],
      });
    return this;
  }
}

/** The spot so far along and so far beside a direction. */
export function from([x, y]: Spot, angle: number, along: number, beside = 0): Spot {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return [x + along * cos - beside * sin, y + along * sin + beside * cos];
}

/** Spots around an ellipse. */
export const ring = ([x, y]: Spot, [rx, ry]: Spot, count = 12): Spot[] =>
  Array.from({ length: count }, (_, i): Spot => {
    const angle = (i / count) * 2 * Math.PI;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });

/** Rises quickly, holds, and runs out. */
function pressure(share: number, [start, end]: readonly [number, number]): number {
  const rise = Math.min(1, share / 0.25);
  const fall = Math.min(1, (1 - share) / 0.4);
  const ease = (value: number): number => value * (2 - value);
  return Math.min(start + (1 - start) * ease(rise), end + (1 - end) * ease(fall));
}

/** A smooth line through spots (Catmull-Rom), as many small steps. */
function spline(spots: readonly Spot[], closed: boolean): Spot[] {
  if (spots.length < 3) return [...spots];
  const count = spots.length;
  const at = (i: number): Spot =>
    itemAt(spots, closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i)));
  const out: Spot[] = [];
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let step = 0; step < 12; step++) out.push(mix(a, b, c, d, step / 12));
  }
  if (!closed) out.push(at(count - 1));
  return out;
}

function mix(a: Spot, b: Spot, c: Spot, d: Spot, t: number): Spot {
  const one = (k: 0 | 1): number =>
    0.5 *
    (2 * b[k] +
      (c[k] - a[k]) * t +
      (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t +
      (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
  return [one(0), one(1)];
}

/** The same line in even steps of about that length. */
function resampled(spots: readonly Spot[], step: number): Spot[] {
  const lengths = [0];
  for (let i = 1; i < spots.length; i++) {
    const [[ax, ay], [bx, by]] = [itemAt(spots, i - 1), itemAt(spots, i)];
    lengths.push(itemAt(lengths, i - 1) + Math.hypot(bx - ax, by - ay));
  }
  const total = lengths.at(-1) ?? 0;
  const count = Math.max(4, Math.round(total / step));
  let at = 0;
  return Array.from({ length: count + 1 }, (_, i): Spot => {
    const wanted = (i / count) * total;
    while (at < spots.length - 2 && itemAt(lengths, at + 1) < wanted) at++;
    const [[ax, ay], [bx, by]] = [itemAt(spots, at), itemAt(spots, at + 1)];
    const [start, end] = [itemAt(lengths, at), itemAt(lengths, at + 1)];
    const share = end > start ? (wanted - start) / (end - start) : 0;
    return [ax + (bx - ax) * share, ay + (by - ay) * share];
  });
}

/** A smooth closed path through spots. */
function closedPath(spots: readonly Spot[]): string {
  const count = spots.length;
  const at = (i: number): Spot => itemAt(spots, (i + count) % count);
  const text = (...values: number[]): string => values.map((value) => numeral(value)).join(' ');
  let d = `M${text(...at(0))}`;
  for (let i = 0; i < count; i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${text(b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6, c[0] - (e[0] - b[0]) / 6, c[1] - (e[1] - b[1]) / 6, c[0], c[1])}`;
  }
  return `${d}Z`;
}
