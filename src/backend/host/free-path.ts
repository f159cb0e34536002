import { mkdir, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** Up to the first dot, without spaces: Windows takes `aux.tar.gz` and `con .txt` for the devices. */
const reservedOnWindows =
  /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;
/** What no name may hold, what hides in it, and what makes `홍길동\u202efdp.exe` look like another file. */
const neverInNames =
  /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** A file name that every system accepts, made from what was suggested; never a path. */
export function safeFileName(suggested: string): string {
  const cleaned = suggested
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(neverInNames, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  const { name, ext } = parse(cleaned);
  const stem = name.replace(reservedOnWindows, '$1_$2');
  return `${cut(stem, 180) || 'dangol'}${cut(ext, 20)}`.replace(/[. ]+$/, '');
}

/** Most systems take 255 bytes; a number in parentheses has to fit as well. */
function cut(text: string, bytes: number): string {
  const letters = Array.from(text).slice(0, bytes);
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
