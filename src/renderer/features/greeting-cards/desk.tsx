import { useTranslation } from 'react-i18next';
import type { CardDrawing } from '../../../shared/greeting-cards.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { CardSvg } from './card-svg.tsx';
import type { StudioCard } from './studio.ts';

/** The card on the desk as it will be printed. */
export function Desk({
  drawing,
  error,
  card,
  onRewrite,
}: {
  drawing: CardDrawing | undefined;
  error: unknown;
  card: StudioCard;
  onRewrite: () => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const text = [card.greeting, card.message, card.closing].join(' ');
  return (
    <div className="cards-desk">
      {error ? (
        <ErrorNotice error={error} />
      ) : (
        <div className="cards-paper">
          {drawing && (
            <CardSvg drawing={drawing} label={t('previewOf', { name: card.customerName, text })} />
          )}
        </div>
      )}
      {card.customerId > 0 && (
        <Tooltip text={t('rewriteHint')}>
          <Button small className="cards-rewrite" onPress={onRewrite}>
            {t('rewrite')}
          </Button>
        </Tooltip>
      )}
    </div>
  );
}
