import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressOf,
  isNarrowed,
  queryOf,
  wholeList,
} from '../../../../src/renderer/features/customers/list-query.ts';
import { customerOrder } from '../../../../src/shared/customer-list.ts';

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
        order: fc.constantFrom(...customerOrder.options),
        tag: optional(fc.string({ minLength: 1, maxLength: 10 })),
        birthdayMonth: optional(fc.integer({ min: 1, max: 12 })),
        silentDays: optional(fc.integer({ min: 1, max: 3650 })),
        tags: optional(fc.array(fc.string({ minLength: 1, maxLength: 10 }), { minLength: 1 })),
        cadence: optional(
          fc.oneof(fc.constantFrom('set', 'none'), fc.integer({ min: 1, max: 99 })),
        ),
        contactedDays: optional(fc.integer({ min: 1, max: 3650 })),
        area: optional(fc.string({ minLength: 1, maxLength: 20 })),
        decision: optional(fc.constantFrom('keep', 'win-over', 'let-go', 'none')),
        consentMissing: optional(fc.boolean()),
        retentionDays: optional(fc.integer({ min: 0, max: 3650 })),
        referredBy: optional(fc.integer({ min: 1, max: 99 })),
        custom: optional(
          fc.array(fc.record({ field: fc.string({ maxLength: 60 }), is: fc.string() }), {
            minLength: 1,
            maxLength: 3,
          }),
        ),
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
