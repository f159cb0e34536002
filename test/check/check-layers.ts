import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findImports } from './imports.ts';
import { judgeImport } from './layers.ts';

/** Every breach of the layer rule below `src`, one line each: `src/file.ts:line: what is wrong`. */
export function findBreaches(src: string): string[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
    .flatMap((file) =>
      findImports(file, readFileSync(join(src, file), 'utf8')).flatMap(({ specifier, line }) => {
        const wrong = judgeImport(file, specifier);
        return wrong === null ? [] : [`src/${file}:${line}: ${wrong}`];
      }),
    );
}

if (import.meta.main) {
  const breaches = findBreaches(fileURLToPath(new URL('../../src/', import.meta.url)));
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exit(1);
}
