import { useTranslation } from 'react-i18next';
import type { ContactRow } from '../../../shared/contacts.ts';
import { formatTime } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { DueChip } from './before-call.tsx';
import { contactName, dayText, lengthText, outcomeText } from './contact-texts.ts';
import './call-row.css';

/** One call in the list over all customers. */
export function CallRow({ contact }: { contact: ContactRow | null }) {
  const { t } = useTranslation('contacts');
  if (!contact) return <div className="contacts-row" />;
  return (
    <div className="contacts-row">
      <div className="contacts-row-when">
        <span>{dayText(contact.startedAt)}</span>
        <span>{formatTime(contact.startedAt)}</span>
      </div>
      <div className="contacts-row-who">
        <span className="contacts-row-name ellipsis">
          {contact.customerName || t('common:unnamed')}
        </span>
        <span className="muted ellipsis">
          {contactName(t, contact)}
          {contact.durationSeconds !== null && ` · ${lengthText(t, contact.durationSeconds)}`}
        </span>
      </div>
      <div className="contacts-row-what">
        <span className={contact.note.trim() ? 'ellipsis' : 'ellipsis muted'}>
          {contact.note.trim().replaceAll(/\s+/g, ' ') || t('list.noNote')}
        </span>
        {contact.nextStep !== '' && <StepLine contact={contact} />}
      </div>
      <div className="contacts-row-chips">
        <CallChips contact={contact} />
      </div>
    </div>
  );
}

function StepLine({ contact }: { contact: ContactRow }) {
  const isDone = contact.nextStepDoneAt !== null;
  return (
    <span className={classes('contacts-step', isDone && 'contacts-step-done')}>
      <span className="contacts-step-box" data-space="">
        {isDone && <Icon name="check" size="0.7rem" />}
      </span>
      <span className="ellipsis">{contact.nextStep}</span>
      {!isDone && contact.nextStepDue && <DueChip due={contact.nextStepDue} />}
    </span>
  );
}

/** What is worth a glance: nobody reached, settled at once, still open, after hours. */
export function CallChips({
  contact,
}: {
  contact: Pick<ContactRow, 'kind' | 'direction' | 'outcome' | 'settled' | 'afterHours'>;
}) {
  const { t } = useTranslation('contacts');
  return (
    <>
      {contact.outcome !== 'reached' && (
        <Chip tint={contact.outcome === 'missed' ? 'plain' : 'blue'}>
          {outcomeText(t, contact)}
        </Chip>
      )}
      {contact.settled === true && <Chip tint="celadon">{t('settled.yes')}</Chip>}
      {contact.settled === false && <Chip tint="seal">{t('settled.no')}</Chip>}
      {contact.afterHours && <Chip tint="gold">{t('afterHours')}</Chip>}
    </>
  );
}
