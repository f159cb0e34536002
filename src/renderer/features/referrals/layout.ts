import { hierarchy, tree } from 'd3-hierarchy';
import type { Vine } from './vine.ts';

/** Lengths of the picture, all in the same unit. */
export type Measures = {
  /** From one person to the next below. */
  readonly row: number;
  /** From one person to those whom they introduced. */
  readonly column: number;
  /** How wide a person is drawn at most. */
  readonly widest: number;
  readonly height: number;
  /** Width of the picture to its height, as it would fill the window. */
  readonly aspect: number;
};

/** Where a person is drawn: the left edge and the middle of their name's box. */
export type Place = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
};

export type Picture = {
  /** In the order of reading: each person before those whom they introduced. */
  readonly places: readonly Place[];
  readonly byId: ReadonlyMap<number, Place>;
  readonly width: number;
  readonly height: number;
};

type Block = { places: Place[]; width: number; height: number };

/** Draws every vine as a tidy tree, and sets the vines side by side like words on a page. */
export function layoutVine(
  vine: Vine,
  open: ReadonlySet<number>,
  measures: Measures,
  widthOf: (id: number) => number,
): Picture {
  const blocks = vine.roots.map((root) => blockOf(vine, open, root, measures, widthOf));
  const { places, width, height } = arrange(blocks, measures);
  return { places, byId: new Map(places.map((place) => [place.id, place])), width, height };
}

function blockOf(
  vine: Vine,
  open: ReadonlySet<number>,
  root: number,
  { row, column, widest, height }: Measures,
  widthOf: (id: number) => number,
): Block {
  const whole = hierarchy(root, (id) => (open.has(id) ? vine.people.get(id)?.children : null));
  const drawn = tree<number>()
    .nodeSize([row, column])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.25))(whole);
  let [top, bottom, right] = [0, 0, 0];
  const places: Place[] = [];
  drawn.eachBefore(({ data: id, x: y, y: x }) => {
    const width = Math.min(widest, widthOf(id));
    places.push({ id, x, y, width });
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    right = Math.max(right, x + width);
  });
  const down = height / 2 - top;
  return {
    places: places.map((place) => ({ ...place, y: place.y + down })),
    width: right,
    height: bottom - top + height,
  };
}

/** Fills shelf after shelf; on a shelf, small vines stand one below the other beside the tallest. */
function arrange(blocks: readonly Block[], measures: Measures): Block {
  const gap = { x: measures.column / 4, y: measures.row / 2 };
  const area = blocks.reduce(
    (sum, { width, height }) => sum + (width + gap.x) * (height + gap.y),
    0,
  );
  const widest = blocks.reduce((most, { width }) => Math.max(most, width), 0);
  const page = Math.max(widest, Math.sqrt(area * measures.aspect));
  const places: Place[] = [];
  let whole = { width: 0, height: 0 };
  let shelf = { top: 0, height: 0 };
  let stack = { left: 0, width: 0, height: 0 };
  for (const block of blocks) {
    const isFirst = shelf.height === 0;
    const fitsBelow = !isFirst && stack.height + gap.y + block.height <= shelf.height;
    if (!fitsBelow && !isFirst) {
      const left = stack.left + stack.width + gap.x;
      if (left + block.width <= page) stack = { left, width: 0, height: 0 };
      else {
        shelf = { top: shelf.top + shelf.height + gap.y, height: 0 };
        stack = { left: 0, width: 0, height: 0 };
      }
    }
    const down = shelf.top + (stack.height > 0 ? stack.height + gap.y : 0);
    for (const place of block.places) {
      places.push({ ...place, x: place.x + stack.left, y: place.y + down });
    }
    stack = {
      left: stack.left,
      width: Math.max(stack.width, block.width),
      height: down - shelf.top + block.height,
    };
    shelf = { top: shelf.top, height: Math.max(shelf.height, stack.height) };
    whole = {
      width: Math.max(whole.width, stack.left + stack.width),
      height: shelf.top + shelf.height,
    };
  }
  return { places, ...whole };
}

/** The line from who introduced to who was introduced, as an SVG path. */
export function linkPath(from: Place, to: Place): string {
  const start = from.x + from.width;
  const bend = start + (to.x - start) / 2;
  return `M${start},${from.y}C${bend},${from.y} ${bend},${to.y} ${to.x},${to.y}`;
}
