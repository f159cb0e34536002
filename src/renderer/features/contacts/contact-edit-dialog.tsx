import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFields, Contact } from '../../../shared/contacts.ts';
import { invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { CallFieldsForm } from './call-fields.tsx';
import { CallTimes } from './call-times.tsx';
import { contactName, momentText } from './contact-texts.ts';

/** Corrects a logged call. What was typed stays until it is saved or given up. */
export function ContactEditDialog({
  contact,
  customerName,
  onClose,
}: {
  contact: Contact;
  customerName: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('contacts');
  const [patch, setPatch] = useState<Partial<ContactFields>>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const fields = { ...contact, ...patch };

  async function save() {
    if (busy) return;
    if (Object.keys(patch).length === 0) return onClose();
    setBusy(true);
    setError(null);
    try {
      const { change } = await invoke('contacts.update', {
        id: contact.id,
        patch: tidied(patch, fields),
      });
      undoable(t('edit.saved'), [change]);
      onClose();
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t('edit.title')}
      isOpen
      keepOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="mod+enter" isPending={busy} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">
          {customerName || t('common:unnamed')} · {contactName(t, fields)} ·{' '}
          {momentText(contact.startedAt)}
        </p>
        {error !== null && <ErrorNotice error={error} />}
        <CallFieldsForm
          fields={fields}
          onChange={(change) => setPatch((before) => ({ ...before, ...change }))}
          onSubmit={() => void save()}
        />
        <CallTimes
          kind={fields.kind}
          startedAt={fields.startedAt}
          seconds={fields.durationSeconds}
          onChange={(change) => setPatch((before) => ({ ...before, ...change }))}
        />
      </div>
    </Dialog>
  );
}

function tidied(patch: Partial<ContactFields>, fields: ContactFields): Partial<ContactFields> {
  return {
    ...patch,
    ...(fields.nextStep.trim() === '' ? { nextStepDue: null } : {}),
    ...(fields.outcome === 'missed' ? { durationSeconds: null, settled: null } : {}),
  };
}
