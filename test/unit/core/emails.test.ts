import { expect, test } from 'vitest';
import { emailKey, isEmail, splitEmails, tidyEmail } from '../../../src/core/emails.ts';

test.each([
  ['hong@naver.com', true],
  ['Hong.Gil+dong@mail.co.kr', true],
  ['홍길동@한국.kr', true],
  ['hong@localhost', false],
  ['hong naver.com', false],
  ['a@b@c.com', false],
  ['hong@.com', false],
  ['', false],
])('%s is an address: %s', (text, expected) => {
  expect(isEmail(text)).toBe(expected);
});

test.each([
  [' Hong@Naver.COM ', 'Hong@naver.com'],
  ['mailto:hong@naver.com', 'hong@naver.com'],
  ['홍길동 <hong@naver.com>', 'hong@naver.com'],
  ['ｈｏｎｇ＠naver.com', 'hong@naver.com'],
  [' 없음 ', '없음'],
])('%s is stored as %s', (written, stored) => {
  expect(tidyEmail(written)).toBe(stored);
  expect(tidyEmail(stored)).toBe(stored);
});

test('one address in two writings is one', () => {
  expect(emailKey('HONG@naver.com')).toBe(emailKey('<hong@NAVER.com>'));
});

test('several in one cell are split', () => {
  expect(splitEmails('a@b.com; c@d.com')).toEqual(['a@b.com', 'c@d.com']);
  expect(splitEmails('a@b.com ::: c@d.com')).toEqual(['a@b.com', 'c@d.com']);
  expect(splitEmails('홍길동 <a@b.com>')).toEqual(['홍길동 <a@b.com>']);
  expect(splitEmails('')).toEqual([]);
});
