import { drawBlossom } from './draw-blossom.ts';
import { paint, type DrawnOrnament, type Spot } from './pen.ts';

export const envelope: DrawnOrnament = {
  id: 'envelope',
  name: { ko: '편지 봉투', en: 'Envelope' },
  draw: (pen) => {
    const stem: Spot[] = [
      [50, 60],
      [47, 40],
      [52, 22],
      [57, 8],
    ];
    pen.stroke(stem, { colour: paint.deepLeaf, width: 1.1, ends: [0.9, 0.3] });
    pen
      .along(stem, 9)
      .slice(3, 8)
      .forEach(({ at, angle }, i) => {
        for (const side of [-1, 1])
          pen.leaf({
            at,
            angle: angle + side * 48,
            length: 14 - i * 1.2,
            width: 5,
            bend: -side * 0.05,
          });
      });
    drawBlossom(pen, [36, 27], 9.5, 15);
    drawBlossom(pen, [67, 31], 8, 50);
    pen.stroke(
      [
        [48, 46],
        [41, 38],
        [37.5, 31],
      ],
      { colour: paint.deepLeaf, width: 0.8, ends: [0.9, 0.4] },
    );
    pen.stroke(
      [
        [49, 48],
        [59, 42],
        [65, 35],
      ],
      { colour: paint.deepLeaf, width: 0.8, ends: [0.9, 0.4] },
    );
    pen.wash(
      [
        [12, 46.5],
        [30, 46],
        [70, 46],
        [88, 46.5],
        [88.5, 70],
        [88, 92],
        [60, 92.6],
        [30, 92.4],
        [12, 92],
        [11.6, 70],
      ].map(([x = 0, y = 0]): Spot => [x, y]),
      '#f2e5cf',
      0.1,
    );
    pen.wash(
      [
        [12, 92],
        [30, 78],
        [48, 67],
        [52, 67],
        [70, 78],
        [88, 92],
        [50, 93],
      ],
      '#e8d6b8',
      0.1,
    );
    pen.stroke(
      [
        [12, 47],
        [11.6, 70],
        [12.2, 92],
      ],
      { colour: paint.bark, width: 0.9, ends: [0.5, 0.5] },
    );
    pen.stroke(
      [
        [88, 46],
        [88.6, 70],
        [88, 92.4],
      ],
      { colour: paint.bark, width: 0.9, ends: [0.5, 0.5] },
    );
    pen.stroke(
      [
        [11.4, 92],
        [50, 92.8],
        [89, 92],
      ],
      { colour: paint.bark, width: 0.9, ends: [0.5, 0.5] },
    );
    pen.stroke(
      [
        [11.8, 46.4],
        [30, 60],
        [47, 71.6],
        [50, 72.6],
      ],
      { colour: paint.bark, width: 1, ends: [0.4, 0.3] },
    );
    pen.stroke(
      [
        [88.2, 46],
        [70, 60],
        [53, 71.6],
        [49.4, 73],
      ],
      { colour: paint.bark, width: 1, ends: [0.4, 0.3] },
    );
    pen.stroke(
      [
        [12.4, 92],
        [28, 79.6],
        [40, 71],
      ],
      { colour: paint.bark, width: 0.7, ends: [0.4, 0.1] },
    );
    pen.stroke(
      [
        [87.6, 92],
        [72, 79.6],
        [60, 71],
      ],
      { colour: paint.bark, width: 0.7, ends: [0.4, 0.1] },
    );
    pen.round([50, 70], 6.6, paint.red, 0.03);
    pen.circle([50, 70], 4.9, { colour: paint.paleRed, width: 0.6, ends: [0.5, 0.5] });
    pen.wash(
      [
        [50, 68.6],
        [51.4, 67.2],
        [53, 68],
        [52.4, 70.4],
        [50, 73],
        [47.6, 70.4],
        [47, 68],
        [48.6, 67.2],
      ],
      '#f3d8d3',
      0.05,
    );
  },
};
