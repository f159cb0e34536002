import { beforeAll, describe, expect, it } from 'vitest';
import { hasHangul } from '../../../src/core/hangul.ts';
import { paymentState } from '../../../src/core/payments.ts';
import { promiseFault, promiseOutcome } from '../../../src/core/promises.ts';
import { sampleHead, sampleOffice, type SampleEntry } from '../../../src/core/sample-office.ts';
import { customerFields } from '../../../src/shared/customer-card.ts';
import { officeHead } from '../../../src/shared/exchange-office.ts';

const today = '2026-11-22';
const options = { count: 300, seed: 1, today } as const;

describe.each(['ko', 'en'] as const)('the days of a sample office (%s)', (language) => {
  let entries: SampleEntry[];
  beforeAll(() => {
    entries = [...sampleOffice({ ...options, language })];
  });
  const all = <T>(of: (entry: SampleEntry) => readonly T[]): T[] => entries.flatMap(of);

  it('are the same for the same seed, and another office’s for another', () => {
    const again = [...sampleOffice({ ...options, count: 120, language })];
    const other = [...sampleOffice({ ...options, count: 120, seed: 2, language })];
    expect([...sampleOffice({ ...options, count: 120, language })]).toEqual(again);
    expect(other).not.toEqual(again);
    expect(sampleHead({ ...options, count: 30, language })).toEqual(
      sampleHead({ ...options, count: 30, language }),
    );
  });

  it('hold promises of every outcome, problems open and closed, plans that run and run late', () => {
    const promises = all(({ fields }) => fields.promises);
    const outcomes = new Set(promises.map((each) => promiseOutcome(each) ?? 'open'));
    expect([...outcomes].sort()).toEqual(['broken', 'early', 'kept', 'moved', 'open', 'released']);
    const problems = all(({ fields }) => fields.problems);
    expect(problems.some(({ closedAt }) => closedAt === null)).toBe(true);
    expect(problems.some(({ closedAt }) => closedAt !== null)).toBe(true);
    const plans = all(({ fields }) => fields.followUps);
    expect(new Set(plans.map(({ state }) => state)).size).toBeGreaterThan(1);
    expect(all(({ fields }) => fields.handoffs).length).toBeGreaterThan(10);
    expect(all(({ fields }) => fields.feedback).length).toBeGreaterThan(5);
    const kinds = new Set(all(({ rest }) => rest.contacts).map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThan(3);
  });

  it('contradict nothing: nothing has happened after today, what is named is there', () => {
    const helpers = new Set(sampleHead({ ...options, language }).helpers?.map(({ uid }) => uid));
    for (const { fields, rest } of entries) {
      customerFields.parse(fields);
      const contacts = new Set(rest.contacts.map(({ uid }) => uid));
      const agreements = new Set(['', ...fields.agreements.map(({ uid }) => uid)]);
      for (const promise of fields.promises) {
        expect(promiseFault(promise, promise, today)).toBe(null);
        if (promise.origin !== '') expect(contacts.has(promise.origin)).toBe(true);
      }
      for (const { agreement, openedAt, closedAt } of fields.problems) {
        expect(agreements.has(agreement)).toBe(true);
        if (closedAt !== null) expect(closedAt > openedAt).toBe(true);
      }
      for (const { helper } of fields.handoffs) expect(helpers.has(helper)).toBe(true);
      for (const deposit of rest.deposits ?? []) {
        expect(agreements.has(deposit.agreement)).toBe(true);
        expect(deposit.paidOn < today).toBe(true);
        expect(deposit.thankedAt === null).toBe(deposit.thankedBy === null);
        if (deposit.contact !== '') expect(contacts.has(deposit.contact)).toBe(true);
      }
      for (const { startsOn, endsOn } of fields.agreements) {
        if (startsOn !== null && endsOn !== null) expect(startsOn <= endsOn).toBe(true);
      }
    }
  });

  it('let nearly everybody pay, and a few be behind', () => {
    const states = entries.flatMap(({ fields, rest }) =>
      fields.agreements
        .filter(({ status, payment }) => status === 'active' && payment === 'debit')
        .map((agreement) =>
          paymentState(
            agreement,
            (rest.deposits ?? []).filter((deposit) => deposit.agreement === agreement.uid),
          ),
        ),
    );
    const behind = states.filter(
      ({ unpaidFrom }) => unpaidFrom !== null && unpaidFrom < '2026-11-17',
    );
    expect(behind.length).toBeGreaterThan(0);
    expect(behind.length).toBeLessThan(states.length * 0.12);
  });

  it('belong to an office with helpers, lists of deposits and payments of nobody', () => {
    const head = officeHead.parse(sampleHead({ ...options, language }));
    expect(head.helpers?.length).toBeGreaterThan(3);
    expect(head.depositLists?.length).toBe(61);
    expect(head.deposits?.every(({ state }) => state === 'unsure')).toBe(true);
    expect(head.settings?.tagCadences).toHaveLength(2);
    const matched = (head.depositLists ?? []).reduce((sum, list) => sum + list.matched, 0);
    const paid = all(({ rest }) => rest.deposits ?? []).filter(({ failed }) => !failed);
    expect(matched).toBe(paid.length);
    if (language === 'en') expect(hasHangul(JSON.stringify(head))).toBe(false);
  });
});
