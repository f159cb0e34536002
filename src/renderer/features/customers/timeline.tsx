import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/contacts.ts';
import type { Card } from '../../../shared/customers.ts';
import type { Sending } from '../../../shared/greeting-cards.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { History } from './history.tsx';
import { TimelineCall } from './timeline-call.tsx';
import { TimelineSending } from './timeline-sending.tsx';

type Entry =
  | { kind: 'call'; at: string; contact: Contact }
  | { kind: 'sending'; at: string; sending: Sending };
const filters = ['all', 'calls', 'cards', 'changes'] as const;
type Filter = (typeof filters)[number];

const shownAtFirst = 30;

/** What happened with this customer, newest first. */
export function Timeline({ card }: { card: Card }) {
  const { t } = useTranslation('customers');
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(shownAtFirst);
  const entries = entriesOf(card, filter);
  const rest = entries.length - shown;
  return (
    <section className="card-timeline" aria-label={t('timeline')}>
      <Segmented
        pills
        label={t('timelineFilter')}
        value={filter}
        onChange={setFilter}
        options={filters.map((value) => ({ value, label: t(`timelineFilters.${value}`) }))}
      />
      {filter === 'changes' ? (
        <History id={card.id} />
      ) : entries.length === 0 ? (
        <p className="card-timeline-empty muted">{t(`timelineEmpty.${filter}`)}</p>
      ) : (
        <ol className="card-entries">
          {entries
            .slice(0, shown)
            .map((entry) =>
              entry.kind === 'call' ? (
                <TimelineCall
                  key={`call ${entry.contact.id}`}
                  card={card}
                  contact={entry.contact}
                />
              ) : (
                <TimelineSending key={`sending ${entry.sending.id}`} sending={entry.sending} />
              ),
            )}
        </ol>
      )}
      {filter !== 'changes' && rest > 0 && (
        <Button kind="quiet" small onPress={() => setShown(shown + 100)}>
          {t('common:showMore', { count: Math.min(100, rest), number: formatNumber(rest) })}
        </Button>
      )}
    </section>
  );
}

function entriesOf(card: Card, filter: Filter): Entry[] {
  const calls = card.contacts.map((contact): Entry => ({
    kind: 'call',
    at: contact.startedAt,
    contact,
  }));
  const sendings = card.sendings.map((sending): Entry => ({
    kind: 'sending',
    at: sending.sentAt,
    sending,
  }));
  const wanted = [...(filter === 'cards' ? [] : calls), ...(filter === 'calls' ? [] : sendings)];
  return wanted.sort((a, b) => b.at.localeCompare(a.at));
}
