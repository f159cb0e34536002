import { openFont, type Font } from '../fontkit.ts';
import type { EmbeddedFont } from '../pdf-document.ts';
import { readFont } from '../resources.ts';

/** Set type for lists: the text face first, then those that lend it characters. */
const files = ['Pretendard-Regular.otf', 'DangolHanja.ttf', 'NotoEmoji.ttf'];
const boldFiles = ['Pretendard-SemiBold.otf', ...files.slice(1)];

/** One character as it is set: which of the faces has it, and its width in em. */
export type TypeGlyph = { readonly face: number; readonly glyphId: number; readonly width: number };

/** Drawn where no face has a character. */
const replacement = '□';

/** A set of faces that measures text letter by letter; kerning is left out, cells are narrow. */
export class ListType {
  readonly #files: readonly string[];
  readonly #fonts: (Font | undefined)[] = [];
  readonly #glyphs = new Map<string, TypeGlyph>();
  readonly #missing = new Set<string>();

  constructor(weight: 'regular' | 'bold') {
    this.#files = weight === 'bold' ? boldFiles : files;
  }

  /** Characters asked for so far that no face has; they are shown as boxes. */
  get missing(): readonly string[] {
    return [...this.#missing];
  }

  bytes(face: number): Buffer {
    return readFont(this.#files[face] ?? '');
  }

  glyph(character: string): TypeGlyph {
    let glyph = this.#glyphs.get(character);
    if (!glyph) {
      glyph = this.#find(character) ?? this.#substitute(character);
      this.#glyphs.set(character, glyph);
    }
    return glyph;
  }

  /** Width of a text in em. */
  width(text: string): number {
    let width = 0;
    for (const character of text) width += this.glyph(character).width;
    return width;
  }

  #substitute(character: string): TypeGlyph {
    this.#missing.add(character);
    return character === replacement
      ? { face: 0, glyphId: 0, width: 0.5 }
      : this.glyph(replacement);
  }

  #find(character: string): TypeGlyph | undefined {
    const codePoint = character.codePointAt(0) ?? 0;
    for (let face = 0; face < this.#files.length; face++) {
      const font = this.#font(face);
      if (!font.hasGlyphForCodePoint(codePoint)) continue;
      const glyph = font.glyphForCodePoint(codePoint);
      return { face, glyphId: glyph.id, width: glyph.advanceWidth / font.unitsPerEm };
    }
    return undefined;
  }

  #font(face: number): Font {
    return (this.#fonts[face] ??= openFont(this.bytes(face)));
  }
}

/** Encodes set text for one document: embeds faces at first use and turns letters into their codes. */
export class TypeWriter {
  readonly #type: ListType;
  readonly #embed: (bytes: Uint8Array) => EmbeddedFont;
  readonly #fonts: (EmbeddedFont | undefined)[] = [];
  readonly #codes = new Map<string, string>();

  constructor(type: ListType, embed: (bytes: Uint8Array) => EmbeddedFont) {
    this.#type = type;
    this.#embed = embed;
  }

  /** Operators that show a text within `BT … ET`, at the place set before. */
  show(text: string, size: string, page: { fonts: Record<string, unknown> }): string {
    let out = '';
    let current = -1;
    let codes = '';
    for (const character of text) {
      const { face } = this.#type.glyph(character);
      if (face !== current) {
        if (codes) out += `<${codes}> Tj `;
        codes = '';
        current = face;
        const font = this.#font(face);
        page.fonts[font.id] ??= font.ref();
        out += `/${font.id} ${size} Tf `;
      }
      codes += this.#code(character);
    }
    return codes ? `${out}<${codes}> Tj` : out;
  }

  #font(face: number): EmbeddedFont {
    return (this.#fonts[face] ??= this.#embed(this.#type.bytes(face)));
  }

  #code(character: string): string {
    let code = this.#codes.get(character);
    if (!code) {
      const { face, glyphId, width } = this.#type.glyph(character);
      const font = this.#font(face);
      const index = font.subset.includeGlyph(glyphId);
      font.widths[index] ??= width * 1000;
      font.unicode[index] ??= [character.codePointAt(0) ?? 0];
      code = index.toString(16).padStart(4, '0');
      this.#codes.set(character, code);
    }
    return code;
  }
}
