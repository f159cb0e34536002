import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { openDataBox } from '../../../src/backend/open-box.ts';
import { runLine } from '../../../src/cli/run-line.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const file = (name: string) => join(folder, name);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runLine([...args, '--data', folder], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

it('says what left the box and why, proves the log, and notices that it was changed', async () => {
  writeFileSync(file('a.csv'), '이름,전화,주소\n홍길동,010-2384-1177,서울시 강남구 역삼동 12\n');
  await run('import', file('a.csv'));
  const out = file('out.csv');
  const exported = ['export', '--format', 'csv', '--out', out, '--mask-names', '--reason', 'move'];
  expect((await run(...exported)).code).toBe(0);
  const text = readFileSync(out, 'utf8');
  expect(text).toContain('홍*동');
  expect(text).toContain('010-****-1177');
  expect(text).not.toMatch(/2384|홍길동/);

  const shown = await run('access-log', '--act', 'export', '--lang', 'en');
  expect(shown.out).toContain('1 customer exported as a table (CSV)');
  expect(shown.out).toContain('Reason: Moving to another computer or program');
  expect(shown.out).toContain('names covered');
  const paper = file('log.pdf');
  expect((await run('access-log', '--out', paper)).code).toBe(0);
  expect(readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await run('access-log', '--check', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^the access log is whole \(\d+ entries\)$/),
  });

  const { box } = await openDataBox(folder, checkoutPorts(folder), { lock: false });
  box.exec("UPDATE access_log SET reason = 'work' WHERE act = 'export'");
  box.close();
  const broken = await run('access-log', '--check', '--lang', 'ko');
  expect(broken.code).toBe(1);
  expect(broken.out).toContain('고객카드는 그대로입니다');
  expect((await run('access-log', '--month', '2026-13')).code).toBe(2);
});
