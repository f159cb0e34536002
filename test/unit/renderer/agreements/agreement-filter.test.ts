import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseRoute } from '../../../../src/renderer/app/route.ts';
import {
  addressOf,
  agreementOrders,
  filterOf,
  isNarrowed,
  standings,
  viewOf,
  wholeView,
} from '../../../../src/renderer/features/agreements/agreement-filter.ts';

it('lives in the address: what is written there is read again', () => {
  fc.assert(
    fc.property(
      fc.record({
        standing: fc.constantFrom(...standings),
        kind: fc.option(fc.constantFrom('rental', '펫 보험', 'a&b=c'), { nil: undefined }),
        endsWithin: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
        missed: fc.boolean(),
        text: fc.string({ maxLength: 50, unit: 'grapheme' }),
        order: fc.constantFrom(...agreementOrders),
      }),
      (view) => {
        expect(viewOf(parseRoute(addressOf(view)))).toEqual(view);
      },
    ),
  );
});

it('asks for what is in force unless told otherwise, and takes nonsense as nothing', () => {
  expect(viewOf(parseRoute('#/agreements?show=x&ends=-1&order=y&missed=2'))).toEqual(wholeView);
  expect(filterOf(wholeView)).toMatchObject({ status: ['active', 'paused'] });
  expect(filterOf({ ...wholeView, standing: 'all' }).status).toBeUndefined();
  expect(filterOf({ ...wholeView, standing: 'lapsed' }).status).toEqual(['lapsed']);
  expect(isNarrowed({ ...wholeView, order: 'newest' })).toBe(false);
  expect(isNarrowed({ ...wholeView, missed: true })).toBe(true);
});
