import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { particle, withParticle } from '../../../src/core/particles.ts';

describe('particles', () => {
  it.each([
    ['길동', '이/가', '길동이'],
    ['영희', '이/가', '영희가'],
    ['길동', '을/를', '길동을'],
    ['영희', '을/를', '영희를'],
    ['홍길동', '과/와', '홍길동과'],
    ['영희', '과/와', '영희와'],
    ['서울', '으로/로', '서울로'],
    ['부산', '으로/로', '부산으로'],
    ['제주', '으로/로', '제주로'],
    ['길동', '아/야', '길동아'],
    ['영희', '이에요/예요', '영희예요'],
    ['Kim', '이/가', 'Kim이'],
    ['Paul', '으로/로', 'Paul로'],
    ['Jane', '은/는', 'Jane은'],
    ['Jack', '이/가', 'Jack이'],
    ['Smith', '이/가', 'Smith가'],
    ['Anna', '을/를', 'Anna를'],
    ['LG', '이/가', 'LG가'],
    ['SM', '이/가', 'SM이'],
    ['1', '을/를', '1을'],
    ['2', '을/를', '2를'],
    ['10', '이/가', '10이'],
    ['119', '이/가', '119가'],
    ['2026', '은/는', '2026은'],
    ['39,900원', '을/를', '39,900원을'],
    ['5kg', '을/를', '5kg을'],
    ['30%', '을/를', '30%를'],
    ['7', '으로/로', '7로'],
    ['홍길동(부장)', '이/가', '홍길동(부장)이'],
    ['“단골”', '을/를', '“단골”을'],
    ['A+', '이/가', 'A+가'],
    ['C++', '으로/로', 'C++로'],
    ['3%', '을/를', '3%를'],
    ['(주)한빛', '이/가', '(주)한빛이'],
    ['한빛㈜', '은/는', '한빛㈜은'],
    ['Park', '이/가', 'Park이'],
    ['PARK', '이/가', 'PARK이'],
    ['JUNG', '과/와', 'JUNG과'],
    ['CHOI', '과/와', 'CHOI와'],
    ['Baek', '을/를', 'Baek을'],
    ['Min-su', '을/를', 'Min-su를'],
    ['Joseph', '은/는', 'Joseph은'],
    ['Carl', '으로/로', 'Carl로'],
    ['José', '이/가', 'José가'],
    ['Ｋｉｍ', '이/가', 'Ｋｉｍ이'],
    ['5G', '을/를', '5G를'],
    ['⑩', '이/가', '⑩이'],
    ['민수😊', '이/가', '민수😊가'],
    ['길동 👍🏽', '이/가', '길동 👍🏽이'],
    ['한빛™', '이/가', '한빛™이'],
    ['ㄱ', '은/는', 'ㄱ은'],
    ['ㅏ', '은/는', 'ㅏ는'],
    ['길동', '가/이', '길동이'],
    ['영희', '를/을', '영희를'],
    ['洪吉東', '이/가', '洪吉東이(가)'],
    ['東京', '으로/로', '東京(으)로'],
  ])('%s %s → %s', (word, pair, expected) => {
    expect(withParticle(word, pair)).toBe(expected);
  });

  it('hears a decomposed syllable like a composed one', () => {
    expect(particle('길동'.normalize('NFD'), '이/가')).toBe('이');
  });

  it('always gives one of the two, or both where nobody can tell', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(['은', '는', '은(는)']).toContain(particle(word, '은/는'));
      }),
    );
  });

  it('agrees with the last syllable for all 11,172 of them', () => {
    for (let code = 0xac00; code <= 0xd7a3; code += 1) {
      const closed = (code - 0xac00) % 28 !== 0;
      expect(particle(String.fromCharCode(code), '은/는')).toBe(closed ? '은' : '는');
    }
  });
});
