import type { Ink } from '../../shared/greeting-card-spec.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import type { Face } from './face.ts';
import { inkColour } from './ink.ts';
import { hundredths, thousandths } from './numerals.ts';
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
 * The operators that show a placement as real text: one upright matrix a word, the ink
 * changing between letters, the room between them in the copies' own widths; then the hairlines from letter to letter as shapes, which text extraction
 * does not see. For a page in pdfkit's flipped space.
 */
export function handOperators(
  placement: Placement,
  ink: Ink,
  pen: PdfPen,
  offset: Offset = { x: 0, y: 0 },
): string {
  const { height } = pen.page;
  const out = [
    `q 1 0 0 -1 0 ${hundredths(height)} cm 1 J 1 j ${thousandths(placement.pen)} w BT 2 Tr`,
  ];
  const strokes = createStrokes(placement, ink, pen, out);
  for (const line of placement.lines)
    for (const word of line) {
      const x = hundredths(word.x + offset.x);
      const y = hundredths(height - word.y - offset.y);
      out.push(`${thousandths(word.stretchX)} 0 0 ${thousandths(word.stretchY)} ${x} ${y} Tm`);
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
    const parts = inkColour(ink, level).map((part) => thousandths(part / 255));
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
  let embedded = pen.embedded(spaceFace);
  let shade = -1;
  let codes = '';
  const flush = (): void => {
    if (codes) out.push(`<${codes}> Tj`);
    codes = '';
  };
  const useFace = (next: Face): void => {
    if (next === face) return;
    flush();
    face = next;
    embedded = pen.embedded(next);
    out.push(`/${embedded.resourceOn(pen.page)} ${hundredths(size)} Tf`);
  };

  return (word) => {
    for (let i = 0; i < word.letters.length; i++) {
      const letter = itemAt(word.letters, i);
      useFace(letter.face);
      const level = itemAt(word.inks, i);
      if (level !== shade) {
        flush();
        shade = level;
        out.push(colourOperators(ink, shade));
      }
      codes += embedded.code(letter.glyphId, letter.copy, letter.character);
    }
    if (word.space) showSpace();
    flush();
  };

  function showSpace(): void {
    const source = face?.covers(space) ? face : spaceFace;
    useFace(source);
    codes += embedded.code(source.glyphId(space), 0, ' ');
  }
}

function jointOperators(placement: Placement, ink: Ink, height: number, offset: Offset): string[] {
  const out = [`${thousandths(placement.hairline)} w`];
  let shade = -1;
  const words = placement.lines.flatMap((line) => line.filter((word) => word.joints.length));
  for (const word of words)
    for (const { line, ink: level } of word.joints) {
      if (level !== shade) out.push(colourOperators(ink, (shade = level)));
      const x = (i: number): number => itemAt(line.xs, i) + word.x + offset.x;
      const y = (i: number): number => height - itemAt(line.ys, i) - word.y - offset.y;
      const third = (of: (i: number) => number, i: number): string =>
        hundredths((of(i) + 2 * of(1)) / 3);
      const bend = `${third(x, 0)} ${third(y, 0)} ${third(x, 2)} ${third(y, 2)}`;
      out.push(
        `${hundredths(x(0))} ${hundredths(y(0))} m ${bend} ${hundredths(x(2))} ${hundredths(y(2))} c S`,
      );
    }
  return out.length > 1 ? out : [];
}
