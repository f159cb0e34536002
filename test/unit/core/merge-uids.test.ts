import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeImported } from '../../../src/core/import-merge.ts';
import { mergePatch } from '../../../src/core/merge-cards.ts';
import { followUids, unitedUids } from '../../../src/core/merge-uids.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { everyDayEntries } from '../../support/every-day-entries.ts';

const card = (uid: string, fields: Partial<CustomerFields>) => ({
  ...emptyCustomer,
  uid,
  ...fields,
});
const renamed = (suffix: string): Partial<CustomerFields> => ({
  ...everyDayEntries,
  agreements: everyDayEntries.agreements.map((each) => ({
    ...each,
    uid: `${each.uid}${suffix}`,
    number: each.number.replaceAll(/[- ]/g, ''),
    payers: ['남편'],
  })),
  problems: everyDayEntries.problems.map((each) => ({
    ...each,
    uid: `${each.uid}${suffix}`,
    what: `${each.what}${suffix}`,
    agreement: each.agreement && `${each.agreement}${suffix}`,
  })),
  promises: [],
  followUps: [],
});

test('an agreement of both cards becomes one, with the payers of both, and problems name it', () => {
  const patch = mergePatch(card('a', everyDayEntries), card('b', renamed('-2')));
  expect(patch.agreements).toHaveLength(1);
  expect(patch.agreements?.[0]).toMatchObject({
    uid: 'ag1',
    payers: ['한지우', '㈜한빛상사', '남편'],
  });
  expect(patch.problems?.map(({ agreement }) => agreement)).toEqual(['ag1', '', 'ag1', '']);
});

test('an imported agreement that is known is not added, and what names it names the one here', () => {
  const { patch } = mergeImported(
    card('a', { agreements: everyDayEntries.agreements }),
    card('b', renamed('-2')),
    'ko',
  );
  expect(patch.agreements).toBeUndefined();
  expect(patch.problems?.[0]?.agreement).toBe('ag1');
});

test('entries without a uid are followed by nothing', () => {
  const nameless = everyDayEntries.agreements.map((each) => ({ ...each, uid: '' }));
  const both = { ...emptyCustomer, agreements: everyDayEntries.agreements };
  expect(unitedUids(both, { ...emptyCustomer, agreements: nameless }, both).size).toBe(0);
  expect(followUids(emptyCustomer, new Map())).toEqual({});
});

test('whatever two cards hold, no problem of the merged card names an agreement that is not on it', () => {
  const agreements = fc.array(
    fc.record({
      uid: fc.constantFrom('a', 'b', 'c', 'd'),
      number: fc.constantFrom('', 'N1', 'N 1'),
    }),
    { maxLength: 3 },
  );
  const side = fc.tuple(agreements, fc.constantFrom('a', 'b', 'c', 'd')).map(([list, named]) => {
    const base = everyDayEntries.agreements[0];
    const problem = everyDayEntries.problems[0];
    const own = list
      .filter(({ uid }, at) => list.findIndex((each) => each.uid === uid) === at)
      .flatMap((each) => (base ? [{ ...base, ...each }] : []));
    const agreement = own.some(({ uid }) => uid === named) ? named : '';
    return { agreements: own, problems: problem ? [{ ...problem, agreement }] : [] };
  });
  fc.assert(
    fc.property(side, side, (keep, drop) => {
      const one = card('x', keep);
      const merged = { ...one, ...mergePatch(one, card('y', drop)) };
      const uids = new Set(['', ...merged.agreements.map(({ uid }) => uid)]);
      for (const { agreement } of merged.problems) expect(uids.has(agreement)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
