import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { drawPage, openPdf } from '../greeting-cards/pdf-pages.ts';
import './pdf-page.css';

const widthBeforeLayout = 400;

/** The first page of a PDF as a picture as wide as its place. */
export function PdfPage({ pdf, label }: { pdf: Uint8Array; label: string }) {
  const { t } = useTranslation('paper');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [error, setError] = useState<unknown>(null);
  const [drawn, setDrawn] = useState<Uint8Array | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    let isGone = false;
    openPdf(pdf)
      .then((document) => drawPage(document, 1, element.clientWidth || widthBeforeLayout))
      .then((fresh) => {
        if (isGone) return;
        element.width = fresh.width;
        element.height = fresh.height;
        element.getContext('2d')?.drawImage(fresh, 0, 0);
        setError(null);
        setDrawn(pdf);
      })
      .catch((thrown: unknown) => {
        if (!isGone) setError(thrown);
      });
    return () => {
      isGone = true;
    };
  }, [pdf]);
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {drawn === null && error === null && (
        <div className="pdf-waiting">
          <Spinner label={t('drawing')} />
        </div>
      )}
      <canvas ref={canvas} className="pdf-page" role="img" aria-label={label} />
    </>
  );
}
