import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { toast } from '../ui/toast.tsx';
import { useShortcuts } from './shortcuts.ts';
import { revealFile } from './written-file.tsx';

/** Something on paper: to the printer, or as a file. `print` names the file that was written, if any. */
export function PaperMenu({
  label,
  print,
  keys,
}: {
  label: string;
  print: (mode: 'save' | 'print') => Promise<{ file: string | null }>;
  /** Sends it to the printer; the place's own. */
  keys?: string;
}) {
  const { t } = useTranslation('common');
  const [isBusy, setBusy] = useState(false);
  async function run(mode: 'save' | 'print') {
    if (isBusy) return;
    setBusy(true);
    try {
      const { file } = await print(mode);
      if (file !== null) {
        toast({
          text: t('paper.saved', { file }),
          tint: 'celadon',
          action: { label: t('jobs:show'), onAction: () => revealFile(file) },
        });
      } else if (mode === 'print') toast({ text: t('paper.printed'), tint: 'celadon' });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(false);
  }
  const shortcut = keys === undefined ? {} : { keys };
  useShortcuts(
    keys === undefined ? [] : [{ keys, label, group: 'here', run: () => void run('print') }],
  );
  return (
    <Menu
      label={label}
      items={[
        {
          id: 'print',
          label: t('paper.toPrinter'),
          ...shortcut,
          onAction: () => void run('print'),
        },
        { id: 'save', label: t('paper.toFile'), onAction: () => void run('save') },
      ]}
    >
      <Button small isPending={isBusy}>
        {label}
      </Button>
    </Menu>
  );
}
