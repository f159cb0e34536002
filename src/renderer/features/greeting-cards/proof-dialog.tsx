import { useQuery } from '@tanstack/react-query';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardLayout, GreetingCardSpec } from '../../../shared/greeting-cards.ts';
import { request } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { drawPage, openPdf } from './pdf-pages.ts';
import './proof-dialog.css';

const shownCards = 200;

/** The PDF itself, page by page, before anything is printed or recorded. */
export function ProofDialog({
  specs,
  layout,
  signed,
  onClose,
}: {
  specs: readonly GreetingCardSpec[];
  layout: CardLayout;
  signed: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const proof = useQuery({
    ...request('greetingCards.proof', { specs: specs.slice(0, shownCards), layout, signed }),
    gcTime: 0,
  });
  const pdf = useQuery({
    queryKey: ['proof', proof.dataUpdatedAt],
    queryFn: () => openPdf(proof.data?.pdf ?? new Uint8Array()),
    enabled: proof.data !== undefined,
    gcTime: 0,
  });
  const error = proof.error ?? pdf.error;
  return (
    <Dialog title={t('proofDialog.title')} isOpen size="large" onClose={onClose}>
      <div className="cards-proof">
        {error ? (
          <ErrorNotice error={error} />
        ) : pdf.data ? (
          <Pages pdf={pdf.data} />
        ) : (
          <Spinner label={t('proofDialog.making')} />
        )}
        <p className="muted">
          {t('proofDialog.record')}{' '}
          {specs.length > shownCards &&
            t('proofDialog.first', { number: formatNumber(shownCards) })}
        </p>
      </div>
    </Dialog>
  );
}

function Pages({ pdf }: { pdf: PDFDocumentProxy }) {
  const { t } = useTranslation('greeting-cards');
  const [page, setPage] = useState(1);
  const [error, setError] = useState<unknown>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    const element = canvas.current;
    if (!element) return;
    // A canvas of its own for every page: the reader refuses to draw twice at once on one.
    const fresh = document.createElement('canvas');
    drawPage(pdf, page, fresh, element.clientWidth || 600).then(
      () => {
        if (isGone) return;
        element.width = fresh.width;
        element.height = fresh.height;
        element.getContext('2d')?.drawImage(fresh, 0, 0);
      },
      (thrown: unknown) => {
        if (!isGone) setError(thrown);
      },
    );
    return () => {
      isGone = true;
    };
  }, [pdf, page]);
  const label = t('proofDialog.pages', {
    page: formatNumber(page),
    pages: formatNumber(pdf.numPages),
  });
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <canvas ref={canvas} className="cards-proof-page" role="img" aria-label={label} />
      {pdf.numPages > 1 && (
        <div className="cards-proof-turn">
          <IconButton
            icon="left"
            label={t('proofDialog.previous')}
            isDisabled={page === 1}
            onPress={() => setPage(page - 1)}
          />
          <span aria-live="polite">{label}</span>
          <IconButton
            icon="right"
            label={t('proofDialog.next')}
            isDisabled={page === pdf.numPages}
            onPress={() => setPage(page + 1)}
          />
        </div>
      )}
    </>
  );
}
