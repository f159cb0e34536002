import { useTranslation } from 'react-i18next';
import type { SendingRow, SendingState } from '../../../shared/greeting-cards.ts';
import { formatDate, formatDotted, formatTime } from '../../i18n/format.ts';
import { Chip, type Tint } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { CardPicture } from './card-picture.tsx';

const tints: Record<SendingState, Tint> = { printed: 'blue', sent: 'celadon', returned: 'seal' };

/** Whether a card is printed, on its way or came back; with the day where it is not today's. */
export function StateChip({ card }: { card: Pick<SendingRow, 'state' | 'stateOn'> }) {
  const { t } = useTranslation('greeting-cards');
  const { state, stateOn } = card;
  return (
    <Chip tint={tints[state]}>
      {state === 'printed'
        ? t('states.printed')
        : t('states.on', { state: t(`states.${state}`), date: formatDate(stateOn) })}
    </Chip>
  );
}

/** One sent card with its picture; those of one run stand together under its time. */
export function SentRow({
  card,
  title,
  isFirstOfBatch,
}: {
  card: SendingRow;
  title: string;
  isFirstOfBatch: boolean;
}) {
  const { t } = useTranslation('greeting-cards');
  return (
    <div className={classes('cards-sent-row', isFirstOfBatch && 'cards-sent-row-first')}>
      <span className="cards-sent-when">
        {isFirstOfBatch && (
          <>
            <strong>{formatDotted(card.sentAt)}</strong>
            <span className="muted">{formatTime(card.sentAt)}</span>
          </>
        )}
      </span>
      <span className="cards-sent-thumb">
        <CardPicture spec={card.spec} layout={card.layout} />
      </span>
      <span className="cards-sent-words">
        <span className="cards-sent-name">
          <strong className="ellipsis">{card.customerName || t('common:unnamed')}</strong>
          <span className="ellipsis muted">{title}</span>
        </span>
        <span className="ellipsis muted">{card.spec.message.replaceAll(/\s+/g, ' ')}</span>
      </span>
      {card.partOf !== null && <Chip>{t('sent.household')}</Chip>}
      <StateChip card={card} />
    </div>
  );
}
