import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

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
      angle: angle + pen.wander(5),
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

export const persimmon: DrawnOrnament = {
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
