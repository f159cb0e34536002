import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { revealFile } from '../../app/written-file.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';

/** The day's list on paper: as a file, or to the printer. */
export function PrintMenu({ date }: { date: string | null }) {
  const { t } = useTranslation('today');
  const [isBusy, setBusy] = useState(false);
  async function print(mode: 'save' | 'print') {
    if (isBusy) return;
    setBusy(true);
    try {
      const { file } = await invoke('today.print', { mode, ...(date === null ? {} : { date }) });
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
  useShortcuts([
    { keys: 'mod+p', label: t('print'), group: 'here', run: () => void print('print') },
  ]);
  return (
    <Menu
      label={t('print')}
      items={[
        { id: 'print', label: t('toPrinter'), keys: 'mod+p', onAction: () => void print('print') },
        { id: 'save', label: t('toFile'), icon: 'file', onAction: () => void print('save') },
      ]}
    >
      <Button small isPending={isBusy}>
        {t('print')}
      </Button>
    </Menu>
  );
}
