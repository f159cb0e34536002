import { describe, expect, it } from 'vitest';
import { occasion } from '../../../src/shared/card-parts.ts';
import type { ReasonKind } from '../../../src/shared/today.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardsFor, people, produce } from '../../support/greeting-cards.ts';

/** What Today still wants of somebody. */
async function open(test: TestBackend, customer: number): Promise<ReasonKind[]> {
  const { people: all } = await test.invoke('today.get', {});
  const person = all.find((each) => each.customer === customer);
  return (person?.reasons ?? []).filter(({ done }) => !done).map(({ kind }) => kind);
}

const deposit = { paidOn: '2026-11-15', amount: 39_000 };

/** Somebody who waits for thanks, a birthday card, a card of a plan and thanks for an introduction. */
async function waiting(test: TestBackend): Promise<{ customerId: number; guest: number }> {
  const [customerId = 0] = await people(test, [
    {
      name: '김민서',
      birthday: '1985-11-24',
      occasions: [occasion.parse({ uid: 'w', kind: 'wedding', date: '--11-23' })],
    },
  ]);
  const host = await test.invoke('customers.get', { id: customerId });
  const [guest = 0] = await people(test, [
    { name: '박도현', referredBy: host.uid, referredOn: '2026-11-20' },
  ]);
  await test.invoke('followUps.start', {
    ...{ customerId, plan: 'after-sale', event: '2026-11-08', about: '정수기' },
  });
  await test.invoke('deposits.add', { customerId, ...deposit });
  return { customerId, guest };
}

describe('what a card settles in Today', () => {
  it('thanks, birthdays, occasions and steps that mean a card; taken back with the record', async () => {
    const test = await testBackend();
    const { customerId, guest } = await waiting(test);
    const before = await open(test, customerId);
    expect(before).toEqual(
      expect.arrayContaining(['birthday', 'occasion', 'deposit-thanks', 'referral-thanks']),
    );
    expect(before.filter((kind) => kind === 'follow-up').length).toBeGreaterThan(1);
    // A card of no such template settles the plan's step alone: the one that means a card.
    const plain = await produce(test, await cardsFor(test, [customerId], { template: 'new-year' }));
    const afterPlain = await open(test, customerId);
    expect(afterPlain.length).toBe(before.length - 1);
    const { followUps } = await test.invoke('customers.get', { id: customerId });
    const done = followUps.flatMap(({ steps }) => steps.filter((step) => step.doneOn !== null));
    expect(done.map(({ means }) => means)).toEqual(['card']);
    const settles = [
      ['birthday', 'birthday'],
      ['wedding-anniversary', 'occasion'],
      ['deposit-thanks', 'deposit-thanks'],
      ['referral-thanks', 'referral-thanks'],
    ] as const;
    const batches: string[] = [];
    for (const [template, kind] of settles) {
      expect(await open(test, customerId)).toContain(kind);
      const run = await produce(test, await cardsFor(test, [customerId], { template }));
      batches.push(run.sendings[0]?.batch ?? '');
      expect(await open(test, customerId)).not.toContain(kind);
      test.now = new Date(test.now.getTime() + 1000);
    }
    const { deposits } = await test.invoke('deposits.list', { filter: { customerId } });
    expect(deposits).toMatchObject([{ thankedBy: 'card' }]);
    const introduced = await test.invoke('customers.get', { id: guest });
    expect(introduced.referralThankedOn).toBe('2026-11-22');
    for (const [index, [, kind]] of settles.entries()) {
      const batch = batches[index] ?? '';
      expect(await test.invoke('greetingCards.unrecord', { batch })).toEqual({ removed: 1 });
      expect(await open(test, customerId)).toContain(kind);
      expect(await test.invoke('greetingCards.rerecord', { batch })).toEqual({ restored: 1 });
      expect(await open(test, customerId)).not.toContain(kind);
      await test.invoke('greetingCards.unrecord', { batch });
    }
    await test.invoke('greetingCards.unrecord', { batch: plain.sendings[0]?.batch ?? '' });
    expect((await open(test, customerId)).toSorted()).toEqual(before.toSorted());
    expect((await test.invoke('greetingCards.sendings', {})).total).toBe(0);
    const gone = { batch: plain.sendings[0]?.batch ?? '' };
    await expect(test.invoke('greetingCards.unrecord', gone)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(test.invoke('greetingCards.rerecord', { batch: 'never' })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });
});
