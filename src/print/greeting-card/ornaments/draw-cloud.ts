import { paint, type OrnamentPen, type Spot } from './pen.ts';

/** A streak of cloud. */
export const drawCloud = (pen: OrnamentPen, [x, y]: Spot, size: number): void => {
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
