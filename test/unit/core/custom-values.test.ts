import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCustomValue,
  formatCustomValue,
  readNumber,
  tidyOptions,
} from '../../../src/core/custom-values.ts';

const today = '2026-11-22';
const check = (type: 'text' | 'number' | 'date' | 'choice', text: string, options: string[] = []) =>
  checkCustomValue({ type, options }, text, today);

describe('numbers', () => {
  test.each([
    ['1,234,567.50', '1234567.5'],
    [' 12 000원', '12000'],
    ['₩12,000', '12000'],
    ['-₩5', '-5'],
    ['−3', '-3'],
    ['１２．５', '12.5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['-0.0', '0'],
  ])('reads %s', (written, stored) => {
    expect(check('number', written)).toEqual({ ok: true, value: stored });
  });

  test.each(['열둘', '1,23', '1.2.3', '-', '.', '1e5', '12개', 'NaN', '1234567890123456'])(
    'refuses %s with an example',
    (written) => {
      expect(check('number', written)).toEqual({ ok: false, expected: '1,234.5' });
    },
  );

  test('reads what it shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        (n, d) => {
          const stored = readNumber(`${n}.${d}`) ?? '';
          expect(readNumber(formatCustomValue('number', stored, 'ko'))).toBe(stored);
          expect(Number(stored)).toBe(Number(`${n}.${d}`));
        },
      ),
    );
  });

  test('answers to any text at once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const checked = check('number', text);
        if (checked.ok && checked.value !== '') {
          expect(check('number', checked.value)).toEqual(checked);
        }
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2026-02-28', '2026-02-28'],
    ['2026. 3. 7.', '2026-03-07'],
    ['26년 3월 7일', '2026-03-07'],
    ['31.3.7', '2031-03-07'],
    ['85.3.7', '1985-03-07'],
    ['March 7, 2026', '2026-03-07'],
  ])('reads %s', (written, stored) => {
    expect(check('date', written)).toEqual({ ok: true, value: stored });
  });

  test.each(['2026-02-30', '3월 7일', '음력 2026.3.7', '언젠가'])('refuses %s', (written) => {
    expect(check('date', written)).toEqual({ ok: false, expected: '2026-11-22' });
  });

  test('shows them in the language', () => {
    expect(formatCustomValue('date', '2026-03-07', 'ko')).toBe('2026. 3. 7.');
    expect(formatCustomValue('date', '2026-03-07', 'en')).toBe('Mar 7, 2026');
  });
});

describe('choices and text', () => {
  test('takes an option in its own spelling', () => {
    expect(check('choice', ' vip  고객', ['VIP 고객', '일반'])).toEqual({
      ok: true,
      value: 'VIP 고객',
    });
  });

  test('says what may be chosen', () => {
    const options = ['가', '나', '다', '라', '마', '바', '사'];
    expect(check('choice', '하', options)).toEqual({
      ok: false,
      expected: '가, 나, 다, 라, 마, 바, …',
    });
  });

  test('keeps lines of a text and takes no value for one', () => {
    expect(check('text', ' 가\n나 ')).toEqual({ ok: true, value: '가\n나' });
    expect(check('date', '  ')).toEqual({ ok: true, value: '' });
  });

  test('tidies options', () => {
    expect(tidyOptions([' 가 ', '', '나', 'A', 'a', '가'])).toEqual(['가', '나', 'A']);
  });
});
