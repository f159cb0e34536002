import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FaultLog } from '../../../src/backend/faults/fault-log.ts';
import { errorCodes } from '../../../src/shared/error-texts.ts';
import { json, run } from '../../support/command-line.ts';

const clock = { now: () => new Date('2026-11-22T09:00:00Z') };

describe('dangol faults', () => {
  it('shows the log and empties it', async () => {
    expect(await json('faults')).toMatchObject({ faults: [] });
    const { folder } = (await json('faults')) as unknown as { folder: string };
    const log = new FaultLog({ dataDir: join(folder, '..'), version: '1.2.3', clock });
    log.note('today.get', new TypeError('홍길동'));
    log.note('today.get', Object.assign(new Error(), { code: 'ENOSPC' }));
    const shown = await run('faults');
    expect(shown.out).toMatch(/ENOSPC {2}today\.get {2}\(1\.2\.3\)[^]*TypeError {2}today\.get/);
    expect(shown.out).not.toContain('홍길동');
    await run('faults', '--clear');
    expect(await json('faults')).toMatchObject({ faults: [] });
    expect(existsSync(join(folder, 'faults.jsonl'))).toBe(false);
  });

  it('finds every message by its words', async () => {
    expect(await json('faults', '--errors')).toHaveLength(errorCodes.length);
    expect(await json('faults', '--error', 'disk is full')).toMatchObject([{ code: 'disk-full' }]);
    expect((await run('faults', '--error', '디스크가 가득', '--lang', 'ko')).out).toContain(
      'disk-full',
    );
  });
});
