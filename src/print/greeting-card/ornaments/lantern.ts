import { drawBlossom } from './draw-blossom.ts';
import { paint, type DrawnOrnament } from './pen.ts';

export const lantern: DrawnOrnament = {
  id: 'lantern',
  name: { ko: '청사초롱', en: 'Lantern' },
  draw: (pen) => {
    pen.round([50, 43], 37, '#faf0d9', 0.004);
    pen.stroke(
      [
        [30, 10],
        [48, 5],
        [70, 9],
      ],
      { colour: paint.bark, width: 2, ends: [0.5, 0.3] },
    );
    pen.stroke(
      [
        [50, 5.5],
        [50, 16],
      ],
      { width: 0.9, ends: [1, 1] },
    );

    pen.wash(
      [
        [34, 22],
        [50, 20.6],
        [66, 22],
        [71, 34],
        [71.6, 45],
        [50, 46.6],
        [28.4, 45],
        [29, 34],
      ],
      '#c9564b',
      0.12,
    );
    pen.wash(
      [
        [28.4, 45],
        [50, 46.6],
        [71.6, 45],
        [70.4, 58],
        [65, 68],
        [50, 69.4],
        [35, 68],
        [29.6, 58],
      ],
      '#5f7fa3',
      0.12,
    );
    pen.wash(
      [
        [34, 24],
        [40, 23],
        [37, 34],
        [36.6, 45.4],
        [30, 45],
        [30.6, 34],
      ],
      '#d9776c',
      0.1,
    );
    pen.wash(
      [
        [30, 46],
        [36.6, 46.4],
        [37.6, 58],
        [40, 67.6],
        [36, 67],
        [31.4, 58],
      ],
      '#7e9abb',
      0.1,
    );
    for (const x of [-0.62, 0, 0.62])
      pen.stroke(
        [
          [50 + x * 15, 21],
          [50 + x * 21, 34],
          [50 + x * 21.6, 46],
          [50 + x * 20, 58],
          [50 + x * 15, 69],
        ],
        { colour: '#f3e3c4', width: 0.6, ends: [0.6, 0.6] },
      );
    pen.wash(
      [
        [33, 16],
        [50, 14.6],
        [67, 16],
        [67.4, 22],
        [50, 23.2],
        [32.6, 22],
      ],
      paint.bark,
      0.1,
    );
    pen.wash(
      [
        [34, 67],
        [50, 68.6],
        [66, 67],
        [66, 72.4],
        [50, 74],
        [34, 72.4],
      ],
      paint.bark,
      0.1,
    );
    for (const [x, end] of [
      [50, 96],
      [44, 88],
      [56, 88],
    ] as const) {
      pen.stroke(
        [
          [50 + (x - 50) * 0.6, 73],
          [x, (73 + end) / 2 - 3],
        ],
        { colour: paint.deepYellow, width: 0.9, ends: [1, 1] },
      );
      for (let thread = -2; thread <= 2; thread++)
        pen.stroke(
          [
            [x, (73 + end) / 2 - 3],
            [x + thread * 0.8, (73 + end) / 2 + 3],
            [x + thread * 1.1, end],
          ],
          { colour: thread % 2 ? paint.deepYellow : paint.yellow, width: 0.9, ends: [0.9, 0.4] },
        );
    }
    drawBlossom(pen, [50, 34], 7.5, 18);
  },
};
