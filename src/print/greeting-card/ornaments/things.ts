import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';
import { drawBlossom } from './plants.ts';

const heart: DrawnOrnament = {
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

const teacup: DrawnOrnament = {
  id: 'teacup',
  name: { ko: '찻잔', en: 'Teacup' },
  draw: (pen) => {
    pen.wash(
      [
        [10, 84],
        [28, 79.5],
        [50, 78.5],
        [72, 79.5],
        [90, 84],
        [72, 90],
        [50, 91.5],
        [28, 90],
      ],
      '#e6d3b8',
      0.15,
    );
    pen.stroke(
      [
        [9, 84.5],
        [28, 90.6],
        [50, 92.2],
        [73, 90.6],
        [91, 84],
      ],
      { colour: paint.bark, width: 1, ends: [0.15, 0.15] },
    );
    pen.wash(
      [
        [22, 48],
        [24, 62],
        [31, 75],
        [40, 82],
        [50, 83.5],
        [60, 82],
        [69, 75],
        [76, 62],
        [78, 48],
        [64, 53],
        [50, 54],
        [36, 53],
      ],
      '#c4d6c9',
      0.12,
    );
    pen.wash(
      [
        [66, 52],
        [78, 48],
        [76, 62],
        [69, 75],
        [60, 82],
        [52, 83.4],
        [60, 76],
        [66, 65],
      ],
      '#abc3b3',
      0.12,
    );
    pen.round([50, 48.5], [28, 6.4], '#dbe7dd', 0.004);
    pen.round([50, 49.4], [24.4, 4.8], '#d2a868', 0.004);
    pen.wash(
      [
        [36, 49],
        [44, 46.6],
        [52, 46.8],
        [46, 48.6],
        [40, 50.6],
      ],
      '#e6c795',
      0.1,
    );
    pen.circle([50, 48.4], [28.4, 6.8], { colour: paint.line, width: 0.9, ends: [0.3, 0.2] });
    pen.stroke(
      [
        [21.6, 49],
        [24, 63],
        [31, 75.6],
        [40.4, 82.6],
        [50, 84.2],
      ],
      { width: 1.1, ends: [0.3, 0.2] },
    );
    pen.stroke(
      [
        [78.4, 49],
        [76, 63],
        [69, 75.6],
        [59.6, 82.8],
        [48, 84.4],
      ],
      { width: 1.1, ends: [0.3, 0.2] },
    );
    drawBlossom(pen, [40, 67], 6.4, 20);
    pen.leaf({ at: [46, 70], angle: 30, length: 8, width: 3.2, colour: '#8aa593', vein: null });
    pen.leaf({ at: [35, 72], angle: 130, length: 6, width: 2.8, colour: '#8aa593', vein: null });
    for (const [x, height, sway] of [
      [40, 26, 3.4],
      [50, 34, 4.2],
      [60, 24, 3.2],
    ] as const)
      pen.stroke(
        [
          [x, 41],
          [x - sway, 41 - height * 0.3],
          [x + sway, 41 - height * 0.66],
          [x - sway * 0.4, 41 - height],
        ],
        { colour: paint.deepGrey, width: 1.2, ends: [0.15, 0.1] },
      );
  },
};

/** A cord: its shadow side, its light side. */
function drawCord(pen: OrnamentPen, through: readonly Spot[], width = 3): void {
  pen.stroke(through, { colour: '#f7efe6', width: width + 1.3, ends: [1, 1] });
  pen.stroke(through, { colour: paint.red, width, ends: [1, 1] });
  pen.stroke(
    through.map(([x, y]): Spot => [x - width * 0.16, y - width * 0.16]),
    { colour: '#d0685d', width: width * 0.28, ends: [0.3, 0.3] },
  );
}

const loop = (at: Spot, angle: number, length: number, width: number): Spot[] => [
  from(at, angle, -5, -width * 0.2),
  from(at, angle, length * 0.35, -width * 0.42),
  from(at, angle, length * 0.8, -width * 0.46),
  from(at, angle, length, 0),
  from(at, angle, length * 0.8, width * 0.46),
  from(at, angle, length * 0.35, width * 0.42),
  from(at, angle, -5, width * 0.2),
];

const knot: DrawnOrnament = {
  id: 'knot',
  name: { ko: '매듭', en: 'Knot' },
  draw: (pen) => {
    drawCord(
      pen,
      [
        [49, 2],
        [48, 8],
        [50, 18],
      ],
      2.4,
    );
    drawCord(
      pen,
      [
        [51, 2],
        [52, 8],
        [50, 18],
      ],
      2.4,
    );
    const middle: Spot = [50, 36];
    for (const [angle, length, width] of [
      [-148, 31, 13],
      [-32, 31, 13],
      [148, 31, 13],
      [32, 31, 13],
      [180, 35, 11],
      [0, 35, 11],
    ] as const)
      drawCord(pen, loop(middle, angle, length, width), 2.6);
    // The woven middle: cords that go over and under each other.
    for (let row = -2; row <= 2; row++) {
      const [a, b] = [from(middle, 45, row * 4.6, -13), from(middle, 45, row * 4.6, 13)];
      drawCord(pen, [a, b], 3);
    }
    for (let row = -2; row <= 2; row++)
      for (let piece = 0; piece < 3; piece++) {
        const start = -13.5 + piece * 9.2 + (row % 2 ? 4.6 : 0);
        const end = Math.min(13.5, start + 5);
        if (start >= 13) continue;
        drawCord(pen, [from(middle, 45, start, row * 4.6), from(middle, 45, end, row * 4.6)], 3);
      }
    drawCord(
      pen,
      [
        [50, 54],
        [48.6, 59],
        [50, 64],
      ],
      2.6,
    );
    drawCord(
      pen,
      [
        [50, 54],
        [51.4, 59],
        [50, 64],
      ],
      2.6,
    );
    for (let thread = 0; thread < 15; thread++) {
      const x = 43.4 + thread * 0.94;
      pen.stroke(
        [
          [47 + thread * 0.43, 68],
          [x + pen.wander(0.3), 80],
          [x + (thread - 7) * 0.22 + pen.wander(0.5), 96 + pen.wander(0.9)],
        ],
        {
          colour: thread % 3 ? paint.red : '#d0685d',
          width: 0.95,
          ends: [0.9, 0.5],
        },
      );
    }
    pen.wash(
      [
        [46, 63.4],
        [50, 62.4],
        [54, 63.4],
        [54.6, 68.6],
        [50, 69.6],
        [45.4, 68.6],
      ],
      paint.deepYellow,
      0.1,
    );
    pen.stroke(
      [
        [45.8, 66.2],
        [50, 67.2],
        [54.2, 66.2],
      ],
      { colour: '#a37c2d', width: 0.7, ends: [0.6, 0.6] },
    );
  },
};

const envelope: DrawnOrnament = {
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

const lantern: DrawnOrnament = {
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

export const things: readonly DrawnOrnament[] = [heart, teacup, knot, envelope, lantern];
