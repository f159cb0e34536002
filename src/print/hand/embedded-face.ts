import { copyRange, type Face } from './face.ts';
import { encodeGlyf } from './glyf.ts';
import type { EmbeddedFont } from '../pdf-document.ts';
import { existing } from '../items.ts';

/** Numbers from here on stand for alternates in the subset's list of glyphs: base + glyph × range + copy. */
const alternateBase = 1 << 20;
/**
 * Glyph numbers in a PDF string have two bytes. Beyond so many, a letter that is there already is written
 * by its first copy again; what is left is room for a first copy of everything in the font.
 */
const copyLimit = 45_000;

/**
 * A face embedded in one document, with its alternates inside the one subset. It adds glyphs to
 * pdfkit's subset under numbers of its own and encodes them when the subset is written.
 */
export class EmbeddedFace {
  readonly #face: Face;
  readonly #font: EmbeddedFont;
  readonly #limit: number;
  readonly #codes = new Map<number, number>();
  readonly #firsts = new Map<number, number>();
  readonly #encoded = new Map<number, Uint8Array>();

  constructor(face: Face, font: EmbeddedFont, limit = copyLimit) {
    this.#limit = limit;
    this.#face = face;
    this.#font = font;
    addAlternates(face, font, this.#encoded);
  }

  /** The font's name in a content stream; also lists the font among the page's resources. */
  resourceOn(page: { fonts: Record<string, unknown> }): string {
    page.fonts[this.#font.id] ??= this.#font.ref();
    return this.#font.id;
  }

  /** The number that shows one copy of a letter. */
  code(glyphId: number, copy: number, character: string): number {
    const key = alternateBase + glyphId * copyRange + copy;
    let code = this.#codes.get(key);
    if (code === undefined) {
      const { subset, widths, unicode, scale } = this.#font;
      const index = subset.glyphs.length;
      const first = this.#firsts.get(glyphId);
      if (first !== undefined && index >= this.#limit) return first;
      subset.glyphs.push(key);
      // Now and not when the file is closed: so the work is spread over the cards.
      this.#encoded.set(key, encodeGlyf(this.#face.outline(glyphId, copy)));
      widths[index] = this.#face.advanceUnits(glyphId, copy) * scale;
      unicode[index] = [existing(character.codePointAt(0), 'a letter')];
      code = index;
      if (first === undefined) this.#firsts.set(glyphId, code);
      this.#codes.set(key, code);
    }
    return code;
  }
}

function addAlternates(
  face: Face,
  font: EmbeddedFont,
  encoded: ReadonlyMap<number, Uint8Array>,
): void {
  const { subset } = font;
  const addPlain = subset._addGlyph.bind(subset);
  subset._addGlyph = (glyph: number): number => {
    if (glyph < alternateBase) return addPlain(glyph);
    const glyphId = Math.floor((glyph - alternateBase) / copyRange);
    const copy = (glyph - alternateBase) % copyRange;
    const bytes = existing(encoded.get(glyph), 'an encoded letter');
    const left = bytes.length ? new DataView(bytes.buffer, bytes.byteOffset).getInt16(2) : 0;
    // Short offsets end at 128 KB, which a few hundred alternates exceed.
    subset.loca.version = 1;
    subset.glyf.push(bytes);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: face.advanceUnits(glyphId, copy), bearing: left });
    subset.offset += bytes.length;
    return subset.glyf.length - 1;
  };
}
