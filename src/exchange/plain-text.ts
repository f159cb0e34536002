import { plainText as textAlone } from '../core/plain-text.ts';

/** Five digits, or six in two groups. */
export const mayHoldPostcode = /\d{5}|\d{3}-\d{3}/;
const unusual = /[^\x20-\x7e\uac00-\ud7a3]/;

/** Cuts a text without leaving half of a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** The space before a note's first word; it may be there on purpose. */
export function indentOf(text: string): string {
  return /^\s*/.exec(text)?.[0].replace(/\r\n?/g, '\n') ?? '';
}

/** A text as one line, without stray spaces. */
export const oneLine = (text: string): string =>
  text.includes('\n') || text.includes('  ') || text.includes('\t')
    ? text.replace(/\s+/g, ' ').trim()
    : text.trim();

/** Composed text without control characters and halves of characters, its lines apart by LF. */
export function plainText(written: string): string {
  if (!unusual.test(written)) return written;
  return textAlone(written.normalize('NFC').replace(/\r\n?/g, '\n'));
}
