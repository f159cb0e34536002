import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serviceBriefPdf, type ServiceBrief } from '../../../src/print/service-brief.ts';
import { sharesOf } from '../../../src/print/service-brief/fit.ts';
import { expectOnPaper } from './support/on-paper.ts';
import { pageTexts, readPdf } from './support/read-pdf.ts';

const brief = (changes: Partial<ServiceBrief> = {}): ServiceBrief => ({
  title: '서비스팀 전달서',
  date: '2026년 11월 22일 (일)',
  language: 'ko',
  name: '홍길동',
  company: '단골상사',
  facts: [
    { label: '휴대폰', text: '010-1234-5678' },
    { label: '주소 · 집', text: '06236 서울특별시 강남구 테헤란로 152, 101동 1203호 (역삼동)' },
  ],
  warning: { title: '금기', items: ['개를 데리고 들어가지 말 것'] },
  groups: [
    { title: '요청', items: ['청구서는 집으로', '이사님께만 설명할 것'] },
    { title: '선호', items: [] },
    { title: '알아 둘 것', items: ['지난달에 필터를 바꿈'] },
  ],
  nothing: '적힌 것이 없습니다.',
  more: '다 싣지 못함',
  sender: { label: '담당', name: '김단골', details: '단골보험 · 010-9999-8888' },
  care: '일이 끝나면 없애 주세요.',
  createdAt: new Date('2026-11-22T00:00:00Z'),
  ...changes,
});
const margin = (19 * 72) / 25.4;
const long = '가나다라마 바사아자 차카타파하 '.repeat(300).slice(0, 5000);

async function printed(changes: Partial<ServiceBrief> = {}) {
  const { pdf, pages, cut } = await serviceBriefPdf(brief(changes));
  const read = readPdf(pdf);
  expect([pages, read.length]).toEqual([1, 1]);
  const [page] = read;
  if (!page) throw new Error('no page');
  expectOnPaper(page, margin);
  return { page, pdf, cut };
}

describe('the brief', () => {
  test('says everything it was given, what must not happen before the rest', async () => {
    const { page, cut } = await printed();
    const given = brief();
    const [, ...texts] = [
      '',
      given.title,
      given.date,
      given.name,
      given.company,
      ...given.facts.map(({ text }) => text),
      ...given.warning.items,
      ...given.groups.flatMap(({ items }) => items),
      given.sender.name,
      given.sender.details,
      given.care,
    ];
    const said = page.blocks.join(' ').replaceAll(/\s+/g, ' ');
    for (const text of texts) expect(said).toContain(text);
    expect(said).not.toContain('선호');
    expect(said.indexOf('개를 데리고')).toBeLessThan(said.indexOf('청구서는'));
    expect(cut).toBe(false);
  });

  test('says when nothing is noted', async () => {
    const nothing = { title: '금기', items: [] };
    const { page } = await printed({ warning: nothing, groups: [], company: '' });
    expect(page.blocks).toContain('적힌 것이 없습니다.');
    expect(page.blocks).not.toContain('금기');
  });

  test('stays one page with 5,000 letters, with a mark where it is cut', async () => {
    const groups = [
      { title: '요청', items: ['청구서는 집으로', long] },
      { title: '알아 둘 것', items: [long] },
      { title: '다음에 할 일', items: ['전화'] },
    ];
    const { page, cut } = await printed({ groups });
    expect(cut).toBe(true);
    expect(page.blocks.filter((text) => text === '다 싣지 못함')).toHaveLength(2);
    expect(page.blocks.filter((text) => text.endsWith('…'))).toHaveLength(2);
    for (const kept of ['개를 데리고 들어가지 말 것', '청구서는 집으로', '전화'])
      expect(page.blocks).toContain(kept);
  });

  test('gives what must not happen half of the page before anything else is cut', async () => {
    const warning = { title: '금기', items: Array.from({ length: 15 }, (_, i) => `금기 ${i}`) };
    const { page, cut } = await printed({
      warning,
      groups: [{ title: '메모', items: [long, long] }],
    });
    expect(cut).toBe(true);
    for (const item of warning.items) expect(page.blocks).toContain(item);
  });

  test('stays one page whatever it is given', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...'가나다 라\n마AZ-@😊金क\u202e\u0007'),
      maxLength: 900,
    });
    const item = fc.oneof(text, fc.constant(long));
    const items = fc.array(item, { maxLength: 40 });
    const fact = fc.record({ label: text, text: item });
    const given = fc.record({
      name: text,
      company: text,
      facts: fc.array(fact, { maxLength: 100 }),
      warning: items.map((all) => ({ title: '금기', items: all })),
      groups: fc.array(
        items.map((all) => ({ title: '요청', items: all })),
        { maxLength: 4 },
      ),
      sender: fc.record({ label: fc.constant('담당'), name: text, details: text }),
    });
    await fc.assert(
      fc.asyncProperty(given, async (changes) => void (await printed(changes))),
      { numRuns: 10 },
    );
  });

  test('is the same bytes each time', async () => {
    const [first, again] = [await printed(), await printed()];
    expect(Buffer.from(first.pdf).equals(again.pdf)).toBe(true);
    expect(pageTexts(first.pdf)).toEqual(pageTexts(again.pdf));
  });
});

test('room is shared: the modest get all they need, nobody more, and no more than there is', () => {
  const needs = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(needs, fc.double({ min: 1, max: 900, noNaN: true }), (given, total) => {
      const shares = sharesOf(given, total);
      expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(total + 1e-6);
      given.forEach((need, i) => {
        expect(shares[i]).toBeLessThanOrEqual(need + 1e-9);
        if (need <= total / given.length) expect(shares[i]).toBeCloseTo(need, 6);
      });
    }),
  );
});
