import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { tooLarge, unpackedLimitBytes } from './limits.ts';
import { checkMarkup } from './markup-guard.ts';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const entryLimit = 2000;
const largeSizesMark = 1;
const elsewhere = 0xffffffff;
const endLength = 22;
/** Sizes stand behind the content instead of before it. */
const sizesFollow = 8;

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

/**
 * Looks into a workbook's archive before anything else does: unpacks every part under a limit (what the
 * archive says of its sizes is not believed) and looks at how much each holds and where its cells lie,
 * because a few bytes that name the last row of all make readers build everything before it. An archive
 * that two readers would read in two ways is refused. Errors: `file-unreadable`, `file-too-large`.
 */
export function checkArchive(file: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(file, view, bytes);
  if (!entries.some(({ name }) => /^\/?xl\/workbook\.xml$/i.test(name))) {
    throw broken(file, 'no xl/workbook.xml');
  }
  let left = unpackedLimitBytes;
  for (const entry of entries) {
    const content = unpack(file, view, bytes, entry, left);
    left -= content.length;
    if (/\.(xml|rels|vml)$/i.test(entry.name)) checkMarkup(file, content);
  }
}

const broken = (file: string, reason: string): AppError =>
  new AppError('file-unreadable', { file, reason });

function endOfDirectory(file: string, view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - 4; at >= first; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    // Other readers take the last mark, whether a whole end follows or not.
    if (at > view.byteLength - endLength) break;
    return at;
  }
  throw broken(file, 'no end of archive');
}

function directory(file: string, view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOfDirectory(file, view);
  const count = view.getUint16(end + 10, true);
  if (count > entryLimit || count !== view.getUint16(end + 8, true)) {
    throw broken(file, `${count} parts`);
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) {
      throw broken(file, 'broken archive');
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const said = [24, 20, 42].map((place) => view.getUint32(at + place, true));
    const [unpacked, packed, offset] = largeSizes(view, at + 46 + nameLength, extraLength, said);
    entries.push({
      name: nameAt(bytes, at + 46, nameLength),
      method: view.getUint16(at + 10, true),
      packed: packed ?? 0,
      unpacked: unpacked ?? 0,
      offset: offset ?? 0,
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) {
    throw broken(file, 'two parts of one name');
  }
  return entries;
}

/** Java's writers put sizes of eight bytes behind the name, in the order of those that are missing. */
function largeSizes(
  view: DataView,
  start: number,
  length: number,
  said: readonly number[],
): readonly number[] {
  const end = Math.min(start + length, view.byteLength);
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== largeSizesMark) continue;
    let from = at + 4;
    return said.map((size) => {
      if (size !== elsewhere || from + 8 > end) return size;
      from += 8;
      return Number(view.getBigUint64(from - 8, true));
    });
  }
  return said;
}

const nameAt = (bytes: Uint8Array, at: number, length: number): string =>
  Buffer.from(bytes.subarray(at, at + length)).toString('latin1');

function unpack(
  file: string,
  view: DataView,
  bytes: Uint8Array,
  entry: Entry,
  limit: number,
): Uint8Array {
  const start = contentStart(file, view, bytes, entry);
  const content = bytes.subarray(start, start + entry.packed);
  if (entry.unpacked > limit) throw tooLarge(file, entry.unpacked, unpackedLimitBytes);
  if (entry.method === 0) return content;
  if (entry.method !== 8) throw broken(file, `packed by method ${entry.method}`);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file, limit + 1, unpackedLimitBytes);
    throw broken(file, 'broken archive');
  }
}

/** Where a part's content begins; what stands before it has to say the same as the directory. */
function contentStart(
  file: string,
  view: DataView,
  bytes: Uint8Array,
  { name, method, packed, unpacked, offset }: Entry,
): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localMark) {
    throw broken(file, 'broken archive');
  }
  const nameLength = view.getUint16(offset + 26, true);
  const mayBeOpen = (view.getUint16(offset + 6, true) & sizesFollow) > 0;
  const isSame = (at: number, value: number): boolean => {
    const said = view.getUint32(offset + at, true);
    return said === value || said === elsewhere || (mayBeOpen && said === 0);
  };
  const agrees =
    nameAt(bytes, offset + 30, nameLength) === name &&
    view.getUint16(offset + 8, true) === method &&
    isSame(18, packed) &&
    isSame(22, unpacked);
  if (!agrees) throw broken(file, 'broken archive');
  return offset + 30 + nameLength + view.getUint16(offset + 28, true);
}
