import { useTranslation } from 'react-i18next';
import { cardWord } from '../../../../core/card-words.ts';
import { decisionKind } from '../../../../shared/card-parts.ts';
import type { CustomerFilter } from '../../../../shared/customer-list.ts';
import { useRequest } from '../../../api.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { tagsOf, withTags } from '../list-query.ts';
import type { QueryChange } from '../use-list-address.ts';
import { AgreementPanel } from './agreement-panel.tsx';
import { CustomPanel } from './custom-panel.tsx';
import { CustomerPicker } from './customer-picker.tsx';
import { DaysChoice } from './days-choice.tsx';
import type { FilterKind } from './filter-kinds.ts';
import { FocusWithin } from './focus-within.tsx';
import { ManyOf, OneOf } from './value-list.tsx';

export type PanelProps = {
  filter: CustomerFilter;
  onChange: (change: QueryChange) => void;
  /** What was to be chosen is chosen. */
  onDone: () => void;
};

const silences = [30, 60, 90, 180, 365];
const retentions = [0, 30, 90, 180, 365];
const cadences = [14, 30, 60, 90, 180];
const months = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** What a condition of one kind has to be; the list follows at once. */
export function FilterPanel({ kind, ...props }: PanelProps & { kind: FilterKind }) {
  if (kind.startsWith('custom:')) {
    return <CustomPanel uid={kind.slice('custom:'.length)} {...props} />;
  }
  const Panel = panels[kind as keyof typeof panels];
  return <Panel {...props} />;
}

const panels = {
  tags: TagsPanel,
  contact: ContactPanel,
  cadence: CadencePanel,
  birthday: BirthdayPanel,
  area: AreaPanel,
  referredBy: ReferrerPanel,
  decision: DecisionPanel,
  agreement: AgreementPanel,
  open: OpenPanel,
  consent: ConsentPanel,
  retention: RetentionPanel,
} as const;

function TagsPanel({ filter, onChange }: PanelProps) {
  const { t } = useTranslation('list');
  const { data: known } = useRequest('customers.tags');
  if (!known) return null;
  return (
    <FocusWithin>
      <ManyOf
        label={t('kinds.tags')}
        hint={t('panels.tags')}
        options={known.map(({ tag, customers }) => ({ value: tag, customers }))}
        chosen={tagsOf(filter)}
        onChange={(tags) => onChange(withTags(tags))}
      />
    </FocusWithin>
  );
}

function AreaPanel({ filter, onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  const { data: areas } = useRequest('customers.areas');
  if (!areas) return null;
  const provinces = new Map<string, number>();
  for (const { area, customers } of areas) {
    const [province = area] = area.split(' ');
    provinces.set(province, (provinces.get(province) ?? 0) + customers);
  }
  const wide = [...provinces].map(([value, customers]) => ({ value, customers }));
  const narrow = areas.map(({ area, customers }) => ({ value: area, customers }));
  const options = [...wide, ...narrow.filter(({ value }) => !provinces.has(value))];
  return (
    <FocusWithin>
      <OneOf
        label={t('kinds.area')}
        hint={t('panels.area')}
        options={options.toSorted((a, b) => (a.value < b.value ? -1 : 1))}
        chosen={filter.area ?? null}
        onChange={(area) => {
          onChange({ area: area ?? undefined });
          onDone();
        }}
      />
    </FocusWithin>
  );
}

function ContactPanel({ filter, onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  const { contactedDays, silentDays } = filter;
  return (
    <>
      <DaysChoice
        label={t('panels.silent')}
        presets={silences}
        text={(count) => t('panels.days', { count })}
        value={silentDays}
        onChange={(days) => onChange({ silentDays: days, contactedDays: undefined })}
        onDone={onDone}
      />
      <DaysChoice
        label={t('panels.contacted')}
        presets={[7, 14, ...silences.slice(0, 3)]}
        text={(count) => t('panels.days', { count })}
        value={contactedDays}
        onChange={(days) => onChange({ contactedDays: days, silentDays: undefined })}
        onDone={onDone}
      />
    </>
  );
}

function CadencePanel({ filter, onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  const { cadence } = filter;
  return (
    <>
      <div className="list-panel">
        <Segmented
          pills
          label={t('kinds.cadence')}
          value={typeof cadence === 'string' ? cadence : ''}
          options={[
            { value: 'set', label: t('chips.cadenceSet') },
            { value: 'none', label: t('chips.cadenceNone') },
          ]}
          onChange={(value) => value !== '' && onChange({ cadence: value })}
        />
      </div>
      <DaysChoice
        label={t('panels.cadence')}
        presets={cadences}
        text={(count) => t('panels.everyDays', { count })}
        value={typeof cadence === 'number' ? cadence : undefined}
        onChange={(days) => onChange({ cadence: days })}
        onDone={onDone}
      />
    </>
  );
}

function BirthdayPanel({ filter, onChange }: PanelProps) {
  const { t } = useTranslation('list');
  return (
    <div className="list-panel">
      <Segmented
        pills
        label={t('kinds.birthday')}
        value={String(filter.birthdayMonth ?? '')}
        options={months.map((value) => ({ value, label: t(`customers:months.${value}`) }))}
        onChange={(value) => onChange({ birthdayMonth: Number(value) })}
      />
      <p className="muted">{t('panels.birthday')}</p>
    </div>
  );
}

function ReferrerPanel({ onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  return (
    <CustomerPicker
      label={t('panels.referredBy')}
      onChoose={({ id }) => {
        onChange({ referredBy: id });
        onDone();
      }}
    />
  );
}

function DecisionPanel({ filter, onChange }: PanelProps) {
  const { t } = useTranslation('list');
  const decisions = [
    ...decisionKind.options.map((value) => ({
      value,
      label: cardWord('decision', value, currentLanguage()),
    })),
    { value: 'none', label: t('chips.decisionNone') },
  ] as const;
  return (
    <div className="list-panel">
      <Segmented
        pills
        label={t('kinds.decision')}
        value={filter.decision ?? ''}
        options={[...decisions]}
        onChange={(value) => value !== '' && onChange({ decision: value })}
      />
    </div>
  );
}

function OpenPanel({ filter, onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  return (
    <div className="list-panel">
      <Segmented
        pills
        label={t('kinds.open')}
        value={filter.open ?? ''}
        options={(['promise', 'problem', 'payment', 'follow-up'] as const).map((value) => ({
          value,
          label: t(`chips.open.${value}`),
        }))}
        onChange={(value) => {
          if (value === '') return;
          onChange({ open: value });
          onDone();
        }}
      />
    </div>
  );
}

function ConsentPanel({ filter, onChange }: PanelProps) {
  const { t } = useTranslation('list');
  const { consentMissing } = filter;
  return (
    <div className="list-panel">
      <Segmented
        pills
        label={t('kinds.consent')}
        value={consentMissing === undefined ? '' : consentMissing ? 'missing' : 'there'}
        options={[
          { value: 'missing', label: t('chips.consentMissing') },
          { value: 'there', label: t('chips.consentThere') },
        ]}
        onChange={(value) => onChange({ consentMissing: value === 'missing' })}
      />
    </div>
  );
}

function RetentionPanel({ filter, onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  return (
    <DaysChoice
      label={t('panels.retention')}
      presets={retentions}
      text={(count) => (count === 0 ? t('panels.over') : t('panels.withinDays', { count }))}
      value={filter.retentionDays}
      onChange={(days) => onChange({ retentionDays: days })}
      onDone={onDone}
      least={0}
    />
  );
}
