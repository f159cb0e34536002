import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerListPdf, type CustomerList } from '../../../src/print/customer-list.ts';
import { ListType } from '../../../src/print/list/list-type.ts';
import { cellText, wrapCell } from '../../../src/print/list/wrap-cell.ts';
import { readPdf } from './support/read-pdf.ts';

const list = (changes: Partial<CustomerList> = {}): CustomerList => ({
  title: '고객 목록',
  date: '2026-03-07',
  language: 'ko',
  columns: [
    { key: 'name', title: '이름' },
    { key: 'phone', title: '전화' },
    { key: 'address', title: '주소' },
  ],
  rows: [['홍길동', '010-1234-5678', '서울특별시 강남구 테헤란로 1']],
  createdAt: new Date(0),
  ...changes,
});
const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, i) => [
    `고객${i}`,
    `010-0000-${String(i).padStart(4, '0')}`,
    '서울특별시 강남구 테헤란로 152, 강남파이낸스센터 101동 1203호 (역삼동, 단골아파트) 문 앞',
  ]);

describe('pages', () => {
  test('are A4 and carry title, date, head, foot and their number', async () => {
    const { pdf, pages } = await customerListPdf(list({ rows: rows(100), footerText: '김단골' }));
    const read = readPdf(pdf);
    expect(read).toHaveLength(pages);
    expect(pages).toBeGreaterThan(2);
    for (const [i, page] of read.entries()) {
      expect(page.width).toBeCloseTo((210 * 72) / 25.4, 2);
      for (const text of ['고객 목록', '2026-03-07', '이름', '전화', '주소', '김단골'])
        expect(page.blocks).toContain(text);
      expect(page.blocks).toContain(`${i + 1} / ${pages}쪽`);
    }
  });

  test('say their number in English too', async () => {
    const { pdf } = await customerListPdf(list({ language: 'en' }));
    expect(readPdf(pdf)[0]?.blocks).toContain('page 1 of 1');
  });

  test('lie across for many columns', async () => {
    const columns = Array.from({ length: 9 }, (_, i) => ({ key: `${i}`, title: `칸${i}` }));
    const { pdf } = await customerListPdf(list({ columns, rows: [] }));
    expect(readPdf(pdf)[0]?.width).toBeCloseTo((297 * 72) / 25.4, 2);
  });

  test('hold every row once, whole and in order', async () => {
    const { pdf } = await customerListPdf(list({ rows: rows(120) }));
    const read = readPdf(pdf);
    const names = read.flatMap((page) => page.blocks.filter((text) => /^고객\d+$/.test(text)));
    expect(names).toEqual(rows(120).map(([name]) => name));
    for (const page of read) {
      const count = (pattern: RegExp): number =>
        page.blocks.filter((text) => pattern.test(text)).length;
      expect(count(/문 앞$/)).toBe(count(/^고객\d+$/));
      expect(Math.min(...page.shown.map((shown) => shown.y))).toBeGreaterThan(15);
    }
  });

  test('a row taller than a page is shortened, not lost', async () => {
    const note = Array.from({ length: 300 }, (_, i) => `줄 ${i}`).join('\n');
    const { pdf, pages } = await customerListPdf(list({ rows: [...rows(1), ['끝', '', note]] }));
    const texts = readPdf(pdf).flatMap((page) => page.blocks);
    expect(pages).toBe(2);
    expect(texts).toContain('끝');
    expect(texts.some((text) => text.endsWith('…'))).toBe(true);
  });
});

test('the same list is the same bytes', async () => {
  const [first, again] = [await customerListPdf(list()), await customerListPdf(list())];
  expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true);
});

test('names the characters that no font has', async () => {
  const { missingCharacters } = await customerListPdf(list({ rows: [['क 金敏智', '', '😊']] }));
  expect(missingCharacters).toEqual(['क']);
});

test('stops where it is told to stop', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(customerListPdf(list({ rows: rows(500) }), { signal })).rejects.toThrow('enough');
});

describe('cells', () => {
  const type = new ListType('regular');

  test('keep Korean words whole', () => {
    const lines = wrapCell('서울특별시 강남구 테헤란로 강남파이낸스센터', 9, type);
    expect(lines).toEqual(['서울특별시 강남구', '테헤란로', '강남파이낸스센터']);
  });

  test('break an e-mail after a mark', () => {
    expect(wrapCell('gildong.hong@example.com', 8, type)[0]).toMatch(/[.@]$/);
  });

  test('break again where what is left after a mark and the next letter are too wide', () => {
    const lines = wrapCell('가.가😊', 2, type);
    for (const line of lines) expect(type.width(line)).toBeLessThanOrEqual(2);
    expect(lines.join('')).toBe('가.가😊');
  });

  test('never reach over the cell and lose nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'가나다라 abc-@.\n金😊'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.double({ min: 2, max: 30, noNaN: true }), (given, width) => {
        const clean = cellText(given);
        const lines = wrapCell(clean, width, type);
        expect(lines.join('').replaceAll(' ', '')).toBe(clean.replaceAll(/[ \n]/g, ''));
        for (const line of lines)
          if ([...line].length > 1) expect(type.width(line)).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });
});
