import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Extra } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { shownDay } from './days.ts';
import { DayRow, TextRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { AddLine, EntryItem, SideSection } from './section.tsx';
import { entryEditing, type EntryEditing, type ListOf } from './use-entries.ts';

const list: ListOf<Extra> = { get: (now) => now.extras, set: (extras) => ({ extras }) };
const shownAtFirst = 3;

/** What was done beyond the request, the latest first; all of them stand in the timeline as well. */
export function ExtrasPart({ card, save, isReadOnly, isAdding, setAdding }: PartProps) {
  const { t } = useTranslation('card-log');
  const [showsAll, setShowsAll] = useState(false);
  const editing = entryEditing(list, save);
  if (card.extras.length === 0 && !isAdding) return null;
  const latest = card.extras
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => (b.entry.on ?? '').localeCompare(a.entry.on ?? '') || b.index - a.index);
  const rest = latest.length - shownAtFirst;
  return (
    <SideSection
      title={t('extras.title')}
      addLabel={t('extras.add')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      {isAdding && (
        <AddLine
          label={t('extras.add')}
          placeholder={t('extras.hint')}
          onEnd={() => setAdding(false)}
          onAdd={(what) => editing.add({ uid: '', on: today(), what, landed: '' })}
        />
      )}
      <ul className="log-list">
        {(showsAll ? latest : latest.slice(0, shownAtFirst)).map(({ entry, index }) => (
          <ExtraItem
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
            {showsAll ? t('fewer') : t('common:showMore', { count: rest, number: rest })}
          </Button>
        </div>
      )}
    </SideSection>
  );
}

function ExtraItem({
  entry,
  index,
  editing,
  isReadOnly,
}: {
  entry: Extra;
  index: number;
  editing: EntryEditing<Extra>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const place = { uid: entry.uid, index };
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name: entry.what })}
      onRemove={isReadOnly ? undefined : () => void editing.remove(place, t('extras.removed'))}
      summary={
        <>
          <span className="log-summary-part">{entry.what || entry.landed}</span>
          <span className="log-summary-part muted">
            {[shownDay(entry.on), entry.what && entry.landed].filter(Boolean).join(' · ')}
          </span>
        </>
      }
    >
      <TextRow
        label={t('extras.what')}
        value={entry.what}
        isReadOnly={isReadOnly}
        onSave={(what) => editing.change(place, { what })}
      />
      <TextRow
        label={t('extras.landed')}
        value={entry.landed}
        placeholder={t('extras.landedHint')}
        isReadOnly={isReadOnly}
        onSave={(landed) => editing.change(place, { landed })}
      />
      <DayRow
        label={t('day.on')}
        value={entry.on}
        lean="past"
        isReadOnly={isReadOnly}
        onSave={(on) => editing.change(place, { on })}
      />
    </EntryItem>
  );
}
