import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOn } from '../../../shared/paper.ts';
import { describeError, useRequest, useSend } from '../../api.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { wholeWithin } from '../paper/decimal.ts';
import { sheetOptions } from '../paper/paper-options.ts';
import { StickersSheet } from './stickers-sheet.tsx';
import './stickers-dialog.css';

const mostStickers = 1000;

/** Labels with the agent's number for fridge and car: which sheet, how many, from which label on. */
export function StickersDialog({ hasPhone, onClose }: { hasPhone: boolean; onClose: () => void }) {
  const { t } = useTranslation('stickers');
  const papers = useTranslation('paper');
  const sheets = useRequest('paper.sheets').data ?? [];
  const [sheetId, setSheetId] = useState('3114');
  const [countText, setCountText] = useState<string | null>(null);
  const [firstText, setFirstText] = useState('1');
  const [line, setLine] = useState('');
  const print = useSend('stickers.print');
  const sheet = sheets.find(({ id }) => id === sheetId);
  const labels = sheet ? labelsOn(sheet) : 1;
  const first = wholeWithin(firstText, 1, labels);
  // Unless something else is wanted, the sheet is filled.
  const count =
    countText === null ? labels - (first ?? 1) + 1 : wholeWithin(countText, 1, mostStickers);
  const wanted =
    sheet && first !== null && count !== null ? { sheet: sheet.id, first, count, line } : null;

  function produce(mode: 'save' | 'print') {
    if (!wanted || print.isPending) return;
    print.mutate(
      { ...wanted, mode },
      {
        onSuccess: ({ file, pages }) => {
          if (pages === 0) toast({ text: t('gaveUp') });
          else if (file === null) toast({ text: t('printed') });
        },
        onError: (error) => toast({ text: describeError(error), tint: 'seal', stays: true }),
      },
    );
  }
  return (
    <Dialog
      title={t('title')}
      isOpen
      keepOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button
            isDisabled={!wanted || !hasPhone}
            isPending={print.isPending}
            onPress={() => produce('print')}
          >
            {t('print')}
          </Button>
          <Button
            kind="primary"
            isDisabled={!wanted || !hasPhone}
            isPending={print.isPending}
            onPress={() => produce('save')}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="stickers">
        <div className="stickers-fields">
          <p className="muted">{t('hint')}</p>
          <Select
            label={t('sheet')}
            value={sheetId}
            options={sheetOptions(papers.t, sheets)}
            onChange={setSheetId}
          />
          <div className="stickers-numbers">
            <TextField
              label={t('count')}
              type="text"
              value={countText ?? String(count ?? '')}
              error={count === null ? t('range', { most: mostStickers }) : null}
              onChange={setCountText}
            />
            <TextField
              label={t('first')}
              type="text"
              value={firstText}
              error={first === null ? t('range', { most: labels }) : null}
              onChange={setFirstText}
            />
          </div>
          <p className="muted stickers-order">{t('order')}</p>
          <TextField
            label={t('line')}
            value={line}
            maxLength={200}
            placeholder={t('linePlaceholder')}
            onChange={setLine}
          />
          {print.data?.file && <WrittenFile file={print.data.file} />}
          {print.error && <ErrorNotice error={print.error} />}
        </div>
        {!hasPhone && <p className="stickers-missing">{t('noPhone')}</p>}
        {hasPhone && sheet && (
          <StickersSheet
            wanted={wanted}
            sheet={sheet}
            onFirst={(label) => setFirstText(String(label))}
          />
        )}
      </div>
    </Dialog>
  );
}
