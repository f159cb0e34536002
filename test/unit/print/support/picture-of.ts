import sharp, { type Sharp } from 'sharp';
import type { CardDrawing } from '../../../../src/shared/greeting-cards.ts';

/** Grey values of a picture, a little blurred: renderers differ in how they smooth an edge. */
export type Grey = { readonly width: number; readonly height: number; readonly data: Uint8Array };

const dpi = 110;
const blur = 1.1;

async function greyOf(picture: Sharp): Promise<Grey> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .greyscale()
    .blur(blur)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The drawing of a card as the screen shows it. */
export async function drawingPicture(drawing: CardDrawing): Promise<Grey> {
  const { widthMm, heightMm, shapes } = drawing;
  const body = shapes.map((shape) => {
    if (shape.kind === 'image') {
      const { x, y, width, height, turn, dataUrl } = shape;
      const rotate = turn ? ` transform="rotate(${turn} ${x + width / 2} ${y + height / 2})"` : '';
      return `<image x="${x}" y="${y}" width="${width}" height="${height}"${rotate} href="${dataUrl}"/>`;
    }
    const { d, fill, stroke, strokeWidth, dash, transform } = shape;
    const line = stroke
      ? ` stroke="${stroke}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"`
      : '';
    const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return `<path d="${d}" fill="${fill}"${line}${dashes}${transform ? ` transform="${transform}"` : ''}/>`;
  });
  const size = (mm: number): number => Math.round((mm * dpi) / 25.4);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${widthMm} ${heightMm}" width="${size(widthMm)}" height="${size(heightMm)}" preserveAspectRatio="none">${body.join('')}</svg>`;
  return greyOf(sharp(Buffer.from(svg), { unlimited: true }));
}

/** A page of a PDF as pdf.js draws it. */
export async function pagePicture(pdf: Uint8Array, page: number): Promise<Grey> {
  const [{ getDocument }, { createCanvas }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('@napi-rs/canvas'),
  ]);
  const task = getDocument({ data: Uint8Array.from(pdf), disableFontFace: true, verbosity: 0 });
  const document = await task.promise;
  const sheet = await document.getPage(page);
  const viewport = sheet.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  // Its own canvas is one for pdf.js, which only knows the browser's type.
  await sheet.render({ canvas: canvas as never, viewport }).promise;
  const png = canvas.toBuffer('image/png');
  await task.destroy();
  return greyOf(sharp(png));
}

/** Whether pictures of PDFs can be made here: pdf.js needs a canvas, which not every system has. */
export const canDrawPdf = await import('@napi-rs/canvas').then(
  () => true,
  () => false,
);

/** How far two pictures are apart: the share of their pixels that clearly differ. */
export function difference(a: Grey, b: Grey): number {
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) return 1;
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  let apart = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [one, other] = [a.data[y * a.width + x] ?? 0, b.data[y * b.width + x] ?? 0];
      if (Math.abs(one - other) > 40) apart++;
    }
  return apart / (width * height);
}
