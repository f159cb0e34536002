import { openFont, type Font } from '../fontkit.ts';
import { itemAt } from '../items.ts';
import { readFont } from '../resources.ts';
import { bakeOf, perturb } from './alternates.ts';
import { outlineOf, type Outline } from './outline.ts';
import { handStyle } from './style.ts';

/** A font file and how its letters are brought to the size and the line of the others. */
export type FaceDefinition = {
  readonly id: string;
  readonly file: string;
  /** Makes a Hangul syllable (in a Latin face: what stands beside it) about 0.56 em tall. */
  readonly scale: number;
  /** Puts its foot on the line, em after scaling. */
  readonly rise: number;
};

/** Outlines kept for the next card; beyond that all are dropped, to keep a long run's memory flat. */
const outlineLimit = 6000;

/** One font with five perturbed copies of each letter; read from disk at first use. */
export class Face {
  readonly id: string;
  readonly #definition: FaceDefinition;
  #bytes: Buffer | undefined;
  #font: Font | undefined;
  #unitsPerEm: number | undefined;
  readonly #covered = new Map<number, boolean>();
  readonly #advances = new Map<number, number>();
  readonly #outlines = new Map<number, Outline>();
  readonly #levels = new Map<number, Outline>();

  constructor(definition: FaceDefinition) {
    this.id = definition.id;
    this.#definition = definition;
  }

  get bytes(): Buffer {
    return (this.#bytes ??= readFont(this.#definition.file));
  }

  get #loaded(): Font {
    return (this.#font ??= openFont(this.bytes));
  }

  get unitsPerEm(): number {
    return (this.#unitsPerEm ??= this.#loaded.unitsPerEm);
  }

  /** Has a drawn glyph for the character; a mapped but empty one does not count, except for a space. */
  covers(codePoint: number): boolean {
    let covered = this.#covered.get(codePoint);
    if (covered === undefined) {
      const glyph = this.#loaded.glyphForCodePoint(codePoint);
      covered = glyph.id !== 0 && (codePoint === 32 || this.#isDrawn(glyph.id));
      this.#covered.set(codePoint, covered);
    }
    return covered;
  }

  #isDrawn(glyphId: number): boolean {
    const { offsets } = this.#loaded.loca;
    return itemAt(offsets, glyphId + 1) > itemAt(offsets, glyphId);
  }

  glyphId(codePoint: number): number {
    return this.#loaded.glyphForCodePoint(codePoint).id;
  }

  /** The room that one copy takes, in font units; whole, because the embedded font keeps whole ones. */
  advanceUnits(glyphId: number, variant: number): number {
    const key = glyphId * handStyle.variants + variant;
    let advance = this.#advances.get(key);
    if (advance === undefined) {
      const { stretch } = bakeOf(this.id, glyphId, variant);
      const width = this.#loaded.getGlyph(glyphId).advanceWidth;
      advance = Math.round(width * this.#definition.scale * stretch);
      this.#advances.set(key, advance);
    }
    return advance;
  }

  /** The same in em. */
  advance(glyphId: number, variant: number): number {
    return this.advanceUnits(glyphId, variant) / this.unitsPerEm;
  }

  /** The outline of one copy, in font units, already scaled and put on the line. */
  outline(glyphId: number, variant: number): Outline {
    const key = glyphId * handStyle.variants + variant;
    let outline = this.#outlines.get(key);
    if (!outline) {
      if (this.#outlines.size >= outlineLimit) this.#outlines.clear();
      outline = perturb(this.#level(glyphId), this.unitsPerEm, bakeOf(this.id, glyphId, variant));
      this.#outlines.set(key, outline);
    }
    return outline;
  }

  /** The letter as the font has it, scaled and put on the line; kept for its other copies. */
  #level(glyphId: number): Outline {
    let level = this.#levels.get(glyphId);
    if (!level) {
      if (this.#levels.size >= outlineLimit / handStyle.variants) this.#levels.clear();
      const contours = this.#loaded.getGlyph(glyphId)._getContours();
      const { scale, rise } = this.#definition;
      level = outlineOf(contours, scale, rise * this.unitsPerEm);
      this.#levels.set(glyphId, level);
    }
    return level;
  }
}
