import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/contacts.ts';
import type { Card } from '../../../shared/customer-card.ts';
import type { PersonToReach } from '../../../shared/today.ts';
import { ask } from '../../app/asks.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatTime } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Chip, Tag } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { OpenSteps } from '../contacts/before-call.tsx';
import { dayText, lengthText } from '../contacts/contact-texts.ts';
import { MindBoxes } from '../contacts/mind-boxes.tsx';
import { useCardData } from '../customers/card-request.ts';
import { mark } from './use-today.ts';
import { templateFor, writeCard } from './write-card.ts';

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
        {card && card.callTimes !== '' && <p className="muted">{card.callTimes}</p>}
      </header>
      <ul className="today-reasons">
        {person.reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.due} ${reason.contactId} ${reason.about}`}>
            <Checkbox
              done
              label={reason.text}
              isSelected={reason.done}
              onChange={(done) => void mark(person, done, reason)}
            />
          </li>
        ))}
      </ul>
      {card && <Mind card={card} person={person} />}
      {card && card.contacts.length > 0 && <Recent contacts={card.contacts} />}
      <div className="today-panel-actions">
        <Button
          kind="primary"
          keys="mod+l"
          onPress={() => ask('start-call', { customerId: person.customer, customerName: name })}
        >
          {t('startCall')}
        </Button>
        <Button keys="g" onPress={() => writeCard(person.customer, templateFor(person))}>
          {t('writeCard')}
        </Button>
        <Button keys="Enter" onPress={() => navigate(formatRoute(['customers', person.customer]))}>
          {t('openCard')}
        </Button>
      </div>
    </SidePanel>
  );
}

/** Before you call: what to mind, what is open beside today's reasons, what the notes say. */
function Mind({ card, person }: { card: Card; person: PersonToReach }) {
  const notes = card.notes.trim();
  const listed = person.reasons.flatMap(({ contactId }) => contactId ?? []);
  return (
    <>
      <MindBoxes
        card={card}
        withoutDays={person.reasons.flatMap(({ kind, about }) =>
          kind === 'birthday' ? ['birthday'] : about,
        )}
      />
      <OpenSteps card={card} without={listed} />
      {notes !== '' && (
        <p className="today-notes">
          {notes.slice(0, longestNotes)}
          {notes.length > longestNotes && '…'}
        </p>
      )}
      {card.tags.length > 0 && (
        <div className="today-tags">
          {card.tags.slice(0, 8).map((tag) => (
            <Tag key={tag} tag={tag} />
          ))}
        </div>
      )}
    </>
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
