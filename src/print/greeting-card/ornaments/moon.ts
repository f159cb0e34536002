import { drawCloud } from './draw-cloud.ts';
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

export const moon: DrawnOrnament = {
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
    drawCloud(pen, [30, 55], 22);
    drawCloud(pen, [76, 30], 17);
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
