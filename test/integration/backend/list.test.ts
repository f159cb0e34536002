import { describe, expect, test } from 'vitest';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import type { BulkResult, CustomerFilter } from '../../../src/shared/customer-list.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

async function add(box: TestBackend, fields: CustomerPatch): Promise<number> {
  const { customer } = await box.invoke('customers.create', { fields });
  return customer.id;
}

async function names(box: TestBackend, filter: Partial<CustomerFilter>, text = '') {
  const found = await box.invoke('customers.search', {
    text,
    filter: { trash: false, ...filter },
  });
  expect(found.total).toBe(found.customers.length);
  expect(found.totalIsExact).toBe(true);
  return found.customers.map(({ name }) => name);
}

async function call(box: TestBackend, customerId: number, startedAt: string) {
  await box.invoke('contacts.log', {
    customerId,
    fields: {
      direction: 'out',
      outcome: 'reached',
      note: '',
      startedAt,
      durationSeconds: null,
      settled: null,
      nextStep: '',
      nextStepDue: null,
    },
  });
}

describe('filters', () => {
  test('each alone, and together with each other and with a text', async () => {
    const box = await testBackend();
    const referrer = await add(box, { name: '김소개', tags: ['VIP', '서울'] });
    const { uid } = await box.invoke('customers.get', { id: referrer });
    const han = await add(box, {
      name: '한가람',
      tags: ['VIP'],
      cadenceDays: 30,
      birthday: '1985-03-07',
      addresses: [{ kind: 'home', postcode: '06236', line: '서울특별시 강남구 테헤란로 152' }],
      decision: { decision: 'keep', reason: '', on: '2026-11-01' },
      consents: ['contract-care', 'marketing'].map((purpose) => ({
        uid: '',
        purpose,
        items: '',
        method: '',
        on: '2026-01-01',
        until: null,
        withdrawnOn: null,
        note: '',
      })),
      retainUntil: '2026-12-01',
      referredBy: uid,
    });
    const park = await add(box, {
      name: '박서울숲',
      cadenceDays: 90,
      birthday: '--03-30',
      birthdayCalendar: 'lunar',
      addresses: [{ kind: 'home', postcode: '', line: '경기도 성남시 분당구 정자로 1' }],
      decision: { decision: 'let-go', reason: '', on: '2026-11-01' },
      retainUntil: '2026-11-01',
    });
    await call(box, han, '2026-11-20T01:00:00Z');
    await call(box, park, '2026-08-01T01:00:00Z');

    expect(await names(box, { tag: 'VIP' })).toEqual(['김소개', '한가람']);
    expect(await names(box, { tag: 'VIP', tags: ['서울'] })).toEqual(['김소개']);
    expect(await names(box, { cadence: 'set' })).toEqual(['박서울숲', '한가람']);
    expect(await names(box, { cadence: 'none' })).toEqual(['김소개']);
    expect(await names(box, { cadence: 90 })).toEqual(['박서울숲']);
    expect(await names(box, { contactedDays: 7 })).toEqual(['한가람']);
    expect(await names(box, { silentDays: 60 })).toEqual(['김소개', '박서울숲']);
    expect(await names(box, { birthdayMonth: 3 })).toEqual(['박서울숲', '한가람']);
    expect(await names(box, { area: '서울' })).toEqual(['한가람']);
    expect(await names(box, { area: '서울 강남구' })).toEqual(['한가람']);
    expect(await names(box, { area: '서울 강' })).toEqual([]);
    expect(await names(box, { decision: 'keep' })).toEqual(['한가람']);
    expect(await names(box, { decision: 'none' })).toEqual(['김소개']);
    expect(await names(box, { consentMissing: true })).toEqual(['김소개', '박서울숲']);
    expect(await names(box, { consentMissing: false })).toEqual(['한가람']);
    expect(await names(box, { retentionDays: 0 })).toEqual(['박서울숲']);
    expect(await names(box, { retentionDays: 30 })).toEqual(['박서울숲', '한가람']);
    expect(await names(box, { referredBy: referrer })).toEqual(['한가람']);
    expect(await names(box, { cadence: 'set', birthdayMonth: 3, tag: 'VIP' })).toEqual(['한가람']);
    expect(await names(box, { tag: 'VIP' }, 'ㅎㄱㄹ')).toEqual(['한가람']);
    expect(await names(box, { area: '경기' }, 'ㅎㄱㄹ')).toEqual([]);

    await box.invoke('customers.trash', { ids: [han] });
    expect(await names(box, { tag: 'VIP', trash: true })).toEqual(['한가람']);
    expect(await box.invoke('customers.areas')).toEqual([{ area: '경기 성남시', customers: 1 }]);
  });

  test('by fields of the user’s own, each by its type', async () => {
    const box = await testBackend();
    const field = (
      name: string,
      type: 'text' | 'number' | 'date' | 'choice',
      options: string[] = [],
    ) => box.invoke('customFields.create', { name, type, options });
    const model = await field('차종', 'text');
    const premium = await field('보험료', 'number');
    const start = await field('가입일', 'date');
    const grade = await field('등급', 'choice', ['금', '은']);
    await add(box, {
      name: '가',
      custom: {
        [model.uid]: 'Sonata',
        [premium.uid]: '9,500원',
        [start.uid]: '2025. 3. 7.',
        [grade.uid]: '금',
      },
    });
    await add(box, {
      name: '나',
      custom: { [model.uid]: 'Avante', [premium.uid]: '120000', [start.uid]: '2026-03-07' },
    });
    await add(box, { name: '다' });
    const by = (uid: string, condition: object) =>
      names(box, { custom: [{ field: uid, ...condition }] });

    expect(await by(model.uid, { is: 'sonata' })).toEqual(['가']);
    expect(await by(premium.uid, { from: '10,000' })).toEqual(['나']);
    expect(await by(premium.uid, { to: '9500.0' })).toEqual(['가']);
    expect(await by(premium.uid, { is: '120,000' })).toEqual(['나']);
    expect(await by(start.uid, { from: '2025-03-07', to: '2025-12-31' })).toEqual(['가']);
    expect(await by(grade.uid, { is: '금' })).toEqual(['가']);
    expect(await by(grade.uid, { empty: true })).toEqual(['나', '다']);
    expect(await by(premium.uid, { empty: false })).toEqual(['가', '나']);
    expect(await names(box, {}, 'sonata')).toEqual(['가']);
    await expect(by(premium.uid, { from: '많이' })).rejects.toMatchObject({
      code: 'custom-value-invalid',
    });

    const { customers } = await box.invoke('customers.search', {
      columns: [`custom:${premium.uid}`, 'createdAt', 'area', 'referredBy'],
    });
    expect(customers.map(({ cells }) => cells[`custom:${premium.uid}`])).toEqual([
      '9500',
      '120000',
      undefined,
    ]);
    expect(customers[2]?.cells).toEqual({ createdAt: '2026-11-22T03:00:00.000Z' });
  });
});

test('orders the list by company and by birthday, those without one last', async () => {
  const box = await testBackend();
  await add(box, { name: '다', company: '나라상사', birthday: '1990-12-31' });
  await add(box, { name: '가' });
  await add(box, { name: '나', company: '가온', birthday: '--01-02' });
  await add(box, { name: '라', company: '가온' });
  const order = async (
    wanted: 'company' | 'birthday' | 'name-descending' | 'oldest',
    page = {},
  ) => {
    const { customers } = await box.invoke('customers.search', { order: wanted, ...page });
    return customers.map(({ name }) => name).join('');
  };
  expect(await order('company')).toBe('나라다가');
  expect(await order('birthday')).toBe('나다가라');
  expect(await order('birthday', { offset: 1, limit: 2 })).toBe('다가');
  expect(await order('birthday', { offset: 3 })).toBe('라');
  expect(await order('name-descending')).toBe('라다나가');
  expect(await order('oldest')).toBe('다가나라');
});

describe('acts on many', () => {
  const ten = Array.from({ length: 10 }, (_, nth) => `고객${nth}`);

  async function filled() {
    const box = await testBackend();
    const ids: number[] = [];
    for (const name of ten) ids.push(await add(box, { name, tags: ['있던'] }));
    return { box, ids };
  }

  test('tags and a cadence for a search, taken back as one except where changed since', async () => {
    const { box, ids } = await filled();
    const result = (await box.job('customers.bulk', {
      target: { query: { text: '', filter: { trash: false, tag: '있던' }, order: 'name' } },
      act: { addTags: ['새로'], removeTags: ['있던'], cadenceDays: 30 },
    })) as BulkResult;
    expect(result).toMatchObject({ changed: 10, unchanged: 0 });
    const [first = 0, second = 0] = ids;
    const card = await box.invoke('customers.get', { id: first });
    expect(card).toMatchObject({ tags: ['새로'], cadenceDays: 30 });
    const [change] = await box.invoke('customers.history', { id: first });
    expect(change).toMatchObject({ action: 'update', through: 'typed', batch: result.batch });

    await box.invoke('customers.update', { id: second, patch: { cadenceDays: 60 } });
    const undone = (await box.job('customers.undoBatch', { batch: result.batch })) as BulkResult;
    expect(undone).toMatchObject({ changed: 9, unchanged: 1 });
    expect(await names(box, { tag: '있던' })).toHaveLength(9);
    expect((await box.invoke('customers.get', { id: second })).cadenceDays).toBe(60);

    const redone = (await box.job('customers.undoBatch', { batch: undone.batch })) as BulkResult;
    expect(redone).toMatchObject({ changed: 9, unchanged: 0 });
    expect(await names(box, { tag: '새로' })).toHaveLength(10);
  });

  test('the trash and back, for named customers', async () => {
    const { box, ids } = await filled();
    const some = ids.slice(0, 3);
    const result = (await box.job('customers.bulk', {
      target: { ids: [...some, 9999] },
      act: { move: 'trash' },
    })) as BulkResult;
    expect(result).toMatchObject({ changed: 3, unchanged: 1 });
    expect(await names(box, {})).toHaveLength(7);
    await box.job('customers.undoBatch', { batch: result.batch });
    expect(await names(box, {})).toHaveLength(10);
    await expect(box.job('customers.undoBatch', { batch: result.batch })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });

  test('refuses what nobody asked for', async () => {
    const { box, ids } = await filled();
    const act = (wanted: object, target: object = { ids }) =>
      box.job('customers.bulk', { target, act: wanted } as never);
    await expect(act({})).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(act({ addTags: ['850307-1234567'] })).rejects.toMatchObject({
      code: 'resident-number',
    });
    await expect(act({ addTags: ['가'] }, { query: { text: '없는사람' } })).rejects.toMatchObject({
      code: 'nothing-found',
    });
  });

  test('leaves a card alone that has as many tags as there may be', async () => {
    const { box } = await filled();
    const full = Array.from({ length: 200 }, (_, nth) => `태그${nth}`);
    const id = await add(box, { name: '가득', tags: full });
    const result = await box.job('customers.bulk', {
      target: { ids: [id] },
      act: { addTags: ['하나 더'] },
    });
    expect(result).toMatchObject({ changed: 0, unchanged: 1 });
  });
});

describe('fields of the user’s own', () => {
  test('are named once, ordered, put away with their values and brought back', async () => {
    const box = await testBackend();
    const a = await box.invoke('customFields.create', { name: '차종', type: 'text' });
    const b = await box.invoke('customFields.create', {
      name: '등급',
      type: 'choice',
      options: ['금', ' 금 ', '은'],
    });
    expect(b.options).toEqual(['금', '은']);
    await expect(
      box.invoke('customFields.create', { name: ' 차종 ', type: 'date' }),
    ).rejects.toMatchObject({ code: 'name-taken' });
    await expect(
      box.invoke('customFields.create', { name: '색', type: 'choice' }),
    ).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      box.invoke('customFields.update', { id: b.id, name: '차종' }),
    ).rejects.toMatchObject({ code: 'name-taken' });

    const ordered = await box.invoke('customFields.order', { ids: [b.id, a.id] });
    expect(ordered.map(({ name }) => name)).toEqual(['등급', '차종']);

    const id = await add(box, { name: '가', custom: { [a.uid]: '소나타' } });
    await box.invoke('customFields.trash', { id: a.id });
    expect(await box.invoke('customFields.list')).toHaveLength(1);
    expect(await box.invoke('customFields.list', { trashed: true })).toHaveLength(2);
    await box.invoke('customFields.trash', { id: a.id, trashed: false });
    const card = await box.invoke('customers.get', { id });
    expect(card.custom).toEqual({ [a.uid]: '소나타' });
  });

  test('take only values of their type', async () => {
    const box = await testBackend();
    const grade = await box.invoke('customFields.create', {
      name: '등급',
      type: 'choice',
      options: ['금', '은'],
    });
    await expect(add(box, { name: '가', custom: { [grade.uid]: '동' } })).rejects.toMatchObject({
      code: 'custom-value-invalid',
      details: { field: '등급', value: '동', expected: '금, 은' },
    });
  });
});

test('keeps lists under names of their own until they are removed for good', async () => {
  const box = await testBackend();
  const query = {
    text: 'ㄱ',
    filter: { trash: false, tags: ['VIP', '서울'] },
    order: 'silent',
  } as const;
  const list = await box.invoke('savedLists.create', {
    name: '강남 VIP',
    query: { ...query, filter: { ...query.filter, tags: [...query.filter.tags] } },
    columns: ['name', 'custom:0190'],
  });
  expect(list).toMatchObject({ query, columns: ['name', 'custom:0190'] });
  await expect(
    box.invoke('savedLists.create', { name: '강남  vip', query: {}, columns: [] } as never),
  ).rejects.toMatchObject({ code: 'name-taken' });
  await box.invoke('savedLists.update', { id: list.id, name: '강남' });
  await box.invoke('savedLists.remove', { id: list.id });
  expect(await box.invoke('savedLists.list')).toEqual([]);
  await box.invoke('savedLists.remove', { id: list.id, removed: false });
  expect(await box.invoke('savedLists.list')).toMatchObject([{ name: '강남' }]);
  await box.invoke('savedLists.remove', { id: list.id });
  await box.restart();
  await expect(
    box.invoke('savedLists.remove', { id: list.id, removed: false }),
  ).rejects.toMatchObject({ code: 'not-found' });
});
