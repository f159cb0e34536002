import { drawBlossom } from './draw-blossom.ts';
import { from, paint, type DrawnOrnament, type Spot } from './pen.ts';

export const wreath: DrawnOrnament = {
  id: 'wreath',
  name: { ko: '꽃 화환', en: 'Wreath' },
  draw: (pen) => {
    const ringAt = (degrees: number, radius = 36): Spot => from([50, 50], degrees, radius);
    const arc = (start: number, end: number): Spot[] =>
      Array.from({ length: 9 }, (_, i) => ringAt(start + ((end - start) * i) / 8));
    for (const [start, end] of [
      [118, -58],
      [62, 238],
    ] as const) {
      const line = arc(start, end);
      pen.stroke(line, { colour: paint.deepLeaf, width: 1.1, ends: [0.7, 0.2] });
      pen
        .along(line, 13)
        .slice(1)
        .forEach(({ at, angle }, i) => {
          for (const side of [-1, 1])
            pen.leaf({
              at,
              angle: angle + side * (46 + pen.wander(6)),
              length: 12.5 - i * 0.35 + pen.wander(0.8),
              width: 4.6,
              bend: side * -0.05,
              colour: (i + side) % 4 === 0 ? '#c3cfb4' : paint.leaf,
            });
        });
    }
    for (const [degrees, radius, size] of [
      [88, 36, 12],
      [64, 39, 8],
      [113, 38, 8.5],
    ] as const)
      drawBlossom(pen, ringAt(degrees, radius), size, degrees);
    for (const degrees of [-20, 20, 160, 205, -62, 243]) {
      pen.round(ringAt(degrees, 41), 1.5, paint.paleRed);
      pen.round(ringAt(degrees + 4, 38.5), 1.1, paint.paleRed);
    }
  },
};
