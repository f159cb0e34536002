import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  maskAddress,
  maskDate,
  maskEmail,
  maskGivenName,
  maskName,
  maskPhone,
  maskPostcode,
  maskText,
} from '../../../src/core/masking.ts';

test.each([
  ['010-1234-5678', '010-****-5678'],
  ['02-123-4567', '02-***-4567'],
  ['1588-1234', '1588-****'],
  ['+1 650 253 0000', '+1 *** *** 0000'],
  ['02-123-4567 ext. 12', '02-***-**** ext. 12'],
  ['01012345678', '010****5678'],
  ['1234', '**34'],
  ['없음', '없음'],
  ['', ''],
])('the phone %s → %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test.each([
  ['kim@naver.com', 'k***@naver.com'],
  ['k@naver.com', '***@naver.com'],
  ['no address', '**********'],
])('the e-mail %s → %s', (address, masked) => expect(maskEmail(address)).toBe(masked));

test.each([
  ['홍길동', '홍*동'],
  ['김민', '김*'],
  ['남궁민수', '남**수'],
  ['John Smith', 'J*** S****'],
  ['A', '*'],
  ['', ''],
])('the name %s → %s', (name, masked) => expect(maskName(name)).toBe(masked));

test.each([
  ['길동', '*동'],
  ['민', '*'],
  ['John', 'J***'],
])('the given name %s → %s', (name, masked) => expect(maskGivenName(name)).toBe(masked));

test.each([
  ['서울시 강남구 역삼동 123-4 101호', '서울시 강남구 역삼동 ***'],
  ['서울특별시 종로구 세종대로 110', '서울특별시 종로구 세종대로 ***'],
  ['서울 강남구 테헤란로152길 12, 5층 (역삼동)', '서울 강남구 테헤란로 ***'],
  ['경기도 안동시 임하면 천전리 280', '경기도 안동시 임하면 ***'],
  ['서울 구로구 구로동 1', '서울 구로구 구로동 ***'],
  ['서울 중구 을지로3가 5', '서울 중구 을지로 ***'],
  ['서울시 강남구 역삼동', '서울시 강남구 역삼동'],
  ['우리집 앞 파란 대문', '우리집 앞 ***'],
  ['12 High Street, London N1', '***, London N1'],
  ['12 High Street', '***'],
  ['', ''],
])('the address %s → %s', (line, masked) => expect(maskAddress(line)).toBe(masked));

test.each([
  ['06234', '06***'],
  ['SW1A 1AA', 'SW** ***'],
  ['', ''],
])('the postcode %s → %s', (code, masked) => expect(maskPostcode(code)).toBe(masked));

test('of a date the year is left', () => {
  expect(maskDate('1980-05-17')).toBe('1980-**-**');
  expect(maskDate('--05-17')).toBe('**-**');
});

test.each([
  ['부인 010-9876-5432로 전화', '부인 010-****-5432로 전화'],
  ['call +82 10 9876 5432 or a.b@c.co.kr', 'call +82 ** **** 5432 or a***@c.co.kr'],
  ['hong@a.kr@b.kr', 'h***@b.kr'],
  ['계좌 110-234-567890', '계좌 ***-***-******'],
  ['900101-1234567', '900101-*******'],
  ['2026-03-04 10:30에 방문, 1,500,000원', '2026-03-04 10:30에 방문, 1,500,000원'],
  ['2026.03.04-2026.03.09 여행', '2026.03.04-2026.03.09 여행'],
])('in what was written: %s → %s', (text, masked) => expect(maskText(text)).toBe(masked));

test('no mobile number shows its middle, wherever it stands in a text', () => {
  const words = fc.string({
    unit: fc.constantFrom('가', '전', ' ', ',', '.', '(', ')', 'a', '\n'),
  });
  const middle = fc.integer({ min: 1000, max: 9999 });
  fc.assert(
    fc.property(words, middle, middle, words, (before, second, third, after) => {
      const text = maskText(`${before} 010-${second}-${third} ${after}`);
      return text.includes(`010-****-${third}`) && !text.includes(`-${second}-`);
    }),
  );
});

test('covering again changes nothing', () => {
  const text = fc.string({ unit: fc.constantFrom('0', '1', '2', '-', ' ', '가', '@', '.', 'k') });
  fc.assert(fc.property(text, (value) => maskText(maskText(value)) === maskText(value)));
});
