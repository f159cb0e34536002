import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { occasionKinds, type Occasion } from '../../../../shared/card-parts.ts';
import type { OccasionFacts } from '../../../../shared/customer-card.ts';
import { Checkbox } from '../../../ui/choices.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { KindRow, TextRow } from '../card-log/fields.tsx';
import { orToast, type EntryEditing } from '../card-log/use-entries.ts';
import { CalendarChoice } from './calendar-choice.tsx';
import { NextDay } from './next-day.tsx';
import { OpenItem } from './open-item.tsx';
import { occasionWord } from './words.ts';
import { hasYear, readWrittenDay, shownWrittenDay } from './written-day.ts';

/** One day that is kept; it opens to be changed. */
export function OccasionItem({
  entry,
  index,
  facts,
  editing,
  isReadOnly,
}: {
  entry: Occasion;
  index: number;
  facts: OccasionFacts | undefined;
  editing: EntryEditing<Occasion>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card');
  const place = { uid: entry.uid, index };
  const kind = occasionWord(entry.kind);
  return (
    <OpenItem
      name={kind}
      isReadOnly={isReadOnly}
      onRemove={() => void editing.remove(place, t('removed', { text: kind }))}
      summary={
        <>
          <span className="muted">{kind}</span> {shownWrittenDay(entry)}
          {entry.note && ` (${entry.note})`}
          {!entry.yearly && <span className="muted"> · {t('occasions.once')}</span>}
          <NextDay facts={facts} />
        </>
      }
    >
      <KindRow
        label={t('occasions.kind')}
        value={entry.kind}
        kinds={occasionKinds}
        nameOf={occasionWord}
        isReadOnly={isReadOnly}
        onSave={(chosen) => editing.change(place, { kind: chosen })}
      />
      <DayField entry={entry} onSave={(day) => editing.change(place, day)} />
      {!isReadOnly && (
        <CalendarChoice
          day={entry}
          onChange={({ calendar, leapMonth }) =>
            void orToast(editing.change(place, { calendar, leapMonth }))
          }
        />
      )}
      <TextRow
        label={t('occasions.note')}
        value={entry.note}
        isReadOnly={isReadOnly}
        onSave={(note) => editing.change(place, { note })}
      />
      <Checkbox
        label={t('occasions.yearly')}
        isSelected={entry.yearly}
        // Once only is a day of a certain year.
        isDisabled={!hasYear(entry)}
        onChange={(yearly) => void orToast(editing.change(place, { yearly }))}
      />
    </OpenItem>
  );
}

function DayField({
  entry,
  onSave,
}: {
  entry: Occasion;
  onSave: (day: Partial<Occasion>) => ReturnType<EntryEditing<Occasion>['change']>;
}) {
  const { t } = useTranslation('card');
  const [typed, setTyped] = useState<string | null>(null);
  const understood = typed?.trim() ? readWrittenDay(typed) : null;
  const label = t('occasions.date');
  return (
    <div className="log-field">
      <span className="log-field-label" aria-hidden="true">
        {label}
      </span>
      <div>
        <InlineEdit
          label={label}
          value={shownWrittenDay(entry)}
          placeholder={t('occasions.dateHint')}
          maxLength={80}
          onTyping={setTyped}
          check={(text) => (readWrittenDay(text) ? null : t('occasions.dateUnclear'))}
          onSave={(text) => {
            const day = readWrittenDay(text);
            // Without its year a day cannot be kept once only.
            return onSave(day ? { ...day, ...(hasYear(day) ? {} : { yearly: true }) } : {});
          }}
        />
        {understood && <span className="occasion-hint">→ {shownWrittenDay(understood)}</span>}
      </div>
    </div>
  );
}
