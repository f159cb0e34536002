import { useTranslation } from 'react-i18next';
import { envelopeSize } from '../../../shared/paper.ts';
import { useRequest } from '../../api.ts';
import { Select } from '../../ui/select.tsx';
import { LabelChoice } from '../paper/sheet-picture.tsx';
import type { PaperChoice } from './studio.ts';
import './with-choice.css';

const none = 'none';

/** Envelopes and labels that go out with the cards, in the same order. */
export function WithChoice({
  paper,
  labelsToPrint,
  onChange,
}: {
  paper: PaperChoice;
  labelsToPrint: number;
  onChange: (change: Partial<PaperChoice>) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data: sheets = [] } = useRequest('paper.sheets');
  const { envelope, labels } = paper;
  const sheet = sheets.find(({ id }) => id === labels?.sheet);
  return (
    <>
      <Select
        label={t('with.envelope')}
        value={envelope ?? none}
        options={[
          { value: none, label: t('with.noEnvelope') },
          ...envelopeSize.options.map((value) => ({ value, label: t(`envelopes.${value}`) })),
        ]}
        onChange={(value) => {
          onChange({ envelope: value === none ? null : value });
        }}
      />
      <Select
        label={t('with.labels')}
        value={labels?.sheet ?? none}
        options={[
          { value: none, label: t('with.noLabels') },
          ...sheets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) =>
          onChange({ labels: value === none ? null : { sheet: value, first: 1 } })
        }
      />
      {sheet && labels && (
        <div className="cards-sheet">
          <div className="cards-sheet-picture">
            <LabelChoice
              sheet={sheet}
              label={t('labels.first')}
              first={labels.first}
              filled={labelsToPrint}
              onFirst={(first) => onChange({ labels: { ...labels, first } })}
            />
          </div>
          <p className="cards-look-note">
            {t('labels.from', { first: labels.first })} {t('labels.firstHint')}
          </p>
        </div>
      )}
      {(envelope ?? labels) !== null && (
        <>
          <Select
            label={t('with.address')}
            value={paper.address}
            options={(['best', 'home', 'office', 'billing'] as const).map((value) => ({
              value,
              label: t(`addresses.${value}`),
            }))}
            onChange={(address) => onChange({ address })}
          />
          <p className="cards-look-note">{t('with.order')}</p>
        </>
      )}
    </>
  );
}
