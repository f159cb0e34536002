import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createInvoke } from '../../../src/backend/client.ts';
import { createBackend } from '../../../src/backend/backend.ts';
import { cliPorts } from '../../../src/cli/open-backend.ts';
import { runLine } from '../../../src/cli/run-line.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangol-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

async function search(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const say = { out: (text: string) => out.push(text), err: (text: string) => err.push(text) };
  const code = await runLine(['search', ...args, '--json', '--data', folder], say);
  const found = code === 0 ? (JSON.parse(out.join('')) as { customers: Found[] }).customers : [];
  return { code, err: err.join('\n'), names: found.map(({ name }) => name), found };
}
type Found = { name: string; cells: Record<string, string> };

it('narrows and orders as the list does, and names what it does not know', async () => {
  const backend = await createBackend({ dataDir: folder, ports: cliPorts(folder) });
  const invoke = createInvoke(backend.dispatch);
  const { uid } = await invoke('customFields.create', { name: '보험료', type: 'number' });
  const line = '서울특별시 강남구 테헤란로 1';
  const addresses = [{ kind: 'home', postcode: '', line }];
  const create = (fields: object) => invoke('customers.create', { fields });
  await create({ name: '가', tags: ['VIP', '렌탈'], addresses, custom: { [uid]: '9500' } });
  await create({ name: '나', tags: ['VIP'], cadenceDays: 30, custom: { [uid]: '120000' } });
  await create({ name: '다' });
  await backend.close();

  expect((await search('--tag', 'VIP', '--tag', '렌탈')).names).toEqual(['가']);
  expect((await search('--area', '서울')).names).toEqual(['가']);
  expect((await search('--cadence', 'set')).names).toEqual(['나']);
  expect((await search('--field', '보험료=10,000..')).names).toEqual(['나']);
  expect((await search('--field', '보험료=')).names).toEqual(['다']);
  expect((await search('--order', 'newest')).names).toEqual(['다', '나', '가']);
  const { found } = await search('--columns', 'area, custom:보험료', '--limit', '1');
  expect(found[0]?.cells).toEqual({ area: '서울 강남구', [`custom:${uid}`]: '9500' });
  expect(await search('--field', '차종=소나타')).toMatchObject({ code: 2 });
  expect(await search('--decision', 'perhaps')).toMatchObject({ code: 2 });
  expect(await search('--columns', 'shoes')).toMatchObject({ code: 2 });
  expect(await search('--field', '보험료=많이')).toMatchObject({ code: 1 });
});
