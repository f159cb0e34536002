import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { TextEncoding } from '../../shared/exchange.ts';
import { decodeText } from '../encodings.ts';
import { parameterValue, valueEncoding, type ContentLine } from './content-line.ts';

/** A value that cannot be what was written: quoted-printable that is cut or decodes to damaged characters. */
export class BrokenValue extends Error {}

const koreanCharset =
  /^(?:x-)?(?:euc-?kr|ks_?c_?5601(?:-\d+)?|ksc5601|(?:cp|ms|windows-|uhc)-?949|uhc|korean)$/i;
const notAscii = /[^\x00-\x7f]/;

/**
 * UTF-8 where CP949 is as likely? Korean text in UTF-8 has characters of three bytes; two syllables of
 * CP949 may look like letters of two (`호` like `ȣ`), but never like those.
 */
const isSurelyUtf8 = (bytes: Buffer): boolean =>
  isUtf8(bytes) && /[\u0800-\uffff]/.test(bytes.toString('utf8'));

function decodeAs(bytes: Buffer, charset: string, fallback: TextEncoding): string {
  if (charset === '' && fallback === 'cp949') {
    return isSurelyUtf8(bytes) ? bytes.toString('utf8') : decodeText(bytes, fallback);
  }
  if (charset === '' || /^(utf-?8|us-ascii|ascii)$/i.test(charset)) {
    return isUtf8(bytes) ? bytes.toString('utf8') : decodeText(bytes, fallback);
  }
  // Some programs convert a file to UTF-8 and leave its charset parameters as they were.
  const isKorean = koreanCharset.test(charset);
  const isLeft = isKorean ? isSurelyUtf8(bytes) : isUtf8(bytes);
  if (fallback === 'utf-8' && isLeft) return bytes.toString('utf8');
  if (isKorean) return iconv.decode(bytes, 'cp949');
  return iconv.encodingExists(charset) ? iconv.decode(bytes, charset) : decodeText(bytes, fallback);
}

/** Bytes in latin1 as text, by the property's charset or the file's encoding. */
export function decodeLatin1(text: string, charset: string, fallback: TextEncoding): string {
  return notAscii.test(text) ? decodeAs(Buffer.from(text, 'latin1'), charset, fallback) : text;
}

/** Quoted-printable to the bytes it stands for, in latin1. Throws `BrokenValue`. */
export function decodeQuotedPrintable(text: string): string {
  if (/=(?![0-9A-Fa-f]{2})/.test(text)) throw new BrokenValue('quoted-printable');
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The value of a property as text, its escapes still in it. Throws `BrokenValue`. */
export function valueText(line: ContentLine, fallback: TextEncoding): string {
  const charset = parameterValue(line.parameters, 'CHARSET');
  if (valueEncoding(line.parameters) !== 'q') return decodeLatin1(line.value, charset, fallback);
  const bytes = decodeQuotedPrintable(line.value);
  const quoted = /^[\x00-\x7f]*$/.test(line.value);
  // Quoted text without a charset is UTF-8 by custom, CP949 on old Korean phones.
  const text = decodeLatin1(bytes, charset, quoted && charset === '' ? 'cp949' : fallback);
  if (text.includes('\ufffd')) throw new BrokenValue('quoted-printable');
  return text;
}

/** `\n`, `\,`, `\;`, `\\` and `\:` as what they stand for. */
export function unescapeText(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\([\\,;:nN])/g, (_, char: string) =>
    char === 'n' || char === 'N' ? '\n' : char,
  );
}

/** Splits at a separator that is not escaped; the parts keep their escapes. */
export function splitEscaped(text: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Splits at a separator that is not escaped; the parts are unescaped. */
export function splitText(text: string, separator: ';' | ','): string[] {
  return splitEscaped(text, separator).map(unescapeText);
}

/** Text as it stands in a vCard 3.0. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\,;]/g, '\\$&')
    .replaceAll('\n', '\\n');
}
