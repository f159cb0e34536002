import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { TaskContext } from '../../../src/backend/jobs/job-tasks.ts';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { checkBox } from '../../../src/data/integrity.ts';
import { openBox } from '../../../src/data/open.ts';
import type { Box } from '../../../src/data/sql.ts';

/** A real box in a folder, and what a job's task works with; a photo is made into a JPEG right here. */
export type Sandbox = {
  readonly box: Box;
  readonly file: string;
  readonly key: Uint8Array;
  readonly task: TaskContext;
  /** How many rows each table has, without those in which the program remembers that an import was. */
  state(): string;
  judge(): Promise<readonly string[]>;
};

/** That an import was, and the words that it brought as tags. */
const remembered = new Set(['imports', 'import_rows', 'deposit_imports', 'changes', 'tags']);

export function sandbox(folder: string): Sandbox {
  const file = join(folder, 'dangol.box');
  const key = randomBytes(32);
  const box = openBox({ file, key, create: true });
  const tables = box
    .allSql<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
        AND name NOT LIKE '%search%' ORDER BY name`,
    )
    .map(({ name }) => name)
    .filter((name) => !remembered.has(name));
  const counting = tables.map(
    (name) => `SELECT '${name}' AS name, count(*) AS rows FROM "${name}"`,
  );
  const { workers, resources } = checkoutPorts(folder);
  const task: TaskContext = {
    box,
    key,
    signal: new AbortController().signal,
    progress: () => undefined,
    giveWay: () => setImmediate(),
    now: () => new Date('2026-11-22T03:00:00Z'),
    encodePhoto: async (bytes) => {
      const { encodePicture } = await import('../../../src/backend/customers/photo-encode.ts');
      return encodePicture(bytes, { turn: 0, crop: null });
    },
    print: () => Promise.resolve(),
    resources,
    parseWorker: workers.parse,
  };
  return {
    box,
    file,
    key,
    task,
    state: () =>
      box
        .allSql<{ name: string; rows: number }>(counting.join(' UNION ALL '))
        .map(({ name, rows }) => `${name} ${rows}`)
        .join('\n'),
    judge: async () => {
      const problems = await checkBox(box);
      const running = box.allSql(`SELECT id FROM imports WHERE status = 'running'`).length;
      return running === 0 ? problems : [...problems, `${running} imports were left running`];
    },
  };
}
