import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkCustomValue } from '../../../../core/custom-values.ts';
import type { CustomField } from '../../../../shared/custom-fields.ts';
import type { CustomCondition } from '../../../../shared/customer-list.ts';
import { useRequest } from '../../../api.ts';
import { today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Segmented } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/field.tsx';
import { withoutCondition } from './filter-kinds.ts';
import type { PanelProps } from './filter-panel.tsx';
import { OneOf } from './value-list.tsx';

/** A condition on a field of the user's own, by its type. */
export function CustomPanel({ uid, filter, onChange, onDone }: PanelProps & { uid: string }) {
  const { t } = useTranslation('list');
  const { data: fields = [] } = useRequest('customFields.list', { trashed: true });
  const field = fields.find((each) => each.uid === uid);
  if (!field) return null;
  const now = filter.custom?.find((condition) => condition.field === uid);

  function set(condition: Omit<CustomCondition, 'field'> | null) {
    const rest = withoutCondition(filter.custom ?? [], uid) ?? [];
    const all = condition === null ? rest : [...rest, { field: uid, ...condition }];
    onChange({ custom: all.length > 0 ? all : undefined });
  }
  const ends = now?.empty === undefined ? '' : now.empty ? 'empty' : 'filled';
  return (
    <>
      {field.type === 'choice' && (
        <OneOf
          label={field.name}
          hint={t('panels.choice')}
          options={field.options.map((value) => ({ value }))}
          chosen={now?.is ?? null}
          onChange={(is) => {
            set(is === null ? null : { is });
            onDone();
          }}
        />
      )}
      {field.type === 'text' && (
        <TextCondition key={now?.is ?? ''} field={field} now={now} set={set} onDone={onDone} />
      )}
      {(field.type === 'number' || field.type === 'date') && (
        <RangeCondition field={field} now={now} set={set} onDone={onDone} />
      )}
      <div className="list-panel">
        <Segmented
          pills
          label={t('panels.filled')}
          value={ends}
          options={[
            { value: 'filled', label: t('chips.filled') },
            { value: 'empty', label: t('chips.empty') },
          ]}
          onChange={(value) => set({ empty: value === 'empty' })}
        />
      </div>
    </>
  );
}

type ConditionProps = {
  field: CustomField;
  now: CustomCondition | undefined;
  set: (condition: Omit<CustomCondition, 'field'> | null) => void;
  onDone: () => void;
};

function TextCondition({ field, now, set, onDone }: ConditionProps) {
  const { t } = useTranslation('list');
  const [text, setText] = useState(now?.is ?? '');
  function submit() {
    set(text.trim() === '' ? null : { is: text.trim() });
    onDone();
  }
  return (
    <div className="list-panel">
      <TextField
        label={t('panels.exactly', { field: field.name })}
        value={text}
        onChange={setText}
        onSubmit={submit}
        autoFocus
      />
      <Button small onPress={submit}>
        {t('panels.apply')}
      </Button>
    </div>
  );
}

function RangeCondition({ field, now, set, onDone }: ConditionProps) {
  const { t } = useTranslation('list');
  const [from, setFrom] = useState(now?.from ?? now?.is ?? '');
  const [to, setTo] = useState(now?.to ?? now?.is ?? '');
  const isDate = field.type === 'date';
  const low = checkCustomValue(field, from, today());
  const high = checkCustomValue(field, to, today());
  const error = (checked: typeof low) =>
    checked.ok ? null : t('panels.notLike', { expected: checked.expected });

  function submit() {
    if (!low.ok || !high.ok) return;
    const range = {
      ...(low.value === '' ? {} : { from: low.value }),
      ...(high.value === '' ? {} : { to: high.value }),
    };
    set(Object.keys(range).length === 0 ? null : range);
    onDone();
  }
  return (
    <div className="list-panel">
      <div className="list-range">
        <TextField
          label={t(isDate ? 'panels.fromDay' : 'panels.from')}
          type={isDate ? 'date' : 'text'}
          value={from}
          onChange={setFrom}
          onSubmit={submit}
          error={error(low)}
        />
        <TextField
          label={t(isDate ? 'panels.toDay' : 'panels.to')}
          type={isDate ? 'date' : 'text'}
          value={to}
          onChange={setTo}
          onSubmit={submit}
          error={error(high)}
        />
      </div>
      <Button small isDisabled={!low.ok || !high.ok} onPress={submit}>
        {t('panels.apply')}
      </Button>
    </div>
  );
}
