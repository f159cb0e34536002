import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Hand } from '../../../shared/greeting-cards.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { HandwrittenLine } from './handwritten-line.tsx';

/** The hands, each showing itself. */
export function HandChoice({
  hands,
  hand,
  onChange,
}: {
  hands: readonly Hand[];
  hand: string;
  onChange: (hand: string) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const language = currentLanguage();
  return (
    <RadioGroup
      className="cards-choices"
      aria-label={t('hand')}
      value={hand}
      onChange={(chosen) => onChange(chosen)}
    >
      {hands.map(({ id, name, character, hangul }) => (
        <Radio key={id} value={id} className="cards-choice cards-choice-hand">
          <span className="cards-choice-words">
            <strong>{name[language]}</strong>
            <span>{character[language]}</span>
          </span>
          <HandwrittenLine text={hangul ? t('handSample') : 'Thank you so much'} hand={id} />
        </Radio>
      ))}
    </RadioGroup>
  );
}
