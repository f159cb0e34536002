import type { DecodedChunk } from '../encodings.ts';

/**
 * The document up to its list of customers, then each of them as text; `large` stands for one that no
 * card can be, `cut` when the file ends within one.
 */
export type DocumentPart =
  | { kind: 'head'; text: string }
  | { kind: 'customer'; text: string }
  | { kind: 'large' }
  | { kind: 'cut' };

const structural = /["{}[\]]/g;
const stringEnd = /["\\]/g;
const customersKey = /"customers"\s*:\s*$/;

/** Far above any card with all its photos, in UTF-16 units. */
const itemLimit = 64 * 1024 * 1024;
/**
 * Brackets, quotes and commas of one item at most, so that what is parsed is not many times larger than
 * its text: far above a card with all its years.
 */
const signLimit = 3_000_000;
/** Brackets within brackets at most; a card has a dozen. */
const depthLimit = 100;

/** Walks through a document without parsing it whole: memory holds one card and a piece of the file. */
export function* documentParts(chunks: Iterable<DecodedChunk>): Generator<DocumentPart> {
  const item = new Item();
  let depth = 0;
  let inString = false;
  let escaped = false;
  let inList = false;
  for (const { text } of chunks) {
    let at = 0;
    if (escaped && text !== '') {
      at = 1;
      escaped = false;
    }
    item.newChunk();
    for (;;) {
      const pattern = inString ? stringEnd : structural;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) break;
      const char = match[0];
      at = match.index + 1;
      item.signs++;
      if (char === '\\') {
        // The escaped character may stand in the next piece.
        escaped = at >= text.length;
        at++;
      } else if (char === '"') {
        inString = !inString;
      } else if (char === '{' || char === '[') {
        depth++;
        if (depth > depthLimit) item.isLarge = true;
        if (inList && depth === 3) item.begin(match.index);
        const mayBeList = !inList && char === '[' && depth === 2;
        if (mayBeList && customersKey.test(item.tail(text, match.index))) {
          inList = true;
          yield item.end('head', text, match.index);
        }
      } else {
        depth--;
        if (inList && depth === 2 && item.isOpen) yield item.end('customer', text, at);
        if (inList && depth < 2) return;
      }
    }
    item.keep(text);
    if (!inList && item.isLarge) break;
  }
  yield { kind: 'cut' };
}

/** The text that is being gathered, in the pieces in which it came: the head first, then card by card. */
class Item {
  #pieces: string[] = [];
  #length = 0;
  /** Where it begins in the piece at hand. */
  #start = 0;
  isOpen = true;
  isLarge = false;
  signs = 0;

  begin(at: number): void {
    this.#start = at;
    this.#clear();
    this.isOpen = true;
  }

  newChunk(): void {
    this.#start = 0;
  }

  /** What stands right before a place, enough to know a key. */
  tail(text: string, end: number): string {
    const here = text.slice(Math.max(this.#start, end - 200), end);
    return here.length < 200 ? `${this.#pieces.at(-1)?.slice(-200) ?? ''}${here}` : here;
  }

  end(kind: 'head' | 'customer', text: string, end: number): DocumentPart {
    this.#add(text.slice(this.#start, end));
    const whole = this.isLarge ? '' : this.#pieces.join('');
    const isLarge = this.isLarge || this.signs + commas(whole) > signLimit;
    this.#clear();
    this.isOpen = false;
    return isLarge ? { kind: 'large' } : { kind, text: whole };
  }

  /** Keeps the rest of a piece, as long as an item is open. */
  keep(text: string): void {
    if (this.isOpen) this.#add(text.slice(this.#start));
  }

  #add(text: string): void {
    this.#length += text.length;
    if (this.#length > itemLimit || this.signs > signLimit) this.isLarge = true;
    if (this.isLarge) this.#pieces = [];
    else this.#pieces.push(text);
  }

  #clear(): void {
    this.#pieces = [];
    this.#length = 0;
    this.signs = 0;
    this.isLarge = false;
  }
}

/** Only counted where there may be too many of them. */
function commas(text: string): number {
  if (text.length < signLimit) return 0;
  let count = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) count++;
  return count;
}
