import { expect } from 'vitest';
import { ListType } from '../../../../src/print/list/list-type.ts';
import type { ReadPage } from './read-pdf.ts';

const type = new ListType('regular');

type Block = { left: number; right: number; y: number; size: number; text: string };

/** A page's texts with the room that they take, points. Bold ones are a little wider. */
function blocksOf(page: ReadPage): Block[] {
  const runs = Map.groupBy(page.shown, ({ block }) => block);
  return [...runs.values()].map((all) => {
    const [{ x, y, size } = { x: 0, y: 0, size: 0 }] = all;
    const text = all.map((run) => run.text).join('');
    return { left: x, right: x + type.width(text) * size, y, size, text };
  });
}

/** Every text lies within the page's margins (points) and no two stand on each other. */
export function expectOnPaper(page: ReadPage, margin: number): void {
  const blocks = blocksOf(page);
  for (const { left, right, y, size, text } of blocks) {
    expect(left, text).toBeGreaterThanOrEqual(margin - 0.1);
    expect(right, text).toBeLessThanOrEqual(page.width - margin + 0.1);
    expect(y, text).toBeGreaterThanOrEqual(margin / 2);
    expect(y + size, text).toBeLessThanOrEqual(page.height - margin / 2);
  }
  const lines = [...Map.groupBy(blocks, ({ y }) => Math.round(y * 100)).values()]
    .map((line) => line.toSorted((a, b) => a.left - b.left))
    .toSorted(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0));
  for (const [i, line] of lines.entries()) {
    line.slice(1).forEach((block, before) => {
      expect(block.left, block.text).toBeGreaterThanOrEqual((line[before]?.right ?? 0) - 0.1);
    });
    const [above] = line;
    const [below] = lines[i + 1] ?? [];
    if (above && below) expect(above.y - below.y, below.text).toBeGreaterThan(below.size * 0.75);
  }
}
