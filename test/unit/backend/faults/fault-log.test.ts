import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultLog } from '../../../../src/backend/faults/fault-log.ts';
import { noteFailedJob, noteThrown } from '../../../../src/backend/faults/watch.ts';
import { AppError, toErrorData } from '../../../../src/shared/errors.ts';

let dataDir = '';
let now = new Date('2026-11-22T09:00:00Z');
const fresh = () => new FaultLog({ dataDir, version: '1.2.3', clock: { now: () => now } });
const files = () => readdirSync(join(dataDir, 'logs')).sort();

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dangol-faults-'));
  now = new Date('2026-11-22T09:00:00Z');
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the log of faults', () => {
  it('tells when, what, where and in which version, and nothing of the message', () => {
    const log = fresh();
    log.note('customers.create', new TypeError('홍길동 010-1234-5678'));
    const [fault] = fresh().list();
    expect(fault).toMatchObject({
      at: '2026-11-22T09:00:00.000Z',
      code: 'TypeError',
      where: 'customers.create',
      version: '1.2.3',
      times: 1,
    });
    expect(readFileSync(join(log.folder, 'faults.jsonl'), 'utf8')).not.toMatch(/홍길동|1234/);
  });

  it('counts what repeats itself instead of filling the disk', () => {
    const log = fresh();
    const again = new TypeError('again');
    for (let times = 0; times < 1000; times += 1) log.note('today.get', again);
    expect(log.list()).toHaveLength(1);
    expect(log.list()[0]?.times).toBe(1000);
    const lines = readFileSync(join(log.folder, 'faults.jsonl'), 'utf8').trim().split('\n');
    expect(lines.length).toBeLessThan(15);
    log.note('today.week', again);
    log.note('today.get', again);
    expect(log.list().map(({ where, times }) => [where, times])).toEqual([
      ['today.get', 1],
      ['today.week', 1],
      ['today.get', 1000],
    ]);
  });

  it('is rotated: three files, none much above a quarter of a megabyte, the newest kept', () => {
    const log = fresh();
    const stack = Array.from({ length: 30 }, (_, row) => `src/core/dates.ts:${row + 1}:1`);
    const letters = (number: number) =>
      [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    for (let number = 0; number < 2000; number += 1) {
      log.write({ code: 'Error', where: `page:${letters(number)}`, stack });
    }
    expect(files()).toEqual(['faults.1.jsonl', 'faults.2.jsonl', 'faults.jsonl']);
    for (const name of files()) {
      expect(readFileSync(join(log.folder, name)).length).toBeLessThan(260 * 1024);
    }
    const kept = log.list();
    expect(kept[0]?.where).toBe(`page:${letters(1999)}`);
    expect(kept.length).toBeLessThan(1999);
  });

  it('reads past a line that a power cut left half, and is emptied', () => {
    const log = fresh();
    log.note('today.get', new TypeError());
    writeFileSync(join(log.folder, 'faults.jsonl'), '{"at":"2026', { flag: 'a' });
    expect(log.list()).toHaveLength(1);
    log.clear();
    expect(log.list()).toEqual([]);
    expect(files()).toEqual([]);
  });

  it('never throws, wherever it is', () => {
    mkdirSync(join(dataDir, 'file'));
    writeFileSync(join(dataDir, 'file', 'logs'), 'not a folder');
    const log = new FaultLog({
      dataDir: join(dataDir, 'file'),
      version: '1',
      clock: { now: () => now },
    });
    expect(() => log.note('today.get', new Error())).not.toThrow();
    expect(log.list()).toEqual([]);
    chmodSync(dataDir, 0o500);
    expect(() => fresh().note('today.get', new Error())).not.toThrow();
    chmodSync(dataDir, 0o700);
  });

  it('keeps a name that is none out', () => {
    const log = fresh();
    log.note('홍길동 010-1234-5678', new Error());
    expect(log.list()[0]?.where).toBe('program');
  });
});

describe('what is worth noting', () => {
  it('is what failed, not what was refused', () => {
    const log = fresh();
    noteThrown(log, 'customers.get', new AppError('not-found', { what: 'customer', id: 1 }));
    noteThrown(log, 'keys.unlock', new AppError('key-wrong'));
    expect(log.list()).toEqual([]);
    noteThrown(log, 'customers.create', new AppError('disk-full', { file: '/home/hong/box' }));
    noteThrown(log, 'customers.create', new TypeError());
    expect(log.list().map(({ code }) => code)).toEqual(['TypeError', 'disk-full']);
    expect(JSON.stringify(log.list())).not.toContain('/home/hong');
  });

  it('is a job that failed, with the places that its thread saw', () => {
    const log = fresh();
    const error = toErrorData(new TypeError('홍길동'));
    const job = {
      id: '1',
      kind: 'import',
      label: '홍길동.csv',
      status: 'failed',
      done: 0,
      total: 0,
      startedAt: now.toISOString(),
      result: null,
      error,
    } as const;
    noteFailedJob(log, { name: 'job', payload: { ...job, error: structuredClone(error) } });
    const [fault] = log.list();
    expect(fault).toMatchObject({ code: 'TypeError', where: 'job:import' });
    expect(fault?.stack).toEqual(error.details['places']);
    expect(JSON.stringify(fault)).not.toContain('홍길동');
    noteFailedJob(log, { name: 'job', payload: { ...job, status: 'done', error: null } });
    expect(log.list()).toHaveLength(1);
  });
});

describe('what nobody caught', () => {
  const source = (name: string) =>
    JSON.stringify(new URL(`../../../../src/backend/faults/${name}.ts`, import.meta.url).href);
  const program = (watch: string, body: string) => {
    const code = `
      import { FaultLog } from ${source('fault-log')};
      import { ${watch} } from ${source('watch')};
      const clock = { now: () => new Date() };
      ${watch}(new FaultLog({ dataDir: ${JSON.stringify(dataDir)}, version: '1', clock }));
      ${body}`;
    const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', code];
    return spawnSync(process.execPath, args, { encoding: 'utf8' });
  };

  it('is noted by a program with a window, which goes on', () => {
    const { status, stdout } = program(
      'watchProcess',
      `setTimeout(() => { throw new RangeError('홍길동'); });
       void Promise.reject(Object.assign(new Error('홍길동'), { code: 'EIO' }));
       setTimeout(() => console.log('goes on'), 100);`,
    );
    expect([status, stdout.trim()]).toEqual([0, 'goes on']);
    const noted = fresh().list();
    expect(noted.map(({ where, code }) => `${where} ${code}`).sort()).toEqual([
      'program:uncaught RangeError',
      'program:unhandled EIO',
    ]);
    expect(JSON.stringify(noted)).not.toContain('홍길동');
  });

  it('is noted by a command, which ends by it', () => {
    const { status } = program('watchCommand', `void Promise.reject(new RangeError('홍길동'));`);
    expect(status).toBe(1);
    expect(fresh().list()).toMatchObject([{ where: 'program:uncaught', code: 'RangeError' }]);
  });
});
