import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelBox, labelCount, labelSheets, papers } from '../../../src/print/labels/sheets.ts';
import { sheetType } from '../../../src/print/sheet/pens.ts';
import { layoutSticker, type StickerTexts } from '../../../src/print/stickers/layout.ts';
import { stickerLabels, stickersPdf } from '../../../src/print/stickers.ts';
import { millimetres, points } from '../../../src/print/units.ts';
import { stickerSheets, type StickerSheet } from '../../../src/shared/stickers.ts';
import { readPdf } from './support/read-pdf.ts';

const texts: StickerTexts = {
  company: '단골상사 강남지점',
  name: '이자준',
  lead: '언제든 전화 주세요 · 24시간',
  phone: '010-1234-5678',
  line: '고장 나면 먼저 저에게 전화 주세요.',
};
const createdAt = new Date('2026-11-22T00:00:00Z');
const printed = async (
  sheet: StickerSheet,
  { count = 1, first = 1, outlines = false, said = texts } = {},
) => {
  const wanted = { sheet, count, first, outlines, texts: said, title: '스티커', createdAt };
  const { pdf, pages } = await stickersPdf(wanted);
  return { pdf, pages, read: readPdf(pdf) };
};

describe('label sheets', () => {
  it('lie on their paper, and no two labels on each other', () => {
    for (const name of stickerSheets) {
      const sheet = labelSheets[name];
      const paper = papers[sheet.paper];
      const boxes = Array.from({ length: labelCount(sheet) }, (_, at) => labelBox(sheet, at));
      for (const [at, box] of boxes.entries()) {
        expect(box.x, name).toBeGreaterThanOrEqual(sheet.x);
        expect(box.x + box.width, name).toBeLessThanOrEqual(paper.width - sheet.x + 0.01);
        expect(box.y + box.height, name).toBeLessThanOrEqual(paper.height);
        const right = boxes[at + 1];
        if (right && right.y === box.y) expect(right.x).toBeGreaterThanOrEqual(box.x + box.width);
        else if (right) expect(right.y).toBeCloseTo(box.y + box.height);
      }
    }
  });

  it('have the published cells', () => {
    expect(stickerSheets.map((name) => labelCount(labelSheets[name]))).toEqual([
      8, 14, 16, 24, 21, 30,
    ]);
    // Avery 5160: 2 ¾ in from one label to the next.
    expect(labelBox(labelSheets['5160'], 1).x - labelBox(labelSheets['5160'], 0).x).toBeCloseTo(
      69.85,
    );
    expect(labelBox(labelSheets['5160'], 3)).toMatchObject({ x: 4.7625, y: 12.7 + 25.4 });
  });
});

describe('stickers', () => {
  it('stand within their labels, on every sheet, on its paper', async () => {
    for (const name of stickerSheets) {
      const sheet = labelSheets[name];
      const { read } = await printed(name, { count: labelCount(sheet) });
      const [page] = read;
      if (!page) throw new Error('no page');
      const paper = papers[sheet.paper];
      expect([millimetres(page.width), millimetres(page.height)].map(Math.round)).toEqual(
        [paper.width, paper.height].map(Math.round),
      );
      const type = sheetType();
      const numbers = page.shown.filter(({ text }) => text === texts.phone);
      expect(numbers).toHaveLength(labelCount(sheet));
      for (const { x, y, size, text } of page.shown) {
        const top = page.height - y;
        const index = Array.from({ length: labelCount(sheet) }, (_, at) => at).find((at) => {
          const box = labelBox(sheet, at);
          return (
            x >= points(box.x) &&
            x < points(box.x + box.width) &&
            top >= points(box.y) &&
            top < points(box.y + box.height)
          );
        });
        expect(index, `${name} ${text}`).toBeDefined();
        const box = labelBox(sheet, index ?? 0);
        expect(x + type.regular.width(text) * size).toBeLessThanOrEqual(points(box.x + box.width));
        expect(top - size * 0.8).toBeGreaterThanOrEqual(points(box.y));
        expect(top + size * 0.25).toBeLessThanOrEqual(points(box.y + box.height));
      }
    }
  }, 30_000);

  it('say everything where there is room, the number largest', async () => {
    for (const name of ['3114', '3108', '3107', '3106', '3105'] as const) {
      const { read } = await printed(name);
      expect(read[0]?.blocks, name).toEqual([
        texts.company,
        texts.name,
        texts.lead,
        texts.phone,
        texts.line,
      ]);
      const sizes = read[0]?.shown.map(({ size }) => size) ?? [];
      expect(Math.max(...sizes)).toBe(sizes[3]);
    }
  });

  it('begin with the first free label and go on with the next sheet', async () => {
    expect(stickerLabels({ count: 4, first: 7 }, labelSheets['3114'])).toEqual([
      [6, 7],
      [0, 1],
    ]);
    expect(stickerLabels({ count: 8, first: 1 }, labelSheets['3114'])).toHaveLength(1);
    const { pages, read } = await printed('3114', { count: 4, first: 7 });
    expect(pages).toBe(2);
    expect(read.map((page) => page.blocks.filter((text) => text === texts.phone).length)).toEqual([
      2, 2,
    ]);
  });

  it('show where the labels lie only when looked at', async () => {
    const boxes = async (outlines: boolean) =>
      (await printed('3106', { outlines })).read[0]?.content.match(/ re S/g)?.length ?? 0;
    expect(await boxes(true)).toBe(24);
    expect(await boxes(false)).toBe(0);
  });

  it('are the same bytes for the same input', async () => {
    const [one, other] = [await printed('5160'), await printed('5160')];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
  });

  it('keep the number whole and all else within the label, whatever it is', () => {
    const type = sheetType();
    const text = fc.string({
      unit: fc.constantFrom('가', 'W', ' ', '-', '1', '\n', '힣'),
      maxLength: 200,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...stickerSheets),
        fc.record({ company: text, name: text, lead: text, line: text }),
        (name, said) => {
          const size = {
            width: points(labelSheets[name].width),
            height: points(labelSheets[name].height),
          };
          const { lines, padding } = layoutSticker({ ...said, phone: '031-1234-5678' }, size, type);
          expect(lines.map((line) => line.text)).toContain('031-1234-5678');
          for (const line of lines) {
            const width = type[line.weight].width(line.text) * line.size;
            expect(width).toBeLessThanOrEqual(size.width - 2 * padding + 0.1);
            expect(line.base - line.size * 0.8).toBeGreaterThanOrEqual(0);
            expect(line.base + line.size * 0.24).toBeLessThanOrEqual(size.height);
          }
        },
      ),
    );
  }, 30_000);
});
