import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Agreement } from '../../../shared/agreements.ts';
import { invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import {
  changesOf,
  draftFault,
  draftOf,
  writtenOf,
  type AgreementDraft,
} from './agreement-draft.ts';
import { AgreementForm } from './agreement-form.tsx';
import { nameOf } from './agreement-texts.ts';

/** What was typed stays when the dialog is closed without saving; it is there again for the same one. */
const kept = new Map<string, AgreementDraft>();

/** Writes a new agreement or changes one. */
export function AgreementDialog({
  customerId,
  customerName,
  agreement,
  onClose,
}: {
  customerId: number;
  customerName: string;
  /** Null for a new one. */
  agreement: Agreement | null;
  onClose: () => void;
}) {
  const { t } = useTranslation('agreements');
  const key = `${customerId} ${agreement?.uid ?? ''}`;
  const [draft, setDraft] = useState(() => kept.get(key) ?? draftOf(agreement));
  const [tried, setTried] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const fault = draftFault(draft);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error !== null) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);

  function change(part: Partial<AgreementDraft>) {
    const next = { ...draft, ...part };
    kept.set(key, next);
    setDraft(next);
  }
  function giveUp() {
    kept.delete(key);
    onClose();
  }
  async function save() {
    setTried(true);
    if (busy || fault !== null) return;
    setBusy(true);
    setError(null);
    try {
      const written = writtenOf(draft);
      const { agreement: entry, change: id } = agreement
        ? await invoke('agreements.change', {
            customerId,
            uid: agreement.uid,
            patch: changesOf(agreement, written),
          })
        : await invoke('agreements.add', { customerId, agreement: written });
      undoable(t(agreement ? 'changed' : 'added', { name: nameOf(entry) }), [id]);
      giveUp();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  return (
    <Dialog
      size="large"
      title={agreement ? t('dialog.change') : t('dialog.add')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={giveUp}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="mod+enter" isPending={busy} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div
        className="stack"
        role="presentation"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        }}
      >
        <p className="muted">{customerName || t('common:unnamed')}</p>
        <div ref={notice}>{error !== null && <ErrorNotice error={error} />}</div>
        <AgreementForm
          draft={draft}
          isNew={agreement === null}
          fault={tried ? fault : fault === 'ends-early' || fault === 'negative' ? fault : null}
          onChange={change}
        />
      </div>
    </Dialog>
  );
}
