import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Opens a PDF for drawing its pages; the reader is loaded only when somebody wants to see one. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  // The reader takes the bytes over; the answer in the cache keeps its own.
  return getDocument({ data: bytes.slice(), useWasm: false }).promise;
}

/** Draws one page (from 1) on a canvas of the given width in CSS pixels. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const page = await pdf.getPage(number);
  const unscaled = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * window.devicePixelRatio) / unscaled.width });
  const target = canvas;
  target.width = Math.round(viewport.width);
  target.height = Math.round(viewport.height);
  await page.render({ canvas: target, viewport }).promise;
}
