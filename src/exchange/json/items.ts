import type { DecodedChunk } from '../encodings.ts';

/** The document up to its list of customers, then each of them as text; `cut` when the file ends within one. */
export type DocumentPart =
  { kind: 'head'; text: string } | { kind: 'customer'; text: string } | { kind: 'cut' };

const structural = /["{}[\]]/g;
const stringEnd = /["\\]/g;
const customersKey = /"customers"\s*:\s*$/;

/** Far above any card with all its photos. */
const itemLimit = 64 * 1024 * 1024;

/** Walks through a document without parsing it whole: memory holds one card and a piece of the file. */
export function* documentParts(chunks: Iterable<DecodedChunk>): Generator<DocumentPart> {
  let text = '';
  let at = 0;
  let depth = 0;
  let inString = false;
  let inList = false;
  let itemStart = -1;
  for (const chunk of chunks) {
    const from = itemStart >= 0 ? itemStart : inList ? at : 0;
    text = text.slice(from) + chunk.text;
    at -= from;
    if (itemStart >= 0) itemStart = 0;
    if (text.length > itemLimit) break;
    for (;;) {
      const pattern = inString ? stringEnd : structural;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) {
        at = text.length;
        break;
      }
      const char = match[0];
      at = match.index + 1;
      if (char === '\\') {
        // The escaped character may stand in the next piece.
        if (at >= text.length) {
          at = match.index;
          break;
        }
        at++;
      } else if (char === '"') {
        inString = !inString;
      } else if (char === '{' || char === '[') {
        depth++;
        if (inList && depth === 3) itemStart = match.index;
        if (
          !inList &&
          char === '[' &&
          depth === 2 &&
          customersKey.test(text.slice(0, match.index))
        ) {
          inList = true;
          yield { kind: 'head', text: text.slice(0, match.index) };
        }
      } else {
        depth--;
        if (inList && depth === 2 && itemStart >= 0) {
          yield { kind: 'customer', text: text.slice(itemStart, at) };
          itemStart = -1;
        }
        if (inList && depth < 2) return;
      }
    }
  }
  yield { kind: 'cut' };
}
