import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInSheets, labelBox, type LabelBox } from '../../../src/core/label-sheets.ts';
import { envelopeAreas, envelopes } from '../../../src/print/mailing/envelope.ts';
import { layoutPiece } from '../../../src/print/mailing/layout.ts';
import { envelopesPdf, labelsPdf, type WrittenPiece } from '../../../src/print/mailing.ts';
import { sheetType } from '../../../src/print/sheet/pens.ts';
import { millimetres, points } from '../../../src/print/units.ts';
import { envelopeSize, labelsOn } from '../../../src/shared/paper.ts';
import { readPdf, type ReadPage, type ShownText } from './support/read-pdf.ts';

const hong: WrittenPiece = {
  name: '홍길동 귀하',
  postcode: '06236',
  lines: ['서울특별시 강남구 테헤란로 152', '1502호 (역삼동)'],
};
const long: WrittenPiece = {
  name: `${'황금독수리온세상을놀라게하다'.repeat(4)} 귀하`,
  postcode: '63629',
  lines: [
    '제주특별자치도 서귀포시 표선면 번영로 2350',
    '아름다운제주바다가보이는아파트 101동 2202호',
  ],
};
const smith: WrittenPiece = {
  name: 'The Smith Family',
  postcode: '',
  lines: ['123 Main St, Apt 4', 'Springfield, IL 62704', 'USA'],
};
const sender: WrittenPiece = {
  name: '단골상사 이자준',
  postcode: '04524',
  lines: ['서울특별시 중구 세종대로 110', '5층'],
};
const common = { title: '주소', createdAt: new Date('2026-11-22T00:00:00Z') };
const unmoved = { x: 0, y: 0 };
const sheets = builtInSheets('ko');
const sheetNamed = (id: string) => {
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
};
const type = sheetType();

const bold = [hong, long, smith, sender].flatMap(({ name, postcode }) => [name, postcode]);
/** The box of a shown text, millimetres from the page's upper left corner. */
function boxOf({ x, y, size, text }: ShownText, page: ReadPage): LabelBox {
  const weight = bold.some((said) => said.includes(text)) ? 'bold' : 'regular';
  const width = type[weight].width(text) * size;
  const top = page.height - y - size * 0.82;
  const [left, height] = [millimetres(x), millimetres(size * 1.06)];
  return { x: left, y: millimetres(top), width: millimetres(width), height };
}
const lies = (box: LabelBox, { x, y, width, height }: LabelBox): boolean =>
  box.x >= x - 0.01 &&
  box.y >= y - 0.01 &&
  box.x + box.width <= x + width + 0.01 &&
  box.y + box.height <= y + height + 0.01;

describe('labels', () => {
  it('hold all that is written within the label, on every sheet', async () => {
    for (const sheet of sheets) {
      const count = labelsOn(sheet);
      const pieces = Array.from({ length: count }, (_, at) => [hong, long, smith][at % 3] ?? hong);
      const { pdf } = await labelsPdf(pieces, { ...common, shift: unmoved, sheet, first: 1 });
      const [page] = readPdf(pdf);
      if (!page) throw new Error('no page');
      for (const shown of page.shown) {
        const box = boxOf(shown, page);
        const isWithin = Array.from({ length: count }, (_, at) => labelBox(sheet, at)).some(
          (label) => lies(box, label),
        );
        expect(isWithin, `${sheet.id} ${shown.text}`).toBe(true);
        expect(shown.size).toBeGreaterThanOrEqual(9);
        expect(shown.size).toBeLessThanOrEqual(14);
      }
    }
  }, 30_000);

  it('say exactly what is written, from the first free label on', async () => {
    const sheet = sheetNamed('3107');
    const { pdf, pages, cutShort } = await labelsPdf([hong, smith, hong], {
      ...common,
      shift: unmoved,
      sheet,
      first: 15,
    });
    expect([pages, cutShort]).toEqual([2, []]);
    expect(readPdf(pdf).map(({ blocks }) => blocks)).toEqual([
      [...hong.lines, hong.name, hong.postcode, smith.name, ...smith.lines],
      [...hong.lines, hong.name, hong.postcode],
    ]);
    const [first] = readPdf(pdf);
    const where = first?.shown[0];
    expect(where && first && lies(boxOf(where, first), labelBox(sheet, 14))).toBe(true);
  });

  it('are moved to a twentieth of a millimetre', async () => {
    const sheet = sheetNamed('5160');
    const at = async (shift: { x: number; y: number }) => {
      const { pdf } = await labelsPdf([hong, smith], { ...common, shift, sheet, first: 1 });
      return readPdf(pdf)[0]?.shown ?? [];
    };
    const [plain, moved] = [await at(unmoved), await at({ x: 1.35, y: -2.2 })];
    expect(moved).toHaveLength(plain.length);
    for (const [index, { x, y }] of moved.entries()) {
      const before = plain[index] ?? { x: 0, y: 0 };
      expect(Math.abs(millimetres(x - before.x) - 1.35)).toBeLessThan(0.05);
      expect(Math.abs(millimetres(y - before.y) - 2.2)).toBeLessThan(0.05);
    }
  });

  it('tell whose address had no room, and cut nothing else', async () => {
    const endless = { ...hong, lines: ['가나다라 '.repeat(90)] };
    const { pdf, cutShort } = await labelsPdf([hong, endless, smith], {
      ...common,
      shift: unmoved,
      sheet: sheetNamed('5160'),
      first: 1,
    });
    expect(cutShort).toEqual([1]);
    const blocks = readPdf(pdf)[0]?.blocks ?? [];
    expect(blocks.filter((text) => text.endsWith('…'))).toHaveLength(1);
    expect(blocks.filter((text) => text === hong.postcode)).toHaveLength(2);
  });

  it('are the same bytes for the same input, also when handed on piece by piece', async () => {
    const options = { ...common, shift: unmoved, sheet: sheetNamed('3107'), first: 3 };
    const [one, other] = [await labelsPdf([hong], options), await labelsPdf([hong], options)];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    const parts: Uint8Array[] = [];
    const write = (bytes: Uint8Array) => void parts.push(bytes.slice());
    const streamed = await labelsPdf([hong], { ...options, write });
    expect(streamed.pdf).toHaveLength(0);
    expect(Buffer.concat(parts).equals(Buffer.from(one.pdf))).toBe(true);
  });

  it('stop when asked to', async () => {
    const abort = new AbortController();
    const many = Array.from({ length: 5000 }, () => hong);
    const printing = labelsPdf(many, {
      ...common,
      shift: unmoved,
      sheet: sheetNamed('3107'),
      first: 1,
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(printing).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('envelopes', () => {
  it('have the sender above at the left, the recipient below at the right, and a free foot', async () => {
    for (const size of envelopeSize.options) {
      const paper = envelopes[size];
      const areas = envelopeAreas(size);
      for (const piece of [hong, long, smith]) {
        const options = { ...common, shift: unmoved, size, sender };
        const { pdf, cutShort } = await envelopesPdf([piece], options);
        const [page] = readPdf(pdf);
        if (!page) throw new Error('no page');
        expect(cutShort).toEqual([]);
        expect(millimetres(page.width)).toBeCloseTo(paper.width, 1);
        expect(millimetres(page.height)).toBeCloseTo(paper.height, 1);
        const boxes = page.shown.map((shown) => boxOf(shown, page));
        const fromSender = sender.lines.length + 2;
        for (const [index, box] of boxes.entries()) {
          const area = index < fromSender ? areas.sender : areas.recipient;
          expect(lies(box, area), `${size} ${page.shown[index]?.text}`).toBe(true);
          expect(box.y + box.height).toBeLessThanOrEqual(paper.height - 17);
        }
        expect(page.shown.every((each) => each.size >= 9 && each.size <= 14)).toBe(true);
        expect(page.blocks.slice(0, fromSender)).toEqual([
          ...sender.lines,
          sender.name,
          sender.postcode,
        ]);
      }
    }
  });

  it('show the five digits of the postcode alone on a line', async () => {
    const options = { ...common, shift: unmoved, size: 'post', sender } as const;
    const { pdf, pages } = await envelopesPdf([hong, hong], options);
    expect(pages).toBe(2);
    for (const { blocks } of readPdf(pdf)) expect(blocks.at(-1)).toBe('06236');
  });
});

describe('the layout', () => {
  const text = fc.string({
    unit: fc.constantFrom('가', '힣', 'W', ' ', '1', '(', ')', ',', '🎉', '漢', '\n'),
    maxLength: 150,
  });
  const pieces = fc.record({
    name: text,
    postcode: fc.constantFrom('', '06236'),
    lines: fc.array(text, { minLength: 1, maxLength: 4 }),
  });

  it('never leaves its room, whatever is written', () => {
    const rooms = fc.record({
      width: fc.integer({ min: 30, max: 300 }),
      height: fc.integer({ min: 14, max: 200 }),
    });
    fc.assert(
      fc.property(pieces, rooms, (piece, room) => {
        const { lines, height } = layoutPiece(piece, room, type);
        expect(height).toBeLessThanOrEqual(room.height + 0.01);
        for (const { text: said, base, size, weight } of lines) {
          expect(type[weight].width(said) * size).toBeLessThanOrEqual(room.width + 0.01);
          expect(base - size * 0.82).toBeGreaterThanOrEqual(-0.01);
          expect(base + size * 0.24).toBeLessThanOrEqual(room.height + 0.01);
          expect(size).toBeGreaterThanOrEqual(9);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('writes a line smaller before it breaks it, and breaks before the brackets first', () => {
    const piece = { ...hong, lines: [hong.lines[0] ?? '', '1502호 (역삼동, 강남파이낸스센터)'] };
    const said = (width: number) =>
      layoutPiece(piece, { width: points(width), height: points(40) }, type).lines.map(
        (line) => line.text,
      );
    expect(said(90)).toEqual([...piece.lines, hong.name, hong.postcode]);
    expect(said(52)).toEqual([
      ...[piece.lines[0], '1502호', '(역삼동, 강남파이낸스센터)'],
      ...[hong.name, hong.postcode],
    ]);
  });
});
