import { describe, expect, it } from 'vitest';
import { testBackend } from '../../support/backend.ts';
import { cardsFor, people, produce } from '../../support/greeting-cards.ts';

describe('cards that were put out', () => {
  it('are marked sent and returned, and taken back to what they were', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서', '박도현']);
    const { sendings } = await produce(test, await cardsFor(test, ids));
    expect(sendings).toMatchObject([{ state: 'printed', stateOn: '2026-11-22' }, {}]);
    test.now = new Date('2026-11-30T03:00:00Z');
    const sent = sendings.map(({ id }) => ({ id, state: 'sent' as const, on: '2026-11-25' }));
    const first = await test.invoke('greetingCards.mark', { marks: sent });
    expect(first.before).toEqual(
      sendings.map(({ id }) => ({ id, state: 'printed', on: '2026-11-22' })),
    );
    const back = sent.slice(0, 1).map((mark) => ({ ...mark, state: 'returned' as const }));
    const second = await test.invoke('greetingCards.mark', { marks: back });
    expect(second.before).toEqual(sent.slice(0, 1));
    const returned = await test.invoke('greetingCards.sendings', { state: 'returned' });
    expect(returned).toMatchObject({ total: 1, sendings: [{ customerName: '김민서' }] });
    const card = await test.invoke('customers.get', { id: ids[0] ?? 0 });
    expect(card.sendings).toMatchObject([{ state: 'returned', stateOn: '2026-11-25' }]);
    await test.invoke('greetingCards.mark', { marks: second.before });
    await test.invoke('greetingCards.mark', { marks: first.before });
    const now = await test.invoke('greetingCards.sendings', {});
    expect(now.sendings.map(({ state }) => state)).toEqual(['printed', 'printed']);
    const ahead = sent.map((mark) => ({ ...mark, on: '2027-01-01' }));
    await expect(test.invoke('greetingCards.mark', { marks: ahead })).rejects.toMatchObject({
      code: 'day-in-future',
    });
    const unknown = [...sent, { id: 99, state: 'sent' as const, on: '2026-11-25' }];
    await expect(test.invoke('greetingCards.mark', { marks: unknown })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await test.invoke('greetingCards.sendings', { state: 'sent' })).total).toBe(0);
  });

  it('are found by day, template, run and customer, and counted by day', async () => {
    const test = await testBackend('2026-11-20T03:00:00Z');
    const home = [{ kind: 'home', postcode: '06236', line: '서울 강남구 테헤란로 152' }];
    const ids = await people(test, [
      { name: '김민서', addresses: home },
      { name: '박도현', addresses: home },
      '최은우',
    ]);
    const one = await produce(test, await cardsFor(test, ids, { households: true }));
    // Late in the evening, here already the next day.
    test.now = new Date('2026-11-20T15:30:00Z');
    await produce(test, await cardsFor(test, ids.slice(2), { template: 'birthday' }));
    await produce(test, await cardsFor(test, ids.slice(2), { template: 'new-year' }));
    const totalOf = async (query: object) =>
      (await test.invoke('greetingCards.sendings', query)).total;
    expect(await totalOf({})).toBe(5);
    expect(await totalOf({ template: 'birthday' })).toBe(1);
    expect(await totalOf({ batch: one.sendings[0]?.batch })).toBe(3);
    expect(await totalOf({ customerId: ids[2] })).toBe(3);
    const day = new Date(test.now).toLocaleDateString('sv');
    const before = new Date('2026-11-20T03:00:00Z').toLocaleDateString('sv');
    const days = await test.invoke('greetingCards.calendar', { from: '2026-11-01', to: day });
    const expected =
      day === before
        ? [{ date: day, cards: 4 }]
        : [
            { date: before, cards: 2, templates: [{ template: 'deposit-thanks', cards: 2 }] },
            { date: day, cards: 2 },
          ];
    expect(days).toMatchObject(expected);
    expect(await totalOf({ from: day, to: day })).toBe(day === before ? 5 : 2);
    expect(await totalOf({ to: '2026-11-19' })).toBe(0);
    const page = await test.invoke('greetingCards.sendings', { limit: 1, offset: 4 });
    expect(page).toMatchObject({ total: 5, sendings: [{ customerName: '김민서' }] });
  });
});
