import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contract, type OperationName } from '../../../src/shared/contract.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { fill } from '../../support/hostile-inputs.ts';
import { everyPayload, fitting, patience, payloads } from '../../support/hostile.ts';
import { defOf, leaves } from '../../support/schema-walk.ts';

const places = ['file', 'path', 'folder'] as const;
type Place = (typeof places)[number];

/** Operations that take a path, or what a page could take for one, and where. */
const naming = (Object.keys(contract) as OperationName[]).flatMap((name) =>
  [...leaves(contract[name].input)]
    .filter(({ type, path }) => type === 'string' && places.some((place) => place === path))
    .map(({ path }) => [name, path as Place] as const),
);

const codeOf = (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown));

async function behindWindow(): Promise<TestBackend> {
  const backend = await testBackend();
  backend.host = 'browser';
  await backend.restart();
  await backend.invoke('customers.create', { fields: { name: '손님' } });
  return backend;
}

function inputFor(name: OperationName, place: Place, path: string): unknown {
  const known = (at: string) => (at === place ? path : /id/i.test(at) ? 1 : undefined);
  return fill(contract[name].input, { text: () => '2026-11-02', variant: 0, known });
}

test('the walk finds the operations that take a path', () => {
  expect(naming.length).toBeGreaterThan(15);
  expect(naming.map(([name]) => name)).toContain('exchange.export');
  expect(defOf(contract['customers.brief'].input).type).toBe('object');
});

test(
  'a page that names a path is refused, and nothing is written or read there',
  { timeout: patience },
  async () => {
    const backend = await behindWindow();
    const elsewhere = mkdtempSync(join(tmpdir(), 'dangol-elsewhere-'));
    try {
      const told: string[] = [];
      for (const [name, place] of naming) {
        const target = join(elsewhere, `${name}.out`);
        for (const path of [target, '../hostile-was-here', '/etc/hostname']) {
          const answer = await backend.backend.dispatch(name, inputFor(name, place, path));
          if (answer.ok) told.push(`${name} took ${path}`);
          else if (answer.error.code === 'unexpected')
            told.push(`${name}: ${answer.error.message}`);
        }
      }
      expect(told).toEqual([]);
      expect(readdirSync(elsewhere)).toEqual([]);
      expect(existsSync(join(backend.folder, '..', 'hostile-was-here'))).toBe(false);
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  },
);

test(
  'a backup is known by its name alone: no payload leads out of the folder of backups',
  { timeout: patience },
  async () => {
    const backend = await behindWindow();
    const paths = payloads.filter(({ kind }) => kind === 'paths').map(({ text }) => text);
    const names = [...paths, '../dangol.box', '../keys.json', '..\\dangol.box']
      .map((name) => fitting(name, 200))
      .toReversed();
    const codes = new Set<string>();
    for (const name of everyPayload ? names : names.filter((_, at) => at % 30 === 0)) {
      const looked = backend.job('backup.inspect', { name });
      codes.add(await looked.then(() => `looked into ${name}`, codeOf));
      const restored = backend.invoke('backup.restore', { name });
      codes.add(await restored.then(() => `restored ${name}`, codeOf));
    }
    expect([...codes]).toEqual(['not-found']);
    const { customers } = await backend.invoke('customers.count', {});
    expect(customers).toBe(1);
  },
);
