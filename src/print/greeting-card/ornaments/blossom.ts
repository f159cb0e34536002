import { drawBlossom } from './draw-blossom.ts';
import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

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

export const blossom: DrawnOrnament = {
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
