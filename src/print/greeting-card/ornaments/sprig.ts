import { from, paint, type DrawnOrnament, type Spot } from './pen.ts';

export const sprig: DrawnOrnament = {
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
