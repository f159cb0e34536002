import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOff } from '../../../core/working-days.ts';
import { useRequest } from '../../api.ts';
import { formatDate, formatDayWithWeekday } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';
import { readDay } from '../customers/card-log/days.ts';

/** A day, typed as people write days; says which one was understood, and when nobody works on it. */
export function DayField({
  label,
  value,
  onChange,
  lean,
  placeholder,
  description,
  autoFocus = false,
}: {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  lean: 'past' | 'future';
  placeholder?: string;
  /** Said below where there is nothing to say of the day. */
  description?: string;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('promises');
  const off = useDayOff(value);
  // What stands in the field while it is being typed; null shows the value in words.
  const [typed, setTyped] = useState<string | null>(null);
  const isUnclear = typed !== null && typed.trim() !== '' && readDay(typed, lean) === null;
  const said =
    value === null ? description : [formatDayWithWeekday(value), off].filter(Boolean).join(' · ');
  return (
    <div role="presentation" onBlur={() => !isUnclear && setTyped(null)}>
      <TextField
        label={label}
        value={typed ?? (value === null ? '' : formatDate(value))}
        placeholder={placeholder ?? t('day.hint')}
        maxLength={60}
        autoFocus={autoFocus}
        error={isUnclear ? t('day.unclear') : null}
        onChange={(text) => {
          setTyped(text);
          onChange(text.trim() === '' ? null : readDay(text, lean));
        }}
        {...(said && !isUnclear ? { description: said } : {})}
      />
    </div>
  );
}

/** "쉬는 날 (성탄절)" for a day on which nobody works. */
export function useDayOff(day: string | null): string {
  const { t } = useTranslation('promises');
  const { data: settings } = useRequest('settings.get');
  const off = day !== null && settings ? dayOff(day, settings) : null;
  if (off === null) return '';
  return off.kind === 'closed'
    ? t('day.off')
    : t('day.holiday', { name: off.name[currentLanguage()] });
}
