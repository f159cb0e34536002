import { beforeEach, describe, expect, it } from 'vitest';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import { wholeCard } from '../../support/whole-card.ts';

/** An entry to vary. */
function first<T>(list: readonly T[]): T {
  const [entry] = list;
  if (entry === undefined) throw new Error('an empty list');
  return entry;
}

let test: TestBackend;
beforeEach(async () => {
  test = await testBackend();
});

async function add(fields: CustomerPatch): Promise<{ id: number; uid: string }> {
  const { customer } = await test.invoke('customers.create', { fields });
  return customer;
}
/** The code with which something was refused, or that it was not. */
const errorOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'not refused',
    (error: { code?: string }) => error.code ?? String(error),
  );
const get = (id: number) => test.invoke('customers.get', { id });
const update = (id: number, patch: CustomerPatch) => test.invoke('customers.update', { id, patch });
const spouse = (customerUid: string) => ({
  uid: '',
  relation: 'spouse',
  name: '',
  customerUid,
  phone: '',
  note: '',
});

describe('a link between two cards', () => {
  it('shows on both, as the inverse on the other', async () => {
    const mother = await add({ name: '김영희' });
    const child = await add({ name: '정서아' });
    await update(child.id, {
      relations: [{ ...spouse(mother.uid), relation: 'mother', note: '자주 통화' }],
    });
    const [own, other] = [await get(child.id), await get(mother.id)];
    expect(own.relations[0]).toMatchObject({ relation: 'mother', customerUid: mother.uid });
    expect(own.relations[0]?.uid).not.toBe('');
    expect(own.links).toMatchObject([{ id: mother.id, name: '김영희', trashed: false }]);
    expect(other.inverseRelations).toMatchObject([
      { relation: 'child', note: '자주 통화', customer: { id: child.id, name: '정서아' } },
    ]);
    await test.invoke('customers.trash', { ids: [child.id] });
    expect((await get(mother.id)).inverseRelations).toEqual([]);
  });

  it('cannot lead to oneself or nowhere', async () => {
    const { id, uid } = await add({ name: '김영희' });
    expect(await errorOf(update(id, { relations: [spouse(uid)] }))).toBe('relation-to-self');
    expect(await errorOf(update(id, { referredBy: uid }))).toBe('relation-to-self');
    expect(await errorOf(update(id, { relations: [spouse('nobody')] }))).toBe('not-found');
    expect((await get(id)).relations).toEqual([]);
  });
});

describe('a referral', () => {
  it('shows with both people, and never runs in a circle', async () => {
    const first = await add({ name: '오세훈' });
    const second = await add({ name: '한지우', referredBy: first.uid, referredOn: '2026-01-02' });
    const third = await add({ name: '윤서연', referredBy: second.uid });
    const card = await get(second.id);
    expect(card.links.map(({ name }) => name)).toEqual(['오세훈']);
    expect(card.referrals).toMatchObject([{ customer: { name: '윤서연' }, on: null }]);
    const circle = await test.backend.dispatch('customers.update', {
      id: first.id,
      patch: { referredBy: third.uid },
    });
    expect(circle).toMatchObject({
      ok: false,
      error: { code: 'referral-loop', details: { names: '오세훈 ← 윤서연 ← 한지우 ← 오세훈' } },
    });
    expect((await get(first.id)).referredBy).toBeNull();
  });
});

describe('the history', () => {
  it('takes back one entry and leaves what came later', async () => {
    const { id } = await add({ name: '한지우' });
    const entry = (text: string) => ({
      uid: '',
      kind: 'preference' as const,
      text,
      forService: false,
      on: null,
    });
    const one = await update(id, { preferences: [entry('보리차')] });
    const { customer } = one;
    await update(id, { preferences: [...customer.preferences, entry('등산')] });
    await test.invoke('customers.undo', { changes: [one.change ?? 0] });
    expect((await get(id)).preferences.map(({ text }) => text)).toEqual(['등산']);
  });

  it('does not overwrite what was changed since, unless told to', async () => {
    const { id } = await add({ name: '한지우' });
    const one = await update(id, { company: '첫 회사' });
    await update(id, { company: '둘째 회사' });
    const changes = [one.change ?? 0];
    expect(await errorOf(test.invoke('customers.undo', { changes }))).toBe('nothing-to-undo');
    await test.invoke('customers.undo', { changes, force: true });
    expect((await get(id)).company).toBe('');
  });

  it('shows the card of a day', async () => {
    const { id } = await add({ name: '한지우', tags: ['렌탈'] });
    test.now = new Date('2026-11-25T03:00:00Z');
    await update(id, { name: '한지우 대표', callTimes: '평일 10시 이후' });
    test.now = new Date('2026-11-28T03:00:00Z');
    await test.invoke('customers.trash', { ids: [id] });
    const asOf = (date: string) => test.invoke('customers.asOf', { id, date });
    expect((await asOf('2026-11-21')).fields).toBeNull();
    expect(await asOf('2026-11-24')).toMatchObject({
      fields: { name: '한지우', callTimes: '', tags: ['렌탈'] },
      trashed: false,
    });
    expect((await asOf('2026-11-26')).fields).toMatchObject({ name: '한지우 대표' });
    expect((await asOf('2026-11-28')).trashed).toBe(true);
  });
});

describe('the timeline', () => {
  it('has calls, cards and extras, newest first, by pages', async () => {
    const { id } = await add({ name: '한지우', extras: [{ ...first(wholeCard.extras), uid: '' }] });
    for (let day = 1; day <= 5; day++) {
      await test.invoke('contacts.log', {
        customerId: id,
        fields: {
          direction: 'in',
          outcome: 'reached',
          note: `통화 ${day}`,
          startedAt: `2026-03-0${day}T03:00:00.000Z`,
          durationSeconds: 60,
          settled: null,
          nextStep: day === 1 ? '견적 보내기' : '',
          nextStepDue: null,
        },
      });
    }
    const all = await test.invoke('customers.timeline', { id });
    expect(all.total).toBe(6);
    expect(all.entries.map(({ kind }) => kind)).toEqual([
      'contact',
      'contact',
      'extra',
      'contact',
      'contact',
      'contact',
    ]);
    const page = await test.invoke('customers.timeline', { id, offset: 2, limit: 2 });
    expect(page.entries).toEqual(all.entries.slice(2, 4));
    const calls = await test.invoke('customers.timeline', { id, kinds: ['contact'] });
    expect(calls.total).toBe(5);
    const short = await test.invoke('customers.get', { id, entries: 2 });
    expect(short.contacts.map(({ note }) => note)).toEqual(['통화 5', '통화 4', '통화 1']);
    expect((await get(id)).contacts).toHaveLength(5);
  });
});

describe('what may not be written', () => {
  const occasion = { ...first(wholeCard.occasions), uid: '' };
  const bad: [string, CustomerPatch, string][] = [
    [
      'a lunar day that its month lacks',
      { birthday: '1985-01-30', birthdayCalendar: 'lunar' },
      'date-invalid',
    ],
    [
      'a leap month that its year lacks',
      { birthday: '1985-03-07', birthdayCalendar: 'lunar', birthdayLeapMonth: true },
      'date-invalid',
    ],
    ['Feb 29 of a common year', { birthday: '1985-02-29' }, 'date-invalid'],
    ['a birthday to come', { birthday: '2027-01-01' }, 'date-in-future'],
    [
      'an occasion that does not exist',
      { occasions: [{ ...occasion, date: '2025-02-29' }] },
      'date-invalid',
    ],
    [
      'an occasion once without its year',
      { occasions: [{ ...occasion, date: '--04-24', yearly: false }] },
      'date-invalid',
    ],
    [
      'a consent that ends before it begins',
      { consents: [{ ...first(wholeCard.consents), until: '2020-01-01' }] },
      'date-invalid',
    ],
    [
      'ten thousand tags',
      { tags: Array.from({ length: 10_000 }, (_, nth) => `t${nth}`) },
      'too-many',
    ],
    ['a photo that the box does not hold', { photo: 'ab'.repeat(32) }, 'photo-unreadable'],
    ['a value of no field', { custom: { nothing: 'x' } }, 'not-found'],
  ];
  it.each(bad)('%s', async (_, patch, code) => {
    const { id } = await add({ name: '한지우' });
    const before = await get(id);
    expect(await errorOf(update(id, patch))).toBe(code);
    expect(await get(id)).toEqual(before);
  });

  const number = '850307-1234567';
  const texts: [string, CustomerPatch][] = [
    ['relations', { relations: [{ ...spouse('x'), customerUid: null, note: number }] }],
    ['preferences', { preferences: [{ ...first(wholeCard.preferences), text: number }] }],
    ['expectations', { expectations: [{ ...first(wholeCard.expectations), answer: number }] }],
    ['extras', { extras: [{ ...first(wholeCard.extras), what: number }] }],
    ['signals', { signals: [{ ...first(wholeCard.signals), note: number }] }],
    ['questions', { questions: [{ ...first(wholeCard.questions), note: number }] }],
    ['decision', { decision: { decision: 'keep', on: '2026-05-07', reason: number } }],
    ['consents', { consents: [{ ...first(wholeCard.consents), note: number }] }],
    ['occasions', { occasions: [{ ...occasion, note: number }] }],
    ['custom', { custom: { any: number } }],
    ['callTimes', { callTimes: number }],
    ['serviceNote', { serviceNote: number }],
  ];
  it.each(texts)('a resident registration number in %s', async (_, patch) => {
    const { id } = await add({ name: '한지우' });
    expect(await errorOf(update(id, patch))).toBe('resident-number');
  });
});

it('is found by what stands anywhere on it, says where, and the box stays sound', async () => {
  const { id } = await add({
    name: '한지우',
    preferences: wholeCard.preferences,
    expectations: wholeCard.expectations,
    extras: wholeCard.extras,
    occasions: wholeCard.occasions,
    signals: wholeCard.signals,
    relations: wholeCard.relations.map((entry) => ({ ...entry, customerUid: null })),
    callTimes: wholeCard.callTimes,
    serviceNote: wholeCard.serviceNote,
  });
  const found = async (text: string) => {
    const { customers } = await test.invoke('customers.search', { text });
    return customers.map((row) => [row.id, ...new Set(row.matches.map(({ field }) => field))]);
  };
  expect(await found('보리차')).toEqual([[id, 'preference']]);
  expect(await found('당일 방문')).toEqual([[id, 'expectation']]);
  expect(await found('정우성')).toEqual([[id, 'relation']]);
  expect(await found('여분')).toEqual([[id, 'extra']]);
  expect(await found('기일')).toEqual([[id, 'occasion']]);
  expect(await found('약속을')).toEqual([[id, 'signal']]);
  expect(await found('지하')).toEqual([[id, 'other']]);
  await update(id, { preferences: [] });
  expect(await found('보리차')).toEqual([]);
  expect(await test.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
});
