import { expect, it } from 'vitest';
import { peopleOf } from '../../../../src/renderer/features/deposits/thank-people.ts';
import type { ThankRow } from '../../../../src/shared/deposits.ts';

const row = (id: number, customerId: number | null, thankedAt: string | null = null): ThankRow => ({
  id,
  uid: String(id),
  paidOn: '2026-11-18',
  amount: 39900,
  payer: '',
  number: '',
  failed: false,
  memo: '',
  state: 'matched',
  matchedBy: 'payer',
  customerId,
  customerName: `고객 ${customerId}`,
  agreement: '',
  product: '',
  thankOn: '2026-11-21',
  thankedAt,
  thankedBy: thankedAt === null ? null : 'contact',
  importId: 1,
  createdAt: '2026-11-20T00:00:00Z',
  phone: null,
  callTimes: '',
  streak: 1,
  lastContactAt: null,
});

it('names everybody once, with all that came in and what of it is left', () => {
  const people = peopleOf([row(1, 7), row(2, 8, '2026-11-21T00:00:00Z'), row(3, 7), row(4, null)]);
  expect(people.map(({ customerId, isThanked }) => [customerId, isThanked])).toEqual([
    [7, false],
    [8, true],
  ]);
  expect(people[0]?.deposits.map(({ id }) => id)).toEqual([1, 3]);
});

it('is thanked only when all is', () => {
  const [person] = peopleOf([row(1, 7, '2026-11-21T00:00:00Z'), row(2, 7)]);
  expect(person?.isThanked).toBe(false);
  expect(person?.left.map(({ id }) => id)).toEqual([2]);
  expect(peopleOf([])).toEqual([]);
});
