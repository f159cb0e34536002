import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

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

export const snow: DrawnOrnament = {
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
