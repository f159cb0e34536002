import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import type { Feedback } from '../../../shared/feedback.ts';
import { formatNumber, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { shownDay } from '../customers/card-log/days.ts';
import { ChoiceRow, DayRow, TextRow } from '../customers/card-log/fields.tsx';
import { AddLine, EntryItem, SideSection } from '../customers/card-log/section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from '../customers/card-log/use-entries.ts';
import type { SaveCard } from '../customers/use-card.ts';
import { kinds } from './feedback-filter.ts';
import { StateChip } from './state-chip.tsx';

const list: ListOf<Feedback> = { get: (now) => now.feedback, set: (feedback) => ({ feedback }) };
const shownAtFirst = 3;

type CardSectionProps = {
  card: Card;
  save: SaveCard;
  isReadOnly: boolean;
  /** Its line for a new entry is shown; the card offers the first one. */
  isAdding: boolean;
  setAdding: (isAdding: boolean) => void;
};

/** What this customer said and proposed, what waits to be told first. */
export function FeedbackSection({ card, save, isReadOnly, isAdding, setAdding }: CardSectionProps) {
  const { t } = useTranslation('feedback');
  const [showsAll, setShowsAll] = useState(false);
  if (card.feedback.length === 0 && !isAdding) return null;
  const editing = entryEditing(list, save);
  const ordered = card.feedback
    .map((entry, index) => ({ entry, index }))
    .sort(
      (a, b) =>
        Number(a.entry.toldOn !== null) - Number(b.entry.toldOn !== null) ||
        b.entry.on.localeCompare(a.entry.on),
    );
  const rest = ordered.length - shownAtFirst;
  const blank = { uid: '', kind: 'feedback', done: '', doneOn: null, toldOn: null } as const;
  return (
    <SideSection
      title={t('section.title')}
      addLabel={t('section.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      {isAdding && (
        <AddLine
          label={t('section.add')}
          placeholder={t('section.hint')}
          maxLength={5000}
          onEnd={() => setAdding(false)}
          onAdd={(text) => editing.add({ ...blank, on: today(), text })}
        />
      )}
      <ul className="log-list">
        {(showsAll ? ordered : ordered.slice(0, shownAtFirst)).map(({ entry, index }) => (
          <FeedbackItem
            key={entry.uid || `new ${index}`}
            entry={entry}
            index={index}
            editing={editing}
            isReadOnly={isReadOnly}
          />
        ))}
      </ul>
      {rest > 0 && (
        <div className="log-more">
          <Button
            kind="quiet"
            small
            aria-expanded={showsAll}
            onPress={() => setShowsAll(!showsAll)}
          >
            {showsAll
              ? t('card-log:fewer')
              : t('common:showMore', { count: rest, number: formatNumber(rest) })}
          </Button>
        </div>
      )}
    </SideSection>
  );
}

function FeedbackItem({
  entry,
  index,
  editing,
  isReadOnly,
}: {
  entry: Feedback;
  index: number;
  editing: EntryEditing<Feedback>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('feedback');
  const place = { uid: entry.uid, index };
  const change = (patch: Partial<Feedback>) => editing.change(place, patch);
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name: entry.text })}
      onRemove={
        isReadOnly
          ? undefined
          : () => void editing.remove(place, t('said.removed', { text: entry.text }))
      }
      summary={
        <>
          <span className="log-summary-part">{entry.text}</span>
          <span className="log-summary-part muted">
            {[t(`kinds.${entry.kind}`), shownDay(entry.on), entry.done && `→ ${entry.done}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className="log-chips">
            <StateChip entry={entry} />
          </span>
        </>
      }
    >
      <TextRow
        label={t('fields.text')}
        value={entry.text}
        maxLength={5000}
        isReadOnly={isReadOnly}
        onSave={(text) => change({ text })}
      />
      <ChoiceRow
        label={t('fields.kind')}
        value={entry.kind}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        isReadOnly={isReadOnly}
        onSave={(kind) => change({ kind })}
      />
      <DayRow
        isNeeded
        label={t('fields.on')}
        value={entry.on}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(on) => change({ on: on ?? entry.on })}
      />
      <TextRow
        label={t('fields.done')}
        placeholder={t('fields.doneHint')}
        value={entry.done}
        isReadOnly={isReadOnly}
        onSave={(done) =>
          change({ done, doneOn: done.trim() === '' ? null : (entry.doneOn ?? today()) })
        }
      />
      <DayRow
        label={t('fields.toldOn')}
        value={entry.toldOn}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(toldOn) => change({ toldOn })}
      />
    </EntryItem>
  );
}
