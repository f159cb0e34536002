import { useTranslation } from 'react-i18next';
import { cardWord } from '../../../../core/card-words.ts';
import type { CustomerFilter } from '../../../../shared/customer-list.ts';
import { useRequest } from '../../../api.ts';
import { currentLanguage } from '../../../i18n/index.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { Select } from '../../../ui/select.tsx';
import { DaysChoice } from './days-choice.tsx';
import type { PanelProps } from './filter-panel.tsx';

const any = ' any';
const statuses = ['active', 'offered', 'paused', 'lapsed', 'ended', 'cancelled', 'lost'] as const;
const wholeFilter: NonNullable<CustomerFilter['agreement']> = { kind: '', status: ['active'] };

/** An agreement of a kind, in a status, that ends soon: what is chosen first asks for it. */
export function AgreementPanel({ filter, onChange, onDone }: PanelProps) {
  const { t } = useTranslation('list');
  const { data: kinds = [] } = useRequest('agreements.kinds');
  const now = filter.agreement ?? wholeFilter;
  const change = (part: Partial<NonNullable<CustomerFilter['agreement']>>) =>
    onChange({ agreement: { ...now, ...part } });
  return (
    <>
      <div className="list-panel">
        <Select
          small
          label={t('panels.agreementKind')}
          value={now.kind || any}
          options={[
            { value: any, label: t('panels.agreementAnyKind') },
            ...kinds.map(({ kind }) => ({
              value: kind,
              label: cardWord('agreementKind', kind, currentLanguage()),
            })),
          ]}
          onChange={(kind) => change({ kind: kind === any ? '' : kind })}
        />
        <Segmented
          pills
          showLabel
          label={t('panels.agreementStatus')}
          value={filter.agreement ? (now.status[0] ?? '') : ''}
          options={statuses.map((value) => ({
            value,
            label: cardWord('agreementStatus', value, currentLanguage()),
          }))}
          onChange={(status) => status !== '' && change({ status: [status] })}
        />
      </div>
      <DaysChoice
        label={t('panels.agreementEnds')}
        presets={[30, 60, 90, 180]}
        text={(count) => t('panels.withinDays', { count })}
        value={now.endsWithin}
        onChange={(endsWithin) => change({ endsWithin })}
        onDone={onDone}
        least={0}
      />
    </>
  );
}
