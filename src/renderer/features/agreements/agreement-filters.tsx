import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import {
  agreementOrders,
  isNarrowed,
  standings,
  wholeView,
  type AgreementsView,
} from './agreement-filter.ts';
import { kindWord, statusWord } from './agreement-texts.ts';

const all = ' all';
const ends = ['any', '7', '30', '60', '90', '180', '365'] as const;

/** Narrows the agreements; every filter acts at once. */
export function AgreementFilters({
  view,
  total,
  onChange,
}: {
  view: AgreementsView;
  /** Null until it is known. */
  total: number | null;
  onChange: (view: AgreementsView) => void;
}) {
  const { t } = useTranslation('agreements');
  const { data: kinds = [] } = useRequest('agreements.kinds');
  const change = (part: Partial<AgreementsView>) => onChange({ ...view, ...part });
  const endsWithin = String(view.endsWithin ?? 'any');
  const endOptions = ends.some((each) => each === endsWithin) ? ends : [...ends, endsWithin];
  return (
    <div className="agreements-filters" role="search" aria-label={t('filters.label')}>
      <TextField
        className="agreements-filter-text"
        label={t('filters.text')}
        hideLabel
        type="search"
        placeholder={t('filters.text')}
        value={view.text}
        maxLength={200}
        onChange={(text) => change({ text })}
      />
      <Select
        small
        hideLabel
        label={t('filters.standing')}
        value={view.standing}
        options={standings.map((value) => ({
          value,
          label: value === 'running' || value === 'all' ? t(`filters.${value}`) : statusWord(value),
        }))}
        onChange={(standing) => change({ standing })}
      />
      <Select
        small
        hideLabel
        label={t('filters.kind')}
        value={view.kind ?? all}
        options={[
          { value: all, label: t('filters.anyKind') },
          ...kinds.map(({ kind, agreements }) => ({
            value: kind,
            label: kindWord(kind),
            hint: formatNumber(agreements),
          })),
        ]}
        onChange={(kind) => change({ kind: kind === all ? undefined : kind })}
      />
      <Select
        small
        hideLabel
        label={t('filters.ends')}
        value={endsWithin}
        options={endOptions.map((value) => ({
          value,
          label:
            value === 'any'
              ? t('filters.anyEnd')
              : t('filters.endsWithin', { count: Number(value) }),
        }))}
        onChange={(value) =>
          change({ endsWithin: value === 'any' ? undefined : Number(value), order: 'ends' })
        }
      />
      <Select
        small
        hideLabel
        label={t('filters.order')}
        value={view.order}
        options={agreementOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
        onChange={(order) => change({ order })}
      />
      <Switch
        label={t('filters.missed')}
        isSelected={view.missed}
        onChange={(missed) => change({ missed })}
      />
      {isNarrowed(view) && (
        <Button kind="link" small onPress={() => onChange({ ...wholeView, order: view.order })}>
          {t('filters.clear')}
        </Button>
      )}
      <p className="muted agreements-total" aria-live="polite">
        {total !== null && t('total', { count: total, number: formatNumber(total) })}
      </p>
    </div>
  );
}
