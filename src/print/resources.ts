import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let folder: string | undefined;

/** The path of a committed font file; works from the sources and from the bundle alike. */
export function fontPath(file: string): string {
  folder ??= findFontFolder(dirname(fileURLToPath(import.meta.url)));
  return join(folder, file);
}

export const readFont = (file: string): Buffer => readFileSync(fontPath(file));

function findFontFolder(start: string): string {
  for (let at = start; ; at = dirname(at)) {
    const candidate = join(at, 'resources', 'fonts');
    if (existsSync(candidate)) return candidate;
    if (dirname(at) === at) throw new Error(`No resources/fonts above ${start}`);
  }
}
