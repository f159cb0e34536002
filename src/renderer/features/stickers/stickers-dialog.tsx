import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOn, stickerSheets, type StickerSheet } from '../../../shared/stickers.ts';
import { describeError, useSend } from '../../api.ts';
import { WrittenFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import './stickers-dialog.css';

const mostStickers = 1000;

/** A whole number as typed, within its bounds; null where it is none such. */
function wholeNumber(text: string, most: number): number | null {
  const number = Number(text.trim());
  return /^\d+$/.test(text.trim()) && number >= 1 && number <= most ? number : null;
}

/** Labels with the agent's number for fridge and car: which sheet, how many, from which label on. */
export function StickersDialog({ hasPhone, onClose }: { hasPhone: boolean; onClose: () => void }) {
  const { t } = useTranslation('stickers');
  const [sheet, setSheet] = useState<StickerSheet>('3114');
  const [countText, setCountText] = useState<string | null>(null);
  const [firstText, setFirstText] = useState('1');
  const [line, setLine] = useState('');
  const print = useSend('stickers.print');
  const labels = labelsOn(sheet);
  const first = wholeNumber(firstText, labels);
  // Unless something else is wanted, the sheet is filled.
  const count =
    countText === null ? labels - (first ?? 1) + 1 : wholeNumber(countText, mostStickers);
  const wanted = first !== null && count !== null ? { sheet, first, count, line } : null;

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
            value={sheet}
            options={stickerSheets.map((value) => ({
              value,
              label: t(`sheets.${value}`),
              hint: t('labels', { count: labelsOn(value) }),
            }))}
            onChange={setSheet}
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
        {hasPhone ? (
          <SheetPreview wanted={wanted} />
        ) : (
          <p className="stickers-missing">{t('noPhone')}</p>
        )}
      </div>
    </Dialog>
  );
}
