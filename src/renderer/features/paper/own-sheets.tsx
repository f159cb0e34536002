import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelsOn, type LabelSheet } from '../../../shared/paper.ts';
import { describeError, invoke } from '../../api.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

const fail = (error: unknown) => toast({ text: describeError(error), tint: 'seal', stays: true });

/** The sheets of one's own, to be made, changed and removed. */
export function OwnSheets({ sheets }: { sheets: readonly LabelSheet[] }) {
  const { t } = useTranslation('paper');
  const [edited, setEdited] = useState<LabelSheet | 'new' | null>(null);
  const own = sheets.filter(({ builtIn }) => !builtIn);

  async function remove({ id, name }: LabelSheet) {
    try {
      await invoke('paper.removeSheet', { id });
      toast({
        text: t('sheets.removed', { name }),
        action: {
          label: t('common:undo'),
          onAction: () => {
            invoke('paper.restoreSheet', { id }).then(
              () => toast({ text: t('common:undone') }),
              fail,
            );
          },
        },
      });
    } catch (error) {
      fail(error);
    }
  }

  return (
    <div className="paper-part">
      <h3>{t('sheets.title')}</h3>
      {own.length === 0 && <p className="muted">{t('sheets.none')}</p>}
      {own.length > 0 && (
        <ul className="paper-sheets" aria-label={t('sheets.title')}>
          {own.map((sheet) => (
            <li key={sheet.id} className="paper-sheet">
              <span className="grow">
                <strong>{sheet.name}</strong>
                <span className="muted">
                  {t('sheets.facts', {
                    paper: t(`kinds.${sheet.paper}`),
                    columns: sheet.columns,
                    rows: sheet.rows,
                    width: sheet.width,
                    height: sheet.height,
                    count: labelsOn(sheet),
                  })}
                </span>
              </span>
              <IconButton
                small
                icon="edit"
                label={t('sheets.changeNamed', { name: sheet.name })}
                onPress={() => setEdited(sheet)}
              />
              <IconButton
                small
                icon="trash"
                label={t('common:removeNamed', { name: sheet.name })}
                onPress={() => void remove(sheet)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="settings-actions">
        <Button icon="add" onPress={() => setEdited('new')}>
          {t('sheets.add')}
        </Button>
      </div>
      {edited && (
        <SheetDialog
          sheet={edited === 'new' ? null : edited}
          sheets={sheets}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}
