import { fontMissing, readFont } from '../resources.ts';
import { bakeOf, perturb, type Copy } from './alternates.ts';
import { letterForm, type LetterForm } from './letter-form.ts';
import { bendable, transformed, type Outline } from './outline.ts';
import type { HandStyle } from './style.ts';
import { TrueType } from './truetype.ts';
import { existing } from '../items.ts';

/** How letters are brought to the size, the line and the lean of the others. */
export type Fit = {
  /** Makes a Hangul syllable (in a Latin face: what stands beside it) about 0.56 em tall. */
  readonly scale: number;
  /** Puts its foot on the line, em after scaling. */
  readonly rise: number;
  /** Leans by so much for each em of height. */
  readonly slant?: number;
  /** Room that a letter takes beyond what its font gives it, em. */
  readonly room?: number;
};

/** A font file and its fit; Latin letters and digits of a Hangul font can have one of their own. */
export type FaceDefinition = Fit & {
  readonly id: string;
  readonly file: string;
  readonly latin?: Fit;
  /** Full stop and comma, where the font puts them too high or too low. */
  readonly stops?: Fit;
};

/** What is kept for the next card; beyond that all is dropped, to keep a long run's memory flat. */
const copyLimit = 2500;
const numberLimit = 20_000;
const formLimit = 2500;
/** Copies of one letter that can be told apart; a card with more repeats of it than that is no card. */
export const copyRange = 32_768;

/** No hand draws a longer line quite straight, em. */
const straightest = 0.16;

type Pens = Pick<Copy, 'entry' | 'exit'>;
const nowhere: Pens = { entry: undefined, exit: undefined };

const fonts = new Map<string, { bytes: Buffer; font: TrueType }>();

function fontOf(file: string): { bytes: Buffer; font: TrueType } {
  let found = fonts.get(file);
  if (!found) {
    const bytes = readFont(file);
    fonts.set(file, (found = { bytes, font: open(file, bytes) }));
  }
  return found;
}

function open(file: string, bytes: Uint8Array): TrueType {
  try {
    return new TrueType(bytes);
  } catch (cause) {
    throw fontMissing(file, cause);
  }
}

/** One font as one hand writes it, with as many copies of each letter as are asked for; read at first use. */
export class Face {
  readonly id: string;
  readonly style: HandStyle;
  readonly #definition: FaceDefinition;
  readonly #glyphs = new Map<number, number>();
  readonly #advances = new Map<number, number>();
  readonly #pens = new Map<number, Pens>();
  readonly #copies = new Map<number, Copy>();
  readonly #forms = new Map<number, LetterForm>();
  #latin: Set<number> | undefined;

  constructor(definition: FaceDefinition, style: HandStyle) {
    this.id = definition.id;
    this.style = style;
    this.#definition = definition;
  }

  get bytes(): Buffer {
    return fontOf(this.#definition.file).bytes;
  }

  get #font(): TrueType {
    return fontOf(this.#definition.file).font;
  }

  get unitsPerEm(): number {
    return this.#font.unitsPerEm;
  }

  /** Has a drawn glyph for the character; a mapped but empty one does not count, except for a space. */
  covers(codePoint: number): boolean {
    const glyphId = this.glyphId(codePoint);
    return glyphId !== 0 && (codePoint === 32 || this.#font.isDrawn(glyphId));
  }

  glyphId(codePoint: number): number {
    let glyphId = this.#glyphs.get(codePoint);
    if (glyphId === undefined) {
      glyphId = this.#font.glyphId(codePoint);
      this.#glyphs.set(codePoint, glyphId);
    }
    return glyphId;
  }

  /** The room that one copy takes with what is left free after it, in font units; whole, because the embedded font keeps whole ones. */
  advanceUnits(glyphId: number, copy: number): number {
    const key = glyphId * copyRange + copy;
    let advance = this.#advances.get(key);
    if (advance === undefined) {
      if (this.#advances.size > numberLimit) this.#advances.clear();
      const { stretch, gap } = bakeOf(this.id, glyphId, copy, this.style);
      const { scale, room = 0 } = this.#fit(glyphId);
      const own = this.#font.advance(glyphId);
      const width = own * scale * stretch + (room + gap) * this.unitsPerEm;
      advance = own ? Math.max(1, Math.round(width)) : 0;
      this.#advances.set(key, advance);
    }
    return advance;
  }

  /** The same in em. */
  advance(glyphId: number, copy: number): number {
    return this.advanceUnits(glyphId, copy) / this.unitsPerEm;
  }

  /** The outline of one copy, in font units, already scaled and put on the line. */
  outline(glyphId: number, copy: number): Outline {
    return this.#copy(glyphId, copy).outline;
  }

  /** Where the pen comes into a copy and leaves it, font units. */
  pens(glyphId: number, number: number): Pens {
    const key = glyphId * copyRange + number;
    let pens = this.#pens.get(key);
    if (!pens) {
      if (this.#pens.size >= numberLimit) this.#pens.clear();
      const { entry, exit } = this.#joins(glyphId) ? this.#copy(glyphId, number) : nowhere;
      this.#pens.set(key, (pens = { entry, exit }));
    }
    return pens;
  }

  #joins(glyphId: number): boolean {
    const { entry, exit } = this.#form(glyphId).joints;
    return entry >= 0 || exit >= 0;
  }

  #copy(glyphId: number, number: number): Copy {
    const key = glyphId * copyRange + number;
    let copy = this.#copies.get(key);
    if (!copy) {
      if (this.#copies.size >= copyLimit) this.#copies.clear();
      const bake = bakeOf(this.id, glyphId, number, this.style);
      copy = perturb(this.#form(glyphId), this.unitsPerEm, bake, this.style);
      this.#copies.set(key, copy);
    }
    return copy;
  }

  /** The letter as the font has it, scaled and put on the line; kept for its other copies. */
  #form(glyphId: number): LetterForm {
    let form = this.#forms.get(glyphId);
    if (!form) {
      if (this.#forms.size >= formLimit) this.#forms.clear();
      const { scale, rise, slant = 0 } = this.#fit(glyphId);
      const em = this.unitsPerEm;
      const level = transformed(this.#font.outline(glyphId), scale, rise * em, slant);
      form = letterForm(bendable(level, straightest * em), em);
      this.#forms.set(glyphId, form);
    }
    return form;
  }

  #fit(glyphId: number): Fit {
    const { latin = this.#definition, stops = latin } = this.#definition;
    if (stops !== latin && [0x2e, 0x2c].some((stop) => glyphId === this.glyphId(stop)))
      return stops;
    this.#latin ??= this.#latinGlyphs();
    return this.#latin.has(glyphId) ? latin : this.#definition;
  }

  #latinGlyphs(): Set<number> {
    const glyphs = new Set<number>();
    for (let codePoint = 33; codePoint < 0x250; codePoint++)
      glyphs.add(existing(this.#font.glyphId(codePoint), 'a glyph'));
    glyphs.delete(0);
    return glyphs;
  }
}
