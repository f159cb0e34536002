import { drawBlossom } from './draw-blossom.ts';
import { paint, type DrawnOrnament } from './pen.ts';

export const teacup: DrawnOrnament = {
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
