import { setImmediate } from 'node:timers/promises';
import type { Ink } from '../../shared/greeting-card-spec.ts';
import { Content } from '../hand/content.ts';
import { shadeSpace, writeHand, type PdfPen } from '../hand/pdf-operators.ts';
import { EmbeddedFace } from '../hand/embedded-face.ts';
import type { Face } from '../hand/face.ts';
import { existing } from '../items.ts';
import { embedFont, type PdfDocument, type PdfImage, type PdfObject } from '../pdf-document.ts';
import { numeral, points } from '../units.ts';
import { contain, coverBox, type Rectangle } from './blocks.ts';
import type { Art, DrawnItem, InkPath, PictureUse } from './drawing.ts';
import { pathOperators } from './path-operators.ts';
import type { DrawnFace } from './faces.ts';
import type { Point } from './layouts.ts';
import { useKey, type ReadPicture } from './pictures.ts';

/** Draws faces on the pages of one document; every font, picture and ornament goes in once. */
export class PdfBrush {
  readonly #document: PdfDocument;
  readonly #faces = new Map<Face, EmbeddedFace>();
  readonly #arts = new Map<string, { name: string; object: PdfObject }>();
  readonly #images = new Map<string, PdfImage>();
  readonly #shades = new Map<Ink, PdfObject>();
  /** What is drawn on the page so far. */
  readonly #content = new Content();
  readonly #pen: PdfPen;

  constructor(document: PdfDocument) {
    this.#document = document;
    this.#pen = {
      embedded: (face) => this.#embedded(face),
      shades: (ink) => this.#shadesOf(ink),
      get page() {
        return document.page;
      },
    };
  }

  /**
   * Embeds a picture and waits until it is written, because pdfkit decodes in the background: its
   * place in the file must not depend on timing. To be called for all of a card before it is drawn.
   */
  async embedPicture(use: PictureUse, picture: ReadPicture): Promise<void> {
    const key = useKey(use);
    if (this.#images.has(key)) return;
    const image = this.#document.openImage(Buffer.from(picture.bytes));
    image.embed(this.#document);
    while (image.imgData) await setImmediate();
    this.#images.set(key, image);
  }

  /** Draws the faces of one side, its upper left corner at a point of the page (millimetres). */
  drawSide(faces: readonly DrawnFace[], corner: Point): void {
    for (const { x, items } of faces)
      for (const item of items) this.#draw(item, { x: corner.x + x, y: corner.y });
  }

  drawLines(paths: readonly InkPath[], corner: Point = { x: 0, y: 0 }): void {
    this.#place(pathOperators(paths), corner);
  }

  /** Puts what was drawn on the page, in one piece. */
  endPage(): void {
    this.#document.addContent(this.#content.take());
  }

  #draw(item: DrawnItem, corner: Point): void {
    const document = this.#document;
    switch (item.kind) {
      case 'lines':
        this.drawLines(item.paths, corner);
        return;
      case 'hand': {
        const offset = { x: points(corner.x), y: points(corner.y) };
        writeHand(this.#content, item.placement, item.ink, this.#pen, offset);
        return;
      }
      case 'art': {
        const { name, object } = this.#art(item.art);
        document.page.xobjects[name] = object;
        const matrix = boxMatrix(item.box, item.turn, item.box.width / 100, item.box.height / 100);
        this.#place(`${matrix} cm\n/${name} Do`, corner);
        return;
      }
      case 'picture':
        this.#place(this.#picture(item), corner);
        return;
      default:
        item satisfies never;
    }
  }

  #picture({ use, box, turn, clip }: Extract<DrawnItem, { kind: 'picture' }>): string {
    const image = existing(this.#images.get(useKey(use)), 'a picture');
    this.#document.page.xobjects[image.label] = existing(image.obj, 'an embedded picture');
    const at = clip ? coverBox(clip, image) : contain(box, image, 'middle');
    const edge = clip
      ? `${[clip.x, clip.y, clip.width, clip.height].map((n) => numeral(n, 3)).join(' ')} re W n\n`
      : '';
    // A picture fills a square of 1 × 1 whose y grows upwards.
    const flip = '1 0 0 -1 0 1 cm';
    return `${edge}${boxMatrix(at, turn, at.width, at.height)} cm\n${flip}\n/${image.label} Do`;
  }

  #embedded(face: Face): EmbeddedFace {
    let found = this.#faces.get(face);
    if (!found) {
      found = new EmbeddedFace(face, embedFont(this.#document, face.bytes));
      this.#faces.set(face, found);
    }
    return found;
  }

  #shadesOf(ink: Ink): string {
    let space = this.#shades.get(ink);
    if (!space) {
      space = this.#document.ref(shadeSpace(ink));
      space.end();
      this.#shades.set(ink, space);
    }
    this.#document.page.colorSpaces[ink] = space;
    return ink;
  }

  /** Draws by operators of millimetres, from a point of the page. */
  #place(operators: string, { x, y }: Point): void {
    const scale = numeral(points(1), 6);
    const corner = `${numeral(points(x), 3)} ${numeral(points(y), 3)}`;
    this.#content.text(`q ${scale} 0 0 ${scale} ${corner} cm 1 J 1 j\n`);
    this.#content.text(operators);
    this.#content.text('\nQ\n');
  }

  #art({ id, paths }: Art): { name: string; object: PdfObject } {
    let known = this.#arts.get(id);
    if (!known) {
      const object = this.#document.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [-10, -10, 110, 110],
        Resources: {},
      });
      object.end(`1 J 1 j\n${pathOperators(paths)}`);
      known = { name: `A${this.#arts.size + 1}`, object };
      this.#arts.set(id, known);
    }
    return known;
  }
}

/** Maps a scaled square onto a box that is turned around its middle, as the numbers of a `cm`. */
function boxMatrix(box: Rectangle, turn: number, scaleX: number, scaleY: number): string {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [box.width / 2, box.height / 2];
  const e = box.x + halfX - (cos * halfX - sin * halfY);
  const f = box.y + halfY - (sin * halfX + cos * halfY);
  const matrix = [cos * scaleX, sin * scaleX, -sin * scaleY, cos * scaleY, e, f];
  return matrix.map((number) => numeral(number, 5)).join(' ');
}
