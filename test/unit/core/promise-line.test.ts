import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPromiseLine } from '../../../src/core/promise-line.ts';

// A Sunday.
const today = '2026-11-22';

describe('a promise in one line', () => {
  it.each([
    ['금요일까지 견적서', '견적서', '2026-11-27'],
    ['견적서 금요일까지 보내기', '견적서 보내기', '2026-11-27'],
    ['내일까지 필터 교체 날짜 알려 드리기', '필터 교체 날짜 알려 드리기', '2026-11-23'],
    ['12월 3일까지 약관 찾아 드림', '약관 찾아 드림', '2026-12-03'],
    ['quote by Tuesday', 'quote', '2026-11-24'],
    ['by Dec 3 send the contract', 'send the contract', '2026-12-03'],
    ['여름 세일 안내', '여름 세일 안내', null],
  ])('%s', (line, text, told) => {
    expect(readPromiseLine(line, today)).toEqual({ text, told, by: 'me', size: 'small' });
  });

  it('knows whose it is, and how large', () => {
    expect(readPromiseLine('고객: 통장 사본 내일까지', today)).toEqual({
      text: '통장 사본',
      told: '2026-11-23',
      by: 'customer',
      size: 'small',
    });
    expect(readPromiseLine('통장 사본 내일까지 보내 주시기로', today).by).toBe('customer');
    expect(readPromiseLine('they will send the papers by Friday', today).by).toBe('customer');
    expect(readPromiseLine('큰 약속: 다음 주 금요일까지 새 제품으로 교체', today)).toEqual({
      text: '새 제품으로 교체',
      told: '2026-11-27',
      by: 'me',
      size: 'big',
    });
  });

  it('takes the day until which, where several are named', () => {
    const line = readPromiseLine('월요일 통화 뒤 수요일까지 견적서', today);
    expect(line).toMatchObject({ told: '2026-11-25', text: '월요일 통화 뒤 견적서' });
  });

  it('keeps a text that is nothing but a day', () => {
    expect(readPromiseLine('금요일까지', today)).toMatchObject({
      text: '금요일까지',
      told: '2026-11-27',
    });
  });

  it('never loses what was typed but a day and a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        const { text } = readPromiseLine(typed, today);
        expect(text === '').toBe(typed.trim() === '');
        expect(text.length).toBeLessThanOrEqual(typed.normalize('NFC').trim().length);
      }),
    );
  });
});
