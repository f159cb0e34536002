import type { InkPath } from './drawing.ts';
import { cutMark, type Size } from './layouts.ts';

const known = new Map<string, readonly InkPath[]>();

/** Ticks where the cuts meet the paper's edges, a cross where they meet each other. */
export function cutMarks({ width, height }: Size): readonly InkPath[] {
  const key = `${width} ${height}`;
  let paths = known.get(key);
  if (!paths) {
    const { tick, line } = cutMark;
    const [x, y] = [width / 2, height / 2];
    const marks = [
      [x, 0, x, tick],
      [x, height - tick, x, height],
      [0, y, tick, y],
      [width - tick, y, width, y],
      [x - tick / 2, y, x + tick / 2, y],
      [x, y - tick / 2, x, y + tick / 2],
    ];
    const d = marks.map(([x0, y0, x1, y1]) => `M${x0} ${y0}L${x1} ${y1}`).join('');
    paths = [{ d, stroke: '#808080', strokeWidth: line }];
    known.set(key, paths);
  }
  return paths;
}
