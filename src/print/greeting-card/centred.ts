import type { PlacedWord, Placement } from '../hand/place.ts';

/** The same writing with each line in the middle of its area's width. */
export function centred(placement: Placement): Placement {
  const { area, size } = placement;
  const lines = placement.lines.map((line) => {
    const [first] = line;
    const last = line.at(-1);
    if (!first || !last) return line;
    const right = last.x + wordWidth(last) * size;
    const shift = area.x + (area.width - (right - first.x)) / 2 - first.x;
    return line.map((word) => ({ ...word, x: word.x + shift }));
  });
  return { ...placement, lines };
}

const wordWidth = ({ letters, stretchX }: PlacedWord): number =>
  letters.reduce((sum, { advance }) => sum + advance, 0) * stretchX;
