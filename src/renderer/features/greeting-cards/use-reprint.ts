import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../api.ts';
import { revealFile } from '../../app/written-file.tsx';
import { formatNumber } from '../../i18n/format.ts';
import { toast } from '../../ui/toast.tsx';

/** Makes the same bytes again and says where they went. */
export function useReprint() {
  const { t } = useTranslation('greeting-cards');
  const [busy, setBusy] = useState(false);
  async function reprint(sending: number, mode: 'save' | 'print', whole: boolean) {
    setBusy(true);
    try {
      const { flip } = await invoke('settings.get');
      const { file, pages } = await invoke('greetingCards.reprint', {
        sending,
        whole,
        flip,
        mode,
      });
      const number = formatNumber(pages);
      if (file) {
        toast({
          text: t('sent.savedAgain', { pages: number }),
          action: { label: t('jobs:show'), onAction: () => revealFile(file) },
        });
      } else if (pages > 0) toast({ text: t('sent.printedAgain', { pages: number }) });
      else toast({ text: t('produce.gaveUp') });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(false);
  }
  return { busy, reprint };
}
