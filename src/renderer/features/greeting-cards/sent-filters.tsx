import { useTranslation } from 'react-i18next';
import { sendingState } from '../../../shared/greeting-cards.ts';
import { useRequest } from '../../api.ts';
import { formatDate } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Segmented } from '../../ui/choices.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/field.tsx';
import type { SentFilter } from './sent-filter.ts';

const all = 'all';

/** State, template and days of the sent cards. */
export function SentFilters({
  filter,
  onChange,
}: {
  filter: SentFilter;
  onChange: (change: SentFilter) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data: templates = [] } = useRequest('templates.list', { language: currentLanguage() });
  return (
    <>
      <Segmented
        pills
        label={t('sent.state')}
        value={filter.state ?? all}
        options={[
          { value: all, label: t('sent.all') },
          ...sendingState.options.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        onChange={(state) => onChange({ state: state === all ? undefined : state })}
      />
      <Select
        small
        hideLabel
        className="cards-sent-template"
        label={t('sent.template')}
        value={filter.template ?? all}
        options={[
          { value: all, label: t('sent.anyTemplate') },
          ...templates.map(({ name, title }) => ({ value: name, label: title })),
        ]}
        onChange={(template) => onChange({ template: template === all ? undefined : template })}
      />
      <div className="cards-sent-days">
        <TextField
          hideLabel
          type="date"
          label={t('sent.from')}
          value={filter.from ?? ''}
          onChange={(from) => onChange({ from: from || undefined })}
        />
        <span aria-hidden="true">–</span>
        <TextField
          hideLabel
          type="date"
          label={t('sent.to')}
          value={filter.to ?? ''}
          onChange={(to) => onChange({ to: to || undefined })}
        />
      </div>
      {filter.batch && (
        <Chip
          tint="blue"
          removeLabel={t('sent.allBatches')}
          onRemove={() => onChange({ batch: undefined })}
        >
          {t('sent.oneBatch')}
        </Chip>
      )}
      {filter.from && filter.from === filter.to && (
        <Chip
          tint="blue"
          removeLabel={t('sent.allDays')}
          onRemove={() => onChange({ from: undefined, to: undefined })}
        >
          {formatDate(filter.from)}
        </Chip>
      )}
    </>
  );
}
