import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOn } from '../../../shared/stickers.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { request } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { drawPage, openPdf } from '../greeting-cards/pdf-pages.ts';

type Wanted = InputOf<'stickers.preview'>;

const pauseWhileTyping = 350;

/** The first sheet as it will be printed, with the labels' outlines; null leaves the last one there. */
export function SheetPreview({ wanted }: { wanted: Wanted | null }) {
  const { t } = useTranslation('stickers');
  const shown = useSettled(wanted);
  const preview = useQuery({
    ...request('stickers.preview', shown ?? { count: 1 }),
    enabled: shown !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const canvas = useRef<HTMLCanvasElement>(null);
  const [error, setError] = useState<unknown>(null);
  const pdf = preview.data?.pdf;
  useEffect(() => {
    const element = canvas.current;
    if (!element || !pdf) return;
    let isGone = false;
    // A canvas of its own: the reader refuses to draw twice at once on one.
    const fresh = document.createElement('canvas');
    openPdf(pdf)
      .then((document) => drawPage(document, 1, fresh, element.clientWidth || 400))
      .then(() => {
        if (isGone) return;
        element.width = fresh.width;
        element.height = fresh.height;
        element.getContext('2d')?.drawImage(fresh, 0, 0);
      })
      .catch((thrown: unknown) => {
        if (!isGone) setError(thrown);
      });
    return () => {
      isGone = true;
    };
  }, [pdf]);
  const problem = preview.error ?? error;
  return (
    <div className="stickers-preview">
      {problem !== null && <ErrorNotice error={problem} />}
      {!pdf && problem === null && <Spinner label={t('drawing')} />}
      <canvas
        ref={canvas}
        className="stickers-sheet"
        role="img"
        aria-label={t('preview')}
        hidden={!pdf}
      />
    </div>
  );
}

/** What is wanted once nobody types any more, no more of it than the first sheet. */
function useSettled(wanted: Wanted | null): Wanted | null {
  const sheet = wanted?.sheet ?? '3114';
  const first = wanted?.first ?? 1;
  const count = Math.min(wanted?.count ?? 1, labelsOn(sheet) - first + 1);
  const line = wanted?.line ?? '';
  const [settled, setSettled] = useState<Wanted | null>(wanted && { sheet, first, count, line });
  const isWanted = wanted !== null;
  useEffect(() => {
    if (!isWanted) return;
    const timer = window.setTimeout(
      () => setSettled({ sheet, first, count, line }),
      pauseWhileTyping,
    );
    return () => window.clearTimeout(timer);
  }, [isWanted, sheet, first, count, line]);
  return settled;
}
