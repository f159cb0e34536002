import { mkdir, open } from 'node:fs/promises';
import { join, parse } from 'node:path';

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system accepts, made from what was suggested; never a path. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- control characters are what must go
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const { name, ext } = parse(cleaned);
  const stem = reservedOnWindows.test(name) ? `${name}_` : name;
  return `${[...stem].slice(0, 80).join('') || 'dangol'}${ext}`;
}

/**
 * Writes bytes into a folder under the suggested name, or under `name (2).ext` and so on where that
 * is taken: nothing is ever overwritten. Returns the full path; throws what the file system throws.
 */
export async function saveNewFile(
  folder: string,
  suggested: string,
  bytes: Uint8Array,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { name, ext } = parse(safeFileName(suggested));
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`);
    const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return null;
      throw error;
    });
    if (file === null) continue;
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return path;
  }
}
