import { mkdir, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file name that every system accepts, made from what was suggested; never a path. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .normalize('NFC')
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const { name, ext } = parse(cleaned);
  const stem = reservedOnWindows.test(name) ? `${name}_` : name;
  return `${cut(stem, 180) || 'dangol'}${cut(ext, 20)}`;
}

/** Most systems take 255 bytes; a number in parentheses has to fit as well. */
function cut(text: string, bytes: number): string {
  const letters = [...text];
  while (Buffer.byteLength(letters.join('')) > bytes) letters.pop();
  return letters.join('');
}

/**
 * A path in a folder that nothing has yet: the suggested name, else `name (2).ext` and so on. Makes
 * the folder; throws what the file system throws.
 */
export async function freePath(folder: string, suggested: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const { name, ext } = parse(safeFileName(suggested));
  const taken = new Set((await readdir(folder)).map(comparable));
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`;
    if (!taken.has(comparable(file))) return join(folder, file);
  }
}

/** Windows and Mac fold case, and Mac folds composed and decomposed Hangul. */
function comparable(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
