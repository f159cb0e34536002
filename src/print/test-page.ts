import { labelBox } from '../core/label-sheets.ts';
import { labelsOn, type LabelSheet, type Shift } from '../shared/paper.ts';
import { collectBytes, openPdf } from './pdf-document.ts';
import { colours, type Colour } from './sheet/colours.ts';
import { pensFor, sheetType, type SheetType } from './sheet/pens.ts';
import { setText } from './sheet/set-text.ts';
import { SheetPage } from './sheet/sheet-page.ts';
import { points } from './units.ts';

/** Whatever is printed on; millimetres. */
export type Paper = { readonly width: number; readonly height: number };

export type TestPage = {
  readonly paper: Paper;
  /** Its labels' outlines are drawn, too. */
  readonly sheet: LabelSheet | null;
  /** As it is set: the page is moved by it like anything printed on this paper. */
  readonly shift: Shift;
  /** What to do, in the reader's language; the first is the heading. */
  readonly texts: readonly string[];
  readonly title: string;
  readonly createdAt: Date;
};

/** Where the cross stands, from the paper's upper left corner; millimetres. */
export const crossOn = ({ width, height }: Paper): { x: number; y: number } => ({
  x: Math.round(width / 2),
  y: Math.round(height / 3),
});

/** A page that tells how far a printer is off: rulers along the edges, a cross, and what to do. */
export async function testPagePdf(wanted: TestPage): Promise<{ pdf: Uint8Array; pages: number }> {
  const { paper, sheet } = wanted;
  const type = sheetType();
  const document = openPdf({ title: wanted.title, createdAt: wanted.createdAt });
  const bytes = collectBytes(document);
  const size = { width: points(paper.width), height: points(paper.height) };
  const page = new SheetPage(document, pensFor(document, type), size);
  const draw = drawing(page, wanted.shift);
  if (sheet) drawLabels(draw, sheet);
  drawRulers(draw, paper);
  drawCross(draw, paper);
  drawTexts(draw, wanted, type);
  page.finish();
  document.end();
  return { pdf: await bytes, pages: 1 };
}

type Drawing = ReturnType<typeof drawing>;
/** Points; printed thin enough to be read to a tenth of a millimetre. */
const hair = 0.35;

/** The page in millimetres, moved as the printer needs it. */
function drawing(page: SheetPage, shift: Shift) {
  const [right, down] = [shift.x, shift.y];
  return {
    across: (y: number, from: number, to: number, colour: Colour = colours.black) =>
      page.line(points(from + right), points(to + right), points(y + down), hair, colour),
    upright: (x: number, from: number, to: number, colour: Colour = colours.black) =>
      page.upright(points(x + right), points(from + down), points(to + down), hair, colour),
    frame: (x: number, y: number, width: number, height: number, colour: Colour) => {
      const box = [x + right, y + down, width, height].map(points) as [
        number,
        number,
        number,
        number,
      ];
      page.frame(...box, hair, colour);
    },
    blank: (x: number, y: number, width: number, height: number) =>
      page.fill(points(x + right), points(y + down), points(width), points(height), colours.paper),
    text: (text: string, x: number, base: number, size: number, isBold = false) =>
      page.text(text, points(x + right), points(base + down), {
        size,
        weight: isBold ? 'bold' : 'regular',
        colour: colours.black,
      }),
  };
}

/** How long the tick of a millimetre is. */
const tick = (mm: number): number => (mm % 10 === 0 ? 5 : mm % 5 === 0 ? 3.5 : 2);
/** The rulers lie within what every printer reaches. */
const inset = 6;

function drawRulers(draw: Drawing, { width, height }: Paper): void {
  for (let x = 15; x <= width - 5; x++) draw.upright(x, inset, inset + tick(x));
  for (let y = 15; y <= height - 5; y++) draw.across(y, inset, inset + tick(y));
  for (let x = 20; x <= width - 10; x += 10) draw.text(String(x), x + 0.4, inset + 6.6, 5.5);
  for (let y = 20; y <= height - 10; y += 10) draw.text(String(y), inset + 5.4, y + 0.7, 5.5);
}

function drawCross(draw: Drawing, paper: Paper): void {
  const { x, y } = crossOn(paper);
  draw.across(y, x - 10, x + 10);
  draw.upright(x, y - 10, y + 10);
  for (let mm = -9; mm <= 9; mm++) {
    const half = mm % 5 === 0 ? 1.5 : 0.8;
    if (mm === 0) continue;
    draw.upright(x + mm, y - half, y + half);
    draw.across(y + mm, x - half, x + half);
  }
}

function drawLabels(draw: Drawing, sheet: LabelSheet): void {
  for (let label = 0; label < labelsOn(sheet); label++) {
    const { x, y, width, height } = labelBox(sheet, label);
    draw.frame(x, y, width, height, colours.seal);
    draw.text(String(label + 1), x + width - 6, y + height - 2, 6);
  }
}

/** Under the cross, in letters as large as there is room for. */
function drawTexts(draw: Drawing, { paper, texts, sheet }: TestPage, type: SheetType): void {
  const width = Math.min(130, paper.width - 44);
  const left = (paper.width - width) / 2 + 3;
  const top = crossOn(paper).y + 14;
  const room = paper.height - top - 8;
  for (const size of [10, 9, 8, 7, 6]) {
    const leading = (size * 1.45 * 25.4) / 72;
    const lines = texts.flatMap((text, at) =>
      setText(text, points(width), size, at === 0 ? type.bold : type.regular).map((line) => ({
        line,
        isBold: at === 0,
      })),
    );
    const height = lines.length * leading;
    if (height > room && size > 6) continue;
    if (sheet) draw.blank(left - 3, top - 1, width + 6, height + 3);
    lines.forEach(({ line, isBold }, at) => {
      draw.text(line, left, top + (at + 0.8) * leading, size, isBold);
    });
    return;
  }
}
