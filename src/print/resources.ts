import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../shared/errors.ts';

let folder: string | undefined;

/** The path of a committed font file; works from the sources and from the bundle alike. */
export function fontPath(file: string): string {
  folder ??= findFontFolder(dirname(fileURLToPath(import.meta.url)));
  return join(folder, file);
}

/** The bytes of a committed font file. Throws `font-missing` { file }. */
export function readFont(file: string): Buffer {
  try {
    return readFileSync(fontPath(file));
  } catch (cause) {
    throw fontMissing(file, cause);
  }
}

export const fontMissing = (file: string, cause: unknown): AppError =>
  new AppError('font-missing', { file }, { cause });

function findFontFolder(start: string): string {
  for (let at = start; ; at = dirname(at)) {
    const candidate = join(at, 'resources', 'fonts');
    if (existsSync(candidate)) return candidate;
    if (dirname(at) === at) throw new Error(`No resources/fonts above ${start}`);
  }
}
