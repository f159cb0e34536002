import { AppError } from '../../shared/errors.ts';
import type { CardLayout, GreetingCardSpec, Ink } from '../../shared/greeting-card-spec.ts';
import type { CardDrawing, CardSide } from '../../shared/greeting-cards.ts';
import type { Placement } from '../hand/place.ts';
import { handPaths } from '../hand/svg-paths.ts';
import { numeral } from '../units.ts';
import { contain, type Rectangle } from './blocks.ts';
import { keptWriting } from './kept-writing.ts';
import type { DrawnItem, InkPath } from './drawing.ts';
import { composeFaces, type ComposedFaces, type DrawnFace } from './faces.ts';
import { twoSided } from './imposition.ts';
import { paperLayouts } from './layouts.ts';
import { dataUrlOf, croppedUrlOf } from './picture-urls.ts';
import { pictureFor, type Pictures } from './pictures.ts';

type Shape = CardDrawing['shapes'][number];

export type CardSvgOptions = {
  readonly layout?: CardLayout;
  readonly side?: CardSide;
  readonly pictures?: Pictures;
};

/**
 * Draws one side of a card as plain shapes in millimetres: the very strokes that the PDF prints. A
 * card whose text does not fit or has unknown characters is drawn all the same and says so; an
 * ornament, seal or picture that is not there is left out. Throws `hand-unknown`.
 */
export function cardSvg(
  spec: GreetingCardSpec,
  { layout = 'a6', side = 'inside', pictures = new Map() }: CardSvgOptions = {},
): CardDrawing {
  const { card, foldAt } = paperLayouts[layout];
  const faces = composeFaces(spec, layout, keptWriting);
  const { writing } = faces;
  return {
    widthMm: card.width,
    heightMm: card.height,
    shapes: drawSide(faces, spec, layout, side).flatMap(({ x, items }) =>
      items.flatMap((item) => shapesOf(item, x, pictures)),
    ),
    foldAt,
    sides: twoSided([spec], layout) ? 2 : 1,
    sizePt: writing.size,
    lineCount: writing.lineCount,
    fits: !faces.overflow,
    missingCharacters: writing.missing.map((missing) => missing.character),
  };
}

/** The side; without ornaments and seal where one of them cannot be drawn. */
function drawSide(
  faces: ComposedFaces,
  spec: GreetingCardSpec,
  layout: CardLayout,
  side: CardSide,
): DrawnFace[] {
  try {
    return faces.side(side);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const bare = { ...spec, ornament: '', cover: { kind: 'none' as const }, seal: null };
    return composeFaces(bare, layout, keptWriting).side(side);
  }
}

function shapesOf(item: DrawnItem, x: number, pictures: Pictures): Shape[] {
  switch (item.kind) {
    case 'lines':
      return pathShapes(item.paths, x ? `translate(${numeral(x, 3)} 0)` : undefined);
    case 'hand':
      return writtenShapes(item.placement, item.ink, x);
    case 'art':
      return pathShapes(item.art.paths, artTransform(item.box, item.turn, x));
    case 'picture':
      return pictureShapes(item, x, pictures);
    default:
      return item satisfies never;
  }
}

const pathShapes = (paths: readonly InkPath[], transform: string | undefined): Shape[] =>
  paths.map(({ d, fill, stroke, strokeWidth, dash }) => ({
    kind: 'path' as const,
    d,
    fill: fill ?? 'none',
    ...(stroke && { stroke, strokeWidth }),
    ...(dash && { dash: [...dash] }),
    ...(transform && { transform }),
  }));

/** Blocks that have not changed since the last key are not drawn again. */
const written = new WeakMap<Placement, Map<string, Shape[]>>();

function writtenShapes(placement: Placement, ink: Ink, x: number): Shape[] {
  const known = written.get(placement) ?? new Map<string, Shape[]>();
  written.set(placement, known);
  const key = `${ink} ${x}`;
  let shapes = known.get(key);
  if (!shapes) {
    const transform = x ? { transform: `translate(${numeral(x, 3)} 0)` } : {};
    shapes = handPaths(placement, ink).map((path) => ({ kind: 'path', ...path, ...transform }));
    known.set(key, shapes);
  }
  return shapes;
}

function artTransform(box: Rectangle, turn: number, x: number): string {
  const n = (value: number): string => numeral(value, 4);
  const middle = `${n(x + box.x + box.width / 2)} ${n(box.y + box.height / 2)}`;
  const rotate = turn ? ` rotate(${n(turn)})` : '';
  const scale = `${n(box.width / 100)} ${n(box.height / 100)}`;
  return `translate(${middle})${rotate} scale(${scale}) translate(-50 -50)`;
}

function pictureShapes(
  { use, box, turn, clip }: Extract<DrawnItem, { kind: 'picture' }>,
  x: number,
  pictures: Pictures,
): Shape[] {
  try {
    const picture = pictureFor(use, pictures);
    const at = clip ?? contain(box, picture, 'middle');
    const dataUrl = clip ? croppedUrlOf(picture, clip) : dataUrlOf(picture);
    const place = {
      x: rounded(x + at.x),
      y: rounded(at.y),
      width: rounded(at.width),
      height: rounded(at.height),
    };
    return [{ kind: 'image', ...place, ...(turn && { turn }), dataUrl }];
  } catch (thrown) {
    if (thrown instanceof AppError) return [];
    throw thrown;
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
