import { describe, expect, it } from 'vitest';
import { customerQuery } from '../../../src/shared/customer-list.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { people } from '../../support/greeting-cards.ts';

const whom = (test: TestBackend, source: object) =>
  test.invoke('greetingCards.recipients', { source: source as never });

describe('recipients of cards', () => {
  it('come from Today, a search, a saved list and the step of a plan; nobody from the trash', async () => {
    const test = await testBackend();
    const [born = 0, tagged = 0, trashed = 0, planned = 0] = await people(test, [
      { name: '김민서', birthday: '1985-11-24' },
      { name: '박도현', tags: ['단골'] },
      { name: '최은우', birthday: '1990-11-24', tags: ['단골'] },
      { name: '박정하' },
    ]);
    await test.invoke('followUps.start', {
      ...{ customerId: planned, plan: 'after-sale', event: '2026-11-05', about: '정수기' },
    });
    await test.invoke('customers.trash', { ids: [trashed] });
    const query = customerQuery.parse({ filter: { tag: '단골' } });
    const list = await test.invoke('savedLists.create', { name: '단골', query, columns: [] });
    const bin = customerQuery.parse({ filter: { trash: true } });
    await test.invoke('savedLists.create', { name: '휴지통', query: bin, columns: [] });
    const empty = customerQuery.parse({ text: '아무도 아님' });
    await test.invoke('savedLists.create', { name: '빈 목록', query: empty, columns: [] });

    const today = await test.invoke('today.get', {});
    expect(await whom(test, { kind: 'today' })).toEqual({
      customerIds: today.people.map(({ customer }) => customer),
      total: today.people.length,
    });
    const of = async (source: object) => (await whom(test, source)).customerIds;
    expect(await of({ kind: 'today', reason: 'birthday' })).toEqual([born]);
    expect(await of({ kind: 'today', reason: 'maturity' })).toEqual([]);
    expect(await of({ kind: 'search', text: '박' })).toEqual([tagged, planned]);
    expect(await of({ kind: 'search', text: '최은우' })).toEqual([]);
    expect(await of({ kind: 'saved-list', id: list.id })).toEqual([tagged]);
    expect(await of({ kind: 'step' })).toEqual([planned]);
    expect(await of({ kind: 'step', plan: 'after-sale' })).toEqual([planned]);
    expect(await of({ kind: 'step', plan: 'renewal' })).toEqual([]);
    await expect(whom(test, { kind: 'saved-list', id: 99 })).rejects.toMatchObject({
      code: 'not-found',
    });

    const offered = await test.invoke('greetingCards.sources', {});
    const counted = offered.map(({ source, people: count }) => ({ source, people: count }));
    expect(counted).toEqual(
      expect.arrayContaining([
        { source: { kind: 'today' }, people: today.people.length },
        { source: { kind: 'today', reason: 'birthday' }, people: 1 },
        { source: { kind: 'step', plan: '' }, people: 1 },
        { source: { kind: 'step', plan: 'after-sale' }, people: 1 },
        { source: { kind: 'saved-list', id: list.id }, people: 1 },
      ]),
    );
    // Whom nobody is in is not offered.
    expect(offered.map(({ title }) => title)).not.toContain('휴지통');
    expect(offered.map(({ title }) => title)).not.toContain('빈 목록');
    for (const { source, people: count } of offered) {
      expect((await whom(test, source)).total).toBe(count);
    }
    // Who is done with is not written to.
    const due = today.people.find(({ customer }) => customer === born)?.reasons[0]?.due ?? '';
    await test.invoke('today.mark', { customer: born, kind: 'birthday', due, done: true });
    expect(await of({ kind: 'today', reason: 'birthday' })).toEqual([]);
  });
});
