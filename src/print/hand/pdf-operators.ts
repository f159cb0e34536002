import type { Ink } from '../../shared/greeting-card-spec.ts';
import { itemAt } from '../items.ts';
import type { Content } from './content.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import type { Face } from './face.ts';
import { inkColour, inkLevels } from './ink.ts';
import type { PlacedWord, Placement } from './place.ts';

/** What drawing needs of the document: each face and ink as it is embedded there, and the page. */
export type PdfPen = {
  embedded(face: Face): EmbeddedFace;
  /** The name on the page of a colour space of the ink's shades, see `shadeSpace`. */
  shades(ink: Ink): string;
  readonly page: { readonly fonts: Record<string, unknown>; readonly height: number };
};

/** Where the card's upper left corner lies on the page, points. */
export type Offset = { readonly x: number; readonly y: number };

/**
 * An ink as a colour space: its shades are numbered, so that a letter in another shade costs the page
 * ten bytes and not fifty.
 */
export function shadeSpace(ink: Ink): unknown[] {
  const colours = Array.from({ length: inkLevels + 1 }, (_, level) => inkColour(ink, level));
  return ['Indexed', 'DeviceRGB', inkLevels, Buffer.from(colours.flat())];
}

/**
 * Writes the operators that show a placement as real text: one upright matrix a word, the ink changing
 * between letters, the room between them in the copies' own widths; then the hairlines from letter to
 * letter as shapes, which text extraction does not see. For a page in pdfkit's flipped space.
 */
export function writeHand(
  content: Content,
  placement: Placement,
  ink: Ink,
  pen: PdfPen,
  offset: Offset = { x: 0, y: 0 },
): void {
  const { height } = pen.page;
  const shades = pen.shades(ink);
  content.text('q 1 0 0 -1 0 ');
  content.hundredths(height);
  content.text(`cm 1 J 1 j /${shades} cs /${shades} CS `);
  content.thousandths(placement.pen);
  content.text('w BT 2 Tr\n');
  const strokes = new Strokes(content, placement, pen);
  for (const line of placement.lines)
    for (const word of line) {
      content.thousandths(word.stretchX);
      content.text('0 0 ');
      content.thousandths(word.stretchY);
      content.hundredths(word.x + offset.x);
      content.hundredths(height - word.y - offset.y);
      content.text('Tm\n');
      strokes.write(word);
    }
  content.text('ET\n');
  writeJoints(content, placement, height, offset);
  content.text('Q\n');
}

const space = 32;

/** Shows letters, with as few changes of font and shade as there are. */
class Strokes {
  readonly #content: Content;
  readonly #placement: Placement;
  readonly #pen: PdfPen;
  #face: Face | undefined;
  #embedded: EmbeddedFace;
  #shade = -1;
  #open = false;

  constructor(content: Content, placement: Placement, pen: PdfPen) {
    this.#content = content;
    this.#placement = placement;
    this.#pen = pen;
    this.#embedded = pen.embedded(placement.spaceFace);
  }

  write({ letters, inks, space: spaceFollows }: PlacedWord): void {
    for (let i = 0; i < letters.length; i++) {
      const { face, glyphId, copy, character } = itemAt(letters, i);
      this.#useFace(face);
      this.#useShade(itemAt(inks, i));
      this.#show(this.#embedded.code(glyphId, copy, character));
    }
    if (spaceFollows) this.#showSpace();
    this.#close();
  }

  #showSpace(): void {
    const source = this.#face?.covers(space) ? this.#face : this.#placement.spaceFace;
    this.#useFace(source);
    this.#show(this.#embedded.code(source.glyphId(space), 0, ' '));
  }

  #useFace(next: Face): void {
    if (next === this.#face) return;
    this.#close();
    this.#face = next;
    this.#embedded = this.#pen.embedded(next);
    this.#content.text(`/${this.#embedded.resourceOn(this.#pen.page)} `);
    this.#content.hundredths(this.#placement.size);
    this.#content.text('Tf\n');
  }

  #useShade(level: number): void {
    if (level === this.#shade) return;
    this.#close();
    this.#shade = level;
    this.#content.text(shadeOperators(level));
  }

  #show(code: number): void {
    if (!this.#open) this.#content.text('<');
    this.#open = true;
    this.#content.code(code);
  }

  #close(): void {
    if (this.#open) this.#content.text('> Tj\n');
    this.#open = false;
  }
}

const shadeOperators = (level: number): string => `${level} sc ${level} SC\n`;

function writeJoints(content: Content, placement: Placement, height: number, offset: Offset): void {
  let shade = -1;
  for (const line of placement.lines)
    for (const word of line)
      for (const { line: hairline, ink } of word.joints) {
        if (shade < 0) {
          content.thousandths(placement.hairline);
          content.text('w\n');
        }
        if (ink !== shade) content.text(shadeOperators((shade = ink)));
        const left = word.x + offset.x;
        const foot = height - word.y - offset.y;
        const { xs, ys } = hairline;
        writeCurve(
          content,
          [left + itemAt(xs, 0), left + itemAt(xs, 1), left + itemAt(xs, 2)],
          [foot - itemAt(ys, 0), foot - itemAt(ys, 1), foot - itemAt(ys, 2)],
        );
      }
}

type Three = readonly [number, number, number];

/** A quadratic curve as the cubic one that it is; a PDF has no others. */
function writeCurve(content: Content, xs: Three, ys: Three): void {
  content.hundredths(xs[0]);
  content.hundredths(ys[0]);
  content.text('m ');
  content.hundredths((xs[0] + 2 * xs[1]) / 3);
  content.hundredths((ys[0] + 2 * ys[1]) / 3);
  content.hundredths((xs[2] + 2 * xs[1]) / 3);
  content.hundredths((ys[2] + 2 * ys[1]) / 3);
  content.hundredths(xs[2]);
  content.hundredths(ys[2]);
  content.text('c S\n');
}
