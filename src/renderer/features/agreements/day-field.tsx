import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';
import { TextField } from '../../ui/field.tsx';
import { readDay } from '../customers/card-log/days.ts';

/** What stands in a day's field: a day, nothing, or words that are no day. */
export type TypedDay = string | null | 'unclear';

/** A day as people write it: "2027-01-20", "내년 1월 20일", "12/3". */
export function DayField({
  label,
  value,
  lean,
  onChange,
  description,
  error,
  onSubmit,
  autoFocus,
}: {
  label: string;
  value: string | null;
  lean: 'past' | 'future';
  /** `unclear` while the words are no day. */
  onChange: (day: TypedDay) => void;
  description?: string;
  error?: string | null;
  onSubmit?: () => void;
  autoFocus?: boolean;
}) {
  const { t } = useTranslation('agreements');
  // What was typed, and the day that it made: another value from outside shows itself.
  const [typed, setTyped] = useState<{ text: string; day: TypedDay } | null>(null);
  const isTyped = typed !== null && (typed.day === 'unclear' || typed.day === value);
  const isUnclear = isTyped && typed.day === 'unclear';
  function type(text: string) {
    const day = text.trim() === '' ? null : (readDay(text, lean) ?? 'unclear');
    setTyped({ text, day });
    onChange(day);
  }
  return (
    <div role="presentation" onBlur={() => !isUnclear && setTyped(null)}>
      <TextField
        label={label}
        value={isTyped ? typed.text : value === null ? '' : formatDate(value, 'full')}
        placeholder={t('form.dayHint')}
        maxLength={60}
        autoFocus={autoFocus ?? false}
        error={isUnclear ? t('form.dayUnclear') : (error ?? null)}
        onChange={type}
        {...(onSubmit ? { onSubmit } : {})}
        {...(isTyped && typed.text !== '' && value !== null && !isUnclear
          ? { description: formatDate(value, 'full') }
          : description
            ? { description }
            : {})}
      />
    </div>
  );
}
