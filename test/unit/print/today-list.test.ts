import { expect, it } from 'vitest';
import { sheetType } from '../../../src/print/sheet/pens.ts';
import { listBlocks, paged } from '../../../src/print/today-list/blocks.ts';
import {
  todayListPdf,
  type TodayList,
  type TodayListPerson,
} from '../../../src/print/today-list.ts';

const person = (n: number, more: Partial<TodayListPerson> = {}): TodayListPerson => ({
  ...{ done: false, name: `고객 ${n}`, phone: '010-2384-1177', callTimes: '평일 10시 이후' },
  ...{ reasons: ['렌탈료 39,900원 · 19일 입금'], never: ['회사 이야기'], mind: [], ...more },
});
const list = (people: TodayListPerson[], more: Partial<TodayList> = {}): TodayList => ({
  ...{
    title: '오늘 연락할 분',
    date: '2026년 11월 22일 (일)',
    language: 'ko',
    summary: '모두 1명',
  },
  ...{ nobody: '연락할 분이 없습니다.', footerText: '이설계', createdAt: new Date(0) },
  groups: people.length === 0 ? [] : [{ title: '먼저 챙길 일', people }],
  ...more,
});

it('prints everybody once, over as many pages as it takes, the same list as the same bytes', async () => {
  const people = Array.from({ length: 60 }, (_, n) => person(n));
  const printed = await todayListPdf(list(people));
  expect(printed.pages).toBeGreaterThan(2);
  expect(printed.missingCharacters).toEqual([]);
  const again = await todayListPdf(list(people));
  expect(Buffer.compare(printed.pdf, again.pdf)).toBe(0);
  const blocks = paged(listBlocks(list(people), sheetType())).flat();
  const named = blocks.flatMap((block) =>
    block.kind === 'person' ? (block.who[0]?.text ?? '') : [],
  );
  expect(named).toEqual(people.map(({ name }) => name));
});

it('leaves no heading alone at a foot, and goes on with who is taller than a page', () => {
  const type = sheetType();
  for (let count = 1; count < 30; count++) {
    const groups = [
      { title: '먼저', people: Array.from({ length: count }, (_, n) => person(n)) },
      { title: '나중', people: [person(99)] },
    ];
    const pages = paged(listBlocks(list([], { groups }), type));
    for (const page of pages) expect(page.at(-1)?.kind).toBe('person');
  }
  const reasons = Array.from({ length: 200 }, (_, n) => `까닭 ${n}`);
  const pages = paged(listBlocks(list([person(1, { reasons })]), type));
  expect(pages.length).toBeGreaterThan(3);
  const texts = pages.flat().flatMap((block) => (block.kind === 'person' ? block.why : []));
  expect(texts.map(({ text }) => text)).toEqual([...reasons, '회사 이야기']);
});

it('says so where nobody is', async () => {
  expect((await todayListPdf(list([]))).pages).toBe(1);
});
