import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';

const most = 36_500;

type DaysChoiceProps = {
  label: string;
  presets: readonly number[];
  text: (days: number) => string;
  value: number | undefined;
  onChange: (days: number) => void;
  /** A number was typed and Enter pressed. */
  onDone?: () => void;
  least?: number;
  /** More than that is no cadence any more. */
  largest?: number;
};

/** A number of days: one of the usual ones, or any other typed. */
export function DaysChoice(props: DaysChoiceProps) {
  const { label, presets, text, value, onChange, onDone, least = 1, largest = most } = props;
  const { t } = useTranslation('list');
  const isOwn = value !== undefined && !presets.includes(value);
  const [typed, setTyped] = useState(isOwn ? String(value) : '');
  const days = Number(typed);
  const isFine = typed.trim() !== '' && Number.isInteger(days) && days >= least && days <= largest;

  function submit() {
    if (!isFine) return;
    onChange(days);
    onDone?.();
  }
  return (
    <div className="list-panel" role="group" aria-label={label}>
      <Segmented
        pills
        showLabel
        label={label}
        value={String(value ?? '')}
        options={presets.map((days) => ({ value: String(days), label: text(days) }))}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <div className="list-days">
        <TextField
          label={t('panels.ownDays', { label })}
          hideLabel
          placeholder={t('panels.ownDaysHint')}
          value={typed}
          onChange={setTyped}
          onSubmit={submit}
          maxLength={6}
          error={typed.trim() === '' || isFine ? null : t('panels.notDays')}
        />
        <Button small isDisabled={!isFine} onPress={submit}>
          {t('panels.apply')}
        </Button>
      </div>
    </div>
  );
}
