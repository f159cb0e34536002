import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { ownScriptUrl } from '../../ui/own-script-url.ts';

let reader: PDFWorker | null = null;

/** Opens a PDF for drawing its pages; the reader is loaded only when somebody wants to see one. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  reader ??= PDFWorker.create({
    port: new Worker(ownScriptUrl(workerUrl), { type: 'module' }),
  });
  // The reader takes the bytes over; the answer in the cache keeps its own.
  return getDocument({ data: bytes.slice(), useWasm: false, worker: reader }).promise;
}

/** CSS pixels of an inch, a PDF's 72 points. */
export const pixelsAPoint = 96 / 72;
/** A canvas larger than this takes too much memory; beyond it the picture is only enlarged. */
const mostPixels = 24_000_000;

/** A page drawn (from 1) as large as `width` CSS pixels, in the screen's own pixels. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const unscaled = page.getViewport({ scale: 1 });
  const wanted = (width * window.devicePixelRatio) / unscaled.width;
  const most = Math.sqrt(mostPixels / (unscaled.width * unscaled.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  // A canvas of its own for every drawing: the reader refuses to draw twice at once on one.
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

/** Width and height of a page in points. */
export async function pageSize(
  pdf: PDFDocumentProxy,
  number: number,
): Promise<{ width: number; height: number }> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}
