import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { personReportPdf, type PersonReport } from '../../../src/print/person-report.ts';
import { expectOnPaper } from './support/on-paper.ts';
import { readPdf } from './support/read-pdf.ts';

const report = (changes: Partial<PersonReport> = {}): PersonReport => ({
  title: '개인정보 열람 보고서',
  name: '홍길동 님',
  date: '2026년 11월 22일',
  language: 'ko',
  intro: '이 보고서에는 보관하고 있는 내용이 모두 들어 있습니다.',
  photo: null,
  sections: [
    { title: '기본 정보', rows: [{ label: '이름', text: '홍길동' }] },
    { title: '빈 곳', rows: [] },
  ],
  sender: '김단골 · 010-9999-8888',
  goesOn: '(이어짐)',
  createdAt: new Date('2026-11-22T00:00:00Z'),
  ...changes,
});
const margin = (19 * 72) / 25.4;
const calls = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    label: `2026. 3. ${(i % 28) + 1}.`,
    head: `전화 ${i}`,
    text: i % 3 ? `이야기 ${i}\n다음 주에 다시` : '',
  }));

async function printed(changes: Partial<PersonReport> = {}) {
  const { pdf, pages } = await personReportPdf(report(changes));
  const read = readPdf(pdf);
  expect(read).toHaveLength(pages);
  for (const page of read) expectOnPaper(page, margin);
  return { read, pdf, pages };
}

describe('the report', () => {
  test('carries head, foot and number on each page', async () => {
    const { read, pages } = await printed({ sections: [{ title: '연락 기록', rows: calls(200) }] });
    expect(pages).toBeGreaterThan(5);
    for (const [i, page] of read.entries()) {
      expect(page.blocks).toContain(`${i + 1} / ${pages}쪽`);
      expect(page.blocks).toContain('김단골 · 010-9999-8888');
      expect(page.blocks).toContain('2026년 11월 22일');
      const head = i === 0 ? '개인정보 열람 보고서' : '개인정보 열람 보고서 · 홍길동 님';
      expect(page.blocks).toContain(head);
      if (i > 0) expect(page.blocks).toContain('연락 기록 (이어짐)');
    }
  });

  test('says its number in English, too', async () => {
    const { read } = await printed({ language: 'en' });
    expect(read[0]?.blocks).toContain('page 1 of 1');
  });

  test('holds 2,000 contacts, each once and in order', async () => {
    const { read } = await printed({ sections: [{ title: '연락 기록', rows: calls(2000) }] });
    const heads = read.flatMap(({ blocks }) => blocks.filter((text) => /^전화 \d+$/.test(text)));
    expect(heads).toEqual(calls(2000).map(({ head }) => head));
  });

  test('breaks no short row and leaves no title and no single line behind', async () => {
    const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 70 }), { maxLength: 12 }), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(lengths, async (given) => {
        const sections = given.map((rows, s) => ({
          title: `제목${s}`,
          rows: rows.map((length, r) => ({
            label: `표${s}.${r}`,
            text: Array.from({ length }, (_, i) => `줄${s}.${r}.${i}`).join('\n'),
          })),
        }));
        const { read } = await printed({ sections });
        const pagesOfRow = new Map<string, Map<number, number>>();
        read.forEach(({ blocks }, page) => {
          for (const text of blocks) {
            const row = /^줄(\d+\.\d+)\.\d+$/.exec(text)?.[1];
            if (row === undefined) continue;
            const on = pagesOfRow.get(row) ?? new Map<number, number>();
            pagesOfRow.set(row, on.set(page, (on.get(page) ?? 0) + 1));
          }
          const last = blocks.filter((text) => /^(제목|줄)/.test(text)).at(-1);
          expect(last?.startsWith('제목') ?? false).toBe(false);
        });
        given.forEach((rows, s) =>
          rows.forEach((length, r) => {
            const on = [...(pagesOfRow.get(`${s}.${r}`) ?? new Map<number, number>()).values()];
            expect(on.reduce((a, b) => a + b, 0)).toBe(length);
            if (length <= 5) expect(on).toHaveLength(1);
            else expect(Math.min(...on)).toBeGreaterThanOrEqual(2);
          }),
        );
      }),
      { numRuns: 15 },
    );
  });

  test('loses no letter of a text that is longer than a page', async () => {
    const note = Array.from({ length: 4000 }, (_, i) => `낱말${i}`).join(' ');
    const { read } = await printed({
      sections: [{ title: '메모', rows: [{ label: '메모', text: note }] }],
    });
    const said = read.flatMap(({ blocks }) => blocks).join(' ');
    expect(said.match(/낱말\d+/g)).toEqual(note.split(' '));
  });

  test('shows the photo beside the intro, whole', async () => {
    const photo = await sharp({
      create: { width: 300, height: 500, channels: 3, background: '#888' },
    })
      .jpeg()
      .toBuffer();
    const intro = '이 보고서에는 모두 들어 있습니다. '.repeat(12);
    const { read, pdf } = await printed({ photo, intro });
    const [, across, down] =
      /([\d.]+) 0 0 (-?[\d.]+) [\d.]+ [\d.]+ cm\n\/I/.exec(read[0]?.content ?? '') ?? [];
    expect(Number(across) / Math.abs(Number(down))).toBeCloseTo(0.6, 2);
    expect(Buffer.from(pdf).includes('/DCTDecode')).toBe(true);
  });

  test('is the same bytes each time', async () => {
    const [first, again] = [await printed(), await printed()];
    expect(Buffer.from(first.pdf).equals(again.pdf)).toBe(true);
  });

  test('stops where it is told to stop', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(personReportPdf(report(), { signal })).rejects.toThrow('enough');
  });
});
