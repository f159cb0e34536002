import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysLeft, elapsedShare, isRunning } from '../../../core/agreements.ts';
import type { Agreement, AgreementRow, PaymentState } from '../../../shared/agreements.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { useRequest } from '../../api.ts';
import { formatDate, formatNumber, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { PaymentDialog } from '../deposits/payment-dialog.tsx';
import { EntryItem, SideSection } from '../customers/card-log/section.tsx';
import { AgreementFacts } from './agreement-detail.tsx';
import { AgreementDialog } from './agreement-dialog.tsx';
import { marksOf, nameOf, paymentText } from './agreement-texts.ts';
import { LapseSteps } from './lapse-steps.tsx';
import { StatusDialog } from './status-dialog.tsx';
import { removeAgreement } from './use-agreement.ts';
import './card-section.css';

type Open = { kind: 'edit' | 'status' | 'payment'; row: AgreementRow } | null;

const nothingPaid: PaymentState = { unpaidFrom: null, lastPaidOn: null, payments: 0, streak: 0 };

/** The agreements of a card, those in force first: how long still, and how many payments in a row. */
export function AgreementsSection({
  card,
  isReadOnly,
  isAdding = false,
  setAdding,
}: {
  card: Card;
  isReadOnly: boolean;
  /** Where the card itself offers to add the first one, it says so here; else a quiet line does. */
  isAdding?: boolean;
  setAdding?: (isAdding: boolean) => void;
}) {
  const { t } = useTranslation('agreements');
  const [adds, setAdds] = useState(false);
  const [showsPast, setShowsPast] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const rows = useRows(card);
  const { data: settings } = useRequest('settings.get');
  const warnDays = settings?.maturityDays ?? [];
  const current = rows.filter(({ status }) => isRunning(status) || isWaiting(status));
  const past = rows.filter(({ status }) => !isRunning(status) && !isWaiting(status));
  const begin = () => (setAdding ? setAdding(true) : setAdds(true));
  const end = () => {
    setAdding?.(false);
    setAdds(false);
  };
  const dialog = (isAdding || adds) && (
    <AgreementDialog
      customerId={card.id}
      customerName={card.name || card.company}
      agreement={null}
      onClose={end}
    />
  );
  if (rows.length === 0) {
    if (setAdding || isReadOnly) return dialog || null;
    return (
      <div className="log-more">
        <Button kind="quiet" small icon="add" onPress={begin}>
          {t('card.add')}
        </Button>
        {dialog}
      </div>
    );
  }
  const item = (row: AgreementRow) => (
    <AgreementItem
      key={row.uid}
      row={row}
      warnDays={warnDays}
      isReadOnly={isReadOnly}
      onOpen={(kind) => setOpen({ kind, row })}
    />
  );
  return (
    <SideSection
      title={t('card.title')}
      addLabel={t('card.add')}
      onAdd={isReadOnly ? undefined : begin}
    >
      <ul className="log-list agreements-card-list">
        {current.map(item)}
        {(showsPast || current.length === 0) && past.map(item)}
      </ul>
      {past.length > 0 && current.length > 0 && (
        <div className="log-more">
          <Button
            kind="quiet"
            small
            aria-expanded={showsPast}
            onPress={() => setShowsPast(!showsPast)}
          >
            {showsPast ? t('card.hidePast') : t('card.past', { count: past.length })}
          </Button>
        </div>
      )}
      {dialog}
      {open?.kind === 'edit' && (
        <AgreementDialog
          customerId={card.id}
          customerName={card.name || card.company}
          agreement={open.row}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'status' && <StatusDialog row={open.row} onClose={() => setOpen(null)} />}
      {open?.kind === 'payment' && (
        <PaymentDialog
          customerId={card.id}
          customerName={card.name || card.company}
          agreement={open.row.uid}
          onClose={() => setOpen(null)}
        />
      )}
    </SideSection>
  );
}

const isWaiting = (status: Agreement['status']) => status === 'offered' || status === 'lapsed';

/** The card's own entries, so that a change shows at once; the lapse clock comes from the list. */
function useRows(card: Card): AgreementRow[] {
  const { data } = useRequest('agreements.list', {
    filter: { customerId: card.id },
    limit: 500,
  });
  const listed = new Map(data?.agreements.map((row) => [row.uid, row]));
  return card.agreements.map((agreement) => ({
    ...agreement,
    customerId: card.id,
    customerName: card.name || card.company,
    payments: card.payments[agreement.uid] ?? nothingPaid,
    daysLeft: daysLeft(agreement, today()),
    lapse: listed.get(agreement.uid)?.lapse ?? null,
  }));
}

function AgreementItem({
  row,
  warnDays,
  isReadOnly,
  onOpen,
}: {
  row: AgreementRow;
  warnDays: readonly number[];
  isReadOnly: boolean;
  onOpen: (kind: 'edit' | 'status' | 'payment') => void;
}) {
  const { t } = useTranslation('agreements');
  const name = nameOf(row);
  const marks = marksOf(t, row, warnDays);
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name })}
      onRemove={isReadOnly ? undefined : () => void removeAgreement(row)}
      summary={<Summary row={row} marks={marks} />}
    >
      {row.lapse && <LapseSteps lapse={row.lapse} />}
      <AgreementFacts row={row} />
      {!isReadOnly && (
        <div className="log-buttons">
          <Button small icon="edit" onPress={() => onOpen('edit')}>
            {t('actions.edit')}
          </Button>
          <Button small onPress={() => onOpen('status')}>
            {t('actions.status')}
          </Button>
          <Button small onPress={() => onOpen('payment')}>
            {t('actions.payment')}
          </Button>
        </div>
      )}
    </EntryItem>
  );
}

function Summary({ row, marks }: { row: AgreementRow; marks: ReturnType<typeof marksOf> }) {
  const { t } = useTranslation('agreements');
  const share = isRunning(row.status) ? elapsedShare(row, today()) : null;
  const { streak } = row.payments;
  return (
    <>
      <span className="log-summary-part">
        <strong>{nameOf(row)}</strong>
      </span>
      <span className="log-summary-part muted">{paymentText(t, row)}</span>
      <span className="log-summary-part muted">
        {[
          row.endsOn && t('endsOn', { date: formatDate(row.endsOn, 'full') }),
          streak > 1 && t('streak', { count: streak, number: formatNumber(streak) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {marks.length > 0 && (
        <span className="log-chips">
          {marks.map(({ tint, text }) => (
            <Chip key={text} tint={tint}>
              {text}
            </Chip>
          ))}
        </span>
      )}
      {share !== null && (
        <span className="agreements-share" aria-hidden="true">
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
    </>
  );
}
