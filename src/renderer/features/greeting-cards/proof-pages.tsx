import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { pageSize, pixelsAPoint } from './pdf-pages.ts';
import { PdfPage } from './pdf-page.tsx';
import { fitting, stepped, wheeled, type Zoom } from './proof-zoom.ts';

/** The pages beside one another in small, and one of them as large as wanted. */
export function ProofPages({ pdf }: { pdf: PDFDocumentProxy }) {
  const { t } = useTranslation('greeting-cards');
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [error, setError] = useState<unknown>(null);
  const space = useRef<HTMLDivElement>(null);
  const size = usePageSize(pdf, page);
  const fit = useFit(space, size);
  const scale = zoom === 'fit' ? fit : zoom;
  useWheel(space, (deltaY) => setZoom(wheeled(scale, deltaY)));

  const label = t('proofDialog.pages', {
    page: formatNumber(page),
    pages: formatNumber(pdf.numPages),
  });
  const to = (number: number) => setPage(Math.max(1, Math.min(pdf.numPages, number)));

  useKeysHere((event) => {
    const acts: Record<string, () => void> = {
      '+': () => setZoom(stepped(scale, 1)),
      '=': () => setZoom(stepped(scale, 1)),
      '-': () => setZoom(stepped(scale, -1)),
      '0': () => setZoom('fit'),
      '1': () => setZoom(1),
      PageDown: () => to(page + 1),
      PageUp: () => to(page - 1),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  return (
    <div className="cards-proof-view">
      {pdf.numPages > 1 && (
        <VirtualList
          className="cards-proof-thumbs"
          label={t('proofDialog.thumbs')}
          count={pdf.numPages}
          rowHeight={7.5}
          active={page - 1}
          onActiveChange={(index) => to(index + 1)}
          isSelected={(index) => index === page - 1}
          rowLabel={(index) => t('proofDialog.page', { page: formatNumber(index + 1) })}
          renderRow={(index) => (
            <span className="cards-proof-thumb">
              <PdfPage pdf={pdf} page={index + 1} width={80} onError={setError} />
              <span>{formatNumber(index + 1)}</span>
            </span>
          )}
        />
      )}
      <div className="cards-proof-main">
        {error !== null && <ErrorNotice error={error} />}
        <div
          ref={space}
          className="cards-proof-space"
          // Larger than the space it is moved by the keys.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          role="group"
          aria-label={label}
        >
          {size && (
            <PdfPage
              pdf={pdf}
              page={page}
              width={size.width * scale}
              ratio={size.width / size.height}
              label={label}
              onError={setError}
            />
          )}
        </div>
        <div className="cards-proof-bar">
          <IconButton
            icon="left"
            label={t('proofDialog.previous')}
            isDisabled={page === 1}
            onPress={() => to(page - 1)}
          />
          <span aria-live="polite">{label}</span>
          <IconButton
            icon="right"
            label={t('proofDialog.next')}
            isDisabled={page === pdf.numPages}
            onPress={() => to(page + 1)}
          />
          <span className="cards-proof-gap" />
          <IconButton
            icon="less"
            label={t('proofDialog.smaller')}
            onPress={() => setZoom(stepped(scale, -1))}
          />
          <span className="cards-proof-scale">{Math.round(scale * 100)}%</span>
          <IconButton
            icon="add"
            label={t('proofDialog.larger')}
            onPress={() => setZoom(stepped(scale, 1))}
          />
          <Button small keys="0" onPress={() => setZoom('fit')}>
            {t('proofDialog.fit')}
          </Button>
          <Button small keys="1" onPress={() => setZoom(1)}>
            {t('proofDialog.trueSize')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The keys of the viewer act as long as it is open, wherever the attention is. */
function useKeysHere(onKey: (event: KeyboardEvent) => void) {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey && !event.altKey) latest.current(event);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

/** A page's size in CSS pixels at 100 %. */
function usePageSize(pdf: PDFDocumentProxy, page: number) {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    let isGone = false;
    void pageSize(pdf, page).then(
      ({ width, height }) =>
        isGone || setSize({ width: width * pixelsAPoint, height: height * pixelsAPoint }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [pdf, page]);
  return size;
}

const margin = 32;

function useFit(
  space: React.RefObject<HTMLElement | null>,
  size: { width: number; height: number } | null,
): number {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = space.current;
    if (!element) return;
    const measure = () =>
      setRoom({ width: element.offsetWidth - margin, height: element.offsetHeight - margin });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [space]);
  return size ? fitting(size, room) : 1;
}

/** Ctrl and the wheel; without Ctrl it scrolls as everywhere. */
function useWheel(space: React.RefObject<HTMLElement | null>, onWheel: (deltaY: number) => void) {
  const latest = useRef(onWheel);
  useLayoutEffect(() => {
    latest.current = onWheel;
  });
  useEffect(() => {
    const element = space.current;
    if (!element) return;
    function turn(event: WheelEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(event.deltaY);
    }
    // React's own listener could not keep the window from zooming.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [space]);
}
