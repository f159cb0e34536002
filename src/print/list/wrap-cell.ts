import type { ListType } from './list-type.ts';

/** Brings a cell's text to what is set: composed, plain spaces, `\n` between lines, nothing invisible. */
export function cellText(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replaceAll(/[\t\p{Zs}]/gu, ' ')
    .replaceAll(/\p{Cc}|\p{Cf}|\ufe0e|\ufe0f/gu, (mark) => (mark === '\n' ? mark : ''))
    .trim();
}

/**
 * Breaks a cell's text into lines no wider than `width` (em). Breaks between words; a word wider
 * than the cell is broken between letters, after a hyphen, slash, comma or @ where it has one.
 */
export function wrapCell(text: string, width: number, type: ListType): string[] {
  return text.split('\n').flatMap((paragraph) => wrapWords(paragraph, width, type));
}

function wrapWords(paragraph: string, width: number, type: ListType): string[] {
  if (type.width(paragraph) <= width) return [paragraph];
  const space = type.width(' ');
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of paragraph.split(' ').filter((part) => part)) {
    const wordWidth = type.width(word);
    if (line && lineWidth + space + wordWidth <= width) {
      line += ` ${word}`;
      lineWidth += space + wordWidth;
      continue;
    }
    if (line) lines.push(line);
    const pieces = wordWidth <= width ? [word] : breakWord(word, width, type);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    lineWidth = type.width(line);
  }
  if (line || !lines.length) lines.push(line);
  return lines;
}

function breakWord(word: string, width: number, type: ListType): string[] {
  const pieces: string[] = [];
  let piece = '';
  let pieceWidth = 0;
  for (const letter of word) {
    const letterWidth = type.width(letter);
    while (piece && pieceWidth + letterWidth > width) {
      const kept = breakPoint(piece);
      pieces.push(piece.slice(0, kept));
      piece = piece.slice(kept);
      pieceWidth = type.width(piece);
    }
    piece += letter;
    pieceWidth += letterWidth;
  }
  pieces.push(piece);
  return pieces;
}

/** How much of a full piece stays on its line: up to the last good break in its second half, else all. */
function breakPoint(piece: string): number {
  for (let i = piece.length; i > piece.length / 2; i--)
    if (/[-/,@_.:]/.test(piece.charAt(i - 1))) return i;
  return piece.length;
}
