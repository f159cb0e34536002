import type { Area } from '../hand/fit.ts';
import { points } from '../units.ts';

/** An A6 greeting card, upright; all lengths in millimetres. */
export const cardSize = { width: 105, height: 148 } as const;

export const frame = { inset: 6, radius: 2.4, line: 0.18 } as const;

/** Rules reach a little beyond the writing on both sides. */
export const rules = {
  left: 13,
  right: 92,
  below: 0.6,
  line: 0.18,
  dot: 0.26,
  dotStep: 0.95,
} as const;

type Rectangle = { x: number; y: number; width: number; height: number };

const left = 14;
const width = 77;

/** The card's blocks. With a signature's picture the closing moves up to make room. */
export const blocks = {
  greeting: { x: left, y: 13.5, width, height: 13.5 },
  message: { x: left, y: 31.5, width, height: 80 },
  closing: { x: left, y: 117, width, height: 19 },
  closingAboveSignature: { x: left, y: 111.8, width, height: 15.4 },
  signature: { x: left + width - 36, y: 127.2, width: 36, height: 12 },
} satisfies Record<string, Rectangle>;

/** A rectangle in millimetres as an area in points. */
export const areaOf = (rectangle: Rectangle): Area => ({
  x: points(rectangle.x),
  y: points(rectangle.y),
  width: points(rectangle.width),
  height: points(rectangle.height),
});

/** Four cards on an A4 sheet fill it exactly; millimetres. */
export const sheet = {
  width: 210,
  height: 297,
  columns: [0, 105],
  /** 2 × 148 leaves 1 mm of an A4's height: half above, half below. */
  rows: [0.5, 148.5],
  tick: 5,
  line: 0.1,
} as const;

/** The largest picture of the given proportions inside a rectangle, at its right edge, in the middle of its height. */
export function containRight(
  rectangle: Rectangle,
  picture: { readonly width: number; readonly height: number },
): Rectangle {
  const scale = Math.min(rectangle.width / picture.width, rectangle.height / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  return {
    x: rectangle.x + rectangle.width - size.width,
    y: rectangle.y + (rectangle.height - size.height) / 2,
    ...size,
  };
}
