import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { revealFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';

/** A month of the log on paper: as a file, or to the printer. */
export function PrintMonth({ month }: { month: string }) {
  const { t } = useTranslation('access-log');
  const [isBusy, setBusy] = useState(false);
  async function print(mode: 'save' | 'print') {
    if (isBusy) return;
    setBusy(true);
    try {
      const { file } = await invoke('accessLog.print', { month, mode });
      if (file !== null) {
        toast({
          text: t('saved', { file }),
          tint: 'celadon',
          action: { label: t('jobs:show'), onAction: () => revealFile(file) },
        });
      } else if (mode === 'print') toast({ text: t('printed'), tint: 'celadon' });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(false);
  }
  return (
    <Menu
      label={t('print')}
      items={[
        { id: 'print', label: t('toPrinter'), onAction: () => void print('print') },
        { id: 'save', label: t('toFile'), icon: 'file', onAction: () => void print('save') },
      ]}
    >
      <Button small isPending={isBusy}>
        {t('print')}
      </Button>
    </Menu>
  );
}
