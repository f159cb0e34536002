import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

/** A plume of silver grass. */
function drawGrass(pen: OrnamentPen, foot: Spot, tip: Spot, bend: number): void {
  const middle: Spot = [(foot[0] + tip[0]) / 2 + bend * 0.3, (foot[1] + tip[1]) / 2];
  const stem = [foot, middle, tip];
  pen.stroke(stem, { colour: paint.deepLeaf, width: 0.8, ends: [0.9, 0.4] });
  pen
    .along(stem, 24)
    .slice(13)
    .forEach(({ at, angle }, i) => {
      for (const side of [-1, 1]) {
        const reach = from(at, angle + side * 24 + bend * 0.8, 9 - i * 0.35);
        pen.stroke([at, from(at, angle + side * 18 + bend * 0.3, 4.4), reach], {
          colour: i % 2 ? '#c9b894' : '#b7a57f',
          width: 0.55,
          ends: [0.9, 0.1],
        });
      }
    });
}

const cloud = (pen: OrnamentPen, [x, y]: Spot, size: number): void => {
  pen.stroke(
    [
      [x - size, y],
      [x - size * 0.5, y - size * 0.1],
      [x + size * 0.2, y + size * 0.02],
      [x + size, y - size * 0.05],
    ],
    { colour: paint.blue, width: 1.3, ends: [0.2, 0.1] },
  );
  pen.stroke(
    [
      [x - size * 0.5, y + size * 0.16],
      [x, y + size * 0.1],
      [x + size * 0.6, y + size * 0.17],
    ],
    { colour: paint.blue, width: 1, ends: [0.2, 0.1] },
  );
};

const moon: DrawnOrnament = {
  id: 'moon',
  name: { ko: '보름달', en: 'Full moon' },
  draw: (pen) => {
    pen.round([52, 40], 31, '#f3dc9d', 0.008);
    pen.round([51, 39], 28.5, '#f6e4b2', 0.01);
    pen.wash(
      [
        [38, 30],
        [45, 26],
        [50, 30],
        [46, 36],
        [39, 37],
      ],
      '#efd590',
    );
    pen.wash(
      [
        [56, 44],
        [64, 42],
        [69, 48],
        [63, 54],
        [56, 51],
      ],
      '#efd590',
    );
    pen.wash(
      [
        [44, 52],
        [49, 50],
        [51, 55],
        [46, 57],
      ],
      '#efd590',
    );
    pen.round([60, 27], [3, 2.4], '#efd590');
    cloud(pen, [30, 55], 22);
    cloud(pen, [76, 30], 17);
    drawGrass(pen, [26, 98], [13, 46], -14);
    drawGrass(pen, [30, 98], [30, 40], -4);
    drawGrass(pen, [34, 98], [49, 54], 12);
    pen.stroke(
      [
        [28, 98],
        [18, 84],
        [5, 80],
      ],
      { colour: paint.deepLeaf, width: 1, ends: [0.9, 0.1] },
    );
    pen.stroke(
      [
        [31, 98],
        [44, 84],
        [60, 82],
      ],
      { colour: paint.deepLeaf, width: 1, ends: [0.9, 0.1] },
    );
    pen.stroke(
      [
        [33, 98],
        [50, 93],
        [66, 95],
      ],
      { colour: paint.leaf, width: 1, ends: [0.9, 0.1] },
    );
  },
};

function drawPine(pen: OrnamentPen, [x, foot]: Spot, height: number, colour: string): void {
  pen.stroke(
    [
      [x, foot],
      [x + 0.3, foot - height * 0.2],
    ],
    { colour: paint.bark, width: height * 0.06, ends: [1, 1] },
  );
  for (let tier = 0; tier < 4; tier++) {
    const top = foot - height + tier * height * 0.19;
    const base = foot - height * 0.58 + tier * height * 0.145;
    const half = height * (0.13 + tier * 0.062);
    pen.wash(
      [
        [x, top],
        [x + half * 0.45, (top + base) / 2],
        [x + half, base],
        [x + half * 0.5, base + height * 0.025],
        [x, base - height * 0.01],
        [x - half * 0.5, base + height * 0.03],
        [x - half, base],
        [x - half * 0.45, (top + base) / 2],
      ],
      colour,
    );
    pen.wash(
      [
        [x - half * 0.05, top + height * 0.015],
        [x - half * 0.25, (top + base) / 2],
        [x - half * 0.85, base - height * 0.012],
        [x - half * 0.5, base - height * 0.03],
        [x - half * 0.2, (top + base) / 2 + height * 0.03],
        [x + half * 0.12, (top + base) / 2],
      ],
      '#f4f7f8',
      0.15,
    );
  }
}

function drawFlake(pen: OrnamentPen, at: Spot, size: number): void {
  for (let arm = 0; arm < 6; arm++) {
    const angle = 15 + arm * 60;
    pen.stroke([at, from(at, angle, size)], {
      colour: paint.blue,
      width: size * 0.13,
      ends: [0.8, 0.5],
    });
    for (const side of [-1, 1])
      pen.stroke([from(at, angle, size * 0.55), from(at, angle + side * 22, size * 0.86)], {
        colour: paint.blue,
        width: size * 0.1,
        ends: [0.8, 0.4],
      });
  }
}

const snow: DrawnOrnament = {
  id: 'snow',
  name: { ko: '눈 내린 날', en: 'Snow' },
  draw: (pen) => {
    pen.round([50, 46], 42, '#dde6ec', 0.006);
    pen.wash(
      [
        [11, 58],
        [26, 49],
        [44, 54],
        [64, 46],
        [80, 50],
        [90, 57],
        [86, 68],
        [14, 68],
      ],
      '#eaf0f3',
      0.2,
    );
    drawPine(pen, [30, 72], 38, paint.deepLeaf);
    drawPine(pen, [45, 76], 26, '#93ab95');
    drawPine(pen, [72, 73], 31, '#8aa38d');
    pen.wash(
      [
        [10, 60],
        [26, 66],
        [46, 72],
        [68, 68],
        [90, 62],
        [84, 74],
        [70, 86],
        [50, 89.5],
        [30, 85],
        [16, 73],
      ],
      '#fbfcfd',
      0.1,
    );
    pen.stroke(
      [
        [22, 74],
        [38, 79],
        [60, 77],
        [78, 72],
      ],
      { colour: paint.sky, width: 1, ends: [0.1, 0.1] },
    );
    pen.stroke(
      [
        [40, 84],
        [52, 85],
        [64, 82],
      ],
      { colour: paint.sky, width: 0.8, ends: [0.1, 0.1] },
    );
    for (const [x, y, size] of [
      [52, 26, 1.2],
      [62, 36, 0.9],
      [40, 22, 0.9],
      [20, 40, 1],
      [81, 38, 1.1],
      [58, 14, 0.9],
      [72, 24, 1],
      [33, 12, 1],
      [24, 26, 0.9],
      [84, 52, 0.9],
      [54, 50, 1],
      [60, 58, 0.9],
    ] as const)
      pen.round([x, y], size, paint.paper);
    drawFlake(pen, [89, 13], 6);
    drawFlake(pen, [10, 88], 4.6);
    drawFlake(pen, [9, 14], 3.6);
  },
};

const mountains: DrawnOrnament = {
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

const crane: DrawnOrnament = {
  id: 'crane',
  name: { ko: '두루미', en: 'Crane' },
  draw: (pen) => {
    pen.round([66, 30], 20, '#f3ddc9', 0.01);
    cloud(pen, [26, 78], 20);
    cloud(pen, [80, 88], 15);
    // The far wing, the body, the near wing.
    pen.wash(
      [
        [44, 56],
        [38, 40],
        [30, 24],
        [22, 12],
        [34, 18],
        [46, 30],
        [54, 46],
      ],
      '#eceeed',
      0.2,
    );
    pen.wash(
      [
        [22, 12],
        [25, 21],
        [29, 30],
        [33, 36],
        [36, 34],
        [32, 24],
      ],
      paint.line,
      0.2,
    );
    pen.wash(
      [
        [28, 64],
        [40, 54],
        [56, 48],
        [66, 46],
        [70, 48],
        [64, 55],
        [50, 63],
        [36, 68],
      ],
      paint.paper,
      0.15,
    );
    pen.stroke(
      [
        [30, 64],
        [42, 54],
        [58, 48],
        [68, 44],
        [76, 36],
        [84, 33],
      ],
      { width: 1, ends: [0.3, 0.4] },
    );
    pen.stroke(
      [
        [36, 68],
        [50, 63.5],
        [62, 56.5],
        [71, 50],
        [78, 42],
        [84.5, 36],
      ],
      { width: 1, ends: [0.3, 0.4] },
    );
    pen.wash(
      [
        [68, 47],
        [76, 38],
        [84, 34],
        [83.5, 37],
        [77, 43],
        [71, 50],
      ],
      paint.line,
      0.1,
    );
    pen.wash(
      [
        [83, 33.4],
        [86.5, 31.8],
        [89.4, 33.4],
        [88, 36],
        [84, 36.6],
      ],
      paint.paper,
      0.05,
    );
    pen.stroke(
      [
        [83, 33.2],
        [86.6, 31.5],
        [89.6, 33.5],
        [99, 37],
      ],
      { width: 0.8, ends: [0.5, 0.15] },
    );
    pen.stroke(
      [
        [84, 36.8],
        [88, 36.2],
        [99, 37.2],
      ],
      { width: 0.8, ends: [0.5, 0.15] },
    );
    pen.wash(
      [
        [84.4, 32.6],
        [87, 31.2],
        [89, 32.4],
        [86.6, 33.3],
      ],
      paint.red,
      0.05,
    );
    pen.round([87.6, 34.1], 0.45, paint.line);
    pen.wash(
      [
        [50, 54],
        [58, 44],
        [66, 28],
        [70, 10],
        [58, 18],
        [48, 32],
        [42, 50],
        [44, 57],
      ],
      paint.paper,
      0.2,
    );
    pen.wash(
      [
        [70, 10],
        [69, 21],
        [66, 31],
        [61.5, 40],
        [57, 44],
        [58, 33],
        [62, 22],
      ],
      paint.line,
      0.2,
    );
    pen.stroke(
      [
        [44, 57],
        [43, 48],
        [49, 31],
        [58, 18],
        [70, 9.6],
      ],
      { width: 1, ends: [0.3, 0.2] },
    );
    for (const [x0, y0, x1, y1] of [
      [47, 50, 54, 30],
      [50, 51, 58, 34],
      [46, 46, 51, 30],
    ] as const)
      pen.stroke(
        [
          [x0, y0],
          [(x0 + x1) / 2 - 1, (y0 + y1) / 2],
          [x1, y1],
        ],
        { colour: paint.deepGrey, width: 0.6, ends: [0.2, 0.1] },
      );
    pen.wash(
      [
        [28, 64],
        [20, 66],
        [10, 72],
        [22, 71],
        [34, 68.6],
      ],
      paint.line,
      0.15,
    );
    pen.stroke(
      [
        [34, 67],
        [20, 76],
        [6, 84],
      ],
      { width: 0.8, ends: [0.7, 0.3] },
    );
    pen.stroke(
      [
        [37, 68],
        [24, 78],
        [11, 87],
      ],
      { width: 0.8, ends: [0.7, 0.3] },
    );
  },
};

export const scenes: readonly DrawnOrnament[] = [moon, snow, mountains, crane];
