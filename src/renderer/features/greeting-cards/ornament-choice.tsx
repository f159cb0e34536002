import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { ShapeOf } from './card-svg.tsx';

const none = 'none';

/** The drawn ornaments as pictures, and none. */
export function OrnamentChoice({
  label,
  ornament,
  canBeNone = true,
  onChange,
}: {
  label: string;
  /** Empty for none. */
  ornament: string;
  canBeNone?: boolean;
  onChange: (ornament: string) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data = [] } = useRequest('greetingCards.ornaments');
  return (
    <RadioGroup
      className="cards-ornaments"
      aria-label={label}
      value={ornament === '' ? none : ornament}
      onChange={(chosen) => onChange(chosen === none ? '' : chosen)}
    >
      {canBeNone && (
        <Radio value={none} className="cards-ornament">
          {t('common:none')}
        </Radio>
      )}
      {data.map(({ id, name, shapes }) => (
        <Radio key={id} value={id} className="cards-ornament">
          <svg viewBox="0 0 100 100" aria-hidden="true">
            {shapes.map((shape, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <ShapeOf key={index} shape={shape} />
            ))}
          </svg>
          {name[currentLanguage()]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
