import { drawBlossom } from './draw-blossom.ts';
import { paint, type DrawnOrnament, type Spot } from './pen.ts';

export const heart: DrawnOrnament = {
  id: 'heart',
  name: { ko: '잎사귀 하트', en: 'Heart of leaves' },
  draw: (pen) => {
    const half = (side: number): Spot[] =>
      [
        [-0.4, 90],
        [14, 74],
        [28, 58],
        [37, 40],
        [33, 22],
        [20, 14],
        [7, 19],
        [0.5, 31],
      ].map(([x = 0, y = 0]): Spot => [50 + side * x, y]);
    for (const side of [-1, 1]) {
      const line = half(side);
      pen.stroke(line, { colour: paint.deepLeaf, width: 1.1, ends: [0.6, 0.2] });
      pen
        .along(line, 17)
        .slice(1)
        .forEach(({ at, angle }, i) => {
          for (const beside of [-1, 1])
            pen.leaf({
              at,
              angle: angle + beside * (44 + pen.wander(6)),
              length: 12 - i * 0.3 + pen.wander(0.7),
              width: 4.5,
              bend: beside * -0.05,
              colour: (i + beside) % 3 === 0 ? '#c3cfb4' : paint.leaf,
            });
        });
    }
    for (const [x, y, size, turn] of [
      [20, 44, 9.5, 10],
      [29, 55, 6.5, 40],
      [77, 26, 8.5, 30],
      [50, 86, 7.5, 0],
    ] as const)
      drawBlossom(pen, [x, y], size, turn);
    for (const [x, y] of [
      [13, 29],
      [31, 14],
      [66, 14.5],
      [86, 42],
      [72, 62],
      [37, 72],
    ] as const)
      pen.round([x, y], 1.5, paint.paleRed).round([x + 2.4, y + 1.2], 1.1, paint.paleRed);
  },
};
