import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { TextEncoding } from '../shared/exchange.ts';

const chunkBytes = 128 * 1024;
/** So much of a file decides its encoding where neither a mark nor valid UTF-8 does. */
const sampleBytes = 256 * 1024;

/** A piece of decoded text and how many of the file's bytes are used up after it. */
export type DecodedChunk = { text: string; bytesDone: number };

type Mark = { encoding: TextEncoding; length: number };

function byteOrderMark(bytes: Uint8Array): Mark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8', length: 3 };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** Text of eight-bit encodings never holds NUL; in UTF-16 every ASCII character does, always on one side. */
function utf16Without(bytes: Uint8Array): TextEncoding | null {
  const nulls = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0) nulls[at & 1] = (nulls[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nulls;
  if (even + odd === 0) return null;
  if (odd > even * 8) return 'utf-16le';
  return even > odd * 8 ? 'utf-16be' : null;
}

function damage(bytes: Uint8Array, encoding: TextEncoding): number {
  let count = 0;
  for (const { text } of decodeChunks(bytes, encoding)) count += text.split('\ufffd').length - 1;
  return count;
}

/** The encoding of a file's text: its mark, else UTF-16 by its NULs, else UTF-8 where it is valid, else CP949. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  const mark = byteOrderMark(bytes);
  if (mark) return mark.encoding;
  const sample = bytes.subarray(0, sampleBytes);
  const utf16 = utf16Without(sample.subarray(0, 16 * 1024));
  if (utf16) return utf16;
  if (isUtf8(bytes)) return 'utf-8';
  // A single damaged character must not turn a whole UTF-8 file into CP949.
  return damage(sample, 'utf-8') < damage(sample, 'cp949') ? 'utf-8' : 'cp949';
}

/** Bytes that are no text in any encoding known here: NULs that are not UTF-16's. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 16 * 1024);
  return !byteOrderMark(bytes) && sample.includes(0) && utf16Without(sample) === null;
}

type StreamDecoder = { write(bytes: Uint8Array): string; end(): string };

function streamDecoder(encoding: TextEncoding): StreamDecoder {
  if (encoding === 'cp949') {
    // TextDecoder('euc-kr') maps some syllables of CP949 (똠 펲 뷁 햏) wrongly.
    const decoder = iconv.getDecoder('cp949');
    return {
      write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      end: () => decoder.end() ?? '',
    };
  }
  const decoder = new TextDecoder(encoding);
  return {
    write: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** Decodes a file piece by piece, without its mark; damaged characters become U+FFFD. */
export function* decodeChunks(
  bytes: Uint8Array,
  encoding: TextEncoding,
  size = chunkBytes,
): Generator<DecodedChunk> {
  const mark = byteOrderMark(bytes);
  const decoder = streamDecoder(encoding);
  for (let at = mark?.encoding === encoding ? mark.length : 0; at < bytes.length; at += size) {
    const end = Math.min(at + size, bytes.length);
    yield { text: decoder.write(bytes.subarray(at, end)), bytesDone: end };
  }
  const rest = decoder.end();
  if (rest !== '') yield { text: rest, bytesDone: bytes.length };
}

/** Decodes a whole text at once; for values and small files. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return Array.from(decodeChunks(bytes, encoding), ({ text }) => text).join('');
}

const knownInCp949 = new Map<string, boolean>();

function isInCp949(char: string): boolean {
  let known = knownInCp949.get(char);
  if (known === undefined) {
    known = iconv.decode(iconv.encode(char, 'cp949'), 'cp949') === char;
    knownInCp949.set(char, known);
  }
  return known;
}

const onlyPlain = /^[\x00-\x7f\uac00-\ud7a3]*$/;

/** The characters of a text that CP949 lacks, each once, in the order of their first use. */
export function missingInCp949(text: string): string[] {
  if (onlyPlain.test(text)) return [];
  const missing = new Set<string>();
  for (const char of text) if (char > '\x7f' && !isInCp949(char)) missing.add(char);
  return [...missing];
}

/** Encodes as CP949; a character that it lacks becomes one `?`. */
export function encodeCp949(text: string): Uint8Array {
  if (onlyPlain.test(text)) return iconv.encode(text, 'cp949');
  const clean = Array.from(text, (char) => (char <= '\x7f' || isInCp949(char) ? char : '?'));
  return iconv.encode(clean.join(''), 'cp949');
}

const utf8 = new TextEncoder();

export function encodeUtf8(text: string): Uint8Array {
  return utf8.encode(text);
}
