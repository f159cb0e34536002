import { paint, type DrawnOrnament } from './pen.ts';

export const mountains: DrawnOrnament = {
  id: 'mountains',
  name: { ko: '먼 산', en: 'Mountains' },
  draw: (pen) => {
    pen.round([68, 26], 11.5, paint.paleRed, 0.012);
    pen.wash(
      [
        [2, 66],
        [14, 50],
        [26, 40],
        [36, 47],
        [47, 33],
        [58, 46],
        [70, 42],
        [84, 54],
        [98, 62],
        [98, 72],
        [50, 74],
        [2, 73],
      ],
      '#dfe6ea',
      0.2,
    );
    pen.wash(
      [
        [2, 72],
        [16, 60],
        [29, 52],
        [40, 62],
        [56, 54],
        [68, 61],
        [80, 50],
        [92, 62],
        [98, 66],
        [98, 80],
        [50, 82],
        [2, 80],
      ],
      '#b9c9d1',
      0.2,
    );
    pen.wash(
      [
        [2, 82],
        [20, 70],
        [36, 74],
        [52, 66],
        [66, 75],
        [82, 70],
        [98, 78],
        [98, 88],
        [50, 90],
        [2, 88],
      ],
      '#8fa8ac',
      0.2,
    );
    pen.stroke(
      [
        [6, 94],
        [30, 92.5],
        [56, 94],
        [80, 92.5],
      ],
      { colour: paint.sky, width: 1.1, ends: [0.1, 0.1] },
    );
    pen.stroke(
      [
        [24, 97.5],
        [44, 96.8],
        [66, 97.6],
      ],
      { colour: paint.sky, width: 0.9, ends: [0.1, 0.1] },
    );
    for (const [x, y, size] of [
      [26, 24, 5],
      [36, 19, 4],
      [18, 31, 3.4],
    ] as const) {
      pen.stroke(
        [
          [x - size, y - size * 0.2],
          [x - size * 0.45, y - size * 0.45],
          [x, y],
        ],
        { width: 0.8, ends: [0.1, 0.7] },
      );
      pen.stroke(
        [
          [x, y],
          [x + size * 0.4, y - size * 0.5],
          [x + size, y - size * 0.4],
        ],
        { width: 0.8, ends: [0.7, 0.1] },
      );
    }
  },
};
