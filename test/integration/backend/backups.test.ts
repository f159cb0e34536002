import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BackupContents, CheckResult, DrillResult } from '../../../src/shared/backup.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

async function add(test: TestBackend, name: string): Promise<number> {
  const { customer } = await test.invoke('customers.create', { fields: { name } });
  return customer.id;
}

async function names(test: TestBackend): Promise<string[]> {
  const { customers } = await test.invoke('customers.search', { text: '' });
  return customers.map(({ name }) => name).sort();
}

async function backUp(test: TestBackend): Promise<string> {
  const { job } = await test.invoke('backup.make', {});
  return ((await test.backend.jobResult(job)) as { name: string }).name;
}

const backupNames = async (test: TestBackend) =>
  (await test.invoke('backup.list', {})).backups.map(({ name }) => name);

describe('backups', () => {
  it('are whole boxes under the same key, listed with their moment', async () => {
    const test = await testBackend();
    await add(test, '홍길동');
    const name = await backUp(test);
    const { backups, folder, failed } = await test.invoke('backup.list', {});
    expect(backups).toMatchObject([{ name, kind: 'hand' }]);
    expect(failed).toBeNull();
    const bytes = readFileSync(join(folder, name));
    expect(bytes.includes('홍길동')).toBe(false);
    expect(bytes.subarray(0, 6).toString('latin1')).not.toBe('SQLite');
  });

  it('come back as they were, and so does what was there before', async () => {
    const test = await testBackend();
    const id = await add(test, '홍길동');
    const name = await backUp(test);
    await test.invoke('customers.update', { id, patch: { name: '홍길순' } });
    await add(test, '박도현');

    const { before } = await test.invoke('backup.restore', { name });
    expect(await names(test)).toEqual(['홍길동']);
    expect(test.events.at(-1)).toMatchObject({ name: 'data-changed' });
    const { job } = await test.invoke('backup.check', {});
    expect((await test.backend.jobResult(job)) as CheckResult).toMatchObject({
      ok: true,
      problems: [],
    });

    expect(await backupNames(test)).toContain(before);
    await test.invoke('backup.restore', { name: before });
    expect(await names(test)).toEqual(['박도현', '홍길순']);
  });

  it('tell what is in them and how the box differs', async () => {
    const test = await testBackend();
    const changed = await add(test, '홍길동');
    const gone = await add(test, '김민서');
    const name = await backUp(test);
    test.now = new Date('2026-11-22T05:00:00Z');
    await test.invoke('customers.update', { id: changed, patch: { notes: '이사' } });
    await test.invoke('customers.trash', { ids: [gone] });
    await add(test, '박도현');
    const { job } = await test.invoke('backup.inspect', { name });
    const contents = (await test.backend.jobResult(job)) as BackupContents;
    expect(contents.counts[0]).toEqual({ what: 'customers', inBackup: 2, inBox: 2 });
    expect(contents.onlyThen).toEqual({ count: 1, names: ['김민서'] });
    expect(contents.onlyNow).toEqual({ count: 1, names: ['박도현'] });
    expect(contents.changed).toEqual({ count: 1, names: ['홍길동'] });
  });

  it('a damaged one is refused, and the box stays as it is', async () => {
    const test = await testBackend();
    await add(test, '홍길동');
    const name = await backUp(test);
    const { folder } = await test.invoke('backup.list', {});
    const file = join(folder, name);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(70_000) ^ 1, 70_000);
    writeFileSync(file, bytes);
    await add(test, '박도현');
    await expect(test.invoke('backup.restore', { name })).rejects.toMatchObject({
      code: 'backup-damaged',
    });
    expect(await names(test)).toEqual(['박도현', '홍길동']);
    expect(existsSync(test.path('restore.json'))).toBe(false);
  });

  it('the drill puts every backup back elsewhere and names the bad ones', async () => {
    const test = await testBackend();
    await add(test, '홍길동');
    const good = await backUp(test);
    const { folder } = await test.invoke('backup.list', {});
    const bad = 'dangol.2026-01-02T03-04-05-678Z.auto.box';
    const bytes = readFileSync(join(folder, good));
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 4, 9000);
    writeFileSync(join(folder, bad), bytes);
    writeFileSync(join(folder, 'holiday.box'), 'not ours');
    const { job } = await test.invoke('backup.drill', {});
    const { backups } = (await test.backend.jobResult(job)) as DrillResult;
    expect(backups.map(({ name, ok }) => [name, ok])).toEqual([
      [good, true],
      [bad, false],
    ]);
  });

  it('are made at the close where something changed, not by commands', async () => {
    const test = await testBackend();
    test.host = 'browser';
    await test.restart();
    await add(test, '홍길동');
    await test.restart();
    expect(await backupNames(test)).toHaveLength(1);
    await test.restart();
    expect(await backupNames(test)).toHaveLength(1);
  });

  it('are made before an import and a merge, once in half an hour', async () => {
    const test = await testBackend();
    const first = await add(test, '홍길동');
    const second = await add(test, '홍길동');
    await test.invoke('duplicates.merge', { keep: first, drop: second, patch: {} });
    expect((await test.invoke('backup.list', {})).backups).toMatchObject([{ kind: 'before' }]);
    const bytes = new TextEncoder().encode('이름\n박도현\n');
    const { file, plan } = await test.invoke('exchange.inspect', { name: 'a.csv', bytes });
    const { job } = await test.invoke('exchange.import', { file, plan });
    await test.backend.jobResult(job);
    expect((await test.invoke('backup.list', {})).backups).toHaveLength(1);

    const { backups } = await test.invoke('backup.list', {});
    await test.invoke('backup.restore', { name: backups[0]?.name ?? '' });
    expect(await names(test)).toEqual(['홍길동', '홍길동']);
  });

  it('the window can ask all the while a restore goes on', async () => {
    const test = await testBackend();
    await add(test, '홍길동');
    const name = await backUp(test);
    await add(test, '박도현');
    let over = false;
    const restoring = test.invoke('backup.restore', { name }).finally(() => (over = true));
    const seen = new Set<string>();
    while (!over) seen.add((await names(test)).join());
    await restoring;
    // The box of before, the one that came, and nothing else.
    expect([...seen].filter((each) => !['박도현,홍길동', '홍길동'].includes(each))).toEqual([]);
    expect(await names(test)).toEqual(['홍길동']);
    const { entries } = await test.invoke('accessLog.month', { month: '2026-11', act: 'restore' });
    expect(entries).toMatchObject([{ facts: { backup: name } }]);
  });

  it('leave nothing half done behind, and nobody’s data in boxes set aside for ever', async () => {
    const test = await testBackend();
    await add(test, '홍길동');
    await backUp(test);
    const { folder } = await test.invoke('backup.list', {});
    const old = 'dangol.box.damaged.2025-11-01T00-00-00-000Z';
    const young = 'dangol.box.damaged.2026-11-01T00-00-00-000Z';
    const half = 'dangol.2026-11-22T03-00-00-001Z.auto.box.partial';
    for (const file of [old, `${old}-wal`, young, half]) writeFileSync(join(folder, file), 'x');
    mkdirSync(join(folder, 'trying-abc'));
    await test.restart();
    const left = readdirSync(folder);
    expect(left).toContain(young);
    for (const gone of [old, `${old}-wal`, half, 'trying-abc']) expect(left).not.toContain(gone);
  });

  it('a wish that a crash left behind is carried out at the next start', async () => {
    const test = await testBackend();
    await add(test, '홍길동');
    const name = await backUp(test);
    const { folder } = await test.invoke('backup.list', {});
    await add(test, '박도현');
    await test.close();
    const wish = { version: 1, backup: join(folder, name), at: '2026-11-22T04:00:00.000Z' };
    writeFileSync(test.path('restore.json'), JSON.stringify(wish));
    // What an earlier attempt left half done.
    copyFileSync(join(folder, name), test.path('dangol.box.restoring.partial'));
    await test.open();
    expect(await names(test)).toEqual(['홍길동']);
    expect(readdirSync(test.folder).filter((each) => each.includes('restor'))).toEqual([]);
    expect(await backupNames(test)).toContain('dangol.2026-11-22T04-00-00-000Z.before.box');
  });
});
