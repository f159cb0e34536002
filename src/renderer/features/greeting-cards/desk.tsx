import { useTranslation } from 'react-i18next';
import type { CardDrawing, CardSide } from '../../../shared/greeting-cards.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { CardSvg } from './card-svg.tsx';
import { isFolded, type Look } from './studio.ts';
import './desk.css';

export type DeskCard = { name: string; text: string };

/** The card on the desk as it will be printed, as large as the desk allows. */
export function Desk({
  drawing,
  error,
  card,
  look,
  side,
  onSide,
  turn,
  onRewrite,
}: {
  drawing: CardDrawing | undefined;
  error: unknown;
  card: DeskCard;
  look: Look | null;
  side: CardSide;
  onSide: (side: CardSide) => void;
  /** Where it is among the recipients, and the ways to the next; null for the sample. */
  turn: { index: number; count: number; to: (index: number) => void } | null;
  onRewrite: (() => void) | null;
}) {
  const { t } = useTranslation('greeting-cards');
  const hasTwoSides = (drawing?.sides ?? 1) > 1 || side === 'outside';
  const words = look && isFolded(look.layout) ? 'folded' : 'flat';
  return (
    <div className="cards-desk">
      <div className="cards-desk-top">
        {hasTwoSides && (
          <Segmented
            label={t('side.label')}
            value={side}
            options={[
              { value: 'inside', label: t(`side.${words}.inside`) },
              { value: 'outside', label: t(`side.${words}.outside`) },
            ]}
            onChange={onSide}
          />
        )}
      </div>
      <div className="cards-desk-space">
        {error ? (
          <ErrorNotice error={error} />
        ) : (
          drawing && (
            <div
              className="cards-paper"
              style={
                {
                  '--wide': drawing.widthMm,
                  '--high': drawing.heightMm,
                } as React.CSSProperties
              }
            >
              <CardSvg drawing={drawing} label={t('previewOf', card)} />
            </div>
          )
        )}
      </div>
      <div className="cards-desk-foot">
        {turn && turn.count > 1 && (
          <div className="cards-desk-turn">
            <IconButton
              icon="left"
              small
              label={t('turn.previous')}
              isDisabled={turn.index === 0}
              onPress={() => turn.to(turn.index - 1)}
            />
            <span>
              {formatNumber(turn.index + 1)} / {formatNumber(turn.count)}
            </span>
            <IconButton
              icon="right"
              small
              label={t('turn.next')}
              isDisabled={turn.index === turn.count - 1}
              onPress={() => turn.to(turn.index + 1)}
            />
          </div>
        )}
        {onRewrite && (
          <Tooltip text={t('rewriteHint')}>
            <Button small onPress={onRewrite}>
              {t('rewrite')}
            </Button>
          </Tooltip>
        )}
      </div>
    </div>
  );
}
