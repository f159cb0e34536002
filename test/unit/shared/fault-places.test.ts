import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultCode,
  faultPlaces,
  isFaultCode,
  isFaultPlace,
  isFaultWhere,
  placesOf,
} from '../../../src/shared/fault-places.ts';

describe('a place in the program', () => {
  it.each([
    [
      '    at store (file:///home/hong/dangol/src/backend/customers/store.ts:12:3)',
      'store (src/backend/customers/store.ts:12:3)',
    ],
    [
      '    at C:\\Users\\홍길동\\Dangol\\resources\\app.asar\\out\\main\\index.js:1:22',
      'out/main/index.js:1:22',
    ],
    [
      '    at async Store.read (app://dangol/assets/index-Bx1_z.js:40:1234)',
      'Store.read (assets/index-Bx1_z.js:40:1234)',
    ],
    ['    at new Foo (/x/node_modules/a/node_modules/b/x.js:1:1)', 'Foo (node_modules/b/x.js:1:1)'],
    ['    at async node:internal/main:1:2', 'node:internal/main:1:2'],
  ])('is told without the folders before it: %s', (line, place) => {
    expect(placesOf([line])).toEqual([place]);
    expect(isFaultPlace(place)).toBe(true);
  });

  it.each([
    'TypeError: 홍길동 010-1234-5678',
    '    at /home/hong/notes.txt:1:1',
    '    at async Promise.all (index 0)',
    '    at 홍길동 (src/core/dates.ts:1:1)',
    '    at x (src/core/홍길동.ts:1:1)',
    '    at x (https://example.com/a.js:1:1)',
  ])('is nothing else: %s', (line) => expect(placesOf([line])).toEqual([]));
});

describe('what was thrown', () => {
  it('is told by its kind', () => {
    expect(faultCode(Object.assign(new Error('full'), { code: 'ENOSPC' }))).toBe('ENOSPC');
    expect(faultCode(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }))).toBe(
      'SQLITE_FULL',
    );
    expect(faultCode(new RangeError('홍길동'))).toBe('RangeError');
    expect(faultCode('홍길동')).toBe('thrown string');
    expect(faultCode(Object.assign(new Error(), { name: '홍길동', code: '010-1234-5678' }))).toBe(
      'Error',
    );
  });

  it('never says what its message says, even where the message looks like a stack', () => {
    const message = 'bad\n    at x (src/core/HongGildong.ts:10:10)';
    const places = faultPlaces(new Error(message));
    expect(places.join()).not.toContain('HongGildong');
    expect(places.join()).toContain('node_modules/');
  });

  it('holds no text of anybody, whatever was thrown', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.stringMatching(/^[가-힣]{2,4} 010-\d{4}-\d{4}$/),
    );
    fc.assert(
      fc.property(text, text, text, (message, name, code) => {
        const thrown = Object.assign(new Error(message), { name, code });
        const told = faultCode(thrown);
        expect(isFaultCode(told)).toBe(true);
        expect(told).not.toMatch(/[^A-Za-z_ -]/);
        for (const place of faultPlaces(thrown))
          expect(place).toMatch(/^[\x21-\x7e ]+:\d+:\d+\)?$/);
      }),
    );
  });
});

it('a screen or operation is named in letters alone', () => {
  for (const name of ['customers.create', 'job:print-run', 'page:customers:new', 'program:open']) {
    expect(isFaultWhere(name)).toBe(true);
  }
  for (const name of ['', 'page:12', '010-1234-5678', '홍길동', 'a b', 'x'.repeat(99)]) {
    expect(isFaultWhere(name)).toBe(false);
  }
});
