import { inflateRawSync } from 'node:zlib';
import { AppError } from '../../shared/errors.ts';
import { rowLimit, tooLarge, tooManyRows, unpackedLimitBytes } from './limits.ts';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const entryLimit = 2000;
/** The last row and column that a spreadsheet has. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };

/**
 * Looks into a workbook's archive before anything else does: unpacks every part under a limit (what the
 * archive says of its sizes is not believed) and looks where its cells lie, because a few bytes that
 * name the last row of all make readers build everything before it. Errors: `file-unreadable`,
 * `file-too-large`.
 */
export function checkArchive(file: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(file, view, bytes);
  let left = unpackedLimitBytes;
  for (const entry of entries) {
    const text = unpack(file, view, bytes, entry, left);
    left -= text.length;
    if (/worksheets\/[^/]+\.xml$/i.test(entry.name)) checkSheet(file, text);
  }
}

const broken = (file: string, reason: string): AppError =>
  new AppError('file-unreadable', { file, reason });

function endOfDirectory(file: string, view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw broken(file, 'no end of archive');
}

function directory(file: string, view: DataView, bytes: Uint8Array): Entry[] {
  const end = endOfDirectory(file, view);
  const count = view.getUint16(end + 10, true);
  if (count > entryLimit) throw broken(file, `${count} parts`);
  const decoder = new TextDecoder();
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) {
      throw broken(file, 'broken archive');
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function unpack(
  file: string,
  view: DataView,
  bytes: Uint8Array,
  { method, packed, unpacked, offset }: Entry,
  limit: number,
): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localMark) {
    throw broken(file, 'broken archive');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (unpacked > limit) throw tooLarge(file, unpacked, unpackedLimitBytes);
  if (method === 0) return content;
  if (method !== 8) throw broken(file, `packed by method ${method}`);
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, limit) });
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(file, limit + 1, unpackedLimitBytes);
    throw broken(file, 'broken archive');
  }
}

/** Where rows and cells of a sheet say that they lie. */
function checkSheet(file: string, content: Uint8Array): void {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1');
  let rows = 0;
  for (const [, number] of xml.matchAll(/<(?:\w{1,20}:)?row\b[^>]{0,200}?\br=["'](\d{1,20})/g)) {
    if (Number(number) > lastRow) throw broken(file, `row ${number}`);
    if (++rows > rowLimit) throw tooManyRows(file);
  }
  for (const [, letters, row] of xml.matchAll(
    /<(?:\w{1,20}:)?c\b[^>]{0,200}?\br=["']([A-Z]{1,10})(\d{1,20})/g,
  )) {
    if (Number(row) > lastRow || columnNumber(letters ?? '') > lastColumn) {
      throw broken(file, `cell ${letters}${row}`);
    }
  }
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
