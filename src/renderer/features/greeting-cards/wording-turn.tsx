import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';

/** Which of the template's wordings it is, and the others. */
export function WordingTurn({
  wording,
  wordings,
  onTurn,
}: {
  wording: number;
  wordings: number;
  onTurn: (wording: number) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const to = (step: number) => onTurn((wording + step + wordings) % wordings);
  return (
    <div className="cards-wording">
      <IconButton icon="left" small label={t('wording.previous')} onPress={() => to(-1)} />
      <span aria-live="polite">{t('wording.which', { which: wording + 1, of: wordings })}</span>
      <IconButton icon="right" small label={t('wording.next')} onPress={() => to(1)} />
    </div>
  );
}
