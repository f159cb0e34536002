import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  isNarrowed,
  queryOf,
  wholeList,
} from '../../../../src/renderer/features/customers/list-query.ts';

describe('the list in the address', () => {
  it('is the whole list where nothing is said', () => {
    expect(queryOf({})).toEqual(wholeList);
    expect(addressOf(wholeList)).toEqual({});
    expect(isNarrowed(wholeList)).toBe(false);
  });

  it('takes only what makes sense', () => {
    const query = queryOf({
      month: '13',
      silent: '-3',
      order: 'colour',
      import: 'x',
      trash: 'yes',
    });
    expect(query).toEqual(wholeList);
  });

  it('comes back as it went', () => {
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const queries = fc
      .record({
        text: fc.string({ maxLength: 20 }),
        order: fc.constantFrom('name', 'recent-contact', 'silent', 'newest'),
        tag: optional(fc.string({ minLength: 1, maxLength: 10 })),
        birthdayMonth: optional(fc.integer({ min: 1, max: 12 })),
        silentDays: optional(fc.integer({ min: 1, max: 3650 })),
        importId: optional(fc.integer({ min: 1, max: 99 })),
        trash: fc.boolean(),
      })
      .map(({ text, order, trash, ...rest }) => {
        const given = Object.entries(rest).filter(([, value]) => value !== undefined);
        return { text, order, filter: { ...Object.fromEntries(given), trash } };
      });
    fc.assert(
      fc.property(queries, (query) => {
        expect(queryOf(addressOf(query))).toEqual(query);
      }),
    );
  });

  it('knows when somebody may be left out', () => {
    expect(isNarrowed({ ...wholeList, order: 'silent' })).toBe(false);
    expect(isNarrowed({ ...wholeList, text: ' ' })).toBe(false);
    expect(isNarrowed({ ...wholeList, filter: { trash: false, tag: '렌탈' } })).toBe(true);
  });
});
