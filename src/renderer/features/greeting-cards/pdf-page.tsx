import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { drawPage } from './pdf-pages.ts';

/** One page, drawn anew for each size so that it is sharp; the drawing of before stays until then. */
export function PdfPage({
  pdf,
  page,
  width,
  ratio,
  label,
  onError,
}: {
  pdf: PDFDocumentProxy;
  page: number;
  /** CSS pixels. */
  width: number;
  /** Width by height, where the place is to be kept before the page is drawn. */
  ratio?: number;
  label?: string;
  onError: (error: unknown) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = Math.max(1, Math.round(width));
  useEffect(() => {
    let isGone = false;
    drawPage(pdf, page, drawn).then(
      (fresh) => {
        const element = canvas.current;
        if (isGone || !element) return;
        element.width = fresh.width;
        element.height = fresh.height;
        element.getContext('2d')?.drawImage(fresh, 0, 0);
        element.dataset['page'] = String(page);
      },
      (error: unknown) => {
        if (!isGone) onError(error);
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf, page, drawn, onError]);
  return (
    <canvas
      ref={canvas}
      className="cards-proof-page"
      style={ratio ? { width: drawn, height: drawn / ratio } : {}}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    />
  );
}
