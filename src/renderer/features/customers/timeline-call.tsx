import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/contacts.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { formatTime } from '../../i18n/format.ts';
import { Checkbox } from '../../ui/choices.tsx';
import { LateMenu } from '../../ui/late-menu.tsx';
import { DueChip } from '../contacts/before-call.tsx';
import { useCallActions } from '../contacts/call-detail.tsx';
import { CallChips } from '../contacts/call-row.tsx';
import { contactName, dayText, lengthText, momentText } from '../contacts/contact-texts.ts';

/** One call on the card. */
export function TimelineCall({ card, contact }: { card: Card; contact: Contact }) {
  const { t } = useTranslation('contacts');
  const actions = useCallActions();
  const row = { ...contact, customerName: card.name || card.company };
  const isReadOnly = card.trashedAt !== null;
  return (
    <div className="log-entry">
      <div className="log-entry-when">
        <span>{dayText(contact.startedAt)}</span>
        <span>{formatTime(contact.startedAt)}</span>
      </div>
      <div className="log-entry-what">
        <p className="log-entry-head">
          <strong>{contactName(t, contact)}</strong>
          {contact.durationSeconds !== null && ` · ${lengthText(t, contact.durationSeconds)}`}
          <span className="log-entry-chips">
            <CallChips contact={contact} />
          </span>
        </p>
        {contact.note.trim() !== '' && <p className="log-entry-note">{contact.note.trim()}</p>}
        {contact.nextStep !== '' && (
          <p className="log-entry-step">
            <Checkbox
              done
              label={contact.nextStep}
              isSelected={contact.nextStepDoneAt !== null}
              isDisabled={isReadOnly}
              onChange={() => void actions.toggleStep(row)}
            />
            {contact.nextStepDue && !contact.nextStepDoneAt && (
              <DueChip due={contact.nextStepDue} />
            )}
          </p>
        )}
      </div>
      {!isReadOnly && (
        <LateMenu
          label={t('detail.label', { name: momentText(contact.startedAt) })}
          className="card-entry-menu"
          items={[
            { id: 'edit', label: t('list.edit'), onAction: () => actions.edit(row) },
            {
              id: 'trash',
              label: t('list.trash'),
              icon: 'trash',
              danger: true,
              onAction: () => void actions.trash(row),
            },
          ]}
        />
      )}
    </div>
  );
}
