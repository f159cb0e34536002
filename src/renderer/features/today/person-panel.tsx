import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/contacts.ts';
import type { Card } from '../../../shared/customers.ts';
import type { PersonToReach } from '../../../shared/today.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Chip, Tag } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { dayText, lengthText } from '../contacts/contact-texts.ts';
import { useCardData } from '../customers/card-request.ts';
import { mark } from './use-today.ts';
import { writeCard } from './write-card.ts';

const shownContacts = 3;
const longestNotes = 400;

/** Beside the list: who it is, what to mind before calling, what was said last. */
export function PersonPanel({ person }: { person: PersonToReach }) {
  const { t } = useTranslation('today');
  const { data: card } = useCardData(person.customer);
  const name = person.name || person.company || t('common:unnamed');
  return (
    <SidePanel title={t('panel', { name })} className="today-panel">
      <header>
        <h2 className="today-panel-name">{name}</h2>
        {person.phone && <p className="today-panel-phone">{person.phone}</p>}
        {card && (card.company || card.job) && (
          <p className="muted">{[card.company, card.job].filter(Boolean).join(' · ')}</p>
        )}
      </header>
      <ul className="today-reasons">
        {person.reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.due} ${reason.contactId}`}>
            <Checkbox
              done
              label={reason.text}
              isSelected={reason.done}
              onChange={(done) => void mark(person, done, reason)}
            />
          </li>
        ))}
      </ul>
      {card && <Mind card={card} />}
      {card && card.contacts.length > 0 && <Recent contacts={card.contacts} />}
      <div className="today-panel-actions">
        <Button
          kind="primary"
          keys="mod+l"
          onPress={() => ask('start-call', { customerId: person.customer, customerName: name })}
        >
          {t('startCall')}
        </Button>
        <Button keys="g" onPress={() => writeCard(person.customer)}>
          {t('writeCard')}
        </Button>
        <Button keys="Enter" onPress={() => navigate(formatRoute(['customers', person.customer]))}>
          {t('openCard')}
        </Button>
      </div>
    </SidePanel>
  );
}

/** Before you call: tags and what the notes say. */
function Mind({ card }: { card: Card }) {
  const { t } = useTranslation('today');
  const notes = card.notes.trim();
  if (notes === '' && card.tags.length === 0) return null;
  return (
    <section className="today-mind">
      <h3>{t('beforeCall')}</h3>
      {card.tags.length > 0 && (
        <div className="today-tags">
          {card.tags.slice(0, 8).map((tag) => (
            <Tag key={tag} tag={tag} />
          ))}
        </div>
      )}
      {notes !== '' && (
        <p className="today-notes">
          {notes.slice(0, longestNotes)}
          {notes.length > longestNotes && '…'}
        </p>
      )}
    </section>
  );
}

function Recent({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation('contacts');
  return (
    <section>
      <h3>{t('before.recent')}</h3>
      <ol className="today-recent">
        {contacts.slice(0, shownContacts).map((contact) => (
          <li key={contact.id}>
            <span>
              {dayText(contact.startedAt)} {formatTime(contact.startedAt)} ·{' '}
              {t(`direction.${contact.direction}`)}
              {contact.durationSeconds !== null &&
                ` · ${lengthText(t, contact.durationSeconds)}`}{' '}
              {contact.afterHours && <Chip tint="gold">{t('afterHours')}</Chip>}
            </span>
            {contact.note.trim() !== '' && (
              <span className="today-recent-note">{contact.note.trim()}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
