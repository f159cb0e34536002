import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackend } from '../../../src/backend/backend.ts';
import { cliPorts } from '../../../src/cli/open-backend.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { testBackend } from '../../support/backend.ts';

const logged = (folder: string): string =>
  readdirSync(join(folder, 'logs'))
    .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
    .join('\n');

describe('the log of faults', () => {
  it('notes what an operation throws that is no refusal, without what was typed', async () => {
    const test = await testBackend();
    // A fault of ours: the printer's port throws what nobody expects.
    test.printer = () => Promise.reject(new TypeError('홍길동 010-1234-5678'));
    const answer = await test.backend.dispatch('today.print', { mode: 'print' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    const { faults, folder } = await test.invoke('faults.list');
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'TypeError', where: 'today.print', times: 1 });
    expect(folder).toBe(test.path('logs'));
    expect(logged(test.folder)).not.toMatch(/홍길동|1234/);
  });

  it('does not note refusals', async () => {
    const test = await testBackend();
    await test.backend.dispatch('customers.get', { id: 12 });
    await test.backend.dispatch('customers.create', { fields: { name: 12 } });
    await test.backend.dispatch('no.such-operation', {});
    expect((await test.invoke('faults.list')).faults).toEqual([]);
  });

  it('believes the page in codes, screens and places alone', async () => {
    const test = await testBackend();
    await test.invoke('faults.report', {
      code: '홍길동',
      where: 'customers',
      stack: ['assets/index-a1.js:1:2', '홍길동 010-1234-5678', 'at x (src/core/a.ts:1:1)'],
    });
    const { faults } = await test.invoke('faults.list');
    expect(faults).toMatchObject([
      { code: 'Error', where: 'page:customers', stack: ['assets/index-a1.js:1:2'] },
    ]);
    await test.invoke('faults.clear');
    expect((await test.invoke('faults.list')).faults).toEqual([]);
  });

  it('answers while the box is locked: it holds nothing of it', async () => {
    const test = await testBackend();
    test.host = 'browser';
    await test.restart();
    await test.invoke('keys.setPassphrase', { passphrase: 'yellow umbrella seven' });
    await test.invoke('keys.lock', {});
    await expect(test.invoke('customers.count')).rejects.toMatchObject({ code: 'box-locked' });
    await test.invoke('faults.report', { code: 'TypeError', where: 'start', stack: [] });
    expect((await test.invoke('faults.list')).faults).toHaveLength(1);
  });

  it('notes a job whose thread dies, and why a box does not open', async () => {
    const test = await testBackend();
    await test.close();
    const ports = cliPorts(test.folder);
    const died = new URL('data:text/javascript,throw new RangeError("hong")');
    const backend = await createBackend({
      dataDir: test.folder,
      ports: { ...ports, workers: { ...ports.workers, job: died } },
    });
    const started = await backend.dispatch('backup.check', {});
    const { job } = (started as { value: { job: string } }).value;
    await expect(backend.jobResult(job)).rejects.toMatchObject({ code: 'job-crashed' });
    expect(backend.faults.list()).toMatchObject([{ code: 'job-crashed', where: 'job:check' }]);
    // A second program on the same box is a refusal.
    await expect(createBackend({ dataDir: test.folder, ports })).rejects.toBeInstanceOf(AppError);
    expect(backend.faults.list()).toHaveLength(1);
    await backend.close();
  });
});
