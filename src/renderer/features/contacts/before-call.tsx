import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { Tag } from '../../ui/chip.tsx';
import { useCardData } from '../customers/card-request.ts';
import { contactName, dayText, lengthText, outcomeText } from './contact-texts.ts';
import { OpenOnCard } from './open-on-card.tsx';
import { DueChip } from './due-chip.tsx';
import { MindBoxes } from './mind-boxes.tsx';
import './before-call.css';

export { DueChip } from './due-chip.tsx';

const shownContacts = 3;

/** What to mind before and while talking: what must not be, what they like, what is open, what was said last. */
export function BeforeCall({ customerId }: { customerId: number }) {
  const { data: card } = useCardData(customerId);
  if (!card) return <div className="contacts-before contacts-before-waiting" />;
  return <BeforeCallBox card={card} />;
}

function BeforeCallBox({ card }: { card: Card }) {
  const { t } = useTranslation('contacts');
  return (
    // Focusable, because in a low window it scrolls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="contacts-before" aria-label={t('before.title')} tabIndex={0}>
      {(card.phones.length > 0 || card.company) && (
        <p className="contacts-before-who">
          {[card.company, card.job].filter(Boolean).join(' · ')}
          {card.phones[0] && <strong>{card.phones[0].number}</strong>}
        </p>
      )}
      {card.callTimes !== '' && <p className="muted">{card.callTimes}</p>}
      <MindBoxes card={card} />
      <OpenOnCard card={card} />
      <OpenSteps card={card} />
      {card.notes.trim() && <p className="contacts-before-notes">{card.notes.trim()}</p>}
      {card.tags.length > 0 && (
        <div className="contacts-before-tags">
          {card.tags.slice(0, 8).map((tag) => (
            <Tag key={tag} tag={tag} />
          ))}
        </div>
      )}
      <RecentContacts card={card} />
    </section>
  );
}

/** What was promised as a next step and is not done; those that `without` names are shown elsewhere. */
export function OpenSteps({ card, without = [] }: { card: Card; without?: readonly number[] }) {
  const { t } = useTranslation('contacts');
  const open = card.contacts
    .filter((contact) => contact.nextStep !== '' && !contact.nextStepDoneAt)
    .filter(({ id }) => !without.includes(id))
    .toSorted((a, b) => (a.nextStepDue ?? '9999').localeCompare(b.nextStepDue ?? '9999'));
  return open.slice(0, shownContacts).map((contact) => (
    <p key={contact.id} className="contacts-before-step">
      <span className="contacts-before-label">{t('before.openStep')}</span> {contact.nextStep}{' '}
      {contact.nextStepDue && <DueChip due={contact.nextStepDue} />}
    </p>
  ));
}

function RecentContacts({ card }: { card: Card }) {
  const { t } = useTranslation('contacts');
  if (card.contacts.length === 0) return <p className="muted">{t('before.none')}</p>;
  return (
    <ul className="contacts-before-recent">
      {card.contacts.slice(0, shownContacts).map((contact) => (
        <li key={contact.id}>
          <span className="contacts-before-day">{dayText(contact.startedAt)}</span>
          <span className="contacts-before-said">
            {contact.note.trim() ||
              [
                contactName(t, contact),
                outcomeText(t, contact),
                contact.durationSeconds === null ? '' : lengthText(t, contact.durationSeconds),
              ]
                .filter(Boolean)
                .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
