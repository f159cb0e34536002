import { expect, it } from 'vitest';
import { findDayPhrases } from '../../../src/core/day-phrases.ts';

// A Sunday.
const today = '2026-11-22';

const cases: readonly (readonly [string, string])[] = [
  ['금요일 방문', '금요일 2026-11-27'],
  ['내일전화', '내일 2026-11-23'],
  ['11월 3일까지 견적', '11월 3일까지 2027-11-03'],
  ['25일 전화', '25일 2026-11-25'],
  ['다음 주 화요일까지', '다음 주 화요일까지 2026-11-24'],
  ['다음 주 중으로 연락', '다음 주 중으로 2026-11-27'],
  ['월말까지', '월말까지 2026-11-30'],
  ['금까지 보내기로', '금까지 2026-11-27'],
  ['3일 뒤 다시', '3일 뒤 2026-11-25'],
  ['quote by Tuesday', 'by Tuesday 2026-11-24'],
  ['the end of the week', 'the end of the week 2026-11-27'],
  ['in two weeks', 'in two weeks 2026-12-06'],
  ['on the 3rd of December', '3rd of December 2026-12-03'],
  ['2월 29일 만기', '2월 29일 2028-02-29'],
  ['3일째 소음', ''],
  ['30일간', ''],
  ['5분 뒤', ''],
  ['2월 30일', ''],
  ['39/900', ''],
  ['he sat down', ''],
  ['it may be', ''],
];

it.each(cases)('%s', (text, expected) => {
  const said = findDayPhrases(text, today).map(
    ({ from, to, date }) => `${text.slice(from, to)} ${date}`,
  );
  expect(said.join(', ')).toBe(expected);
});

it('finds several in their order', () => {
  const found = findDayPhrases('금요일 방문, 12/3 설치, by Monday', today);
  expect(found.map(({ date }) => date)).toEqual(['2026-11-27', '2026-12-03', '2026-11-23']);
});
