import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { PromisesQuery } from './promises-filter.ts';

const shows = ['open', 'due', 'late', 'undated', 'closed', 'all'] as const;
const anybody = 'all';

/** Which promises, whose, and with which words; and the way to add one. */
export function PromiseFilters({
  query,
  onChange,
  onAdd,
}: {
  query: PromisesQuery;
  onChange: (query: PromisesQuery) => void;
  onAdd: () => void;
}) {
  const { t } = useTranslation('promises');
  return (
    <div className="promises-filters">
      <Segmented
        pills
        label={t('filters.show')}
        value={query.show}
        options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
        onChange={(show) => onChange({ ...query, show, month: undefined })}
      />
      {query.month && (
        <Chip
          tint="blue"
          onRemove={() => onChange({ show: 'open' })}
          removeLabel={t('filters.clear')}
        >
          {query.month}
        </Chip>
      )}
      <span className="grow" />
      <Select
        small
        hideLabel
        label={t('by.label')}
        value={query.by ?? anybody}
        options={[
          { value: anybody, label: t('by.all') },
          { value: 'me', label: t('by.mine') },
          { value: 'customer', label: t('by.theirs') },
        ]}
        onChange={(by) => onChange({ ...query, by: by === anybody ? undefined : by })}
      />
      <TextField
        hideLabel
        type="search"
        className="promises-filter-text"
        label={t('filters.text')}
        placeholder={t('filters.text')}
        value={query.text ?? ''}
        maxLength={200}
        onChange={(text) => onChange({ ...query, text: text || undefined })}
      />
      <Button small kind="primary" icon="add" keys="a" onPress={onAdd}>
        {t('add.label')}
      </Button>
    </div>
  );
}
