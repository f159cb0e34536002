import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../../src/renderer/features/today/groups.ts';
import type { PersonToReach, Reason } from '../../../../src/shared/today.ts';

const reason = (kind: Reason['kind'], due: string, done = false): Reason => ({
  kind,
  due,
  done,
  text: `${kind} ${due}`,
  contactId: null,
  about: '',
});
const person = (customer: number, ...reasons: Reason[]): PersonToReach => ({
  customer,
  name: `고객 ${customer}`,
  company: '',
  phone: null,
  reasons,
  done: reasons.every((each) => each.done),
  lastContactAt: null,
  mind: [],
});

describe('the groups of the day', () => {
  it('puts each person once, under what presses most', () => {
    const groups = groupsOf([
      person(1, reason('silence', '2026-11-01'), reason('birthday', '2026-11-23')),
      person(2, reason('next-step', '2026-11-22'), reason('silence', '2026-11-02')),
      person(3, reason('silence', '2026-10-01')),
    ]);
    expect(
      groups.map(({ name, lines }) => [name, lines.map((line) => line.person.customer)]),
    ).toEqual([
      ['next-step', [2]],
      ['days', [1]],
      ['silence', [3]],
    ]);
  });

  it('moves on to the next reason when one is done, and keeps who is all done at the end', () => {
    const groups = groupsOf([
      person(1, reason('next-step', '2026-11-20', true), reason('birthday', '2026-11-23')),
      person(2, reason('birthday', '2026-11-22', true)),
      person(3, reason('birthday', '2026-11-25')),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.lines.map((line) => line.person.customer)).toEqual([1, 3, 2]);
  });

  it('puts birthdays and occasions together, by their days, after thanks', () => {
    const groups = groupsOf([
      person(1, reason('birthday', '2026-11-25')),
      person(2, reason('occasion', '2026-11-23')),
      person(3, reason('occasion', '2026-11-22'), reason('referral-thanks', '2026-11-24')),
    ]);
    expect(
      groups.map(({ name, lines }) => [name, lines.map((line) => line.person.customer)]),
    ).toEqual([
      ['referral-thanks', [3]],
      ['days', [2, 1]],
    ]);
  });

  it('is empty where nobody is', () => {
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf([person(1)])).toEqual([]);
  });
});
