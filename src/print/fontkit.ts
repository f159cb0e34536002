import { createRequire } from 'node:module';

/** The parts of fontkit that the print layer leans on; `test/unit/print/internals.test.ts` watches them. */
export type FontGlyph = {
  readonly id: number;
  readonly advanceWidth: number;
  /** Of any kind of outline: `moveTo`, `lineTo`, `quadraticCurveTo`, `bezierCurveTo`, `closePath`. */
  readonly path: {
    readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
  };
};

export type Font = {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontGlyph;
  getGlyph(glyphId: number): FontGlyph;
};

type Fontkit = { create(bytes: Uint8Array): Font };

// Not named `require`: the bundler of the Electron build declares that name itself.
const load = createRequire(import.meta.url);

/** Opens a font file's bytes. By `require`, so that it is the copy that pdfkit has loaded already. */
export function openFont(bytes: Uint8Array): Font {
  const fontkit: Fontkit = load('fontkit');
  return fontkit.create(bytes);
}
