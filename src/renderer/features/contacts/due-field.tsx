import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDayWithWeekday, formatDate, today } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { addDays } from './calendar-math.ts';
import { parseFreeDate } from './free-date.ts';
import './due-field.css';

const quickDays = [
  ['today', 0],
  ['tomorrow', 1],
  ['days3', 3],
  ['week', 7],
] as const;

/** The day of a next step: typed freely ("금요일", "12/3") or pressed. */
export function DueField({
  value,
  onChange,
}: {
  value: string | null;
  onChange: (date: string | null) => void;
}) {
  const { t } = useTranslation('contacts');
  // What stands in the field while it is being typed; null shows the value in words.
  const [typed, setTyped] = useState<string | null>(null);
  const unclear = typed !== null && typed.trim() !== '' && value === null;

  function type(text: string) {
    setTyped(text);
    onChange(parseFreeDate(text, today()));
  }

  function press(date: string | null) {
    setTyped(null);
    onChange(date);
  }

  return (
    <div className="contacts-due">
      <div className="contacts-due-line">
        <TextField
          className="contacts-due-input"
          label={t('panel.due')}
          hideLabel
          placeholder={t('panel.duePlaceholder')}
          value={typed ?? (value ? formatDate(value) : '')}
          onChange={type}
          error={unclear ? t('panel.dueUnclear') : null}
        />
        {(value ?? typed) && (
          <IconButton icon="close" small label={t('quick.none')} onPress={() => press(null)} />
        )}
      </div>
      <div className="contacts-due-quick">
        {quickDays.map(([name, days]) => {
          const date = addDays(today(), days);
          return (
            <Button
              key={name}
              small
              className={value === date ? 'contacts-quick contacts-quick-chosen' : 'contacts-quick'}
              aria-pressed={value === date}
              onPress={() => press(value === date ? null : date)}
            >
              {t(`quick.${name}`)}
            </Button>
          );
        })}
      </div>
      {value && (
        <p className="contacts-due-read" aria-live="polite">
          {formatDayWithWeekday(value)}
          {value < today() && <span className="contacts-late"> · {t('panel.duePast')}</span>}
        </p>
      )}
    </div>
  );
}
