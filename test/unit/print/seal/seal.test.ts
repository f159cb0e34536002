import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cardsPdf, sealShapes } from '../../../../src/print/greeting-cards.ts';
import { sealCells } from '../../../../src/print/seal/cells.ts';
import { card, seal } from '../support/card.ts';
import { pageTexts } from '../support/read-pdf.ts';

const box = { x: 0, y: 0, width: 100, height: 100 };
const columns = (count: number): string[] =>
  sealCells(count, box).map(
    ({ x, y }) => `${x > 40 ? 'right' : 'left'} ${y > 40 ? 'lower' : 'upper'}`,
  );

describe('the order of the letters', () => {
  test('runs down the right column first', () => {
    expect(columns(4)).toEqual(['right upper', 'right lower', 'left upper', 'left lower']);
    expect(sealCells(2, box).map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [0, 100],
    ]);
    const [family] = sealCells(3, box);
    expect(family).toMatchObject({ y: 0, height: 100 });
    expect(columns(3).slice(1)).toEqual(['left upper', 'left lower']);
  });

  test.each(Array.from({ length: 12 }, (_, i) => i + 1))('%i letters share the room', (count) => {
    const cells = sealCells(count, box);
    expect(cells).toHaveLength(count);
    for (const [i, a] of cells.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(-1e-9);
      expect(a.x + a.width).toBeLessThanOrEqual(100 + 1e-9);
      expect(a.y + a.height).toBeLessThanOrEqual(100 + 1e-9);
      for (const b of cells.slice(i + 1))
        expect(
          a.x >= b.x + b.width ||
            b.x >= a.x + a.width ||
            a.y >= b.y + b.height ||
            b.y >= a.y + a.height,
        ).toBe(true);
    }
  });
});

/** Share of red in a picture of the seal. */
async function red(look: Parameters<typeof sealShapes>[0]): Promise<number> {
  const paths = sealShapes(look).map((shape) =>
    shape.kind === 'path' ? `<path d="${shape.d}" fill="${shape.fill}"/>` : '',
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><rect width="100" height="100" fill="#fff"/>${paths.join('')}</svg>`;
  const { channels } = await sharp(Buffer.from(svg)).removeAlpha().stats();
  return (255 - (channels[2]?.mean ?? 255)) / (255 - 0x2b);
}

test('a relief is mostly paper, an engraved one mostly red', async () => {
  for (const shape of ['round', 'square'] as const)
    for (const text of ['김민지인', '김민지', '이준', '金', '金珉智印', 'JK']) {
      const [relief, engraved] = [
        await red({ text, shape, engraved: false }),
        await red({ text, shape, engraved: true }),
      ];
      expect(relief, text).toBeGreaterThan(0.15);
      expect(relief, text).toBeLessThan(0.5);
      expect(engraved, text).toBeGreaterThan(0.4);
      expect(engraved, text).toBeLessThan(0.85);
    }
});

test('is cut the same way each time, another name another way', () => {
  const look = { text: '김민지', shape: 'square', engraved: false } as const;
  expect(sealShapes(look)).toEqual(sealShapes({ ...look }));
  expect(sealShapes(look)).not.toEqual(sealShapes({ ...look, text: '김민진' }));
  expect(sealShapes({ ...look, text: '김 민지' })).toHaveLength(1);
});

test('is no text on the paper', async () => {
  const { pdf } = await cardsPdf([card({ seal: { ...seal, text: '뷁감' } })], {
    layout: 'a6',
    createdAt: new Date(0),
  });
  expect(pageTexts(pdf)[0]).not.toContain('뷁');
});

test('refuses letters that cannot be cut', () => {
  expect(() => sealShapes({ text: '김🎉', shape: 'round', engraved: false })).toThrow(
    expect.objectContaining({ code: 'card-characters-missing' }),
  );
});
