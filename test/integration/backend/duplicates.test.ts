import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import type { DuplicatesResult } from '../../../src/shared/duplicates.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { call, refusalOf } from '../data/support.ts';

const mobile = (number: string) => [{ kind: 'mobile', number }];

async function add(backend: TestBackend, fields: CustomerPatch): Promise<number> {
  return (await backend.invoke('customers.create', { fields })).customer.id;
}

const find = async (backend: TestBackend) =>
  (await backend.job('duplicates.find', {})) as DuplicatesResult;

it('finds pairs in a worker, leaves out the trash and what was dismissed, and tells who they are', async () => {
  const backend = await testBackend();
  const kim = await add(backend, { name: '김민수', phones: mobile('010-1234-5678') });
  const again = await add(backend, { name: '김민수 대표', phones: mobile('+82 10 1234 5678') });
  const gone = await add(backend, { name: '김민수', phones: mobile('010-1234-5678') });
  await add(backend, { name: '이영희', phones: mobile('010-1234-5678') });
  const one = await add(backend, { name: '홍길동', birthday: '1985-03-07' });
  const two = await add(backend, { name: '홍 길동', birthday: '--03-07' });
  await backend.invoke('customers.trash', { ids: [gone] });

  const found = await find(backend);
  expect(found.total).toBe(2);
  expect(found.pairs.map(({ first, second, reasons }) => [first.id, second.id, reasons])).toEqual(
    expect.arrayContaining([
      [kim, again, ['phone']],
      [one, two, ['name-birthday']],
    ]),
  );
  expect(found.pairs.find(({ first }) => first.id === kim)?.second.phones).toEqual([
    '010-1234-5678',
  ]);

  await backend.invoke('duplicates.dismiss', { first: again, second: kim });
  await backend.invoke('duplicates.dismiss', { first: again, second: kim });
  expect((await find(backend)).pairs.map(({ first }) => first.id)).toEqual([one]);
  await backend.invoke('duplicates.dismiss', { first: kim, second: again, dismissed: false });
  expect((await find(backend)).total).toBe(2);
  expect(await refusalOf(backend.invoke('duplicates.dismiss', { first: 1, second: 999 }))).toBe(
    'not-found',
  );

  backend.now = new Date('2026-11-23T03:00:00Z');
  const { customer, changes } = await backend.invoke('duplicates.merge', {
    keep: kim,
    drop: again,
  });
  expect(customer.id).toBe(kim);
  const trashed = async (date: string) =>
    (await backend.invoke('customers.asOf', { id: again, date })).trashed;
  expect([await trashed('2026-11-22'), await trashed('2026-11-23')]).toEqual([false, true]);
  expect((await find(backend)).total).toBe(1);
  backend.now = new Date('2026-11-24T03:00:00Z');
  await backend.invoke('customers.undo', { changes });
  expect((await find(backend)).total).toBe(2);
  expect(await Promise.all(['22', '23', '24'].map((day) => trashed(`2026-11-${day}`)))).toEqual([
    false,
    true,
    false,
  ]);
});

it('knows a customer while the card is typed', async () => {
  const backend = await testBackend();
  const kim = await add(backend, {
    name: '김민수',
    phones: mobile('010-1234-5678'),
    emails: [{ kind: '', address: 'Minsu@Example.com' }],
    birthday: '1985-03-07',
    addresses: [{ kind: 'home', postcode: '', line: '서울 강남구 테헤란로 152, 3층' }],
  });
  const similar = async (fields: CustomerPatch, except?: number) =>
    (await backend.invoke('duplicates.similar', { fields, except })).map(
      ({ customer, reasons }) => [customer.id, reasons] as const,
    );
  expect(await similar({ phones: mobile('01012345678') })).toEqual([[kim, ['phone']]]);
  // Whoever types sees both cards: here the number of a family counts too.
  expect(await similar({ name: '이영희', phones: mobile('010 1234 5678') })).toEqual([
    [kim, ['phone']],
  ]);
  expect(await similar({ emails: [{ kind: '', address: 'minsu@example.com' }] })).toEqual([
    [kim, ['email']],
  ]);
  expect(await similar({ name: '김 민수 대표님', birthday: '--03-07' })).toEqual([
    [kim, ['name-birthday']],
  ]);
  const addresses = [{ kind: '', postcode: '', line: '테헤란로 152' }];
  expect(await similar({ name: '김 민수', addresses })).toEqual([[kim, ['name-address']]]);
  expect(await similar({ name: '김민수' })).toEqual([]);
  expect(await similar({ name: '김민수', phones: mobile('010-12') })).toEqual([]);
  expect(await similar({ phones: mobile('01012345678') }, kim)).toEqual([]);
  await backend.invoke('customers.trash', { ids: [kim] });
  expect(await similar({ phones: mobile('01012345678') })).toEqual([]);
});

it('does not take an office number for a person, and names at most five', async () => {
  const backend = await testBackend();
  const names = '하늘 보검 세경 연석 정석 지민 예진 태리 제훈 소담'.split(' ');
  for (const name of names.slice(0, 7)) {
    await add(backend, { name: `강${name}`, phones: mobile('010-1234-5678') });
  }
  const fields = { phones: mobile('010-1234-5678') };
  expect(await backend.invoke('duplicates.similar', { fields })).toHaveLength(5);
  for (const name of names.slice(7)) {
    await add(backend, { name: `강${name}`, phones: mobile('010-1234-5678') });
  }
  expect(await backend.invoke('duplicates.similar', { fields })).toEqual([]);
});

it('takes a file of before the merge in again: nobody comes back, and links lead to the kept card', async () => {
  const backend = await testBackend();
  const kim = await add(backend, { name: '김민수', phones: mobile('010-1234-5678') });
  const again = await add(backend, { name: '박서하', phones: mobile('010-1234-5678') });
  const uid = async (id: number) => (await backend.invoke('customers.get', { id })).uid;
  const wife = await add(backend, {
    name: '이영희',
    relations: [
      {
        uid: '',
        relation: 'spouse',
        name: '',
        customerUid: await uid(again),
        phone: '',
        note: '',
      },
    ],
    referredBy: await uid(again),
  });
  await backend.invoke('contacts.log', { customerId: again, fields: call });
  const file = backend.path('before.json');
  await backend.job('exchange.export', { format: 'json', language: 'ko', file });
  await backend.invoke('duplicates.merge', { keep: kim, drop: again });
  const before = await backend.invoke('customers.get', { id: wife });

  const result = await backend.importFile('before.json', new Uint8Array(readFileSync(file)));
  expect(result).toMatchObject({ added: 0 });
  expect(await backend.invoke('customers.count')).toMatchObject({ customers: 2, trashed: 1 });
  const card = await backend.invoke('customers.get', { id: wife });
  expect(card.relations).toEqual(before.relations);
  expect(card.referredBy).toBe(await uid(kim));
  expect((await backend.invoke('customers.get', { id: kim })).contacts).toHaveLength(1);
  expect(await backend.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
});
