import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { spanOf } from '../../../src/backend/access-log/months.ts';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { openDataBox } from '../../../src/backend/open-box.ts';
import { appendAccess, checkAccessLog, listAccess } from '../../../src/data/access-log.ts';
import type { AccessAct, AccessEntry } from '../../../src/shared/access-log.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const month = '2026-11';
const entriesOf = async (backend: TestBackend, act?: AccessAct): Promise<AccessEntry[]> =>
  (await backend.invoke('accessLog.month', { month, ...(act && { act }) })).entries;
const add = async ({ invoke }: TestBackend, name: string) =>
  (
    await invoke('customers.create', {
      fields: { name, phones: [{ kind: 'mobile', number: '010-2384-1177' }] },
    })
  ).customer.id;
const minutes = (backend: TestBackend, count: number) => {
  backend.now = new Date(backend.now.getTime() + count * 60_000);
};

test('an opened card is written down once a day, over restarts as well', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  await backend.invoke('customers.get', { id });
  await backend.invoke('customers.get', { id });
  expect(await entriesOf(backend, 'view')).toMatchObject([
    { customer: { id, name: '홍길동' }, customers: 1, through: 'command' },
  ]);
  await backend.restart();
  await backend.invoke('customers.get', { id });
  expect(await entriesOf(backend, 'view')).toHaveLength(1);
  minutes(backend, 24 * 60);
  await backend.invoke('customers.get', { id });
  expect(await entriesOf(backend, 'view')).toHaveLength(2);
});

test('opening a card writes nothing to the box by itself', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  const written = () => backend.events.filter(({ name }) => name === 'data-changed').length;
  const before = written();
  await backend.invoke('customers.get', { id });
  expect(written()).toBe(before);
});

test('an export is written down with its reason and form before its file is there', async () => {
  const backend = await testBackend();
  await add(backend, '홍길동');
  await add(backend, '김민서');
  await backend.job('exchange.export', {
    ...{ format: 'csv', language: 'ko' },
    ...{ reason: '세무사 요청', mask: true },
  });
  const [entry] = await entriesOf(backend, 'export');
  expect(entry).toMatchObject({
    customers: 2,
    customer: null,
    reason: '세무사 요청',
    facts: { format: 'csv', of: 'all', covered: true },
  });
  expect(JSON.stringify(entry)).not.toMatch(/홍길동|2384/);
});

test('what cannot be written down does not leave the box', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  const { box } = await openDataBox(backend.folder, checkoutPorts(backend.folder), { lock: false });
  box.exec(`CREATE TRIGGER shut BEFORE INSERT ON access_log
    BEGIN SELECT raise(ABORT, 'shut'); END`);
  const file = backend.path('out.csv');
  await expect(
    backend.job('exchange.export', { format: 'csv', language: 'ko', file }),
  ).rejects.toMatchObject({ code: 'unexpected' });
  const report = backend.path('report.pdf');
  await expect(backend.invoke('privacy.report', { id, file: report })).rejects.toThrow();
  expect([existsSync(file), existsSync(report)]).toEqual([false, false]);
  // Who only looks is not kept from looking; it is written down as soon as it can be.
  await backend.invoke('customers.get', { id });
  expect(await entriesOf(backend)).toEqual([]);
  box.exec('DROP TRIGGER shut');
  box.close();
  expect(await entriesOf(backend, 'view')).toHaveLength(1);
});

test('a clock that goes back does not break the chain', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  await backend.invoke('customers.brief', { id });
  minutes(backend, -60);
  await backend.invoke('customers.brief', { id });
  expect(await backend.invoke('accessLog.check', {})).toMatchObject({ ok: true });
});

test('papers, imports, acts on many, the trash and reports are each written down', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  await backend.invoke('customers.brief', { id });
  await backend.invoke('privacy.report', { id });
  await backend.invoke('today.print', {});
  await backend.importFile(
    'b.csv',
    new TextEncoder().encode('이름,휴대폰\n이몽룡,010-1111-2222\n'),
  );
  await backend.job('customers.bulk', { target: { ids: [id] }, act: { addTags: ['단골'] } });
  await backend.invoke('customers.trash', { ids: [id] });
  const entries = await entriesOf(backend);
  const acts = entries
    .filter(({ act }) => act !== 'open-box')
    .map(({ act, customers }) => `${act} ${customers}`);
  expect(acts).toEqual([
    'trash 1',
    'change-many 1',
    'import 1',
    expect.stringMatching(/^print \d+$/),
    'report 1',
    'print 1',
  ]);
  const { counts, months, total } = await backend.invoke('accessLog.month', { month });
  expect(total).toBe(7);
  expect(months).toEqual([month]);
  expect(counts.find(({ act }) => act === 'print')?.times).toBe(2);
  expect(await backend.invoke('accessLog.check', {})).toMatchObject({ ok: true, brokenAt: null });
});

test('a month is narrowed by customer, and by act', async () => {
  const backend = await testBackend();
  const first = await add(backend, '홍길동');
  const second = await add(backend, '김민서');
  await backend.invoke('customers.get', { id: first });
  await backend.invoke('customers.get', { id: second });
  const found = await backend.invoke('accessLog.month', { month, customerId: second });
  expect(found.entries.map(({ customer }) => customer?.name)).toEqual(['김민서']);
  const empty = await backend.invoke('accessLog.month', { month: '2026-10' });
  expect(empty).toMatchObject({ entries: [], total: 0, counts: [] });
});

test('a month that was looked at says so, once the log is whole', async () => {
  const backend = await testBackend();
  expect(await backend.invoke('accessLog.month', { month })).toMatchObject({ lookedAt: null });
  await backend.invoke('accessLog.check', {});
  expect(await backend.invoke('accessLog.month', { month })).toMatchObject({ lookedAt: null });
  await backend.invoke('accessLog.check', { month });
  const at = backend.now.toISOString();
  expect(await backend.invoke('accessLog.month', { month })).toMatchObject({ lookedAt: at });
  expect(await backend.invoke('accessLog.month', { month: '2026-10' })).toMatchObject({
    lookedAt: null,
  });
});

test('entries of more than a year ago go at the close; the rest proves itself', async () => {
  const backend = await testBackend('2025-09-01T03:00:00Z');
  await add(backend, '홍길동');
  await backend.job('exchange.export', { format: 'csv', language: 'ko' });
  backend.now = new Date('2026-11-22T03:00:00Z');
  await backend.job('exchange.export', { format: 'csv', language: 'ko' });
  await backend.restart();
  const old = await backend.invoke('accessLog.month', { month: '2025-09', act: 'export' });
  expect(old.total).toBe(0);
  expect((await entriesOf(backend, 'export')).length).toBe(1);
  expect(await backend.invoke('accessLog.check', {})).toMatchObject({ ok: true });
});

test('the log alone is no reason for a backup', async () => {
  const backend = await testBackend();
  backend.host = 'browser';
  await backend.restart();
  const id = await add(backend, '홍길동');
  await backend.restart();
  const before = (await backend.invoke('backup.list', {})).backups.length;
  expect(before).toBeGreaterThan(0);
  minutes(backend, 600);
  await backend.invoke('customers.get', { id });
  await backend.restart();
  expect((await entriesOf(backend, 'view')).length).toBe(1);
  expect((await backend.invoke('backup.list', {})).backups.length).toBe(before);
});

test('nothing of a customer stands in the log but their uid', async () => {
  const backend = await testBackend();
  const id = await add(backend, '비밀스러운이름');
  await backend.invoke('customers.get', { id });
  await backend.invoke('customers.search', { text: '비밀스러운이름' });
  await backend.job('exchange.export', {
    format: 'pdf',
    language: 'ko',
    file: backend.path('비밀스러운이름.pdf'),
  });
  await backend.restart();
  for (const { facts, reason } of await entriesOf(backend)) {
    expect(JSON.stringify([facts, reason])).not.toMatch(/비밀|2384/);
  }
});

test('a covered export shows no number, address, date or name in full, and no picture', async () => {
  const backend = await testBackend();
  await backend.invoke('customers.create', {
    fields: {
      name: '홍길동',
      familyName: '홍',
      givenName: '길동',
      phones: [{ kind: 'mobile', number: '010-2384-1177' }],
      emails: [{ kind: 'home', address: 'gildong@example.com' }],
      addresses: [{ kind: 'home', postcode: '06234', line: '서울시 강남구 역삼동 123-4' }],
      birthday: '1980-05-17',
      notes: '부인 010-9876-5432, 생일 선물',
      relations: [{ relation: 'spouse', name: '성춘향', phone: '010-9876-5432' }],
      occasions: [{ kind: 'wedding', date: '2001-04-05' }],
    },
  });
  const covered = { language: 'ko', mask: true, maskNames: true } as const;
  for (const format of ['csv', 'vcf'] as const) {
    const file = backend.path(`out.${format}`);
    await backend.job('exchange.export', { format, file, ...covered });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('홍*동');
    expect(text).toContain('010-****-1177');
    expect(text).toContain('g***@example.com');
    expect(text).toContain('서울시 강남구 역삼동 ***');
    expect(text).toContain('성*향');
    expect(text).not.toMatch(/홍길동|길동|성춘향|2384|9876|gildong|123-4|05-17|04-05|06234/);
  }
  const plain = backend.path('plain.csv');
  await backend.job('exchange.export', {
    ...covered,
    format: 'csv',
    file: plain,
    maskNames: false,
  });
  expect(readFileSync(plain, 'utf8')).toContain('홍길동');
});

test('a chain that was written anew from end to end is found by what backups remember', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  await backend.invoke('customers.brief', { id });
  await backend.invoke('privacy.report', { id });
  await backend.job('backup.make', {});
  expect(await backend.invoke('accessLog.check', {})).toMatchObject({ ok: true });
  const { box } = await openDataBox(backend.folder, checkoutPorts(backend.folder), { lock: false });
  const before = listAccess(box, { ...spanOf(month), offset: 0, limit: 100 }).entries.toReversed();
  box.exec("DELETE FROM access_log; DELETE FROM settings WHERE key = 'access-log'");
  appendAccess(
    box,
    before.map((entry) => ({ ...entry, customerUid: null, reason: 'forged' })),
  );
  expect(checkAccessLog(box)).toMatchObject({ ok: true });
  box.close();
  const { ok, brokenAt } = await backend.invoke('accessLog.check', {});
  // The newest that the backup knew of.
  expect([ok, brokenAt]).toEqual([false, 2]);
});

test('a restore neither takes the log back nor makes it look forged', async () => {
  const backend = await testBackend();
  const id = await add(backend, '홍길동');
  await backend.job('backup.make', {});
  minutes(backend, 90);
  await backend.invoke('privacy.report', { id });
  const { backups } = await backend.invoke('backup.list', {});
  await backend.invoke('backup.restore', { name: backups[0]?.name ?? '' });
  const acts = (await entriesOf(backend)).map(({ act }) => act);
  expect(acts).toContain('report');
  expect(acts).toContain('restore');
  minutes(backend, 90);
  await backend.job('backup.make', {});
  expect(await backend.invoke('accessLog.check', {})).toMatchObject({ ok: true });
});

test('lists that were searched are one entry at the close; typing on is one search', async () => {
  const backend = await testBackend();
  await add(backend, '홍길동');
  await add(backend, '김민서');
  for (const text of ['홍', '홍길', '홍길동', '홍', '김', '']) {
    await backend.invoke('customers.search', { text });
  }
  await backend.restart();
  expect(await entriesOf(backend, 'search-list')).toMatchObject([
    { customers: 2, facts: { times: 3 } },
  ]);
});
