import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBreaches } from '../../check/check-layers.ts';

let src = '';
beforeEach(() => {
  src = mkdtempSync(join(tmpdir(), 'dangol-layers-'));
});
afterEach(() => rmSync(src, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(src, file)), { recursive: true });
  writeFileSync(join(src, file), text);
}

describe('the layer rule', () => {
  it('lets a layer use its own files, those below it and its packages', () => {
    write('data/customers.ts', `import { sql } from 'kysely'\nimport '../core/phones.ts'\n`);
    write('backend/box.ts', `import '../data/customers.ts'\nimport { join } from 'node:path'\n`);
    write('renderer/app.tsx', `import 'react-dom/client'\nimport './ui/button.tsx'\n`);
    write('start.ts', `await import('./browser-host/run.ts')\n`);
    expect(findBreaches(src)).toEqual([]);
  });

  it.each([
    ['core/phones.ts', `import { readFile } from 'node:fs/promises'`, 'core may not use Node'],
    ['core/phones.ts', `import '../data/open.ts'`, 'core may not import data'],
    ['shared/errors.ts', `import type { A } from '../core/a.ts'`, 'shared may not import core'],
    ['shared/errors.ts', `export * from 'kysely'`, 'shared may not use the package kysely'],
    ['renderer/features/a/b.tsx', `export { x } from '../../../backend/x.ts'`, 'import backend'],
    ['renderer/app.tsx', `type A = import('electron').App`, 'may not use the package electron'],
    ['backend/box.ts', `const e = await import('electron')`, 'may not use the package electron'],
    ['backend/box.ts', `new Worker(new URL('../cli/w.ts', import.meta.url))`, 'may not import cli'],
    ['preload/index.ts', `import 'node:fs'`, 'preload may not use Node'],
    ['data/box.ts', `import '../../test/support/app.ts'`, 'may not reach outside src'],
    ['odd/box.ts', `import './a.ts'`, 'lies in no known layer'],
  ])('finds a breach in %s: %s', (file, text, message) => {
    write(file, `// a first line\n${text}\n`);
    expect(findBreaches(src)).toEqual([expect.stringContaining(`src/${file}:2: `)]);
    expect(findBreaches(src)[0]).toContain(message);
  });
});
