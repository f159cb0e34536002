import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPayerName,
  maskedName,
  namesWithin,
  payerKey,
  payerNames,
  payerSortKeys,
} from '../../../src/core/payer-names.ts';

test('one payer in several writings has one key', () => {
  for (const payer of ['홍길동', '홍 길동', '홍길동 님', '홍길동고객님', '홍길동', '홍길동.']) {
    expect(payerKey(payer)).toBe('홍길동');
  }
  for (const payer of ['(주)한빛', '한빛㈜', '주식회사 한빛', '한빛（주）', '한빛']) {
    expect(payerKey(payer)).toBe('한빛');
  }
  expect(payerKey('HONG Gil-Dong')).toBe('honggildong');
  expect(payerKey('홍*동')).toBe('홍*동');
  expect(payerKey('  ')).toBe('');
  expect(payerKey('님')).toBe('님');
});

test('a name is found around brackets, digits and honorifics', () => {
  expect(payerNames('홍길동(3월분)')).toContain('홍길동');
  expect(payerNames('렌탈(김영희)')).toContain('김영희');
  expect(isPayerName('홍길동0325', '홍길동')).toBe(true);
  expect(isPayerName('김영희(홍길동)', '홍길동')).toBe(true);
  expect(isPayerName('주식회사 한빛', '(주)한빛')).toBe(true);
  expect(isPayerName('홍길동이', '홍길동')).toBe(false);
  expect(isPayerName('', '홍길동')).toBe(false);
  expect(isPayerName('홍길동', '')).toBe(false);
  expect(payerSortKeys('홍길동')).toEqual(['0홍길동']);
});

test('masked names stand for names of their length', () => {
  expect(maskedName('홍*동')?.test('홍길동')).toBe(true);
  expect(maskedName('홍**')?.test('홍길동')).toBe(true);
  expect(maskedName('홍*동')?.test('홍길순')).toBe(false);
  expect(maskedName('남궁*수')?.test('남궁민수')).toBe(true);
  expect(maskedName('홍길동')).toBeNull();
  expect(maskedName('***')).toBeNull();
});

test('names are looked for within a longer text', () => {
  expect(namesWithin('한빛홍길동')).toContain('홍길동');
  expect(namesWithin('홍길')).toEqual([]);
});

test('any text has a key, and its key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const key = payerKey(text);
      expect(payerKey(key).length).toBeLessThanOrEqual(key.length);
      expect(Array.isArray(payerNames(text))).toBe(true);
      maskedName(text)?.test('홍길동');
      namesWithin(text);
    }),
  );
});
