import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelsOn, type LabelSheet } from '../../../shared/paper.ts';
import { request } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { PdfPage } from '../paper/pdf-page.tsx';
import { LabelChoice } from '../paper/sheet-picture.tsx';
import type { Asked } from './choice.ts';

/** The first envelope or sheet as it will be; on a sheet the first free label is chosen. */
export function MailingPreview({
  asked,
  sheet,
  first,
  total,
  onFirst,
}: {
  asked: Asked;
  /** Null for envelopes. */
  sheet: LabelSheet | null;
  first: number;
  total: number;
  onFirst: (first: number) => void;
}) {
  const { t } = useTranslation('mailing');
  const preview = useQuery({
    ...request('mailing.preview', asked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const { paper } = asked;
  // The last picture of another paper would lie askew.
  const isOfPaper = sheet
    ? paper.kind === 'labels' && paper.sheet === sheet.id
    : paper.kind === 'envelope';
  const data = isOfPaper && !preview.isPlaceholderData ? preview.data : undefined;
  const page = data && <PdfPage pdf={data.pdf} label={t('preview')} />;
  return (
    <div className="mailing-preview">
      {preview.error && <ErrorNotice error={preview.error} />}
      {sheet ? (
        <LabelChoice
          sheet={sheet}
          label={t('firstFree')}
          first={first}
          filled={Math.min(total, labelsOn(sheet) - first + 1)}
          onFirst={onFirst}
        >
          {page}
        </LabelChoice>
      ) : (
        <div className="mailing-envelope">
          {page ?? (preview.error ? null : <Spinner label={t('drawing')} />)}
        </div>
      )}
      {data && (
        <p className="muted">
          {t('pages', { count: data.pages, number: formatNumber(data.pages) })}
        </p>
      )}
    </div>
  );
}
