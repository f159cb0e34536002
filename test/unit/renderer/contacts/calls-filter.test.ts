import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../../../src/renderer/app/route.ts';
import {
  addressOf,
  filterCount,
  filterOf,
} from '../../../../src/renderer/features/contacts/calls-filter.ts';

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const filters = fc.record({
  kind: maybe(fc.constantFrom('call' as const, 'visit' as const, 'letter' as const)),
  settled: maybe(fc.boolean()),
  direction: maybe(fc.constantFrom('in' as const, 'out' as const)),
  outcome: maybe(fc.constantFrom('reached' as const, 'missed' as const, 'left-message' as const)),
  afterHours: maybe(fc.constant(true)),
  openStep: maybe(fc.constant(true)),
  from: maybe(fc.constantFrom('2026-11-01', '2024-02-29')),
  to: maybe(fc.constant('2026-11-30')),
  text: maybe(fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' })),
});

describe('the filters of the calls screen', () => {
  it('come back from the address as they were', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOf(parseRoute(addressOf(filter)))).toEqual(filter);
      }),
    );
  });

  it('take nothing from a wrong address', () => {
    const route = parseRoute(
      '#/calls?direction=up&kind=pigeon&settled=maybe&outcome=x&from=2026-02-30&hours=1&text=',
    );
    expect(filterCount(filterOf(route))).toBe(0);
  });
});
