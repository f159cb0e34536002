import type { Ink } from '../../shared/greeting-card-spec.ts';
import { numeral } from '../units.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import type { Face } from './face.ts';
import { inkColour } from './ink.ts';
import { itemAt } from '../items.ts';
import type { PlacedWord, Placement } from './place.ts';

/** What drawing needs of the document: each face as it is embedded there, and the page. */
export type PdfPen = {
  embedded(face: Face): EmbeddedFace;
  readonly page: { readonly fonts: Record<string, unknown>; readonly height: number };
};

/** Where the card's upper left corner lies on the page, points. */
export type Offset = { readonly x: number; readonly y: number };

/**
 * The operators that show a placement as real text: one upright matrix a word and `TJ`, with the ink
 * changing between letters; then the hairlines from letter to letter as shapes, which text extraction
 * does not see. For a page in pdfkit's flipped space.
 */
export function handOperators(
  placement: Placement,
  ink: Ink,
  pen: PdfPen,
  offset: Offset = { x: 0, y: 0 },
): string {
  const { height } = pen.page;
  const out = [`q 1 0 0 -1 0 ${numeral(height)} cm 1 J 1 j ${numeral(placement.pen, 3)} w BT 2 Tr`];
  const strokes = createStrokes(placement, ink, pen, out);
  for (const line of placement.lines)
    for (const word of line) {
      const x = numeral(word.x + offset.x);
      const y = numeral(height - word.y - offset.y);
      out.push(`${numeral(word.stretchX, 4)} 0 0 ${numeral(word.stretchY, 4)} ${x} ${y} Tm`);
      strokes(word);
    }
  out.push('ET');
  out.push(...jointOperators(placement, ink, height, offset));
  out.push('Q');
  return out.join('\n');
}

const space = 32;

const colours = new Map<string, string>();

function colourOperators(ink: Ink, level: number): string {
  const key = `${ink}${level}`;
  let operators = colours.get(key);
  if (!operators) {
    const parts = inkColour(ink, level).map((part) => numeral(part / 255, 3));
    operators = `${parts.join(' ')} rg ${parts.join(' ')} RG`;
    colours.set(key, operators);
  }
  return operators;
}

function createStrokes(
  { size, spaceFace }: Placement,
  ink: Ink,
  pen: PdfPen,
  out: string[],
): (word: PlacedWord) => void {
  let face: Face | undefined;
  let shade = -1;
  let show = '';
  let codes = '';
  const flushCodes = (): void => {
    if (codes) show += `<${codes}>`;
    codes = '';
  };
  const flush = (): void => {
    flushCodes();
    if (show) out.push(`[${show}]TJ`);
    show = '';
  };
  const useFace = (next: Face): void => {
    if (next === face) return;
    flush();
    face = next;
    out.push(`/${pen.embedded(next).resourceOn(pen.page)} ${numeral(size)} Tf`);
  };

  return (word) => {
    const last = word.letters.length - 1;
    word.letters.forEach((letter, i) => {
      useFace(letter.face);
      if (letter.ink !== shade) {
        flush();
        shade = letter.ink;
        out.push(colourOperators(ink, shade));
      }
      codes += pen.embedded(letter.face).code(letter.glyphId, letter.copy, letter.character);
      const shift = Math.round(-letter.gap * 1000);
      if (i < last && shift) {
        flushCodes();
        show += shift;
      }
    });
    if (word.space) showSpace();
    flush();
  };

  function showSpace(): void {
    const source = face?.covers(space) ? face : spaceFace;
    useFace(source);
    codes += pen.embedded(source).code(source.glyphId(space), 0, ' ');
  }
}

function jointOperators(
  placement: Placement,
  ink: Ink,
  height: number,
  offset: Offset,
): string[] {
  const out: string[] = [];
  let shade = -1;
  for (const word of placement.lines.flat())
    for (const { line, ink: level } of word.joints) {
      if (level !== shade) out.push(colourOperators(ink, (shade = level)));
      const x = (i: number): number => itemAt(line.xs, i) + word.x + offset.x;
      const y = (i: number): number => height - itemAt(line.ys, i) - word.y - offset.y;
      const curve = (i: number): string =>
        [
          (x(i) + 2 * x(i + 1)) / 3,
          (y(i) + 2 * y(i + 1)) / 3,
          (x(i + 2) + 2 * x(i + 1)) / 3,
          (y(i + 2) + 2 * y(i + 1)) / 3,
          x(i + 2),
          y(i + 2),
        ]
          .map((value) => numeral(value))
          .join(' ');
      const start = `${numeral(x(0))} ${numeral(y(0))}`;
      const back = `${numeral(x(3))} ${numeral(y(3))}`;
      out.push(`${start} m ${curve(0)} c ${back} l ${curve(3)} c f`);
    }
  return out;
}
