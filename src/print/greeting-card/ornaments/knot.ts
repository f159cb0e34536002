import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

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

export const knot: DrawnOrnament = {
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
