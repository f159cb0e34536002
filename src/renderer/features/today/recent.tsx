import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { formatTime } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { contactName, dayText, lengthText } from '../contacts/contact-texts.ts';

const shown = 4;

type Entry = { at: string; key: string; what: React.ReactNode; note: string };

/** What was said and sent last, the newest first. */
export function Recent({ card }: { card: Card }) {
  const entries = useRecent(card);
  const { t } = useTranslation('contacts');
  if (entries.length === 0) return null;
  return (
    <section>
      <h3>{t('before.recent')}</h3>
      <ol className="today-recent">
        {entries.map(({ key, what, note }) => (
          <li key={key}>
            {what}
            {note !== '' && <span className="today-recent-note">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useRecent(card: Card): Entry[] {
  const { t } = useTranslation('contacts');
  const contacts = card.contacts.map((contact): Entry => ({
    at: contact.startedAt,
    key: `contact ${contact.id}`,
    what: (
      <span>
        {dayText(contact.startedAt)} {formatTime(contact.startedAt)} · {contactName(t, contact)}
        {contact.durationSeconds !== null && ` · ${lengthText(t, contact.durationSeconds)}`}{' '}
        {contact.afterHours && <Chip tint="gold">{t('afterHours')}</Chip>}
      </span>
    ),
    note: contact.note.trim(),
  }));
  const sendings = card.sendings.map((sending): Entry => ({
    at: sending.sentAt,
    key: `sending ${sending.id}`,
    what: (
      <span>
        {dayText(sending.sentAt)} · {t('today:greetingCard')}
      </span>
    ),
    note: '',
  }));
  return [...contacts, ...sendings].toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, shown);
}
