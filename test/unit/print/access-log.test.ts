import { expect, test } from 'vitest';
import { accessLogPdf, type AccessLogPaper } from '../../../src/print/access-log.ts';
import { readPdf } from './support/read-pdf.ts';

const paper = (lines: AccessLogPaper['lines']): AccessLogPaper => ({
  ...{ title: '접속 기록', date: '2026년 11월 · 3건', language: 'ko' },
  ...{ titles: ['때', '한 일', '내용'], lines },
  ...{ footerText: '김단골 · 한마음보험', createdAt: new Date(0) },
});
const line = (n: number) => ({
  at: `2026. 11. 22. 21:${String(n % 60).padStart(2, '0')}`,
  act: '본인에게 줄 보고서',
  what: `고객 ${n}명을 표(CSV)로 내보냈습니다 · 이유: 다른 컴퓨터나 프로그램으로 옮기려고 · 번호와 주소를 가림`,
});

test('a month is printed line by line, each page with its heads; the same log as the same bytes', async () => {
  const lines = Array.from({ length: 120 }, (_, n) => line(n));
  const { pdf, pages, missingCharacters } = await accessLogPdf(paper(lines));
  expect(pages).toBeGreaterThan(2);
  expect(missingCharacters).toEqual([]);
  const read = readPdf(pdf);
  for (const page of read) {
    for (const text of ['접속 기록', '2026년 11월 · 3건', '때', '한 일', '내용'])
      expect(page.blocks).toContain(text);
  }
  const all = read.flatMap(({ blocks }) => blocks).join(' ');
  for (const n of [0, 59, 119]) expect(all).toContain(`고객 ${n}명을`);
  const again = await accessLogPdf(paper(lines));
  expect(Buffer.compare(pdf, again.pdf)).toBe(0);
});

test('the columns hold what stands in them: a moment and an act on one line', async () => {
  const { pdf } = await accessLogPdf(paper([line(1)]));
  const [page] = readPdf(pdf);
  expect(page?.blocks).toContain('2026. 11. 22. 21:01');
  expect(page?.blocks).toContain('본인에게 줄 보고서');
});
