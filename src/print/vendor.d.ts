/** The parts of fontkit, pdfkit and pdfmake that the print layer leans on; `test/unit/print/internals.test.ts` watches them. */

declare module 'fontkit' {
  export type FontPoint = { x: number; y: number; onCurve: boolean };
  export type FontGlyph = {
    readonly id: number;
    readonly advanceWidth: number;
    /** TrueType outlines only; parts of a composite are already in place. */
    _getContours(): FontPoint[][];
  };
  export type Font = {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    readonly ascent: number;
    readonly descent: number;
    readonly characterSet: number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): FontGlyph;
    getGlyph(glyphId: number): FontGlyph;
  };
  export function create(bytes: Uint8Array): Font;
}
