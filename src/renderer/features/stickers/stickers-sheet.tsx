import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelsOn, type LabelSheet } from '../../../shared/paper.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { request } from '../../api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPage } from '../paper/pdf-page.tsx';
import { LabelChoice } from '../paper/sheet-picture.tsx';
import { useSettled } from '../paper/use-settled.ts';

type Wanted = InputOf<'stickers.preview'> & { sheet: string; first: number };

/** The first sheet as it will be printed, on which the first free label is chosen; null leaves the last one there. */
export function StickersSheet({
  wanted,
  sheet,
  onFirst,
}: {
  wanted: Wanted | null;
  sheet: LabelSheet;
  onFirst: (first: number) => void;
}) {
  const { t } = useTranslation('stickers');
  const labels = labelsOn(sheet);
  const first = wanted?.first ?? 1;
  // No more than the first sheet is looked at.
  const filled = Math.min(wanted?.count ?? 0, labels - first + 1);
  const shown = useSettled(wanted && { ...wanted, count: filled });
  const preview = useQuery({
    ...request('stickers.preview', shown ?? { count: 1 }),
    enabled: shown !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  // The last picture of another sheet would lie askew below this one's labels.
  const isOfSheet = shown?.sheet === sheet.id && !preview.isPlaceholderData;
  return (
    <div className="stickers-preview">
      {preview.error && <ErrorNotice error={preview.error} />}
      <LabelChoice
        sheet={sheet}
        label={t('firstFree')}
        first={first}
        filled={filled}
        onFirst={onFirst}
      >
        {preview.data && isOfSheet && <PdfPage pdf={preview.data.pdf} label={t('preview')} />}
      </LabelChoice>
    </div>
  );
}
