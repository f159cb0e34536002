import { expect, test } from 'vitest';
import { testBackend, type TestBackend } from '../../../support/backend.ts';
import { commitCounter } from '../../../support/commits.ts';
import { addCustomer, header, importList } from './support.ts';

const now = '2026-04-02T03:00:00Z';

async function unsureOf(backend: TestBackend) {
  return (await backend.invoke('deposits.unsure', {})).deposits;
}

test('the user says whose a deposit is; the name is remembered, and all can be undone', async () => {
  const backend = await testBackend(now);
  const { invoke } = backend;
  const hong = await addCustomer(backend, '홍길동', [{ debitDay: 5 }]);
  const first = await addCustomer(backend, '김철수', [{ debitDay: 10, amount: 25000 }]);
  const second = await addCustomer(backend, '김철수', [{ debitDay: 10, amount: 25000 }]);
  const result = await importList(backend, [
    header,
    ['2026-03-05', '이영희', '39,900', '', ''],
    ['2026-03-06', '이영희', '39,900', '', ''],
    ['2026-03-10', '김철수', '25,000', '', ''],
    ['2026-03-11', '홍*동', '39,900', '', ''],
    ['2026-03-12', '', '77,000', '', ''],
    ['2026-03-12', '토스', '1', '', ''],
  ]);
  expect(result).toMatchObject({ matched: 0, unsure: 6 });

  const unsure = await unsureOf(backend);
  const why = (nth: number) =>
    unsure[nth]?.candidates.map(({ customerId, why: said }) => [customerId, said]);
  // Nobody is called so: an agreement of this amount on this day is all that is known.
  expect(why(0)).toEqual([[hong.id, ['amount', 'day']]]);
  expect(why(2)).toEqual([
    [first.id, ['name', 'amount', 'day']],
    [second.id, ['name', 'amount', 'day']],
  ]);
  expect(why(3)).toEqual([[hong.id, ['part-of-name', 'amount', 'day']]]);
  expect(why(4)).toEqual([]);
  expect(why(5)).toEqual([]);

  const [uid = ''] = hong.agreements;
  const assigned = await invoke('deposits.assign', {
    id: unsure[0]?.id ?? 0,
    customerId: hong.id,
    agreement: uid,
    allOfPayer: true,
  });
  expect(assigned).toMatchObject({ also: 1, deposit: { state: 'matched', matchedBy: 'user' } });
  expect(await unsureOf(backend)).toHaveLength(4);
  const payersOf = async () =>
    (await invoke('customers.get', { id: hong.id })).agreements[0]?.payers;
  expect(await payersOf()).toEqual(['이영희']);
  const paid = async () =>
    (await invoke('agreements.list', { filter: { customerId: hong.id } })).agreements[0]?.payments;
  expect(await paid()).toMatchObject({
    payments: 2,
    lastPaidOn: '2026-03-06',
    unpaidFrom: '2026-05-05',
  });

  await invoke('customers.undo', { changes: [assigned.change ?? 0] });
  expect(await unsureOf(backend)).toHaveLength(6);
  expect(await payersOf()).toEqual([]);
  expect(await paid()).toMatchObject({ payments: 0, unpaidFrom: null });
  await expect(invoke('customers.undo', { changes: [assigned.change ?? 0] })).rejects.toMatchObject(
    {
      code: 'nothing-to-undo',
    },
  );

  // Nobody's, and again unknown.
  const ignored = await invoke('deposits.ignore', { id: unsure[5]?.id ?? 0 });
  expect(ignored).toMatchObject({ deposit: { state: 'ignored' }, change: null });
  expect(await unsureOf(backend)).toHaveLength(5);
  await invoke('deposits.unassign', { id: unsure[5]?.id ?? 0 });
  expect(await unsureOf(backend)).toHaveLength(6);
});

test('a remembered payer is matched the next time', async () => {
  const backend = await testBackend(now);
  const { invoke } = backend;
  const hong = await addCustomer(backend, '홍길동', [{ debitDay: 5 }]);
  const [agreement = ''] = hong.agreements;
  await importList(backend, [header, ['2026-03-05', '이영희', '39,900', '', '']], 'a.csv');
  const [unsure] = await unsureOf(backend);
  await invoke('deposits.assign', { id: unsure?.id ?? 0, customerId: hong.id, agreement });
  const rows = [header, ['2026-04-01', '이 영희', '39,900', '', '']];
  expect(await importList(backend, rows, 'b.csv')).toMatchObject({ matched: 1, unsure: 0 });
  const { deposits } = await invoke('deposits.list', { filter: { customerId: hong.id } });
  expect(deposits.map(({ matchedBy }) => matchedBy)).toEqual(['remembered', 'user']);
});

test('nobody on the thank-you list is skipped, and one key logs the call in one commit', async () => {
  const backend = await testBackend(now);
  const { invoke } = backend;
  const hong = await addCustomer(backend, '홍길동', [{}]);
  const kim = await addCustomer(backend, '김영희', [{}]);
  const add = async (customerId: number, paidOn: string, amount = 39900) =>
    (await invoke('deposits.add', { customerId, paidOn, amount })).deposit.id;
  const ids = [await add(hong.id, '2026-03-26'), await add(hong.id, '2026-03-31', 20000)];
  const other = await add(kim.id, '2026-03-31');
  const old = await add(kim.id, '2026-02-01');
  const back = await add(kim.id, '2026-03-31', -39900);

  const list = await invoke('deposits.thanks', {});
  const cycle = { from: '2026-03-26', to: '2026-03-31', due: '2026-04-01', total: 3, left: 3 };
  expect(list).toMatchObject({ cycle, cycles: [cycle] });
  expect(list.rows.map(({ id }) => id)).toEqual([...ids, other]);
  expect([old, back].every((id) => list.rows.every((row) => row.id !== id))).toBe(true);

  await expect(
    invoke('deposits.thank', { ids: [...ids, other], how: 'called' }),
  ).rejects.toMatchObject({ code: 'deposits-of-several' });
  const missed = await invoke('deposits.thank', { ids, how: 'not-reached' });
  expect(missed.contact).not.toBeNull();
  expect((await invoke('deposits.thanks', {})).cycle?.left).toBe(3);
  const silent = await invoke('customers.get', { id: hong.id });
  expect(silent.lastContactAt).toBeNull();

  const { boxFile } = await invoke('settings.about');
  const commits = commitCounter(boxFile);
  const thanked = await invoke('deposits.thank', {
    ids,
    how: 'called',
    note: '정수기 잘 쓰신다고',
  });
  expect(commits()).toBe(1);
  expect((await invoke('deposits.thanks', {})).cycle?.left).toBe(1);
  // The cadence begins anew with the call.
  expect((await invoke('customers.get', { id: hong.id })).lastContactAt).toBe(
    backend.now.toISOString(),
  );
  // Thanked ones stay in their place.
  expect((await invoke('deposits.thanks', {})).rows.map(({ id }) => id)).toEqual([...ids, other]);

  await invoke('customers.undo', { changes: [thanked.change ?? 0] });
  expect((await invoke('deposits.thanks', {})).cycle?.left).toBe(3);
  expect((await invoke('customers.get', { id: hong.id })).lastContactAt).toBeNull();
  await invoke('deposits.thank', { ids: [other], how: 'skipped' });
  expect((await invoke('deposits.thanks', {})).rows.at(-1)).toMatchObject({ thankedBy: 'skipped' });
  await invoke('deposits.unthank', { ids: [other] });
  expect((await invoke('deposits.thanks', {})).cycle?.left).toBe(3);

  // Longer cycles are cut anew.
  await invoke('settings.update', { patch: { depositCycleDays: 10 } });
  expect((await invoke('deposits.thanks', {})).cycle).toMatchObject({
    from: '2026-03-21',
    left: 3,
  });

  // Who is in the trash is on no list.
  await invoke('customers.trash', { ids: [kim.id] });
  expect((await invoke('deposits.thanks', {})).cycle).toMatchObject({ total: 2, left: 2 });

  const printed = await invoke('deposits.print', { cycle: '2026-03-26', mode: 'print' });
  expect(printed).toEqual({ file: null, pages: 1 });
  expect(Buffer.from(backend.printed[0] ?? []).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('a payment typed by hand is not there twice when its list comes; what is removed stays away', async () => {
  const backend = await testBackend(now);
  const { invoke } = backend;
  const hong = await addCustomer(backend, '홍길동', [{ number: 'A1' }]);
  const [agreement = ''] = hong.agreements;
  const typed = { customerId: hong.id, agreement, paidOn: '2026-03-05', amount: 39900 };
  const added = await invoke('deposits.add', typed);
  await expect(invoke('deposits.add', { ...typed, amount: 0 })).rejects.toMatchObject({
    code: 'deposit-zero',
  });
  await expect(invoke('deposits.add', { ...typed, paidOn: '2027-01-01' })).rejects.toMatchObject({
    code: 'deposit-in-future',
  });
  await expect(invoke('deposits.add', { ...typed, agreement: 'other' })).rejects.toMatchObject({
    code: 'not-found',
  });
  const rows = [
    header,
    ['2026-03-05', '홍길동', '39,900', 'A1', '정상'],
    ['2026-04-01', '홍길동', '39,900', 'A1', '정상'],
    ['2027-04-01', '홍길동', '39,900', 'A1', '정상'],
  ];
  expect(await importList(backend, rows)).toMatchObject({
    matched: 1,
    already: 1,
    skipped: 1,
    problems: [{ row: 4, reason: 'in-future', detail: '2027-04-01' }],
  });
  const all = async () => (await invoke('deposits.list', { filter: {} })).deposits;
  const newest = (await all())[0];
  const removed = await invoke('deposits.remove', { id: newest?.id ?? 0 });
  expect(await all()).toHaveLength(1);
  expect(await importList(backend, rows)).toMatchObject({ matched: 0, already: 2 });
  expect(await all()).toHaveLength(1);
  await invoke('customers.undo', { changes: [removed.change ?? 0] });
  expect(await all()).toHaveLength(2);
  await invoke('customers.undo', { changes: [added.change ?? 0] });
  expect(await all()).toMatchObject([{ paidOn: '2026-04-01' }]);
});

test('missing payments are told as far as lists reach, failed ones at once', async () => {
  const backend = await testBackend('2026-05-20T03:00:00Z');
  const { invoke } = backend;
  const hong = await addCustomer(backend, '홍길동', [{ number: 'A1', debitDay: 5 }]);
  const kim = await addCustomer(backend, '김영희', [{ number: 'A2', debitDay: 9 }]);
  await addCustomer(backend, '박철수', [{ number: 'A3', debitDay: 5, endsOn: '2026-04-04' }]);
  await addCustomer(backend, '최민수', [{ number: 'A4', debitDay: 5 }]);
  expect(await invoke('deposits.missing', {})).toEqual({ total: 0, missing: [], knownTo: null });
  await importList(backend, [
    header,
    ['2026-03-05', '홍길동', '39,900', 'A1', '정상'],
    ['2026-03-09', '김영희', '39,900', 'A2', '정상'],
    ['2026-03-05', '박철수', '39,900', 'A3', '정상'],
    ['2026-04-09', '김영희', '39,900', 'A2', '잔액부족'],
    ['2026-04-10', '이영희', '10,000', '', '정상'],
  ]);
  const missing = await invoke('deposits.missing', {});
  expect(missing).toMatchObject({ total: 2, knownTo: '2026-04-10' });
  // 최민수 was never seen to pay: nobody watches him.
  expect(missing.missing).toMatchObject([
    { customerId: hong.id, due: '2026-04-05', missed: 1, failure: '', amount: 39900 },
    { customerId: kim.id, due: '2026-04-09', missed: 1, failure: '잔액부족' },
  ]);
  // Found by hand, nothing is missing any more.
  const [agreement = ''] = hong.agreements;
  await invoke('deposits.add', {
    customerId: hong.id,
    agreement,
    paidOn: '2026-04-20',
    amount: 39900,
  });
  expect(await invoke('deposits.missing', {})).toMatchObject({ total: 1 });
});
