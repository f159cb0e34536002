import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/contacts.ts';
import { useAsk } from '../../app/asks.ts';
import { currentRoute } from '../../app/router.ts';
import { toast } from '../../ui/toast.tsx';
import { CallDock } from './call-dock.tsx';
import { openCalls, restoreDrafts, saveAllDrafts, startCall } from './call-store.ts';
import { ContactEditDialog } from './contact-edit-dialog.tsx';

type Edited = { contact: Contact; customerName: string };

/** The call window and the correction of a logged call, whichever screen shows. */
export function Overlays() {
  const [edited, setEdited] = useState<Edited | null>(null);
  // People on today's list are called; who is looked up is usually on the line already.
  useAsk('start-call', (who) => startCall(who, currentRoute().path[0] === 'today' ? 'out' : 'in'));
  useAsk('edit-contact', setEdited);
  useDrafts();
  return (
    <>
      <CallDock />
      {edited && <ContactEditDialog {...edited} onClose={() => setEdited(null)} />}
    </>
  );
}

/** Brings drafts back at the start and saves what is not saved yet before the window goes. */
function useDrafts() {
  const { t } = useTranslation('contacts');
  useEffect(() => {
    if (openCalls().calls.length > 0) return;
    void restoreDrafts().then(
      (count) => {
        if (count > 0) toast({ text: t('panel.restored') });
      },
      () => undefined,
    );
    // Once at the start; the texts of a later language do not matter here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', saveAllDrafts);
    window.addEventListener('blur', saveAllDrafts);
    return () => {
      window.removeEventListener('pagehide', saveAllDrafts);
      window.removeEventListener('blur', saveAllDrafts);
    };
  }, []);
}
