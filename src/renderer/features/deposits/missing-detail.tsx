import { useTranslation } from 'react-i18next';
import type { MissingDeposit } from '../../../shared/deposits.ts';
import { useRequest } from '../../api.ts';
import { formatDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { LapseSteps } from '../agreements/lapse-steps.tsx';
import { MindBoxes } from '../contacts/mind-boxes.tsx';
import { useCardData } from '../customers/card-request.ts';
import { won } from './deposit-texts.ts';

/** The missing payment that the list stands on: what comes of it and when, and what to mind in the call. */
export function MissingDetail({
  row,
  onCard,
  onCall,
  onPayment,
}: {
  row: MissingDeposit;
  onCard: () => void;
  onCall: () => void;
  onPayment: () => void;
}) {
  const { t } = useTranslation('deposits');
  const { data: card } = useCardData(row.customerId);
  const { data } = useRequest('agreements.list', {
    filter: { customerId: row.customerId },
    limit: 500,
  });
  const lapse = data?.agreements.find(({ uid }) => uid === row.agreement)?.lapse;
  const name = row.customerName || t('common:unnamed');
  return (
    <SidePanel title={t('missing.detail', { name })} className="deposits-detail">
      <header>
        <h2>{name}</h2>
        {row.phone && <p className="deposits-phone">{row.phone}</p>}
        <p>{[row.product, row.amount !== null && won(row.amount)].filter(Boolean).join(' ')}</p>
        <p className="muted">
          {[t('missing.due', { date: formatDate(row.due, 'full') }), row.failure]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      {lapse && <LapseSteps lapse={lapse} />}
      {card && <MindBoxes card={card} />}
      <p className="muted">{t('missing.kindly')}</p>
      <div className="deposits-actions">
        <Button kind="primary" icon="phone" keys="mod+l" onPress={onCall}>
          {t('thanks.call')}
        </Button>
        <Button keys="i" onPress={onPayment}>
          {t('payment.title')}
        </Button>
        <Button keys="Enter" onPress={onCard}>
          {t('thanks.card')}
        </Button>
      </div>
    </SidePanel>
  );
}
