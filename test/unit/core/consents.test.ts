import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consentState,
  endingConsents,
  hasWithdrawn,
  isValidConsent,
  missingConsents,
} from '../../../src/core/consents.ts';
import { addDays } from '../../../src/core/dates.ts';
import type { Consent } from '../../../src/shared/card-parts.ts';

const today = '2026-11-22';

function consent(given: Partial<Consent>): Consent {
  return {
    uid: '',
    purpose: 'contract-care',
    items: '',
    method: 'paper',
    on: '2024-01-02',
    until: null,
    withdrawnOn: null,
    note: '',
    ...given,
  };
}

describe('missing consents', () => {
  test('without any, every needed purpose is missing', () => {
    expect(missingConsents([], today)).toEqual(['contract-care', 'marketing']);
  });

  test.each([
    ['open-ended', {}, []],
    ['until today', { until: today }, []],
    ['until yesterday', { until: '2026-11-21' }, ['contract-care']],
    ['given today', { on: today }, []],
    ['given tomorrow', { on: '2026-11-23' }, ['contract-care']],
    ['withdrawn today', { withdrawnOn: today }, ['contract-care']],
    ['withdrawn from tomorrow', { withdrawnOn: '2026-11-23' }, []],
    [
      'withdrawn though it would still run',
      { until: '2030-01-01', withdrawnOn: '2025-01-01' },
      ['contract-care'],
    ],
  ] as const)('%s', (_, given, missing) => {
    const both = [consent(given), consent({ purpose: 'marketing' })];
    expect(missingConsents(both, today)).toEqual(missing);
  });

  test('a second consent replaces one that was withdrawn; other purposes count for nothing', () => {
    const consents = [
      consent({ withdrawnOn: '2025-01-01' }),
      consent({ on: '2025-06-01' }),
      consent({ purpose: 'photo' }),
    ];
    expect(missingConsents(consents, today)).toEqual(['marketing']);
  });
});

describe('consents that end soon', () => {
  test('within 60 days, the earliest first; what another consent covers is left out', () => {
    const consents = [
      consent({ purpose: 'photo', until: '2026-12-30' }),
      consent({ purpose: 'marketing', until: addDays(today, 60) }),
      consent({ purpose: 'third-party', until: addDays(today, 61) }),
      consent({ until: '2026-12-01' }),
      consent({ until: '2030-12-01' }),
      consent({ purpose: 'own words', withdrawnOn: '2026-12-10', until: '2028-01-01' }),
    ];
    expect(endingConsents(consents, today)).toEqual([
      { purpose: 'own words', until: '2026-12-09' },
      { purpose: 'photo', until: '2026-12-30' },
      { purpose: 'marketing', until: '2027-01-21' },
    ]);
  });

  test('the order in which they stand does not matter', () => {
    const two = [consent({ until: '2026-12-01' }), consent({ until: null })];
    expect(endingConsents(two, today)).toEqual([]);
    expect(endingConsents(two.toReversed(), today)).toEqual([]);
  });
});

test('a consent is in one state, and only a valid one holds', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
  const any = fc.record({
    on: days,
    until: fc.option(days, { nil: null }),
    withdrawnOn: fc.option(days, { nil: null }),
  });
  fc.assert(
    fc.property(any, (given) => {
      const one = consent(given);
      expect(consentState(one, today) === 'valid').toBe(isValidConsent(one, today));
      expect(missingConsents([one], today).includes('contract-care')).toBe(
        !isValidConsent(one, today),
      );
      for (const { until } of endingConsents([one], today)) expect(until >= today).toBe(true);
    }),
  );
});

test('a purpose is withdrawn until somebody consents to it again', () => {
  const no = consent({ withdrawnOn: '2025-05-05' });
  expect(hasWithdrawn([], 'contract-care', today)).toBe(false);
  expect(hasWithdrawn([no], 'contract-care', today)).toBe(true);
  expect(hasWithdrawn([no], 'marketing', today)).toBe(false);
  expect(hasWithdrawn([no, consent({ on: '2026-01-01' })], 'contract-care', today)).toBe(false);
  expect(hasWithdrawn([no, consent({ on: '2027-01-01' })], 'contract-care', today)).toBe(true);
});
