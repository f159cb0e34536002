import { useTranslation } from 'react-i18next';
import type { Card } from '../../../shared/customer-card.ts';
import { formatDate, localDate } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Side } from './merge-rows.tsx';

/** Over the columns: whose card it is, since when, and whether it stays. */
export function MergeHeads({ left, right, kept }: { left: Card; right: Card; kept: Side }) {
  const { t } = useTranslation('duplicates');
  return (
    <div className="merge-row merge-heads">
      <span />
      {([left, right] as const).map((card, nth) => {
        const side = nth === 0 ? 'left' : 'right';
        return (
          <div key={side} className="merge-head">
            <strong>{card.name || card.company || t('common:unnamed')}</strong>
            <span className="muted">
              {t('madeOn', { date: formatDate(localDate(card.createdAt), 'full') })}
            </span>
            <Chip tint={side === kept ? 'celadon' : 'plain'}>
              {t(side === kept ? 'stays' : 'goes')}
            </Chip>
          </div>
        );
      })}
    </div>
  );
}
