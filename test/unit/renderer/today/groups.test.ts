import { describe, expect, it } from 'vitest';
import { groupsOf, moreOf } from '../../../../src/renderer/features/today/groups.ts';
import { daysToMaturity } from '../../../../src/renderer/features/today/kinds.ts';
import type { PersonToReach, Reason } from '../../../../src/shared/today.ts';

const reason = (kind: Reason['kind'], due: string, more: Partial<Reason> = {}): Reason => ({
  ...{ kind, due, done: false, text: `${kind} ${due}`, contactId: null, about: '' },
  ...{ carried: false, movedTo: null, ...more },
});
const person = (customer: number, more: Partial<PersonToReach>): PersonToReach => ({
  ...{ customer, name: `고객 ${customer}`, company: '', phone: null, callTimes: '' },
  ...{ section: 'days', reasons: [reason('birthday', '2026-11-23')], done: false, why: '' },
  ...{ carried: false, movedTo: null, lastContactAt: null, mind: [], ...more },
});
const shown = (people: PersonToReach[]) =>
  groupsOf(people).map(({ name, lines }) => [name, lines.map((line) => line.person.customer)]);

describe('the groups of the day', () => {
  it('puts each person once under their section, in the order of the list', () => {
    expect(
      shown([
        person(3, { section: 'first' }),
        person(1, { section: 'first' }),
        person(2, { section: 'in-touch' }),
        person(4, { section: 'deposits' }),
      ]),
    ).toEqual([
      ['first', [3, 1]],
      ['deposits', [4]],
      ['in-touch', [2]],
    ]);
  });

  it('keeps who is done, and who was put off, in sight at the end', () => {
    expect(
      shown([
        person(1, { section: 'first', movedTo: '2026-11-25' }),
        person(2, { section: 'first', done: true }),
        person(3, {}),
      ]),
    ).toEqual([
      ['days', [3]],
      ['done', [2]],
      ['moved', [1]],
    ]);
  });

  it('shows the first reason that is left, and says how many more there are', () => {
    const reasons = [
      reason('next-step', '2026-11-20', { done: true }),
      reason('promise', '2026-11-22', { movedTo: '2026-11-25' }),
      reason('birthday', '2026-11-23'),
      reason('silence', '2026-11-01'),
    ];
    const [group] = groupsOf([person(1, { reasons })]);
    const line = group?.lines[0];
    if (!line) throw new Error('nobody');
    expect(line.reason.kind).toBe('birthday');
    expect(moreOf(line)).toBe(1);
  });

  it('is empty where nobody is', () => {
    expect(groupsOf([])).toEqual([]);
    expect(groupsOf([person(1, { reasons: [] })])).toEqual([]);
  });
});

it('says how many days an agreement has left, also when the warning is of an earlier day', () => {
  const warning = reason('maturity', '2026-11-20', { about: 'a:b:60' });
  expect(daysToMaturity(warning, '2026-11-20')).toBe(60);
  expect(daysToMaturity(warning, '2026-11-22')).toBe(58);
  expect(daysToMaturity(reason('birthday', '2026-11-22'), '2026-11-22')).toBeNull();
});
