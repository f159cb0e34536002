import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card, TimelineEntry } from '../../../shared/customer-card.ts';
import { Segmented } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { EntryScroller } from './card-log/entry-scroller.tsx';
import { entryHeight, entryKey } from './card-log/timeline-pages.ts';
import { useTimeline } from './card-log/use-timeline.ts';
import { History } from './history.tsx';
import { TimelineCall } from './timeline-call.tsx';
import { TimelineDeposit } from './card-log/timeline-deposit.tsx';
import { TimelineExtra } from './card-log/timeline-extra.tsx';
import { TimelineFeedback } from './card-log/timeline-feedback.tsx';
import { TimelineProblem } from './card-log/timeline-problem.tsx';
import { TimelinePromise } from './card-log/timeline-promise.tsx';
import { TimelineSending } from './timeline-sending.tsx';
import './card-log/timeline.css';

const filters = [
  'all',
  'contacts',
  'promises',
  'problems',
  'deposits',
  'cards',
  'extras',
  'feedback',
  'changes',
] as const;
type Filter = (typeof filters)[number];
const kinds = {
  all: null,
  contacts: 'contact',
  promises: 'promise',
  problems: 'problem',
  deposits: 'deposit',
  cards: 'sending',
  extras: 'extra',
  feedback: 'feedback',
  changes: null,
} as const satisfies Record<Filter, TimelineEntry['kind'] | null>;

/** What happened with this customer, newest first, and what was changed on the card. */
export function Timeline({ card }: { card: Card }) {
  const { t } = useTranslation('card-log');
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <section className="card-timeline" aria-label={t('timeline.title')}>
      <div className="log-column">
        <Segmented
          pills
          label={t('timeline.filter')}
          value={filter}
          onChange={setFilter}
          options={filters.map((value) => ({ value, label: t(`timeline.filters.${value}`) }))}
        />
        {filter === 'changes' ? (
          <History card={card} />
        ) : (
          <Entries key={filter} card={card} filter={filter} />
        )}
      </div>
    </section>
  );
}

function Entries({ card, filter }: { card: Card; filter: Filter }) {
  const { t } = useTranslation('card-log');
  const { total, entryAt, onSight, error } = useTimeline(card, kinds[filter]);
  if (error) return <ErrorNotice error={error} />;
  if (total === 0) {
    return <p className="log-empty muted">{t(`timeline.empty.${filter}`)}</p>;
  }
  return (
    <EntryScroller
      label={t(`timeline.filters.${filter}`)}
      count={total}
      onSight={onSight}
      keyOf={(index) => {
        const entry = entryAt(index);
        return entry ? entryKey(entry) : `waiting ${index}`;
      }}
      estimate={entryHeight}
      render={(index) => <EntryOf card={card} entry={entryAt(index)} />}
    />
  );
}

type EntryProps = { card: Card; entry: TimelineEntry | null };

/** Drawn once, however often those around it are measured. */
const EntryOf = memo(function EntryOf({ card, entry }: EntryProps) {
  switch (entry?.kind) {
    case 'contact':
      return <TimelineCall card={card} contact={entry.contact} />;
    case 'sending':
      return <TimelineSending sending={entry.sending} />;
    case 'extra':
      return <TimelineExtra extra={entry.extra} />;
    case 'deposit':
      return <TimelineDeposit deposit={entry.deposit} />;
    case 'promise':
      return <TimelinePromise promise={entry.promise} />;
    case 'problem':
      return <TimelineProblem problem={entry.problem} />;
    case 'feedback':
      return <TimelineFeedback feedback={entry.feedback} />;
    case undefined:
      return <div className="log-entry log-entry-waiting" aria-busy="true" />;
  }
});
