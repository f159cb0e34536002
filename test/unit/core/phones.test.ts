import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dialLink,
  formatPhone,
  parsePhone,
  phoneKind,
  sameNumber,
  splitPhones,
  tidyPhone,
} from '../../../src/core/phones.ts';

describe('a written number is stored and shown', () => {
  test.each([
    ['010-1234-5678', '+821012345678', '010-1234-5678'],
    ['01012345678', '+821012345678', '010-1234-5678'],
    ['010.1234.5678', '+821012345678', '010-1234-5678'],
    ['(010) 1234 5678', '+821012345678', '010-1234-5678'],
    ['０１０－１２３４－５６７８', '+821012345678', '010-1234-5678'],
    ['010–1234–5678', '+821012345678', '010-1234-5678'],
    ['1012345678', '+821012345678', '010-1234-5678'],
    ['1012345678.0', '+821012345678', '010-1234-5678'],
    ['+82 10 1234 5678', '+821012345678', '010-1234-5678'],
    ['+82-010-1234-5678', '+821012345678', '010-1234-5678'],
    ['+82 (0)10-1234-5678', '+821012345678', '010-1234-5678'],
    ['0082 10 1234 5678', '+821012345678', '010-1234-5678'],
    ['82-10-1234-5678', '+821012345678', '010-1234-5678'],
    ['tel:+82-10-1234-5678', '+821012345678', '010-1234-5678'],
    ['011-234-5678', '+82112345678', '011-234-5678'],
    ['02-123-4567', '+8221234567', '02-123-4567'],
    ['0212345678', '+82212345678', '02-1234-5678'],
    ['212345678', '+82212345678', '02-1234-5678'],
    ['2-123-4567', '+8221234567', '02-123-4567'],
    ['031-123-4567', '+82311234567', '031-123-4567'],
    ['311234567', '+82311234567', '031-123-4567'],
    ['064)123-4567', '+82641234567', '064-123-4567'],
    ['1588-1234', '+8215881234', '1588-1234'],
    ['15881234', '+8215881234', '1588-1234'],
    ['0507-1234-5678', '+8250712345678', '0507-1234-5678'],
    ['050712345678', '+8250712345678', '0507-1234-5678'],
    ['0505-123-4567', '+825051234567', '0505-123-4567'],
    ['070-1234-5678', '+827012345678', '070-1234-5678'],
    ['080-123-4567', '+82801234567', '080-123-4567'],
    ['02-123-4567 (내선 12)', '+8221234567;ext=12', '02-123-4567 ext. 12'],
    ['02-123-4567 ext. 12', '+8221234567;ext=12', '02-123-4567 ext. 12'],
    ['02-123-4567 내선번호: 12번', '+8221234567;ext=12', '02-123-4567 ext. 12'],
    ['02-123-4567#12', '+8221234567;ext=12', '02-123-4567 ext. 12'],
    ['+1 (650) 253-0000', '+16502530000', '+1 650 253 0000'],
    ['+1-650-253-0000 x22', '+16502530000;ext=22', '+1 650 253 0000 ext. 22'],
    ['+44 (0)20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['0044 20 7946 0958', '+442079460958', '+44 20 7946 0958'],
    ['+81 90-1234-5678', '+819012345678', '+81 90 1234 5678'],
  ])('%s', (written, stored, shown) => {
    expect(parsePhone(written)).toBe(stored);
    expect(formatPhone(stored)).toBe(shown);
    expect(parsePhone(shown)).toBe(stored);
  });
});

describe('what is not a number stays as written', () => {
  test.each([
    '112',
    '1339',
    '2123-4567',
    '123',
    '아내에게 물어보기',
    '010-1234-567',
    '010-1234-5678 (회사)',
    '02-123-4567~8',
    '850307-1234567',
    '+999 12345678',
    '+82 10',
    '1.01235E+09',
    '',
  ])('%s', (written) => {
    expect(parsePhone(written)).toBe(written);
    expect(formatPhone(written)).toBe(written);
  });
});

test.each([
  ['010-1234-5678', 'mobile'],
  ['02-123-4567', 'landline'],
  ['055-123-4567', 'landline'],
  ['070-1234-5678', 'internet'],
  ['0507-1234-5678', 'safe'],
  ['1588-1234', 'representative'],
  ['080-123-4567', 'toll-free'],
  ['+1 650 253 0000', 'foreign'],
  ['hello', 'unknown'],
])('%s is %s', (phone, kind) => {
  expect(phoneKind(phone)).toBe(kind);
  expect(phoneKind(parsePhone(phone))).toBe(kind);
});

test('one number in many writings is one number', () => {
  const writings = ['1012345678', '+82 10 1234 5678', '82-010-1234-5678', '010 1234 5678'];
  expect(writings.filter((other) => !sameNumber('010-1234-5678', other))).toEqual([]);
  expect(sameNumber('010-1234-5678', '010-1234-5679')).toBe(false);
  expect(sameNumber('02-123-4567', '02-123-4567 내선 3')).toBe(false);
  expect(sameNumber('2123-4567', '2123 4567')).toBe(true);
  expect(sameNumber('모름', '없음')).toBe(false);
});

test('links dial what a telephone understands', () => {
  expect(dialLink('010-1234-5678')).toBe('tel:+821012345678');
  expect(dialLink('1588-1234')).toBe('tel:15881234');
  expect(dialLink('02-123-4567 내선 3')).toBe('tel:+8221234567;ext=3');
  expect(dialLink('모름')).toBeNull();
});

test('several numbers in one cell are split where each is a number', () => {
  expect(splitPhones('010-1234-5678 / 02-123-4567')).toEqual(['010-1234-5678', '02-123-4567']);
  expect(splitPhones('010-1234-5678,02-123-4567')).toEqual(['010-1234-5678', '02-123-4567']);
  expect(splitPhones('010-1234-5678/02-123-4567')).toEqual(['010-1234-5678', '02-123-4567']);
  expect(splitPhones('+8221234567;ext=3')).toEqual(['+8221234567;ext=3']);
  expect(splitPhones('02-123-4567, 내선 3')).toEqual(['02-123-4567, 내선 3']);
  expect(splitPhones(' ')).toEqual([]);
});

test('what is stored is shown and stored the same again, whatever was written', () => {
  const digits = fc.string({
    unit: fc.constantFrom(...'0123456789- +().;ext=x#내선'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(fc.oneof(digits, fc.string()), (written) => {
      const stored = parsePhone(written);
      expect(parsePhone(stored)).toBe(stored);
      expect(parsePhone(formatPhone(stored))).toBe(stored);
      expect(tidyPhone(tidyPhone(written))).toBe(tidyPhone(written));
    }),
    { numRuns: 1000 },
  );
});
