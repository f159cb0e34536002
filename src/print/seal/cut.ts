import type { InkPath } from '../greeting-card/drawing.ts';
import { createRng, type Rng } from '../hand/rng.ts';
import { numeral } from '../units.ts';
import { sealCells } from './cells.ts';
import { area, letterLoops, type Box, type Loop, type Spot } from './letters.ts';

export const sealRed = '#b3362b';

type Look = {
  readonly text: string;
  readonly shape: 'round' | 'square';
  readonly engraved: boolean;
};

/** Half the seal's width, of a picture of 100 × 100. */
const half = 47;
/** Where the letters may stand, from the middle. */
const letterRoom = {
  relief: { square: 37.5, round: 30.5 },
  engraved: { square: 41, round: 32.5 },
} as const;
const borderWidth = 5;

/** Cuts a seal: letters within a border, or left out of a red ground. Edges are uneven, as in stone. */
export function cutSeal({ text, shape, engraved }: Look): InkPath[] {
  const rng = createRng(`seal/${text}/${shape}`);
  const uneven = createChisel(rng);
  const room = letterRoom[engraved ? 'engraved' : 'relief'][shape];
  const box: Box = { x: 50 - room, y: 50 - room, width: 2 * room, height: 2 * room };
  const characters = [...text.normalize('NFC').replaceAll(/\s/g, '')];
  const letters = sealCells(characters.length, box).flatMap((cell, i) =>
    letterLoops(characters[i] ?? '', cell),
  );
  const edge = outline(shape, half);
  const loops = engraved
    ? // Opposite directions: what a letter covers is left out of the ground.
      [turned(edge, true), ...letters]
    : [turned(edge, true), turned(outline(shape, half - borderWidth), false), ...letters];
  return [{ d: loops.map((loop) => loopPath(loop.map(uneven))).join(''), fill: sealRed }];
}

/** The seal's edge as a loop of small steps; corners of a square one are worn round. */
function outline(shape: 'round' | 'square', size: number): Loop {
  const count = 132;
  // A square with round corners is a superellipse of high power.
  const power = shape === 'round' ? 1 : 0.2;
  return Array.from({ length: count }, (_, i): Spot => {
    const angle = ((i + 0.5) / count) * 2 * Math.PI;
    const part = (value: number): number => Math.sign(value) * Math.abs(value) ** power;
    return [50 + size * part(Math.cos(angle)), 50 + size * part(Math.sin(angle))];
  });
}

/** Clockwise (y downwards) or the other way round. */
function turned(loop: Loop, clockwise: boolean): Loop {
  return area(loop) > 0 === clockwise ? loop : loop.toReversed();
}

/** Moves spots by a slow wave and a little shake: the hand of the cutter. */
function createChisel(rng: Rng): (spot: Spot) => Spot {
  const phase = Array.from({ length: 6 }, () => rng.uniform() * 2 * Math.PI);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = phase;
  return ([x, y]) => [
    x +
      0.5 * Math.sin(y / 9 + a) +
      0.28 * Math.sin(y / 3.1 + x / 7 + b) +
      0.11 * Math.sin(y * 1.9 + c),
    y +
      0.5 * Math.sin(x / 8 + d) +
      0.28 * Math.sin(x / 3.4 + y / 6 + e) +
      0.11 * Math.sin(x * 2.1 + f),
  ];
}

const loopPath = (loop: Loop): string =>
  `${loop.map(([x, y], i) => `${i ? 'L' : 'M'}${numeral(x)} ${numeral(y)}`).join('')}Z`;
