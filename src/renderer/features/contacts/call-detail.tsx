import { useTranslation } from 'react-i18next';
import type { ContactRow } from '../../../shared/contacts.ts';
import { describeError, invoke } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { DueChip } from './before-call.tsx';
import { CallChips } from './call-row.tsx';
import { contactName, lengthText, momentText, outcomeText } from './contact-texts.ts';
import './call-detail.css';

const showRefusal = (error: unknown) =>
  toast({ text: describeError(error), tint: 'seal', stays: true });

export type CallActions = ReturnType<typeof useCallActions>;

/** What can be done with a logged call; every one can be undone. */
export function useCallActions() {
  const { t } = useTranslation('contacts');
  return {
    openCard: (row: ContactRow) => navigate(formatRoute(['customers', row.customerId])),
    edit: (row: ContactRow) =>
      ask('edit-contact', { contact: row, customerName: row.customerName }),
    trash: (row: ContactRow) =>
      invoke('contacts.trash', { id: row.id }).then(
        ({ change }) =>
          undoable(t('list.trashed', { name: row.customerName, kind: contactName(t, row) }), [
            change,
          ]),
        showRefusal,
      ),
    toggleStep: (row: ContactRow) => {
      if (row.nextStep === '') return Promise.resolve();
      const done = row.nextStepDoneAt === null;
      return invoke('contacts.setStepDone', { id: row.id, done }).then(
        ({ change }) =>
          undoable(t(done ? 'step.doneToast' : 'step.reopenedToast', { step: row.nextStep }), [
            change,
          ]),
        showRefusal,
      );
    },
  };
}

/** The whole of the call that the list stands on. */
export function CallDetail({ contact, actions }: { contact: ContactRow; actions: CallActions }) {
  const { t } = useTranslation('contacts');
  const name = contact.customerName || t('common:unnamed');
  const facts = [
    contactName(t, contact),
    outcomeText(t, contact),
    contact.durationSeconds === null ? '' : lengthText(t, contact.durationSeconds),
  ];
  return (
    <SidePanel title={t('detail.label', { name })} className="contacts-detail">
      <header>
        <h2>{name}</h2>
        <p className="muted">{momentText(contact.startedAt)}</p>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </header>
      <div className="contacts-detail-chips">
        <CallChips contact={contact} />
      </div>
      <p className={contact.note.trim() ? 'contacts-detail-note' : 'muted'}>
        {contact.note.trim() || t('list.noNote')}
      </p>
      {contact.nextStep !== '' && (
        <div className="contacts-detail-step">
          <h3>{t('panel.nextStep')}</h3>
          <Checkbox
            done
            label={contact.nextStep}
            isSelected={contact.nextStepDoneAt !== null}
            onChange={() => void actions.toggleStep(contact)}
          />
          {contact.nextStepDue && !contact.nextStepDoneAt && <DueChip due={contact.nextStepDue} />}
        </div>
      )}
      <div className="contacts-detail-actions">
        <Button kind="primary" keys="Enter" onPress={() => actions.openCard(contact)}>
          {t('panel.openCard')}
        </Button>
        <Button
          icon="phone"
          onPress={() =>
            ask('start-call', {
              customerId: contact.customerId,
              customerName: contact.customerName,
            })
          }
        >
          {t('detail.call')}
        </Button>
        <Button keys="e" onPress={() => actions.edit(contact)}>
          {t('list.edit')}
        </Button>
        <Button kind="quiet" icon="trash" onPress={() => void actions.trash(contact)}>
          {t('list.trash')}
        </Button>
      </div>
    </SidePanel>
  );
}
