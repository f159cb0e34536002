import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, matchRanges } from '../../../src/core/search-match.ts';
import { queryTerms } from '../../../src/core/search-query.ts';

const marked = (text: string, query: string) =>
  matchRanges(text, queryTerms(query)).map(([start, end]) => text.slice(start, end));

describe('what is marked', () => {
  test.each([
    ['홍길동', '길동', ['길동']],
    ['홍길동', 'ㅎㄱㄷ', ['홍길동']],
    ['홍길동', 'ㄱㄷ', ['길동']],
    ['홍길동', '홍기', ['홍길']],
    ['이수아', '이숭', ['이수아']],
    ['홍길동', '홍ㄱㄷ', ['홍길동']],
    ['홍길동', 'ㅎ길동', ['홍길동']],
    ['홍 길동', '홍길동', ['홍 길동']],
    ['010-1234-5678', '12345678', ['1234-5678']],
    ['010-1234-5678', '+82 10 1234', ['010-1234']],
    ['010-1234-5678', '5678', ['5678']],
    ['010-1234-5678', '78', ['78']],
    ['(주)한빛생명', '한빛', ['한빛']],
    ['gildong.hong@naver.com', 'hong@nav', ['hong@nav']],
    ['José', 'jose', ['José']],
    ['홍길동', 'ghdrlf', ['홍길']],
    ['Kim Minsu', 'ㅏㅑㅡ', ['Kim']],
    ['강남구 강남대로', '강남', ['강남', '강남']],
    ['홍길동 010-1234-5678', '홍길동 5678', ['홍길동', '5678']],
    ['홍길동', '김', []],
  ])('%s for %s', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });

  test('decomposed text is marked in its own places', () => {
    const text = '홍길동 씨'.normalize('NFD');
    expect(marked(text, '길동').map((part) => part.normalize('NFC'))).toEqual(['길동']);
  });
});

test('consonants mark nothing in texts whose initials are not in the index', () => {
  const ranges = (query: string) =>
    matchRanges('한가득 홍', queryTerms(query), { initials: false });
  expect(ranges('ㅎㄱㄷ')).toEqual([]);
  expect(ranges('ㅎ')).toEqual([
    [0, 1],
    [4, 5],
  ]);
  expect(ranges('한가ㄷ')).toEqual([[0, 3]]);
});

test('ranges are sorted, apart from each other and inside the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, query) => {
      let last = -1;
      for (const [start, end] of matchRanges(text, queryTerms(query))) {
        expect(start).toBeGreaterThan(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

describe('an excerpt', () => {
  test('leaves a short text whole', () => {
    expect(excerpt('짧은\n글', [[0, 2]], 20)).toEqual({ text: '짧은 글', ranges: [[0, 2]] });
  });

  test('shows the first mark', () => {
    const text = `${'가나다라 '.repeat(40)}결혼기념일 ${'마바사 '.repeat(40)}`;
    const { text: cut, ranges } = excerpt(text, matchRanges(text, queryTerms('결혼')), 40);
    expect(cut.startsWith('…') && cut.endsWith('…')).toBe(true);
    expect(ranges.map(([start, end]) => cut.slice(start, end))).toEqual(['결혼']);
  });

  test('keeps a mark at the very end of a text of wide characters', () => {
    const text = '   𐀀A\u0300𐀀!𐀀';
    const { text: cut, ranges } = excerpt(text, [[text.length - 2, text.length]], 10);
    expect(ranges.map(([start, end]) => cut.slice(start, end))).toEqual(['𐀀']);
  });

  test('is never longer than asked and marks the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 10, max: 80 }),
        (text, at, max) => {
          const chars = Array.from(text);
          fc.pre(chars.length > 0);
          const first = at % chars.length;
          const start = chars.slice(0, first).join('').length;
          const end = chars.slice(0, first + 3).join('').length;
          const { text: cut, ranges } = excerpt(text, [[start, end]], max);
          expect(cut.length).toBeLessThanOrEqual(max);
          expect(ranges).toHaveLength(1);
          const [from, to] = ranges[0] ?? [0, 0];
          expect(text.replace(/\s/g, ' ').slice(start, end)).toContain(cut.slice(from, to));
        },
      ),
    );
  });
});
