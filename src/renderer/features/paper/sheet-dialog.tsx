import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOn, type LabelSheet } from '../../../shared/paper.ts';
import { useSend } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toast.tsx';
import { formOf, limits, readForm, sheetNumbers, type SheetForm } from './sheet-form.ts';
import { SheetPicture } from './sheet-picture.tsx';
import './sheet-dialog.css';

const papers = ['a4', 'letter'] as const;

/** A sheet of one's own: its numbers, and how it looks while they are typed. */
export function SheetDialog({
  sheet,
  sheets,
  onClose,
}: {
  /** Null for a new one. */
  sheet: LabelSheet | null;
  sheets: readonly LabelSheet[];
  onClose: () => void;
}) {
  const { t } = useTranslation('paper');
  const models = sheets.filter(({ builtIn }) => builtIn);
  const [model, setModel] = useState(sheet?.id ?? models[2]?.id ?? '');
  const [form, setForm] = useState<SheetForm | null>(() => {
    const start = sheet ?? models[2];
    return start ? formOf({ ...start, name: sheet?.name ?? '' }) : null;
  });
  const [isTried, setTried] = useState(false);
  const save = useSend('paper.saveSheet');
  if (!form) return null;
  const { fields, grid, wrong, faults } = readForm(form);
  const isNameMissing = form.name.trim() === '';
  const change = (part: Partial<SheetForm>) => setForm({ ...form, ...part });

  function submit() {
    setTried(true);
    if (!fields || faults.length > 0 || save.isPending) return;
    save.mutate(
      { fields, ...(sheet ? { id: sheet.id } : {}) },
      {
        onSuccess: ({ name }) => {
          toast({ text: t('sheets.saved', { name }) });
          onClose();
        },
      },
    );
  }
  function takeModel(id: string) {
    const chosen = models.find((each) => each.id === id);
    setModel(id);
    if (chosen && form) setForm(formOf({ ...chosen, name: form.name }));
  }

  return (
    <Dialog
      title={t(sheet ? 'sheets.change' : 'sheets.new')}
      isOpen
      keepOpen
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            isPending={save.isPending}
            isDisabled={wrong.length > 0 || faults.length > 0}
            onPress={submit}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="sheet-form">
        <div className="sheet-fields">
          <TextField
            label={t('sheets.name')}
            value={form.name}
            maxLength={60}
            autoFocus
            placeholder={t('sheets.namePlaceholder')}
            error={isTried && isNameMissing ? t('sheets.nameMissing') : null}
            onChange={(name) => change({ name })}
            onSubmit={submit}
          />
          {!sheet && (
            <Select
              label={t('sheets.model')}
              value={model}
              options={models.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={takeModel}
            />
          )}
          <Segmented
            label={t('sheets.paper')}
            showLabel
            value={form.paper}
            options={papers.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(paper) => change({ paper })}
          />
          <div className="sheet-numbers">
            {sheetNumbers.map((key) => (
              <TextField
                key={key}
                label={t(`sheets.${key}`)}
                value={form[key]}
                error={
                  wrong.includes(key)
                    ? t('sheets.range', { least: limits[key][0], most: limits[key][1] })
                    : null
                }
                onChange={(text) => change({ [key]: text })}
                onSubmit={submit}
              />
            ))}
          </div>
          <p className="muted sheet-hint">{t('sheets.hint')}</p>
        </div>
        <div className="sheet-shown">
          <div role="status">
            {faults.length > 0 ? (
              <ul className="sheet-faults">
                {faults.map(({ what, by }) => (
                  <li key={what}>{t(`faults.${what}`, { by })}</li>
                ))}
              </ul>
            ) : (
              grid && <p className="muted">{t('sheets.fits', { count: labelsOn(grid) })}</p>
            )}
          </div>
          {grid && (
            <SheetPicture sheet={grid} label={t('sheets.picture', { count: labelsOn(grid) })} />
          )}
          {save.error && <ErrorNotice error={save.error} />}
        </div>
      </div>
    </Dialog>
  );
}
