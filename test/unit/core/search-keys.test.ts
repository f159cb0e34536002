import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initials, letters } from '../../../src/core/hangul.ts';
import { indexTokens, type SearchableFields } from '../../../src/core/search-keys.ts';
import { queryTerms } from '../../../src/core/search-query.ts';
import { isFound } from './found.ts';

const hong: SearchableFields = {
  name: '홍길동',
  family: '홍',
  given: '길동',
  company: '(주)한빛 생명보험',
  job: '영업 이사',
  phones: ['+821012345678', '+8228765432', '+8215881234', '+442079460958'],
  emails: ['gildong.hong@naver.com'],
  tags: ['VIP', '골프 모임'],
  addresses: ['06236 서울특별시 강남구 테헤란로 152, 101-1502호 (역삼동, 강남파이낸스센터)'],
  notes: '딸이 3월에 결혼. 사무실로 전화 010 9999 1234. Prefers e-mail.',
};

describe('a customer is found by', () => {
  test.each([
    '홍길동',
    '홍 길동',
    '길동',
    '동',
    'ㅎㄱㄷ',
    'ㅎ',
    'ㄱㄷ',
    '홍기',
    '홍길ㄷ',
    '호',
    '홍ㄱㄷ',
    'ㅎ길동',
    'ㅎㄱ동',
    '홍길동'.normalize('NFD'),
    'ghdrlfehd',
    '한빛',
    '빛생',
    '한빛생명',
    'ㅎㅂㅅㅁ',
    '(주)한빛',
    '㈜한빛',
    '010-1234-5678',
    '01012345678',
    '010 1234 5678',
    '1234 5678',
    '1234-5678',
    '12345678',
    '5678',
    '78',
    '+82 10 1234 5678',
    '+82 010-1234-5678',
    '82-10-1234',
    '0082 10 1234',
    '1012345678',
    '(02) 876-5432',
    '1588-1234',
    '15881234',
    '020 7946 0958',
    '+44 20 7946',
    'gildong',
    'dong',
    'hong@nav',
    'gildong.hong@naver.com',
    'naver',
    'naver.com',
    'vip',
    'ＶＩＰ',
    '골프',
    '골프모임',
    '강남',
    '남구',
    '테헤란로 152',
    '06236',
    '101-1502',
    '역삼',
    '결혼',
    '010-9999-1234',
    '영업',
    'prefers',
    '홍길동 5678',
    '5678 ㅎㄱㄷ',
    '길동 한빛 vip',
    '홍길동, 한빛',
  ])('%s', (query) => {
    expect(isFound(hong, query)).toBe(true);
  });
});

describe('a customer is not found by', () => {
  test.each([
    '홍길순',
    'ㅎㄷ',
    'ㅎㄱㄷㅎ',
    '010 5678 1234',
    '9999',
    '홍길동 0000',
    '오', // inside a syllable
    'ㅗ',
    'refers', // Latin in notes is found from the beginning of a word
    'hong@gmail',
    'gil@naver',
    '',
    '  ',
    '*"()-',
  ])('%s', (query) => {
    expect(isFound({ ...hong, notes: 'Prefers e-mail.' }, query)).toBe(false);
  });
});

test('Latin names are found by any part, without accents, in any case', () => {
  const fields = { name: 'José Ángel O’Brien', family: 'O’Brien', given: 'José Ángel' };
  const queries = ['jose', 'JOSÉ', 'angel', 'brien', 'rien', 'obrien', 'o’brien', 'brien jo'];
  expect(queries.filter((query) => !isFound(fields, query))).toEqual([]);
});

test('a name with spaces or parts of another spelling is found both ways', () => {
  expect(isFound({ name: '남궁 민수' }, '남궁민수')).toBe(true);
  expect(isFound({ name: '길동이네', family: '홍', given: '길동' }, '홍길동')).toBe(true);
  expect(isFound({ name: 'Smith John', family: 'Smith', given: 'John' }, 'johnsmith')).toBe(true);
});

test('columns hold what they are for', () => {
  const tokens = indexTokens({ name: '홍길동', phones: ['+8215881234'] });
  expect(tokens.name_start.split(' ')).toEqual(['ㅎㅗㅇㄱㅣㄹㄷㅗㅇ', 'ㅎㄱㄷ']);
  expect(tokens.name_part.split(' ')).toEqual(['ㄱㅣㄹㄷㅗㅇ', 'ㄱㄷ', 'ㄷㅗㅇ']);
  expect(tokens.phone.split(' ')).toEqual([
    '15881234',
    '5881234',
    '881234',
    '81234',
    '1234',
    '234',
    '34',
    '8215881234',
  ]);
  expect(tokens.company).toBe('');
});

test('stored and shown numbers give the same tokens', () => {
  const stored = indexTokens({ name: '', phones: ['+821012345678', '+82212345678'] });
  expect(indexTokens({ name: '', phones: ['010-1234-5678', '02-1234-5678'] })).toEqual(stored);
});

describe('terms', () => {
  const kinds = (query: string) => queryTerms(query).map((term) => `${term.kind}:${term.letters}`);
  test.each([
    ['010 1234 5678', ['digits:01012345678']],
    ['홍길동 5678', ['letters:ㅎㅗㅇㄱㅣㄹㄷㅗㅇ', 'digits:5678']],
    ['1234 5678', ['digits:12345678']],
    ['152 3', ['digits:152', 'digits:3']],
    ['+82 10 1234 5678', ['digits:821012345678']],
    ['ㄳ', ['initials:ㄱㅅ']],
    ['ㅎㄱㄷ', ['initials:ㅎㄱㄷ']],
    ['홍ㄱㄷ', ['mixed:ㅎㅗㅇㄱㄷ']],
    ['홍길ㄷ', ['letters:ㅎㅗㅇㄱㅣㄹㄷ']],
    ['홍 홍', ['letters:ㅎㅗㅇ']],
  ])('%s', (query, expected) => {
    expect(kinds(query)).toEqual(expected);
  });
});

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
const name = fc.array(syllable, { minLength: 2, maxLength: 5 }).map((parts) => parts.join(''));

test('every name is found by every beginning of its letters, from every syllable on', () => {
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (text, from, length) => {
      const tail = Array.from(text)
        .slice(from % text.length)
        .join('');
      const flat = letters(tail);
      const tokens = Object.values(indexTokens({ name: text }))
        .join(' ')
        .split(' ');
      const typed = flat.slice(0, 1 + (length % flat.length));
      expect(tokens.some((token) => token.startsWith(typed))).toBe(true);
      expect(isFound({ name: text }, tail)).toBe(true);
      expect(isFound({ name: text }, initials(tail))).toBe(true);
    }),
  );
});

test('tokens hold only letters and digits, none twice in a column, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string(), (text, other) => {
      const tokens = indexTokens({ name: text, notes: other, tags: [text], emails: [other] });
      for (const column of Object.values(tokens)) {
        const list = column === '' ? [] : column.split(' ');
        expect(new Set(list).size).toBe(list.length);
        for (const token of list) expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
      }
      for (const term of queryTerms(text)) {
        for (const token of term.any.flat()) expect(token).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    }),
  );
});

test('a Korean mobile number is found by any three digits or more, in any grouping', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.nat(7),
      fc.constantFrom('', '-', '.'),
      (number, from, dash) => {
        const digits = `010${String(number).padStart(8, '0')}`;
        const part = digits.slice(from, from + 6);
        const query = `${part.slice(0, 3)}${dash}${part.slice(3)}`;
        const fields = { name: '김', phones: [`+82${digits.slice(1)}`] };
        fc.pre(!/^(00|820)/.test(part));
        expect(isFound(fields, query)).toBe(true);
      },
    ),
  );
});
