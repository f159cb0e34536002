import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  avatarInitial,
  displayName,
  indexHeading,
  joinName,
  nameSortKey,
  splitName,
} from '../../../src/core/names.ts';

describe('a name’s parts', () => {
  test.each([
    ['홍길동', '홍', '길동'],
    ['홍 길동', '홍', '길동'],
    ['허준', '허', '준'],
    ['남궁민수', '남궁', '민수'],
    ['남궁민', '남궁', '민'],
    ['남궁 민수', '남궁', '민수'],
    ['황보혜정', '황보', '혜정'],
    ['황보라', '황', '보라'],
    ['황보 라', '황보', '라'],
    ['제갈량', '제갈', '량'],
    ['사공민지', '사공', '민지'],
    ['선우은숙', '선우', '은숙'],
    ['독고영재', '독고', '영재'],
    ['서문정', '서', '문정'],
    ['남궁', '남', '궁'],
    ['홍길동 대표님', '홍', '길동'],
    ['김 과장', '김', ''],
    ['홍길동(부산)', '홍', '길동'],
    ['홍길동'.normalize('NFD'), '홍', '길동'],
    ['John Smith', 'Smith', 'John'],
    ['Smith, John', 'Smith', 'John'],
    ['Mr. John Smith Jr.', 'Smith', 'John'],
    ['Mary Ann Lee', 'Lee', 'Mary Ann'],
    ['Kim Min-su', 'Kim', 'Min-su'],
    ['Minsu Kim', 'Kim', 'Minsu'],
    ['Anna van der Berg', 'van der Berg', 'Anna'],
    ['Madonna', '', 'Madonna'],
    ['(주)한빛상사', '', ''],
    ['㈜한빛', '', ''],
    ['', '', ''],
  ])('%s', (name, family, given) => {
    expect(splitName(name)).toEqual({ family, given });
  });
});

test('parts become a name again', () => {
  expect(joinName({ family: '홍', given: '길동' })).toBe('홍길동');
  expect(joinName({ family: 'Smith', given: 'John' })).toBe('John Smith');
  expect(joinName({ family: '', given: 'John' })).toBe('John');
  const syllable = fc
    .integer({ min: 0xac00, max: 0xd7a3 })
    .map((code) => String.fromCharCode(code));
  const name = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  fc.assert(fc.property(name, (text) => void expect(joinName(splitName(text))).toBe(text)));
});

test('a card is called by what is known', () => {
  expect(displayName({ name: '홍길동', company: '한빛' })).toBe('홍길동');
  expect(displayName({ name: '', familyName: '홍', givenName: '길동' })).toBe('홍길동');
  expect(displayName({ name: ' ', company: '한빛' })).toBe('한빛');
  expect(displayName({ name: '', phones: ['010-1234-5678'] })).toBe('010-1234-5678');
  expect(displayName({ name: '' })).toBe('');
});

test('lists sort Hangul, then Latin, then the rest, then cards without a name', () => {
  const sorted = ['홍길동', '(주)가람', 'Álvaro', '', '1호점', 'bob', '김영희', '山田', '강'];
  const keys = sorted.toSorted((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
  expect(keys).toEqual([
    '(주)가람',
    '강',
    '김영희',
    '홍길동',
    'Álvaro',
    'bob',
    '山田',
    '1호점',
    '',
  ]);
});

test.each([
  ['홍길동', '홍', 'ㅎ'],
  ['(주)한빛', '한', 'ㅎ'],
  ['까치', '까', 'ㄱ'],
  ['John Smith', 'JS', 'J'],
  ['anna', 'A', 'A'],
  ['Élodie', 'É', 'E'],
  ['3호점', '3', '#'],
  ['', '', '#'],
])('%s shows %s and stands under %s', (name, initial, heading) => {
  expect(avatarInitial(name)).toBe(initial);
  expect(indexHeading(name)).toBe(heading);
});
