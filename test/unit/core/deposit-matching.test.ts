import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysFromDebit,
  matchDeposit,
  type AgreementToMatch,
  type DepositToMatch,
  type KnownOfDeposit,
} from '../../../src/core/deposit-matching.ts';

const rental: AgreementToMatch = {
  customerId: 1,
  agreement: 'a1',
  amount: 39900,
  debitDay: 25,
  startsOn: null,
  endsOn: null,
  status: 'active',
};
const deposit: DepositToMatch = { paidOn: '2026-03-25', amount: 39900, failed: false };
const nothing: KnownOfDeposit = { numbered: [], remembered: [], named: [] };
const named = (...agreements: AgreementToMatch[]) => ({
  customerId: agreements[0]?.customerId ?? 1,
  agreements,
});
const another: AgreementToMatch = { ...rental, customerId: 2, agreement: 'b1' };

describe('by number', () => {
  test('the one agreement of the number has it, whatever the amount', () => {
    const known = { ...nothing, numbered: [rental] };
    expect(matchDeposit({ ...deposit, amount: 12345 }, known)).toEqual({
      customerId: 1,
      agreement: 'a1',
      by: 'number',
    });
  });

  test('one won is no payment even with a number', () => {
    expect(matchDeposit({ ...deposit, amount: 1 }, { ...nothing, numbered: [rental] })).toBeNull();
  });

  test('of two agreements of one number payer or amount decide, else nobody', () => {
    const numbered = [rental, another];
    expect(matchDeposit(deposit, { ...nothing, numbered })).toBeNull();
    expect(matchDeposit(deposit, { ...nothing, numbered, named: [named(another)] })).toMatchObject({
      agreement: 'b1',
      by: 'number',
    });
    const dearer = { ...another, amount: 55000 };
    expect(matchDeposit(deposit, { ...nothing, numbered: [rental, dearer] })).toMatchObject({
      agreement: 'a1',
    });
  });
});

describe('by name', () => {
  const of = (...agreements: AgreementToMatch[]) => ({ ...nothing, named: [named(...agreements)] });

  test('amount and day must fit as well', () => {
    expect(matchDeposit(deposit, of(rental))).toEqual({
      customerId: 1,
      agreement: 'a1',
      by: 'payer',
    });
    expect(matchDeposit({ ...deposit, amount: 39901 }, of(rental))).toBeNull();
    expect(matchDeposit({ ...deposit, paidOn: '2026-04-12' }, of(rental))).toBeNull();
    expect(matchDeposit({ ...deposit, paidOn: '2026-04-08' }, of(rental))).toMatchObject({
      by: 'payer',
    });
    expect(matchDeposit(deposit, of({ ...rental, debitDay: null }))).toMatchObject({ by: 'payer' });
    expect(matchDeposit(deposit, of({ ...rental, amount: null }))).toBeNull();
  });

  test('two customers of one name are for the user to tell apart, also where only one could pay', () => {
    expect(
      matchDeposit(deposit, { ...nothing, named: [named(rental), named(another)] }),
    ).toBeNull();
    const dearer = { ...another, amount: 55000 };
    expect(matchDeposit(deposit, { ...nothing, named: [named(rental), named(dearer)] })).toBeNull();
    const empty = { customerId: 2, agreements: [] };
    expect(matchDeposit(deposit, { ...nothing, named: [named(rental), empty] })).toBeNull();
  });

  test('of two agreements of one amount the day decides', () => {
    const other = { ...rental, agreement: 'a2', debitDay: 10 };
    expect(matchDeposit(deposit, of(rental, other))).toMatchObject({ agreement: 'a1' });
    expect(matchDeposit({ ...deposit, paidOn: '2026-03-11' }, of(rental, other))).toMatchObject({
      agreement: 'a2',
    });
    expect(matchDeposit(deposit, of(rental, { ...rental, agreement: 'a2' }))).toBeNull();
  });

  test('agreements that ended, rest or have not begun are not paid by name', () => {
    for (const status of ['offered', 'paused', 'ended', 'cancelled', 'lost'] as const) {
      expect(matchDeposit(deposit, of({ ...rental, status }))).toBeNull();
    }
    expect(matchDeposit(deposit, of({ ...rental, endsOn: '2026-01-01' }))).toBeNull();
    expect(matchDeposit(deposit, of({ ...rental, startsOn: '2026-06-01' }))).toBeNull();
    // One that ends before it begins holds on no day.
    const reversed = { ...rental, startsOn: '2027-01-01', endsOn: '2025-01-01' };
    expect(matchDeposit(deposit, of(reversed))).toBeNull();
  });

  test('money that goes back is of the agreement of its amount on any day', () => {
    const back = { ...deposit, amount: -39900, paidOn: '2026-04-14' };
    expect(matchDeposit(back, of(rental))).toMatchObject({ agreement: 'a1', by: 'payer' });
  });

  test('a failed debit may name no sum', () => {
    const none = { ...deposit, amount: 0, failed: true };
    expect(matchDeposit(none, of(rental))).toMatchObject({ agreement: 'a1' });
    expect(matchDeposit(none, of(rental, { ...rental, agreement: 'a2' }))).toBeNull();
  });
});

describe('by a remembered payer', () => {
  const of = (...remembered: AgreementToMatch[]) => ({ ...nothing, remembered });

  test('amount, some times the amount, or an unknown one', () => {
    expect(matchDeposit(deposit, of(rental))).toMatchObject({ by: 'remembered' });
    expect(matchDeposit({ ...deposit, amount: 79800 }, of(rental))).toMatchObject({
      agreement: 'a1',
    });
    expect(matchDeposit({ ...deposit, amount: 50000 }, of(rental))).toBeNull();
    expect(matchDeposit(deposit, of({ ...rental, amount: null }))).toMatchObject({
      agreement: 'a1',
    });
    expect(matchDeposit({ ...deposit, amount: 1 }, of({ ...rental, amount: null }))).toBeNull();
  });

  test('two customers with one payer are told apart by amount or day, else asked', () => {
    expect(matchDeposit(deposit, of(rental, another))).toBeNull();
    expect(matchDeposit(deposit, of(rental, { ...another, amount: 55000 }))).toMatchObject({
      agreement: 'a1',
    });
    expect(matchDeposit(deposit, of(rental, { ...another, debitDay: 5 }))).toMatchObject({
      agreement: 'a1',
    });
  });

  test('a namesake with the same amount makes it unsure again', () => {
    expect(matchDeposit(deposit, { ...of(rental), named: [named(another)] })).toBeNull();
    const dearer = { ...another, amount: 55000 };
    expect(matchDeposit(deposit, { ...of(rental), named: [named(dearer)] })).toMatchObject({
      agreement: 'a1',
      by: 'remembered',
    });
  });
});

test('nothing is known of a deposit without name and number', () => {
  expect(matchDeposit(deposit, nothing)).toBeNull();
});

test('days are counted from the closest debit day', () => {
  expect(daysFromDebit('2026-03-01', 31)).toBe(1);
  expect(daysFromDebit('2026-03-30', 31)).toBe(-1);
  expect(daysFromDebit('2024-02-29', 31)).toBe(0);
  expect(daysFromDebit('2026-01-02', 28)).toBe(5);
});

test('what is matched is always among what was known, and the order never matters', () => {
  const agreement = fc.record({
    customerId: fc.integer({ min: 1, max: 3 }),
    agreement: fc.constantFrom('a', 'b', 'c'),
    amount: fc.option(fc.constantFrom(39900, 55000, 1)),
    debitDay: fc.option(fc.constantFrom(1, 25, 31)),
    startsOn: fc.option(fc.constantFrom('2025-01-01', '2027-01-01')),
    endsOn: fc.option(fc.constantFrom('2025-06-01', '2028-01-01')),
    status: fc.constantFrom('active', 'paused', 'lapsed', 'lost'),
  }) satisfies fc.Arbitrary<AgreementToMatch>;
  const some = fc.uniqueArray(agreement, {
    maxLength: 3,
    selector: ({ customerId, agreement: uid }) => `${customerId}${uid}`,
  });
  const money = fc.record({
    paidOn: fc.constantFrom('2026-03-25', '2026-03-11', '2026-02-28'),
    amount: fc.constantFrom(39900, -39900, 55000, 1, 0, 79800),
    failed: fc.boolean(),
  });
  fc.assert(
    fc.property(money, some, some, some, (paid, numbered, remembered, byName) => {
      const customers = [...Map.groupBy(byName, ({ customerId }) => customerId)].map(
        ([customerId, agreements]) => ({ customerId, agreements }),
      );
      const match = matchDeposit(paid, { numbered, remembered, named: customers });
      const backwards = matchDeposit(paid, {
        numbered: numbered.toReversed(),
        remembered: remembered.toReversed(),
        named: customers.toReversed(),
      });
      expect(backwards).toEqual(match);
      if (match === null) return;
      const all = { number: numbered, remembered, payer: byName }[match.by];
      expect(
        all.some((one) => one.customerId === match.customerId && one.agreement === match.agreement),
      ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
