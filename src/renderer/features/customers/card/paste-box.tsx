import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isContactBlock, withBlock } from '../../../../core/contact-block.ts';
import type { CustomerPatch } from '../../../../shared/customer-card.ts';
import { Button } from '../../../ui/button.tsx';
import { orToast } from '../card-log/use-entries.ts';
import type { SaveCard } from '../use-card.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** On a new card: takes a pasted business card or signature, also where it was meant for the name. */
export function PasteBox({ save }: { save: SaveCard }) {
  const { t } = useTranslation('card');
  const [pasted, setPasted] = useState<string | null>(null);
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isContactBlock(text) || !isMeantForCard(event.target)) return;
      event.preventDefault();
      setPasted(text);
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
  function keep(fields: CustomerPatch) {
    setPasted(null);
    void orToast(save((now) => withBlock(now, fields)));
  }
  return (
    <>
      <Button kind="quiet" icon="copy" className="paste-box" onPress={() => setPasted('')}>
        {t('paste.invite')}
      </Button>
      {pasted !== null && (
        <PasteDialog pasted={pasted} onKeep={keep} onClose={() => setPasted(null)} />
      )}
    </>
  );
}

/** Several lines pasted into the empty name or into nothing at all; other fields keep their paste. */
function isMeantForCard(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return true;
  const field = target.closest<HTMLTextAreaElement>('textarea, input');
  if (field === null) return target.closest('[role="dialog"]') === null;
  return field.value.trim() === '' && field.closest('.card-name') !== null;
}
