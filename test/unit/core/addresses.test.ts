import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressLines,
  formatAddress,
  joinAddress,
  readAddress,
  splitAddressLine,
  tidyPostcode,
} from '../../../src/core/addresses.ts';

const line = '서울특별시 강남구 테헤란로 152, 1502호 (역삼동, 강남파이낸스센터)';

describe('an address in one text', () => {
  test.each([
    [`06236 ${line}`, '06236', line],
    [`(06236) ${line}`, '06236', line],
    [`[06236] ${line}`, '06236', line],
    [`우)06236 ${line}`, '06236', line],
    [`(우 06236) ${line}`, '06236', line],
    [`우편번호: 06236 ${line}`, '06236', line],
    [`${line} 06236`, '06236', line],
    [`${line} (우 06236)`, '06236', line],
    ['135-080 서울 강남구 역삼동 737', '135-080', '서울 강남구 역삼동 737'],
    ['서울 강남구  역삼동\n737', '', '서울 강남구 역삼동 737'],
    ['12345 Main Street, Springfield', '', '12345 Main Street, Springfield'],
    ['06236', '06236', ''],
    ['', '', ''],
  ])('%s', (written, postcode, rest) => {
    expect(readAddress(written)).toEqual({ postcode, line: rest });
  });

  test('comes back from its shown form', () => {
    const code = fc.integer({ min: 1000, max: 63_999 }).map((n) => String(n).padStart(5, '0'));
    const road = fc.constantFrom(line, '부산 해운대구 센텀로 1', '제주 제주시 연동 312-1');
    fc.assert(
      fc.property(code, road, (postcode, rest) => {
        const address = { postcode, line: rest };
        expect(readAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });
});

test.each([
  ['06236', '06236'],
  ['6236', '06236'],
  ['6236.0', '06236'],
  ['135-080', '135-080'],
  ['135080', '135080'],
  ['(우)06236', '06236'],
  ['０６２３６', '06236'],
  ['94043', '94043'],
  ['SW1A 1AA', 'SW1A 1AA'],
  ['', ''],
])('postcode %s is %s', (written, stored) => {
  expect(tidyPostcode(written)).toBe(stored);
});

test('the parts of an address book become one line', () => {
  expect(
    joinAddress({
      region: '서울특별시',
      city: '강남구',
      street: '테헤란로 152',
      extended: '1502호',
      postcode: '6236',
      country: '대한민국',
    }),
  ).toEqual({ postcode: '06236', line: '서울특별시 강남구 테헤란로 152, 1502호' });
  expect(joinAddress({ region: '서울', street: '서울 강남구 테헤란로 152' }).line).toBe(
    '서울 강남구 테헤란로 152',
  );
  expect(
    joinAddress({
      street: '1600 Amphitheatre Pkwy',
      city: 'Mountain View',
      region: 'CA',
      postcode: '94043',
      country: 'USA',
    }),
  ).toEqual({ postcode: '94043', line: '1600 Amphitheatre Pkwy, Mountain View, CA, USA' });
});

test('a line is broken where envelopes break it', () => {
  expect(splitAddressLine(line)).toEqual({
    road: '서울특별시 강남구 테헤란로 152',
    detail: '1502호',
    extra: '역삼동, 강남파이낸스센터',
  });
  expect(addressLines({ postcode: '06236', line })).toEqual([
    '서울특별시 강남구 테헤란로 152',
    '1502호 (역삼동, 강남파이낸스센터)',
    '06236',
  ]);
  expect(addressLines({ postcode: '', line: '서울 강남구 역삼동 737' })).toEqual([
    '서울 강남구 역삼동 737',
  ]);
});
