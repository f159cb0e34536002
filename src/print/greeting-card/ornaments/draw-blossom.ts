import { from, paint, type OrnamentPen, type Spot } from './pen.ts';

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
