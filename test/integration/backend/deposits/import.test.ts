import { expect, test } from 'vitest';
import { testBackend } from '../../../support/backend.ts';
import { agencyList } from '../../../support/deposit-lists.ts';
import { addCustomer, header, importList } from './support.ts';

const now = '2026-04-02T03:00:00Z';

test('a list is matched by number and by payer, and the same file twice changes nothing', async () => {
  const backend = await testBackend(now);
  const hong = await addCustomer(backend, '홍길동', [{ number: 'M1001' }]);
  const kim = await addCustomer(backend, '김영희', [{ number: 'M-1002', amount: 25000 }]);
  const hanbit = await addCustomer(backend, '한빛', [{ amount: 120000, debitDay: 10 }]);
  const result = await importList(backend);
  expect(result).toMatchObject({ matched: 2, failed: 1, unsure: 2, already: 0, skipped: 1 });
  expect(result.problems).toEqual([{ row: 9, reason: 'total-row', detail: '합계' }]);
  const { deposits } = await backend.invoke('deposits.list', { filter: {} });
  const of = (customer: { id: number }) =>
    deposits.filter(({ customerId }) => customerId === customer.id);
  expect(of(hong)).toMatchObject([{ matchedBy: 'number', thankOn: '2026-03-06', amount: 39900 }]);
  expect(of(kim)).toMatchObject([{ matchedBy: 'number', thankOn: null, failed: true }]);
  expect(of(hanbit)).toMatchObject([{ matchedBy: 'payer', thankOn: '2026-03-11' }]);

  const again = await importList(backend);
  expect(again).toMatchObject({ matched: 0, failed: 0, unsure: 0, already: 5, skipped: 1 });
  const after = await backend.invoke('deposits.list', { filter: {} });
  expect(after.deposits).toEqual(deposits);
  expect(after.total).toBe(5);
});

test('overlapping lists bring each payment once, equal lines as often as they stand there', async () => {
  const backend = await testBackend(now);
  await addCustomer(backend, '홍길동', [{ number: 'A1' }]);
  const line = ['2026-03-05', '홍길동', '39,900', 'A1', '정상'];
  const first = await importList(backend, [header, line, line], 'a.csv');
  expect(first).toMatchObject({ matched: 2, already: 0 });
  const rows = [header, line, line, line, ['2026-03-20', '홍길동', '39,900', 'A1', '정상']];
  const second = await importList(backend, rows, 'b.csv');
  expect(second).toMatchObject({ matched: 2, already: 2 });

  const imports = await backend.invoke('deposits.imports');
  expect(imports.map(({ from, to }) => [from, to])).toEqual([
    ['2026-03-05', '2026-03-20'],
    ['2026-03-05', '2026-03-05'],
  ]);
  // What the other list holds as well stays.
  await backend.job('deposits.undoImport', { id: first.import });
  expect(await backend.invoke('deposits.list', { filter: {} })).toMatchObject({ total: 4 });
  await backend.job('deposits.undoImport', { id: second.import });
  expect(await backend.invoke('deposits.list', { filter: {} })).toMatchObject({ total: 0 });
  await expect(backend.job('deposits.undoImport', { id: second.import })).rejects.toMatchObject({
    code: 'import-undone',
  });
  expect(await importList(backend, rows, 'b.csv')).toMatchObject({ matched: 4, already: 0 });
});

test('a plan is remembered by its header', async () => {
  const backend = await testBackend(now);
  await addCustomer(backend, '홍길동', [{ number: 'A1' }]);
  const headers = ['언제', '누가', '얼마', '어느것'];
  const rows = [headers, ['2026-03-05', '홍길동', '39,900', 'A1']];
  const bytes = new TextEncoder().encode(
    rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n'),
  );
  const looked = await backend.invoke('deposits.inspect', { name: 'x.csv', bytes });
  expect(looked.remembered).toBe(false);
  const targets = ['paidOn', 'payer', 'amount', 'number'] as const;
  const columns = targets.map((target, at) => ({ header: headers[at] ?? '', target }));
  const plan = { headerRow: 1, columns };
  const again = await backend.invoke('deposits.reinspect', { file: looked.file, plan });
  expect(again.rows).toBe(1);
  await backend.job('deposits.import', { file: again.file, plan: again.plan });
  const third = await backend.invoke('deposits.inspect', {
    name: 'y.csv',
    bytes,
    plan: { headerRow: 1 },
  });
  expect(third).toMatchObject({ remembered: true, rows: 1 });
  expect(third.plan.columns).toEqual(columns);
});

test('undoing a list keeps the calls that were logged', async () => {
  const backend = await testBackend(now);
  const { id } = await addCustomer(backend, '홍길동', [{ number: 'M-1001' }]);
  const result = await importList(backend, agencyList);
  const { rows } = await backend.invoke('deposits.thanks', { cycle: '2026-03-05' });
  await backend.invoke('deposits.thank', { ids: rows.map((row) => row.id), how: 'called' });
  await backend.job('deposits.undoImport', { id: result.import });
  const { contacts } = await backend.invoke('contacts.list', { filter: { customerId: id } });
  expect(contacts).toMatchObject([{ outcome: 'reached', direction: 'out' }]);
  expect((await backend.invoke('deposits.thanks', {})).cycle).toBeNull();
  const { agreements } = await backend.invoke('agreements.list', { filter: { customerId: id } });
  expect(agreements[0]?.payments).toEqual({
    unpaidFrom: null,
    lastPaidOn: null,
    payments: 0,
    streak: 0,
  });
});
