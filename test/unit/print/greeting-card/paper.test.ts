/** Where things lie on the paper, measured from the PDF's own operators. */
import { describe, expect, test } from 'vitest';
import { cardsPdf } from '../../../../src/print/greeting-cards.ts';
import type { CardLayout, GreetingCardSpec } from '../../../../src/shared/greeting-card-spec.ts';
import { card, ornamentCover, pictureCover, pictures, seal, signature } from '../support/card.ts';
import { measure, type Measured } from '../support/measure.ts';
import { readPdf } from '../support/read-pdf.ts';

/** Millimetres. */
const tolerance = 0.05;
const createdAt = new Date('2026-03-07T09:00:00Z');

type Box = readonly [x: number, y: number, width: number, height: number];

function expectBox(found: Measured | undefined, [x, y, width, height]: Box): void {
  expect(found).toBeDefined();
  if (!found) return;
  for (const [value, wanted] of [
    [found.x, x],
    [found.y, y],
    [found.width, width],
    [found.height, height],
  ] as const)
    expect(Math.abs(value - wanted), JSON.stringify(found)).toBeLessThanOrEqual(tolerance);
}

async function pagesOf(
  specs: readonly GreetingCardSpec[],
  layout: CardLayout,
  more: { flip?: 'long' | 'short'; shift?: { x: number; y: number } } = {},
) {
  const { pdf } = await cardsPdf(specs, { layout, createdAt, pictures, strict: true, ...more });
  return readPdf(pdf).map((page) => ({ ...page, found: measure(page) }));
}

/** Frames and cut marks; the hand's own small strokes are no concern here. */
const strokes = (found: readonly Measured[]): Measured[] =>
  found.filter(({ kind, width }) => kind === 'stroke' && width > 80);
const plain = (changes: Partial<GreetingCardSpec> = {}): GreetingCardSpec =>
  card({ lines: 'plain', ...changes });

describe('paper sizes and frames', () => {
  test.each([
    ['a6', 105, 148, [6, 6, 93, 136]],
    ['us', 107.95, 139.7, [6, 6, 95.95, 127.7]],
    ['a6-fold', 210, 148, [111, 6, 93, 136]],
    ['us-fold', 215.9, 139.7, [113.95, 6, 95.95, 127.7]],
  ] as const)('%s', async (layout, width, height, frame) => {
    const [page] = await pagesOf([plain()], layout);
    expect(page?.width).toBeCloseTo((width * 72) / 25.4, 2);
    expect(page?.height).toBeCloseTo((height * 72) / 25.4, 2);
    expectBox(strokes(page?.found ?? [])[0], frame);
  });

  test.each([
    ['a6x4', 210, 297, [0, 105], [0.5, 148.5], [93, 136]],
    ['usx4', 215.9, 279.4, [0, 107.95], [0, 139.7], [95.95, 127.7]],
  ] as const)(
    '%s: four frames, ticks and a cross',
    async (layout, width, height, xs, ys, frame) => {
      const specs = Array.from({ length: 5 }, (_, i) => plain({ seed: `${i}` }));
      const pages = await pagesOf(specs, layout);
      expect(pages).toHaveLength(2);
      const [marks, ...frames] = strokes(pages[0]?.found ?? []);
      // The marks reach from edge to edge and lie in the middle.
      expectBox(marks, [0, 0, width, height]);
      expect(frames).toHaveLength(4);
      frames.forEach((each, i) =>
        expectBox(each, [(xs[i % 2] ?? 0) + 6, (ys[Math.floor(i / 2)] ?? 0) + 6, ...frame]),
      );
      expect(strokes(pages[1]?.found ?? [])).toHaveLength(2);
    },
  );

  test('the ticks are 5 mm long and stand where the cuts are', async () => {
    const [page] = await pagesOf([plain({ frame: false })], 'a6x4');
    const lines = [...(page?.content ?? '').matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l/g)];
    const ends = lines.slice(0, 6).map((line) => line.slice(1).map(Number));
    expect(ends).toEqual([
      [105, 0, 105, 5],
      [105, 292, 105, 297],
      [0, 148.5, 5, 148.5],
      [205, 148.5, 210, 148.5],
      [102.5, 148.5, 107.5, 148.5],
      [105, 146, 105, 151],
    ]);
  });
});

describe('both sides', () => {
  const covered = plain({ cover: { ...ornamentCover, words: '' } });

  test('a cover stands upright behind its card', async () => {
    const [inside, outside] = await pagesOf([covered], 'a6');
    expectBox(strokes(inside?.found ?? [])[0], [6, 6, 93, 136]);
    const art = outside?.found.find(({ kind }) => kind === 'art');
    expectBox(art, [52.5 - 33.6, 148 * 0.47 - 33.6, 67.2, 67.2]);
  });

  test('turned over the short edge the back is upside down', async () => {
    const [, outside] = await pagesOf([covered], 'a6', { flip: 'short' });
    const art = outside?.found.find(({ kind }) => kind === 'art');
    expectBox(art, [52.5 - 33.6, 148 * 0.53 - 33.6, 67.2, 67.2]);
  });

  test.each(['long', 'short'] as const)(
    'of two on a sheet the backs change places: %s',
    async (over) => {
      const specs = [covered, plain({ cover: { ...ornamentCover, ornament: 'moon', words: '' } })];
      const [, outside] = await pagesOf(specs, 'a6x4', { flip: over });
      const arts = outside?.found.filter(({ kind }) => kind === 'art') ?? [];
      const row = over === 'long' ? 0.5 + 148 * 0.47 : 296.5 - 148 * 0.47;
      // Turned over the long edge they change columns; over the short one rows.
      const columns = over === 'long' ? [157.5, 52.5] : [52.5, 157.5];
      arts.forEach((art, i) => expectBox(art, [(columns[i] ?? 0) - 33.6, row - 33.6, 67.2, 67.2]));
      expect(arts).toHaveLength(2);
    },
  );

  test('a folded card has its message in the right half and its cover in the outer right one', async () => {
    const folded = plain({ cover: { ...ornamentCover, words: '' }, ornament: 'sprig' });
    const [inside, outside] = await pagesOf([folded], 'a6-fold', { flip: 'short' });
    expectBox(
      inside?.found.find(({ kind }) => kind === 'art'),
      [33.5, 148 * 0.47 - 19, 38, 38],
    );
    for (const shown of inside?.shown ?? [])
      expect((shown.x * 25.4) / 72).toBeGreaterThan(105 + 12);
    const [back, front] = outside?.found.filter(({ kind }) => kind === 'art') ?? [];
    expectBox(back, [47, 148 - 22.5, 11, 11]);
    expectBox(front, [157.5 - 33.6, 148 * 0.47 - 33.6, 67.2, 67.2]);
    // Landscape paper that is turned over its long edge lands upside down.
    const [, turned] = await pagesOf([folded], 'a6-fold', { flip: 'long' });
    const fronts = turned?.found.filter(({ kind }) => kind === 'art') ?? [];
    expectBox(fronts[1], [52.5 - 33.6, 148 * 0.53 - 33.6, 67.2, 67.2]);
  });

  test('cards without a cover keep their pair of pages', async () => {
    const specs = [plain({ seed: 'a' }), covered, plain({ seed: 'b' })];
    const pages = await pagesOf(specs, 'a6');
    expect(pages.map((page) => page.shown.length > 0)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(pages.map((page) => page.found.length > 0)).toEqual([
      true,
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('marks and pictures', () => {
  test('a signature stands where its place says, in its own proportions', async () => {
    const [page] = await pagesOf([plain({ signature })], 'a6');
    // 300 × 100 pixels in the middle of a box of 36 × 12.
    expectBox(
      page?.found.find(({ kind }) => kind === 'picture'),
      [55, 127.2, 36, 12],
    );
    const [us] = await pagesOf([plain({ signature })], 'us');
    expectBox(
      us?.found.find(({ kind }) => kind === 'picture'),
      [57.95, 118.9, 36, 12],
    );
  });

  test('a turned mark keeps its middle', async () => {
    const turned = { ...signature, place: { ...signature.place, turn: 30 } };
    const [page] = await pagesOf([plain({ signature: turned })], 'a6');
    const [width, height] = [36 * Math.cos(Math.PI / 6) + 6, 18 + 12 * Math.cos(Math.PI / 6)];
    expectBox(
      page?.found.find(({ kind }) => kind === 'picture'),
      [73 - width / 2, 133.2 - height / 2, width, height],
    );
  });

  test('a seal stands over the end of the closing', async () => {
    const [page] = await pagesOf([plain({ seal })], 'a6');
    const art = page?.found.find(({ kind }) => kind === 'art');
    expectBox(art, [85, 115, 11, 11]);
    const closing = page?.shown.filter(({ block }) => block === 2) ?? [];
    for (const { x, y } of closing) {
      expect((x * 25.4) / 72).toBeLessThan(86.2);
      expect(148 - (y * 25.4) / 72).toBeLessThan(127.2);
    }
  });

  test('a picture covers what the printer can reach and is cut there', async () => {
    const [, outside] = await pagesOf([plain({ cover: { ...pictureCover, words: '' } })], 'a6');
    expect(outside?.content).toContain('8 8 89 132 re W n');
    const picture = outside?.found.find(({ kind }) => kind === 'picture');
    expectBox(picture, [52.5 - 88, 8, 176, 132]);
  });

  test('each picture, ornament and seal is in the file once', async () => {
    const spec = (i: number) =>
      plain({ seed: `${i}`, signature, seal, cover: pictureCover, ornament: 'moon' });
    const sizes = await Promise.all(
      [1, 9].map(async (cards) => {
        const specs = Array.from({ length: cards }, (_, i) => spec(i));
        const { pdf } = await cardsPdf(specs, { layout: 'a6', createdAt, pictures });
        const file = Buffer.from(pdf).toString('latin1');
        return [file.match(/\/Subtype \/Image/g)?.length, file.match(/\/Subtype \/Form/g)?.length];
      }),
    );
    expect(sizes[0]).toEqual([3, 2]);
    expect(sizes[1]).toEqual(sizes[0]);
  });
});

test('a shift moves everything on every page by as much', async () => {
  const specs = [plain({ signature, seal, ornament: 'moon', cover: pictureCover })];
  for (const layout of ['a6', 'a6x4', 'us-fold'] as const) {
    const still = await pagesOf(specs, layout);
    const moved = await pagesOf(specs, layout, { shift: { x: 1.5, y: -2.25 } });
    for (const [i, page] of still.entries()) {
      const other = moved[i];
      page.found.forEach(({ x, y, width, height }, k) =>
        expectBox(other?.found[k], [x + 1.5, y - 2.25, width, height]),
      );
      expect(other?.found).toHaveLength(page.found.length);
    }
  }
});
