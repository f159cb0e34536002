import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ink as inks, type Ink } from '../../../shared/greeting-card-spec.ts';

export function InkChoice({ ink, onChange }: { ink: Ink; onChange: (ink: Ink) => void }) {
  const { t } = useTranslation('greeting-cards');
  return (
    <RadioGroup
      className="cards-choices"
      aria-label={t('ink')}
      value={ink}
      onChange={(chosen) => onChange(inks.parse(chosen))}
    >
      {inks.options.map((value) => (
        <Radio key={value} value={value} className="cards-choice">
          <span className={`cards-ink cards-ink-${value}`} aria-hidden="true" />
          {t(`inks.${value}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
