import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { revealFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';

/** The record of one destruction, or of all, on paper. */
export function PrintRecord({ uid }: { uid?: string }) {
  const { t } = useTranslation('privacy');
  const [isBusy, setBusy] = useState(false);
  async function print(mode: 'save' | 'print') {
    if (isBusy) return;
    setBusy(true);
    try {
      const { file } = await invoke('privacy.destructionRecord', { mode, ...(uid ? { uid } : {}) });
      if (file !== null) {
        toast({
          text: t('record.saved', { file }),
          tint: 'celadon',
          action: { label: t('jobs:show'), onAction: () => revealFile(file) },
        });
      } else if (mode === 'print') toast({ text: t('record.printed'), tint: 'celadon' });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(false);
  }
  return (
    <Menu
      label={t('record.print')}
      items={[
        { id: 'print', label: t('record.toPrinter'), onAction: () => void print('print') },
        { id: 'save', label: t('record.toFile'), icon: 'file', onAction: () => void print('save') },
      ]}
    >
      <Button small isPending={isBusy}>
        {t('record.print')}
      </Button>
    </Menu>
  );
}
