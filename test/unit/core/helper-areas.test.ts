import { expect, it } from 'vitest';
import { fitsArea } from '../../../src/core/helper-areas.ts';

const gangnam = '서울특별시 강남구 테헤란로 152, 1502호 (역삼동)';
const jung = '대구광역시 중구 국채보상로 1';

it.each([
  ['서울 강남·서초', gangnam, true],
  ['서울 강북, 강남', gangnam, true],
  ['서울', gangnam, true],
  ['서울시 강남구', gangnam, true],
  ['강남', gangnam, true],
  ['역삼', gangnam, true],
  ['전국', gangnam, true],
  ['서울 서초', gangnam, false],
  ['부산', gangnam, false],
  ['', gangnam, false],
  // Many cities have a 중구: the province before it decides.
  ['서울 강남·중구', jung, false],
  ['대구 중구', jung, true],
  ['경기 성남, 대구', jung, true],
  ['Busan', '12 Haeundae-ro, Busan', true],
])('%s with %s: %s', (area, address, fits) => {
  expect(fitsArea(area, [address])).toBe(fits);
});

it('fits nobody of whom no address is known', () => {
  expect([fitsArea('전국', []), fitsArea('서울', [])]).toEqual([false, false]);
});
