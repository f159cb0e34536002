import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/backend/local-time.ts';
import { keptUntil } from '../../../src/core/retention.ts';
import { planDestruction } from '../../../src/data/destroy.ts';
import { keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { boxKey } from '../../../src/data/key-store.ts';
import { openBox } from '../../../src/data/open.ts';
import type { Destruction } from '../../../src/shared/privacy.ts';
import type { BulkResult } from '../../../src/shared/customer-list.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { plainPages } from '../../support/plain-pages.ts';

const canary = 'zqcanary';
const name = '홍길동';

const add = async ({ invoke }: TestBackend, fields: CustomerPatch): Promise<number> =>
  (await invoke('customers.create', { fields })).customer.id;

async function keyOf(backend: TestBackend): Promise<Uint8Array> {
  return (await boxKey(backend.path('dangol.box'), [keyFileProtector(backend.folder)])).key;
}

const living = async ({ invoke }: TestBackend, text = ''): Promise<number[]> =>
  (await invoke('customers.search', { text })).customers.map(({ id }) => id);

const destroy = async (backend: TestBackend, ids: number[], further: object = {}) =>
  (await backend.job('privacy.destroy', { ids, reason: 'asked', ...further })) as Destruction;

describe('retention', () => {
  it('lists whose time ends, the earliest first, with what speaks against destroying', async () => {
    const backend = await testBackend();
    const past = await add(backend, {
      name: '지난 분',
      retainUntil: '2026-11-21',
      retainReason: '해지',
    });
    const last = await add(backend, {
      ...{ name: '오늘까지', retainUntil: '2026-11-22' },
      phones: [{ kind: 'mobile', number: '01012345678' }],
      agreements: [{ ...agreement, status: 'active' }],
      promises: [promise],
    });
    await add(backend, { name: '먼 분', retainUntil: '2027-11-22' });
    await add(backend, { name: '기한 없음' });
    const shown = await backend.invoke('privacy.retention', { days: 30 });
    expect(shown).toMatchObject({ total: 2, due: 1, dated: 3, undated: 1 });
    expect(shown.customers).toEqual([
      {
        ...{ id: past, name: '지난 분', phone: '', days: -1, held: [] },
        ...{ retainUntil: '2026-11-21', retainReason: '해지' },
      },
      {
        ...{ id: last, name: '오늘까지', phone: '010-1234-5678', days: 0, retainReason: '' },
        ...{ retainUntil: '2026-11-22', held: ['agreement', 'promise'] },
      },
    ]);
  });

  it('gives many a date as one act that is taken back as one', async () => {
    const backend = await testBackend();
    const ids = [await add(backend, { name: '가' }), await add(backend, { name: '나' })];
    const given = (await backend.job('privacy.setRetention', {
      ...{ ids, retainUntil: '2031-12-31', retainReason: '계약 종료 후 5년' },
    })) as BulkResult;
    expect(given).toMatchObject({ changed: 2, unchanged: 0 });
    const untilOf = async () =>
      Promise.all(
        ids.map(async (id) => (await backend.invoke('customers.get', { id })).retainUntil),
      );
    expect(await untilOf()).toEqual(['2031-12-31', '2031-12-31']);
    await backend.job('customers.undoBatch', { batch: given.batch });
    expect(await untilOf()).toEqual([null, null]);
  });

  it('gives a new card the date of the settings unless it says one itself', async () => {
    const backend = await testBackend();
    await backend.invoke('settings.update', { patch: { retainMonths: 60 } });
    const typed = await add(backend, { name });
    const said = await add(backend, { name: '김영희', retainUntil: '2027-01-01' });
    const csv = new TextEncoder().encode('이름,전화\n박철수,010-1111-2222\n');
    await backend.importFile('list.csv', csv);
    const [imported] = await living(backend, '박철수');
    const of = (id: number) => backend.invoke('customers.get', { id });
    expect((await of(typed)).retainUntil).toBe('2031-11-22');
    expect((await of(said)).retainUntil).toBe('2027-01-01');
    // The thread of an import has a clock of its own: the computer's.
    const { createdAt, retainUntil } = await of(imported ?? 0);
    expect(retainUntil).toBe(keptUntil(dayOf(createdAt), 60));
  });
});

const agreement = {
  ...{ uid: '', kind: 'rental', product: '정수기', number: '' },
} as NonNullable<CustomerPatch['agreements']>[number];
const promise = {
  ...{
    uid: '',
    text: '견적',
    by: 'me',
    size: 'small',
    madeOn: '2026-11-20',
    told: null,
    aim: null,
  },
  ...{ moves: [], state: 'open', closedOn: null, note: '', origin: '' },
} as NonNullable<CustomerPatch['promises']>[number];

describe('destroying', () => {
  it('refuses who is not there, and who has something open unless it is wanted even so', async () => {
    const backend = await testBackend();
    const id = await add(backend, { name, promises: [promise] });
    const refused = (input: object) =>
      backend.backend.dispatch('privacy.destroy', { reason: 'asked', ...input });
    expect(await refused({ ids: [id] })).toMatchObject({
      error: { code: 'destroy-held', details: { count: 1 } },
    });
    expect(await refused({ ids: [id + 1] })).toMatchObject({ error: { code: 'not-found' } });
    expect(await refused({ ids: [id], evenHeld: true, note: '900101-1234568' })).toMatchObject({
      error: { code: 'resident-number' },
    });
    expect(await destroy(backend, [id], { evenHeld: true })).toMatchObject({
      ...{ customers: 1, finished: true, reason: 'asked', removed: { promises: 1 } },
    });
    expect(await backend.backend.dispatch('customers.get', { id })).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('is in the log and on paper without anybody’s data, and in the access log', async () => {
    const backend = await testBackend();
    const id = await add(backend, { name: canary, notes: canary });
    const done = await destroy(backend, [id], { note: '전화로 요청' });
    const { destructions, total } = await backend.invoke('privacy.destructions', {});
    expect(total).toBe(1);
    expect(destructions).toEqual([done]);
    expect(JSON.stringify(destructions)).not.toContain(canary);
    const { entries } = await backend.invoke('accessLog.month', {
      month: '2026-11',
      act: 'destroy',
    });
    expect(entries).toMatchObject([{ customers: 1, facts: { reason: 'asked', backups: false } }]);
    const file = backend.path('record.pdf');
    const record = { file, mode: 'save', uid: done.uid } as const;
    expect(await backend.invoke('privacy.destructionRecord', record)).toEqual({ file, pages: 1 });
    expect(existsSync(file)).toBe(true);
    expect(
      await backend.backend.dispatch('privacy.destructionRecord', { file, uid: 'nobody' }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });

  it('goes on at the next start where the program was cut off', async () => {
    const backend = await testBackend();
    const ids = [await add(backend, { name: canary }), await add(backend, { name })];
    const key = await keyOf(backend);
    await backend.close();
    const file = backend.path('dangol.box');
    const box = openBox({ file, key });
    planDestruction(box, {
      ...{ uid: 'cut', at: '2026-11-22T03:00:00.000Z', reason: 'retention', note: '' },
      ids: ids.slice(0, 1),
    });
    box.close();
    await backend.open();
    expect(await living(backend)).toEqual(ids.slice(1));
    const { destructions } = await backend.invoke('privacy.destructions', {});
    expect(destructions).toMatchObject([{ uid: 'cut', finished: true, customers: 1 }]);
    await backend.close();
    expect(plainPages(file, key).includes(canary)).toBe(false);
  });

  it('holds over a restore of a backup of before, which gives the record back as well', async () => {
    const backend = await testBackend();
    const id = await add(backend, { name: canary });
    const stays = await add(backend, { name });
    const { name: before } = (await backend.job('backup.make', {})) as { name: string };
    const done = await destroy(backend, [id]);
    await backend.invoke('backup.restore', { name: before });
    expect(await living(backend)).toEqual([stays]);
    const { destructions } = await backend.invoke('privacy.destructions', {});
    expect(destructions).toMatchObject([{ uid: done.uid, finished: true, customers: 1 }]);
    const key = await keyOf(backend);
    await backend.close();
    expect(plainPages(backend.path('dangol.box'), key).includes(canary)).toBe(false);
  });

  it('removes the backups that still hold them, where that is wanted, and makes a fresh one', async () => {
    const backend = await testBackend();
    const id = await add(backend, { name: canary });
    await add(backend, { name });
    const { name: before } = (await backend.job('backup.make', {})) as { name: string };
    const done = await destroy(backend, [id], { backups: true });
    expect(done.removed).toMatchObject({ backups: 1 });
    const { backups } = await backend.invoke('backup.list', {});
    expect(backups).toHaveLength(1);
    expect(backups[0]?.name).not.toBe(before);
    const key = await keyOf(backend);
    await backend.close();
    const folder = join(backend.folder, 'backups');
    for (const file of readdirSync(folder).filter((each) => each.endsWith('.box')))
      expect(plainPages(join(folder, file), key).includes(canary)).toBe(false);
  });

  it('takes somebody who comes back with a file for somebody new', async () => {
    const backend = await testBackend();
    const id = await add(backend, { name });
    const file = backend.path('all.json');
    await backend.job('exchange.export', {
      ...{ format: 'json', query: {}, language: 'ko', file },
    });
    await destroy(backend, [id]);
    await backend.importFile('all.json', new Uint8Array(readFileSync(file)));
    await backend.restart();
    expect(await living(backend)).toHaveLength(1);
  });
});
