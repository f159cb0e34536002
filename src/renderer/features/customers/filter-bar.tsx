import { useTranslation } from 'react-i18next';
import type { CustomerQuery } from '../../../shared/customers.ts';
import { useRequest } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { Switch } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import type { QueryChange } from './use-list-address.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const silences = [30, 60, 90, 180, 365];
const orders = ['name', 'recent-contact', 'silent', 'newest'] as const;
const all = 'all';

/** What narrows the list, and its order. */
export function FilterBar({
  query,
  onChange,
  onDown,
}: {
  query: CustomerQuery;
  onChange: (change: QueryChange) => void;
  /** ↓ in the text goes to the list. */
  onDown: () => void;
}) {
  const { t } = useTranslation('customers');
  const { data: tags = [] } = useRequest('customers.tags');
  const { filter } = query;
  const numberOf = (value: string) => (value === all ? undefined : Number(value));
  return (
    <div className="customers-filters" role="search" aria-label={t('filters')}>
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
      <Select
        label={t('filterTag')}
        hideLabel
        value={filter.tag ?? all}
        onChange={(tag) => onChange({ tag: tag === all ? undefined : tag })}
        options={[
          { value: all, label: t('anyTag') },
          ...tags.map(({ tag, customers }) => ({
            value: tag,
            label: tag,
            hint: formatNumber(customers),
          })),
        ]}
      />
      <Select
        label={t('filterBirthday')}
        hideLabel
        value={String(filter.birthdayMonth ?? all)}
        onChange={(month) => onChange({ birthdayMonth: numberOf(month) })}
        options={[
          { value: all, label: t('anyBirthday') },
          ...months.map((month) => ({
            value: String(month),
            label: t('birthdayIn', { month, name: t(`months.${month}`) }),
          })),
        ]}
      />
      <Select
        label={t('filterSilent')}
        hideLabel
        value={String(filter.silentDays ?? all)}
        onChange={(days) => onChange({ silentDays: numberOf(days) })}
        options={[
          { value: all, label: t('anySilence') },
          ...withChosen(silences, filter.silentDays).map((days) => ({
            value: String(days),
            label: t('silentFor', { count: days }),
          })),
        ]}
      />
      <Select
        label={t('order')}
        hideLabel
        isDisabled={query.text.trim() !== ''}
        value={query.order}
        onChange={(order) => onChange({ order })}
        options={orders.map((order) => ({ value: order, label: t(`orders.${order}`) }))}
      />
      <Switch
        label={t('trash')}
        isSelected={filter.trash}
        onChange={(trash) => onChange({ trash })}
      />
      {filter.importId && (
        <Chip tint="blue" onRemove={() => onChange({ importId: undefined })}>
          {t('fromImport', { id: filter.importId })}
        </Chip>
      )}
    </div>
  );
}

function withChosen(known: readonly number[], chosen: number | undefined): number[] {
  return [...new Set([...known, ...(chosen ? [chosen] : [])])].sort((a, b) => a - b);
}
