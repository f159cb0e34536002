import { useTranslation } from 'react-i18next';
import type { CustomerQuery, ListColumn } from '../../../shared/customer-list.ts';
import { customerOrder } from '../../../shared/customer-list.ts';
import { Switch } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { ColumnMenu } from './list/column-menu.tsx';
import { ActiveFilters, FilterMenu } from './list/filter-menu.tsx';
import type { QueryChange } from './use-list-address.ts';

type FilterBarProps = {
  query: CustomerQuery;
  onChange: (change: QueryChange) => void;
  columns: readonly ListColumn[];
  onColumns: (columns: readonly ListColumn[]) => void;
  /** ↓ in the text goes to the list. */
  onDown: () => void;
};

/** What narrows the list, its order and its columns. */
export function FilterBar({ query, onChange, columns, onColumns, onDown }: FilterBarProps) {
  const { t } = useTranslation('list');
  const { filter } = query;
  return (
    <div role="search" aria-label={t('filters')}>
      <div className="customers-filters">
        <div
          className="customers-filter-text"
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onDown();
          }}
          role="presentation"
        >
          <TextField
            label={t('searchHere')}
            hideLabel
            type="search"
            placeholder={t('searchHint')}
            value={query.text}
            onChange={(text) => onChange({ text })}
            onSubmit={onDown}
          />
        </div>
        <FilterMenu filter={filter} onChange={onChange} />
        <Select
          label={t('order')}
          hideLabel
          isDisabled={query.text.trim() !== ''}
          value={query.order}
          onChange={(order) => onChange({ order })}
          options={customerOrder.options.map((order) => ({
            value: order,
            label: t(`orders.${order}`),
          }))}
        />
        <ColumnMenu columns={columns} onChange={onColumns} />
        <Switch
          label={t('trash')}
          isSelected={filter.trash}
          onChange={(trash) => onChange({ trash })}
        />
      </div>
      <ActiveFilters filter={filter} onChange={onChange} />
    </div>
  );
}
