import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

/** A five-petalled blossom. */
export function drawBlossom(pen: OrnamentPen, at: Spot, size: number, turn = 0, open = 1): void {
  for (let petal = 0; petal < 5; petal++) {
    const angle = turn + petal * 72 + pen.wander(3);
    const edge = [
      from(at, angle, size * 0.08),
      from(at, angle, size * 0.36, size * 0.27 * open),
      from(at, angle, size * 0.76, size * 0.33 * open),
      from(at, angle, size * 0.98, size * 0.13),
      from(at, angle, size * 0.88, 0),
      from(at, angle, size * 0.99, -size * 0.12),
      from(at, angle, size * 0.78, -size * 0.33 * open),
      from(at, angle, size * 0.36, -size * 0.27 * open),
    ];
    pen.wash(edge, petal % 2 ? paint.pink : '#f3d8d3', size * 0.012);
    pen.stroke([from(at, angle, size * 0.2), from(at, angle, size * 0.5, size * 0.02)], {
      colour: paint.deepPink,
      width: size * 0.035,
      ends: [0.9, 0.1],
    });
  }
  for (let thread = 0; thread < 7; thread++) {
    const angle = turn + 20 + thread * 51 + pen.wander(6);
    const length = size * (0.34 + pen.wander(0.03));
    pen.stroke([at, from(at, angle, length)], {
      colour: paint.deepPink,
      width: size * 0.028,
      ends: [0.6, 0.6],
    });
    pen.round(from(at, angle, length), size * 0.045, paint.deepYellow);
  }
  pen.round(at, size * 0.08, paint.deepPink);
}

function drawBud(pen: OrnamentPen, at: Spot, angle: number, size: number): void {
  const tip = from(at, angle, size * 0.9);
  pen.wash(
    [
      from(at, angle, 0, 0),
      from(at, angle, size * 0.4, size * 0.36),
      tip,
      from(at, angle, size * 0.4, -size * 0.36),
    ],
    paint.deepPink,
  );
  pen.wash(
    [
      from(at, angle, -size * 0.1, 0),
      from(at, angle, size * 0.3, size * 0.3),
      from(at, angle, size * 0.36, 0),
      from(at, angle, size * 0.3, -size * 0.3),
    ],
    paint.bark,
  );
}

const sprig: DrawnOrnament = {
  id: 'sprig',
  name: { ko: '새순 가지', en: 'Sprig' },
  draw: (pen) => {
    const stem: Spot[] = [
      [30, 96],
      [38, 74],
      [50, 52],
      [58, 30],
      [61, 8],
    ];
    const spots = pen.along(stem, 8);
    spots.slice(1, 7).forEach(({ at, angle }, i) => {
      const length = 28 - i * 2.6;
      for (const side of [-1, 1]) {
        const lag = from(at, angle, side < 0 ? 3 : -1);
        pen.leaf({
          at: lag,
          angle: angle + side * (52 - i * 2) + pen.wander(4),
          length: length + pen.wander(1.4),
          width: length * 0.36,
          bend: side * -0.06,
          colour: (i + (side > 0 ? 1 : 0)) % 3 === 0 ? '#b9c8ac' : paint.leaf,
        });
      }
    });
    pen.leaf({ at: [60.6, 14], angle: -86, length: 13, width: 5 });
    pen.stroke(stem, { colour: paint.deepLeaf, width: 1.5, ends: [0.9, 0.3] });
  },
};

const blossom: DrawnOrnament = {
  id: 'blossom',
  name: { ko: '벚꽃', en: 'Blossom' },
  draw: (pen) => {
    pen.stroke(
      [
        [4, 90],
        [22, 78],
        [40, 62],
        [58, 50],
        [80, 26],
        [90, 10],
      ],
      {
        colour: paint.bark,
        width: 2.6,
        ends: [1, 0.2],
      },
    );
    pen.stroke(
      [
        [38, 64],
        [32, 48],
        [34, 32],
        [30, 20],
      ],
      { colour: paint.bark, width: 1.5, ends: [0.9, 0.2] },
    );
    pen.stroke(
      [
        [58, 50],
        [72, 54],
        [86, 50],
      ],
      { colour: paint.bark, width: 1.3, ends: [0.9, 0.2] },
    );
    drawBud(pen, [30, 20], -100, 8);
    drawBud(pen, [90, 10], -60, 8.5);
    drawBud(pen, [87, 50], -12, 7.5);
    drawBud(pen, [80.5, 25], -20, 6.5);
    drawBlossom(pen, [52, 52], 21, 12);
    drawBlossom(pen, [33, 37], 15, 40);
    drawBlossom(pen, [74, 33], 15.5, -10);
    drawBlossom(pen, [22, 76], 13, 25, 0.9);
    pen.wash(
      [
        [70, 78],
        [74, 75],
        [78, 77],
        [74, 80],
      ],
      paint.pink,
    );
    pen.wash(
      [
        [54, 90],
        [57, 86],
        [61, 87],
        [58, 91],
      ],
      '#f3d8d3',
    );
    pen.wash(
      [
        [84, 90],
        [87, 89],
        [89, 92],
        [86, 94],
      ],
      paint.pink,
    );
  },
};

function drawPersimmon(pen: OrnamentPen, [x, y]: Spot, size: number): void {
  const at = (dx: number, dy: number): Spot => [x + dx * size, y + dy * size];
  pen.wash(
    [
      at(0, -0.84),
      at(0.5, -0.9),
      at(0.96, -0.5),
      at(1.02, 0.1),
      at(0.7, 0.7),
      at(0.02, 0.88),
      at(-0.68, 0.72),
      at(-1.02, 0.12),
      at(-0.94, -0.5),
      at(-0.48, -0.9),
    ],
    paint.orange,
    size * 0.012,
  );
  pen.wash(
    [
      at(0.3, -0.7),
      at(0.86, -0.45),
      at(0.9, 0.12),
      at(0.58, 0.62),
      at(0.1, 0.78),
      at(0.5, 0.4),
      at(0.62, -0.1),
    ],
    paint.deepOrange,
    size * 0.012,
  );
  pen.wash(
    [at(-0.66, -0.34), at(-0.5, -0.5), at(-0.44, -0.36), at(-0.62, 0), at(-0.72, 0.02)],
    '#f6d3a8',
    0.1,
  );
  for (const angle of [8, 98, 188, 278])
    pen.leaf({
      at: from(at(0, -0.8), angle, -size * 0.04),
      angle: angle * 1 + pen.wander(5) + (angle > 180 && angle < 360 ? 0 : 0),
      length: size * (angle === 278 ? 0.34 : angle === 98 ? 0.4 : 0.62),
      width: size * 0.36,
      colour: paint.deepLeaf,
      vein: '#647d66',
    });
  pen.stroke([at(-0.98, 0.3), at(-0.7, 0.74), at(-0.05, 0.94), at(0.66, 0.76), at(1.0, 0.26)], {
    width: size * 0.035,
    ends: [0.1, 0.1],
  });
}

const persimmon: DrawnOrnament = {
  id: 'persimmon',
  name: { ko: '감', en: 'Persimmon' },
  draw: (pen) => {
    pen.stroke(
      [
        [6, 22],
        [28, 18],
        [50, 22],
        [72, 14],
        [95, 20],
      ],
      { colour: paint.bark, width: 2.6, ends: [0.9, 0.25] },
    );
    pen.stroke(
      [
        [36, 20],
        [38, 34],
        [36.5, 44],
      ],
      { colour: paint.bark, width: 1.6, ends: [0.8, 0.6] },
    );
    pen.stroke(
      [
        [70, 15],
        [71, 22],
        [70, 30],
      ],
      { colour: paint.bark, width: 1.6, ends: [0.8, 0.6] },
    );
    pen.leaf({
      at: [16, 21],
      angle: 118,
      length: 27,
      width: 13,
      bend: 0.05,
      colour: '#c7a36b',
      vein: '#9b7a48',
    });
    pen.leaf({ at: [86, 18], angle: 52, length: 20, width: 10, colour: paint.leaf });
    pen.leaf({ at: [52, 21], angle: -58, length: 19, width: 9.5, colour: paint.leaf });
    drawPersimmon(pen, [70, 45], 17.5);
    drawPersimmon(pen, [36.5, 64], 22);
  },
};

const ginkgoLeaf = (pen: OrnamentPen, foot: Spot, angle: number, size: number): void => {
  const edge: Spot[] = [from(foot, angle, 0)];
  for (let step = 0; step <= 10; step++) {
    const spread = -62 + step * 12.4;
    const notch = step === 5 ? 0.72 : 1;
    const wave = 1 + 0.03 * Math.cos(step * 2.4) + pen.wander(0.012);
    edge.push(from(foot, angle + spread, size * notch * wave * (1 - 0.1 * Math.abs(spread / 62))));
  }
  pen.wash(edge, paint.yellow, 0.15);
  for (let vein = 0; vein < 9; vein++) {
    const spread = -50 + vein * 12.5;
    if (vein === 4) continue;
    pen.stroke(
      [
        from(foot, angle + spread * 0.5, size * 0.14),
        from(foot, angle + spread * 0.92, size * 0.5),
        from(foot, angle + spread, size * 0.84),
      ],
      {
        colour: paint.deepYellow,
        width: size * 0.02,
        ends: [0.8, 0.1],
      },
    );
  }
  const end = from(foot, angle + 180, size * 0.75, size * 0.12);
  pen.stroke([end, from(foot, angle + 180, size * 0.3, size * 0.1), foot], {
    colour: paint.deepYellow,
    width: size * 0.06,
    ends: [0.7, 0.6],
  });
};

const ginkgo: DrawnOrnament = {
  id: 'ginkgo',
  name: { ko: '은행잎', en: 'Ginkgo' },
  draw: (pen) => {
    ginkgoLeaf(pen, [40, 52], -112, 40);
    ginkgoLeaf(pen, [62, 70], -28, 31);
    ginkgoLeaf(pen, [28, 80], 162, 20);
    pen
      .round([77, 27], 1.1, paint.deepYellow)
      .round([86, 36], 0.8, paint.deepYellow)
      .round([14, 58], 0.9, paint.deepYellow);
  },
};

const wreath: DrawnOrnament = {
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

export const plants: readonly DrawnOrnament[] = [sprig, blossom, persimmon, ginkgo, wreath];
