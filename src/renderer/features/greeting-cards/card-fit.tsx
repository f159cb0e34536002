import { useTranslation } from 'react-i18next';
import type { CardDrawing } from '../../../shared/greeting-cards.ts';

/** Size, lines and overflow; characters that the hand lacks are named at once. */
export function CardFit({ drawing }: { drawing: CardDrawing | undefined }) {
  const { t } = useTranslation('greeting-cards');
  if (!drawing) return <p className="cards-fit" />;
  const { missingCharacters, fits, sizePt, lineCount } = drawing;
  if (missingCharacters.length > 0) {
    return (
      <p className="cards-fit cards-fit-bad" role="alert">
        <strong>{t('missing', { characters: missingCharacters.join(' ') })}</strong>{' '}
        {t('missingHint')}
      </p>
    );
  }
  if (!fits) {
    return (
      <p className="cards-fit cards-fit-bad" role="alert">
        {t('overflow')}
      </p>
    );
  }
  return (
    <p className="cards-fit" aria-live="polite">
      {t('fit', { size: Number(sizePt.toFixed(2)), lines: lineCount })}
    </p>
  );
}
