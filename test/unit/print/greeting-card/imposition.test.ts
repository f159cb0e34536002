import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageCount, twoSided } from '../../../../src/print/greeting-cards.ts';
import { sheetPages } from '../../../../src/print/greeting-card/imposition.ts';
import { paperLayouts } from '../../../../src/print/greeting-card/layouts.ts';
import { cardLayout, flip, type CardLayout } from '../../../../src/shared/greeting-card-spec.ts';
import { card, ornamentCover } from '../support/card.ts';

const layouts = fc.constantFrom(...cardLayout.options);
const flips = fc.constantFrom(...flip.options);
const count = fc.integer({ min: 0, max: 40 });

/** Sheets as `cardsPdf` fills them. */
function sheetsOf(cards: number, layout: CardLayout): number[][] {
  const perSheet = paperLayouts[layout].cells.length;
  const all = Array.from({ length: cards }, (_, i) => i);
  return Array.from({ length: Math.ceil(cards / perSheet) }, (_, i) =>
    all.slice(i * perSheet, (i + 1) * perSheet),
  );
}

/** What a turned page does to a spot of it. */
const onPaper = (
  page: { turned: boolean },
  spot: { x: number; y: number },
  { width, height }: { width: number; height: number },
) => (page.turned ? { x: width - spot.x, y: height - spot.y } : spot);

/** Where a spot of the front lies on the back of the same sheet, seen from there. */
function behind(
  spot: { x: number; y: number },
  paper: { width: number; height: number },
  over: 'long' | 'short',
) {
  const uprightAxis = (over === 'long') === paper.height >= paper.width;
  return uprightAxis
    ? { x: paper.width - spot.x, y: spot.y }
    : { x: spot.x, y: paper.height - spot.y };
}

describe('sheets', () => {
  test('have every card exactly once on each side, in order', () => {
    fc.assert(
      fc.property(count, layouts, flips, (cards, layout, over) => {
        const pages = sheetsOf(cards, layout).flatMap((sheet) =>
          sheetPages(sheet, layout, { bothSides: true, flip: over }),
        );
        const wanted = Array.from({ length: cards }, (_, i) => i);
        for (const side of ['inside', 'outside'] as const) {
          const seen = pages.filter((page) => page.side === side).flatMap((page) => page.cells);
          expect(seen.map((cell) => cell.card)).toEqual(wanted);
        }
        expect(Math.max(2, pages.length)).toBe(pageCount(cards, layout, true));
      }),
    );
  });

  test('have each back behind its front, whichever edge the printer turns over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), layouts, flips, (cards, layout, over) => {
        const { paper, card: size, cells } = paperLayouts[layout];
        const indices = Array.from({ length: Math.min(cards, cells.length) }, (_, i) => i);
        const [front, back] = sheetPages(indices, layout, { bothSides: true, flip: over });
        if (!front || !back) throw new Error('two pages expected');
        for (const [i, cell] of front.cells.entries()) {
          const other = back.cells[i];
          if (!other) throw new Error('a back is missing');
          // The front's upper left corner is behind the back's upper right one: turned like a page
          // of a book, the card stands upright on both sides.
          const wanted = behind(cell, paper, over);
          const found = onPaper(back, { x: other.x + size.width, y: other.y }, paper);
          expect(found.x).toBeCloseTo(wanted.x, 6);
          expect(found.y).toBeCloseTo(wanted.y, 6);
        }
      }),
    );
  });

  test('have cards on the paper that do not overlap', () => {
    for (const layout of cardLayout.options) {
      const { cells, card: size, paper } = paperLayouts[layout];
      for (const [i, a] of cells.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + size.width).toBeLessThanOrEqual(paper.width + 1e-9);
        expect(a.y + size.height).toBeLessThanOrEqual(paper.height + 1e-9);
        for (const b of cells.slice(i + 1))
          expect(
            Math.abs(a.x - b.x) >= size.width - 1e-9 || Math.abs(a.y - b.y) >= size.height - 1e-9,
          ).toBe(true);
      }
    }
  });
});

test('one cover makes a batch two-sided, and a fold always is', () => {
  const covered = card({ cover: ornamentCover });
  expect(twoSided([card(), card()], 'a6')).toBe(false);
  expect(twoSided([card(), covered], 'a6x4')).toBe(true);
  expect(twoSided([card()], 'a6-fold')).toBe(true);
  expect([
    pageCount(5, 'a6x4', true),
    pageCount(5, 'us', false),
    pageCount(0, 'a6', false),
  ]).toEqual([4, 5, 1]);
});
