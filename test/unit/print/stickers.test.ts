import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInSheets, labelBox, labelPapers } from '../../../src/core/label-sheets.ts';
import { sheetType } from '../../../src/print/sheet/pens.ts';
import { layoutSticker, type StickerTexts } from '../../../src/print/stickers/layout.ts';
import { stickersPdf } from '../../../src/print/stickers.ts';
import { millimetres, points } from '../../../src/print/units.ts';
import { labelsOn } from '../../../src/shared/paper.ts';
import { readPdf } from './support/read-pdf.ts';

const texts: StickerTexts = {
  company: '단골상사 강남지점',
  name: '이자준',
  lead: '언제든 전화 주세요 · 24시간',
  phone: '010-1234-5678',
  line: '고장 나면 먼저 저에게 전화 주세요.',
};
const sheets = builtInSheets('ko');
const sheetNamed = (id: string) => {
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};
const unmoved = { x: 0, y: 0 };
const createdAt = new Date('2026-11-22T00:00:00Z');
const printed = async (
  id: string,
  { count = 1, first = 1, outlines = false, said = texts, shift = unmoved } = {},
) => {
  const sheet = sheetNamed(id);
  const wanted = { sheet, count, first, outlines, shift, texts: said, title: '스티커', createdAt };
  const { pdf, pages } = await stickersPdf(wanted);
  return { pdf, pages, read: readPdf(pdf) };
};

describe('stickers', () => {
  it('stand within their labels, on every sheet, on its paper', async () => {
    for (const sheet of sheets) {
      const name = sheet.id;
      const { read } = await printed(name, { count: labelsOn(sheet) });
      const [page] = read;
      if (!page) throw new Error('no page');
      const paper = labelPapers[sheet.paper];
      expect([millimetres(page.width), millimetres(page.height)].map(Math.round)).toEqual(
        [paper.width, paper.height].map(Math.round),
      );
      const type = sheetType();
      const numbers = page.shown.filter(({ text }) => text === texts.phone);
      expect(numbers).toHaveLength(labelsOn(sheet));
      for (const { x, y, size, text } of page.shown) {
        const top = page.height - y;
        const index = Array.from({ length: labelsOn(sheet) }, (_, at) => at).find((at) => {
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

  it('are moved as the printer needs it', async () => {
    const at = async (shift: { x: number; y: number }) =>
      (await printed('3107', { count: 16, shift })).read[0]?.shown ?? [];
    const [plain, moved] = [await at(unmoved), await at({ x: 1.5, y: -2.25 })];
    expect(moved).toHaveLength(plain.length);
    for (const [index, { x, y }] of moved.entries()) {
      expect(millimetres(x - (plain[index]?.x ?? 0))).toBeCloseTo(1.5, 1);
      expect(millimetres(y - (plain[index]?.y ?? 0))).toBeCloseTo(2.25, 1);
    }
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
        fc.constantFrom(...sheets),
        fc.record({ company: text, name: text, lead: text, line: text }),
        (sheet, said) => {
          const size = { width: points(sheet.width), height: points(sheet.height) };
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
