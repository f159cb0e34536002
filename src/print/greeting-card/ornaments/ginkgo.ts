import { from, paint, type DrawnOrnament, type OrnamentPen, type Spot } from './pen.ts';

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

export const ginkgo: DrawnOrnament = {
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
