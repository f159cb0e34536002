import { expect, it } from 'vitest';
import { builtInSheets, labelBox, labelPapers } from '../../../src/core/label-sheets.ts';
import { paperSizes } from '../../../src/print/paper-sizes.ts';
import { crossOn, testPagePdf, type TestPage } from '../../../src/print/test-page.ts';
import { millimetres } from '../../../src/print/units.ts';
import { paperKind } from '../../../src/shared/paper.ts';
import { readPdf, type ReadPage } from './support/read-pdf.ts';

const base = {
  shift: { x: 0, y: 0 },
  sheet: null,
  texts: ['시험 인쇄', '배율 100%로 인쇄합니다.', '자로 잽니다.'],
  title: '시험 인쇄',
  createdAt: new Date('2026-11-22T00:00:00Z'),
};
const page = async (wanted: Pick<TestPage, 'paper'> & Partial<TestPage>): Promise<ReadPage> => {
  const { pdf } = await testPagePdf({ ...base, ...wanted });
  const [only] = readPdf(pdf);
  if (!only) throw new Error('no page');
  return only;
};
/** Every drawn line in millimetres from the upper left corner. */
const linesOf = ({ content, height }: ReadPage) =>
  [...content.matchAll(/([\d.]+) ([\d.-]+) m\n([\d.]+) ([\d.-]+) l S/g)].map((found) => {
    const [x, y, toX, toY] = found.slice(1, 5).map(Number) as [number, number, number, number];
    return {
      x: millimetres(x),
      y: millimetres(height - y),
      toX: millimetres(toX),
      toY: millimetres(height - toY),
    };
  });
const isNear = (one: number, other: number) => Math.abs(one - other) < 0.05;

it('has a tick for every millimetre and a cross in its place, on every paper', async () => {
  for (const kind of paperKind.options) {
    const paper = paperSizes[kind];
    const read = await page({ paper });
    const lines = linesOf(read);
    for (let x = 15; x <= paper.width - 5; x++) {
      expect(
        lines.some((line) => isNear(line.x, x) && isNear(line.y, 6)),
        `${kind} ${x}`,
      ).toBe(true);
    }
    const { x, y } = crossOn(paper);
    expect(
      lines.some((line) => isNear(line.y, y) && isNear(line.x, x - 10) && isNear(line.toX, x + 10)),
    ).toBe(true);
    expect(read.blocks).toContain('시험 인쇄');
    const lowest = Math.min(...read.shown.map((shown) => shown.y));
    expect(lowest, kind).toBeGreaterThan(0);
  }
});

it('shows where the labels of a sheet lie, moved as it is set', async () => {
  for (const sheet of builtInSheets('ko')) {
    const read = await page({
      paper: labelPapers[sheet.paper],
      sheet,
      shift: { x: 0.7, y: -0.3 },
    });
    const frames = [...read.content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re S/g)].map(
      (found) => found.slice(1, 5).map((number) => millimetres(Number(number))),
    );
    expect(frames).toHaveLength(sheet.columns * sheet.rows);
    for (const [index, [x = 0, y = 0, width = 0, height = 0]] of frames.entries()) {
      const box = labelBox(sheet, index);
      const top = millimetres(read.height) - y - height;
      const isThere = isNear(x, box.x + 0.7) && isNear(top, box.y - 0.3);
      expect(isThere && isNear(width, box.width), `${sheet.id} ${index}`).toBe(true);
    }
  }
});

it('is the same bytes for the same input', async () => {
  const once = () => testPagePdf({ ...base, paper: paperSizes.post });
  const [one, other] = [await once(), await once()];
  expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
});
