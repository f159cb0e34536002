import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { occasionKinds, type Occasion } from '../../../../shared/card-parts.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import type { Saved } from '../use-card.ts';
import { CalendarChoice } from './calendar-choice.tsx';
import { occasionWord } from './words.ts';
import { hasYear, readWrittenDay, shownWrittenDay, type WrittenDay } from './written-day.ts';

const own = ' own';

/** A new day to keep: what it is, its date as people write it, every year or once. */
export function OccasionForm({
  onAdd,
  onEnd,
}: {
  onAdd: (entry: Occasion) => Promise<Saved>;
  onEnd: () => void;
}) {
  const { t } = useTranslation('card');
  const [kind, setKind] = useState<string>('wedding');
  const [ownWord, setOwnWord] = useState('');
  const [date, setDate] = useState('');
  const [note, setNote] = useState('');
  const [isOnce, setOnce] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // What the boxes say holds for the text that stands there, not for the next.
  const [chosenDay, setChosenDay] = useState<WrittenDay | null>(null);
  const day = chosenDay ?? (date.trim() === '' ? null : readWrittenDay(date));
  const chosen = kind === own ? ownWord.trim() : kind;
  const canBeOnce = Boolean(day && hasYear(day));

  async function add() {
    if (!day || chosen === '') return setError(t('occasions.dateUnclear'));
    const yearly = !(isOnce && canBeOnce);
    const result = await onAdd({ uid: '', kind: chosen, ...day, yearly, note });
    if (result.ok) onEnd();
    else setError(result.message);
  }
  return (
    <div
      className="open-form"
      role="group"
      aria-label={t('occasions.add')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.stopPropagation();
          onEnd();
        }
      }}
    >
      <Select
        label={t('occasions.kind')}
        value={kind}
        options={[
          ...occasionKinds.map((value: string) => ({ value, label: occasionWord(value) })),
          { value: own, label: t('ownWord') },
        ]}
        onChange={setKind}
      />
      {kind === own && (
        <TextField
          label={t('occasions.ownKind')}
          value={ownWord}
          maxLength={60}
          onChange={setOwnWord}
        />
      )}
      <TextField
        autoFocus
        label={t('occasions.date')}
        placeholder={t('occasions.dateHint')}
        value={date}
        maxLength={80}
        error={error}
        {...(day ? { description: `→ ${shownWrittenDay(day)}` } : {})}
        onChange={(text) => {
          setDate(text);
          setChosenDay(null);
          setError(null);
        }}
        onSubmit={() => void add()}
      />
      {day && <CalendarChoice day={day} onChange={setChosenDay} />}
      <TextField
        label={t('occasions.note')}
        value={note}
        maxLength={2000}
        onChange={setNote}
        onSubmit={() => void add()}
      />
      <Checkbox
        label={t('occasions.yearly')}
        isSelected={!(isOnce && canBeOnce)}
        isDisabled={!canBeOnce}
        onChange={(isYearly) => setOnce(!isYearly)}
      />
      <div className="open-form-foot">
        <Button small kind="quiet" onPress={onEnd}>
          {t('common:cancel')}
        </Button>
        <Button
          small
          kind="primary"
          isDisabled={date.trim() === '' || chosen === ''}
          onPress={() => void add()}
        >
          {t('common:add')}
        </Button>
      </div>
    </div>
  );
}
