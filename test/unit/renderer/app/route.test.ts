import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute } from '../../../../src/renderer/app/route.ts';

describe('addresses', () => {
  it('names a place and what is asked of it', () => {
    expect(parseRoute('#/customers/12?text=%ED%99%8D&order=silent')).toEqual({
      path: ['customers', '12'],
      query: { text: '홍', order: 'silent' },
    });
    expect(parseRoute('')).toEqual({ path: [], query: {} });
  });

  it('leaves out what is empty', () => {
    expect(formatRoute(['customers'], { text: '', tag: undefined, month: 3 })).toBe(
      '#/customers?month=3',
    );
  });

  it('survives damaged addresses', () => {
    expect(parseRoute('#/customers/%E0%A4%A?x=%').path).toEqual(['customers', '%E0%A4%A']);
  });

  it('comes back as it went', () => {
    const word = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.dictionary(word, word, { maxKeys: 4 }),
        (path, query) => {
          const back = parseRoute(formatRoute(path, query));
          expect(back.path).toEqual(path);
          expect(back.query).toEqual({ ...query });
        },
      ),
    );
  });
});
