import { turnPage, type PdfDocument } from '../pdf-document.ts';
import { numeral, points } from '../units.ts';
import { colours, type Colour } from './colours.ts';
import type { Pens, Weight } from './pens.ts';

export const a4 = { width: points(210), height: points(297) } as const;

/** Points. */
export type PageSize = { readonly width: number; readonly height: number };

export type TextStyle = {
  /** Points. */
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: Colour;
  /** At which of its ends the text stands on `x`; `left` unless said otherwise. */
  readonly align?: 'left' | 'right';
};

/** One page, A4 unless said otherwise, that is drawn on in points from its upper left corner; `finish` writes it. */
export class SheetPage {
  readonly #document: PdfDocument;
  readonly #pens: Pens;
  readonly #fonts: PdfDocument['page'];
  readonly #out: string[];
  readonly #height: number;

  constructor(document: PdfDocument, pens: Pens, size: PageSize = a4) {
    turnPage(document, [size.width, size.height]);
    this.#height = size.height;
    // pdfkit turns the page upside down; text has to stand upright again.
    this.#out = [`q 1 0 0 -1 0 ${numeral(size.height)} cm`];
    this.#document = document;
    this.#pens = pens;
    this.#fonts = document.page;
  }

  /** A line of text with its foot at `base`. */
  text(value: string, x: number, base: number, style: TextStyle): void {
    if (!value) return;
    const { size, weight = 'regular', colour = colours.ink, align = 'left' } = style;
    const left = align === 'left' ? x : x - this.#pens.type[weight].width(value) * size;
    const shown = this.#pens.write[weight].show(value, numeral(size), this.#fonts);
    this.#out.push(`${colour} rg BT ${numeral(left)} ${this.#y(base)} Td ${shown} ET`);
  }

  fill(x: number, top: number, width: number, height: number, colour: Colour): void {
    const box = `${numeral(x)} ${this.#y(top + height)} ${numeral(width)} ${numeral(height)}`;
    this.#out.push(`${colour} rg ${box} re f`);
  }

  /** An empty box. */
  frame(
    x: number,
    top: number,
    width: number,
    height: number,
    thickness: number,
    colour: Colour,
  ): void {
    const box = `${numeral(x)} ${this.#y(top + height)} ${numeral(width)} ${numeral(height)}`;
    this.#out.push(`${colour} RG ${numeral(thickness)} w ${box} re S`);
  }

  /** A rule across the page at `at`. */
  line(from: number, to: number, at: number, thickness: number, colour: Colour): void {
    this.#out.push(`${colour} RG ${numeral(thickness)} w ${numeral(from)} ${this.#y(at)} m`);
    this.#out.push(`${numeral(to)} ${this.#y(at)} l S`);
  }

  /** A rule down the page at `x`. */
  upright(x: number, from: number, to: number, thickness: number, colour: Colour): void {
    this.#out.push(`${colour} RG ${numeral(thickness)} w ${numeral(x)} ${this.#y(from)} m`);
    this.#out.push(`${numeral(x)} ${this.#y(to)} l S`);
  }

  /** A JPEG or PNG that was checked before, inside a box. */
  picture(bytes: Uint8Array, x: number, top: number, width: number, height: number): void {
    // pdfkit takes other byte arrays for paths.
    const image = this.#document.openImage(Buffer.from(bytes));
    this.#document.image(image, x, top, { width, height });
  }

  finish(): void {
    this.#document.addContent([...this.#out, 'Q'].join('\n'));
  }

  #y(fromTop: number): string {
    return numeral(this.#height - fromTop);
  }
}
