import type { GreetingCardSpec, MarkPlace } from '../../shared/greeting-card-spec.ts';
import type { Area } from '../hand/fit.ts';
import { points } from '../units.ts';
import type { Size } from './layouts.ts';

/** All lengths in millimetres. */
export type Rectangle = { x: number; y: number; width: number; height: number };

export const frame = { inset: 6, radius: 2.4, line: 0.18 } as const;

/** Rules reach a little beyond the writing on both sides. */
export const rules = { inset: 13, below: 0.6, line: 0.18, dot: 0.26, dotStep: 0.95 } as const;

const inset = 14;
/** The foot of a closing that stands above a signature, from the card's lower edge. */
const aboveSignature = { top: 36.2, height: 15.4 };
const closingRoom = { top: 31, height: 19 };
const cornerOrnament = { inset: 11.5, size: 22 };
/** Words do not touch a mark beside them, but a seal may lie over the very end of the name. */
const overSeal = 1.2;

type Look = Pick<GreetingCardSpec, 'signature' | 'seal' | 'ornament'>;

/** Where the blocks of a written face lie. The closing makes room for marks that stand where it would. */
export function blocksOf({ width, height }: Size, look: Look, ornamentHere: boolean) {
  const line = width - 2 * inset;
  return {
    greeting: { x: inset, y: 13.5, width: line, height: 13.5 },
    message: { x: inset, y: 31.5, width: line, height: height - 36.5 - 31.5 },
    closing: closingOf({ width, height }, look, ornamentHere),
  } satisfies Record<string, Rectangle>;
}

function closingOf(face: Size, look: Look, ornamentHere: boolean): Rectangle {
  const marks = [look.signature, look.seal].flatMap((mark) => mark?.place ?? []);
  const block = (room: typeof closingRoom): Rectangle => ({
    x: inset,
    y: face.height - room.top,
    width: face.width - 2 * inset,
    height: room.height,
  });
  const usual = block(closingRoom);
  const chosen = marks.some((place) => inTheWay(boxOfPlace(place, face), usual))
    ? block(aboveSignature)
    : usual;
  const left = ornamentHere ? cornerOrnament.inset + cornerOrnament.size + 1.5 : inset;
  const right = marks
    .map((place) => boxOfPlace(place, face))
    .filter((box) => inTheWay(box, chosen) && box.y + box.height / 2 < chosen.y + chosen.height)
    .reduce((edge, box) => Math.min(edge, box.x + overSeal), chosen.x + chosen.width);
  return { ...chosen, x: left, width: right - left };
}

/** Overlaps the block's right half. */
const inTheWay = (box: Rectangle, block: Rectangle): boolean =>
  box.x + box.width > block.x + block.width / 2 &&
  box.x > block.x + block.width * 0.45 &&
  box.x < block.x + block.width &&
  box.y < block.y + block.height - 0.5 &&
  box.y + box.height > block.y + 0.5;

/** The box of a mark on a face. */
export const boxOfPlace = (place: MarkPlace, face: Size): Rectangle => ({
  x: face.width - place.right - place.width,
  y: face.height - place.bottom - place.height,
  width: place.width,
  height: place.height,
});

/** Where the small ornament of the written side stands: its lower left corner. */
export const cornerOf = (face: Size): Rectangle => ({
  x: cornerOrnament.inset,
  y: face.height - cornerOrnament.inset - cornerOrnament.size,
  width: cornerOrnament.size,
  height: cornerOrnament.size,
});

/** A rectangle in millimetres as an area in points. */
export const areaOf = (rectangle: Rectangle): Area => ({
  x: points(rectangle.x),
  y: points(rectangle.y),
  width: points(rectangle.width),
  height: points(rectangle.height),
});

/** The largest picture of the given proportions inside a rectangle; `right`: at its right edge, else in its middle. */
export function contain(rectangle: Rectangle, picture: Size, align: 'right' | 'middle'): Rectangle {
  const scale = Math.min(rectangle.width / picture.width, rectangle.height / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const free = rectangle.width - size.width;
  return {
    x: rectangle.x + (align === 'right' ? free : free / 2),
    y: rectangle.y + (rectangle.height - size.height) / 2,
    ...size,
  };
}

/** The smallest picture of the given proportions that covers a rectangle; what stands out is cut off. */
export function coverBox(rectangle: Rectangle, picture: Size): Rectangle {
  const scale = Math.max(rectangle.width / picture.width, rectangle.height / picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  return {
    x: rectangle.x + (rectangle.width - size.width) / 2,
    y: rectangle.y + (rectangle.height - size.height) / 2,
    ...size,
  };
}
