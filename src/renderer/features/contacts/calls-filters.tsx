import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contactKind } from '../../../shared/contacts.ts';
import { formatDate, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { filterCount, type CallsFilter } from './calls-filter.ts';
import { parsePastDate } from './start-time.ts';

const kinds = ['any', ...contactKind.options] as const;
const answers = ['any', 'yes', 'no'] as const;
const directions = ['any', 'in', 'out'] as const;
const outcomes = ['any', 'reached', 'missed', 'left-message'] as const;

/** Narrows the calls; every filter acts at once. */
export function CallsFilters({
  filter,
  onChange,
}: {
  filter: CallsFilter;
  onChange: (filter: CallsFilter) => void;
}) {
  const { t } = useTranslation('contacts');
  // What was typed as a day goes with the filter when all are cleared.
  const [clears, setClears] = useState(0);
  const change = (part: Partial<CallsFilter>) => onChange({ ...filter, ...part });
  return (
    <div className="contacts-filters" role="search" aria-label={t('filters.label')}>
      <TextField
        className="contacts-filter-text"
        label={t('filters.text')}
        hideLabel
        type="search"
        placeholder={t('filters.text')}
        value={filter.text ?? ''}
        onChange={(text) => change({ text: text || undefined })}
        maxLength={200}
      />
      <Select
        small
        hideLabel
        label={t('filters.kind')}
        value={filter.kind ?? 'any'}
        options={kinds.map((value) => ({
          value,
          label: value === 'any' ? t('filters.anyKind') : t(`kind.${value}`),
        }))}
        onChange={(value) => change({ kind: value === 'any' ? undefined : value })}
      />
      <Select
        small
        hideLabel
        label={t('filters.direction')}
        value={filter.direction ?? 'any'}
        options={directions.map((value) => ({
          value,
          label: directionLabel(t, filter.kind, value),
        }))}
        onChange={(value) => change({ direction: value === 'any' ? undefined : value })}
      />
      <Select
        small
        hideLabel
        label={t('filters.outcome')}
        value={filter.outcome ?? 'any'}
        options={outcomes.map((value) => ({
          value,
          label: value === 'any' ? t('filters.anyOutcome') : t(`filters.outcomes.${value}`),
        }))}
        onChange={(value) => change({ outcome: value === 'any' ? undefined : value })}
      />
      <Select
        small
        hideLabel
        label={t('filters.settled')}
        value={filter.settled === undefined ? 'any' : filter.settled ? 'yes' : 'no'}
        options={answers.map((value) => ({
          value,
          label: value === 'any' ? t('filters.anySettled') : t(`settled.${value}`),
        }))}
        onChange={(value) => change({ settled: { any: undefined, yes: true, no: false }[value] })}
      />
      <DayFilter
        key={`from ${clears}`}
        label={t('filters.from')}
        placeholder={t('filters.fromPlaceholder')}
        value={filter.from}
        onChange={(from) => change({ from })}
      />
      <DayFilter
        key={`to ${clears}`}
        label={t('filters.to')}
        placeholder={t('filters.toPlaceholder')}
        value={filter.to}
        onChange={(to) => change({ to })}
      />
      <Switch
        label={t('filters.openStep')}
        isSelected={filter.openStep ?? false}
        onChange={(on) => change({ openStep: on || undefined })}
      />
      <Switch
        label={t('filters.afterHours')}
        isSelected={filter.afterHours ?? false}
        onChange={(on) => change({ afterHours: on || undefined })}
      />
      {filterCount(filter) > 0 && (
        <Button
          kind="link"
          small
          onPress={() => {
            setClears(clears + 1);
            onChange({});
          }}
        >
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}

function directionLabel(
  t: TFunction<'contacts'>,
  kind: CallsFilter['kind'],
  value: (typeof directions)[number],
): string {
  if (value === 'any') return t('filters.anyDirection');
  if (kind && kind !== 'meeting') return t(`directionOf.${kind}.${value}`);
  return t(value === 'in' ? 'filters.incoming' : 'filters.outgoing');
}

function DayFilter({
  label,
  placeholder,
  value,
  onChange,
}: {
  label: string;
  placeholder: string;
  value: string | undefined;
  onChange: (date: string | undefined) => void;
}) {
  const { t } = useTranslation('contacts');
  const [typed, setTyped] = useState<string | null>(null);
  const unclear = typed !== null && typed.trim() !== '' && parsePastDate(typed, today()) === null;
  return (
    <TextField
      className="contacts-filter-day"
      label={label}
      placeholder={placeholder}
      value={typed ?? (value ? formatDate(value) : '')}
      error={unclear ? t('panel.dueUnclear') : null}
      onChange={(text) => {
        setTyped(text);
        const date = parsePastDate(text, today());
        if (date || text.trim() === '') onChange(date ?? undefined);
      }}
    />
  );
}
