import { AppError } from '../../shared/errors.ts';
import { openFont, type Font } from '../fontkit.ts';
import { readFont } from '../resources.ts';

export type Spot = readonly [number, number];
export type Loop = readonly Spot[];
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Even strokes, as a seal's letters have them; what the first lacks comes from the next. */
const fontFiles = ['Pretendard-SemiBold.otf', 'DangolHanja.ttf'] as const;
const fonts = new Map<string, Font>();

function fontOf(file: string): Font {
  const font = fonts.get(file) ?? openFont(readFont(file));
  fonts.set(file, font);
  return font;
}

/** A letter is stretched to fill its place, but not beyond this. */
const mostStretch = 1.75;
/** Corners stay; edges between them are divided into steps of this length, so that they can be uneven. */
const step = 1.4;

/**
 * The outlines of a letter, stretched into a box; y downwards, the letter itself counter-clockwise and
 * its holes clockwise. Throws `card-characters-missing` { characters }.
 */
export function letterLoops(character: string, box: Box): Loop[] {
  const codePoint = character.codePointAt(0) ?? 0;
  for (const file of fontFiles) {
    const { id, path } = fontOf(file).glyphForCodePoint(codePoint);
    if (id !== 0 && path.commands.length > 1) return fitted(flattened(path.commands), box);
  }
  throw new AppError('card-characters-missing', { characters: [character] });
}

type Commands = readonly { readonly command: string; readonly args: readonly number[] }[];

/** Curves as short straight lines. */
function flattened(commands: Commands): Spot[][] {
  const loops: Spot[][] = [];
  let at: Spot = [0, 0];
  const lineTo = (spot: Spot): void => {
    loops.at(-1)?.push(spot);
    at = spot;
  };
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args;
    if (command === 'moveTo') {
      loops.push([[a, b]]);
      at = [a, b];
    } else if (command === 'lineTo') lineTo([a, b]);
    else if (command === 'quadraticCurveTo') {
      const from = at;
      for (let i = 1; i <= 6; i++) lineTo(quadratic(from, [a, b], [c, d], i / 6));
    } else if (command === 'bezierCurveTo') {
      const from = at;
      for (let i = 1; i <= 8; i++) lineTo(cubic(from, [a, b], [c, d], [e, f], i / 8));
    }
  }
  return loops.filter((loop) => loop.length > 2);
}

function quadratic(p: Spot, q: Spot, r: Spot, t: number): Spot {
  const one = (k: 0 | 1): number => (1 - t) ** 2 * p[k] + 2 * t * (1 - t) * q[k] + t * t * r[k];
  return [one(0), one(1)];
}

function cubic(p: Spot, q: Spot, r: Spot, s: Spot, t: number): Spot {
  const one = (k: 0 | 1): number =>
    (1 - t) ** 3 * p[k] + 3 * t * (1 - t) ** 2 * q[k] + 3 * t * t * (1 - t) * r[k] + t ** 3 * s[k];
  return [one(0), one(1)];
}

function fitted(loops: readonly Spot[][], box: Box): Loop[] {
  const xs = loops.flat().map(([x]) => x);
  const ys = loops.flat().map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [foot, top] = [Math.min(...ys), Math.max(...ys)];
  const [wide, tall] = [box.width / (right - left), box.height / (top - foot)];
  const scaleX = Math.min(wide, tall * mostStretch);
  const scaleY = Math.min(tall, wide * mostStretch);
  const [middleX, middleY] = [(left + right) / 2, (foot + top) / 2];
  const placed = loops.map((loop) =>
    loop.map(([x, y]): Spot => [
      box.x + box.width / 2 + (x - middleX) * scaleX,
      box.y + box.height / 2 - (y - middleY) * scaleY,
    ]),
  );
  const clockwise = placed.reduce((sum, loop) => sum + area(loop), 0) > 0;
  return placed.map((loop) => divided(clockwise ? loop.toReversed() : loop));
}

/** Twice the area, positive where the loop runs clockwise. */
export const area = (loop: Loop): number =>
  loop.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = loop[(i + 1) % loop.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

function divided(loop: Loop): Loop {
  return loop.flatMap((spot, i) => {
    const next = loop[(i + 1) % loop.length] ?? spot;
    const [dx, dy] = [next[0] - spot[0], next[1] - spot[1]];
    const pieces = Math.max(1, Math.round(Math.hypot(dx, dy) / step));
    return Array.from({ length: pieces }, (_, k): Spot => [
      spot[0] + (dx * k) / pieces,
      spot[1] + (dy * k) / pieces,
    ]);
  });
}
