import { useTranslation } from 'react-i18next';
import type { AgreementRow } from '../../../shared/agreements.ts';
import { ask } from '../../app/asks.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { kindWord, marksOf, nameOf, paymentText, statusWord, termText } from './agreement-texts.ts';
import { LapseSteps } from './lapse-steps.tsx';
import { removeAgreement } from './use-agreement.ts';

/** All of the agreement that the list stands on, and what to do with it. */
export function AgreementDetail({
  row,
  warnDays,
  onCard,
  onEdit,
  onStatus,
}: {
  row: AgreementRow;
  warnDays: readonly number[];
  onCard: () => void;
  onEdit: () => void;
  onStatus: () => void;
}) {
  const { t } = useTranslation('agreements');
  const name = row.customerName || t('common:unnamed');
  return (
    <SidePanel title={t('detail', { name, product: nameOf(row) })} className="agreements-detail">
      <header>
        <h2>{name}</h2>
        <p className="agreements-detail-product">{nameOf(row)}</p>
        <p className="muted">
          {[row.product === '' ? '' : kindWord(row.kind), row.number].filter(Boolean).join(' · ')}
        </p>
      </header>
      <div className="agreements-chips">
        {marksOf(t, row, warnDays).map(({ tint, text }) => (
          <Chip key={text} tint={tint}>
            {text}
          </Chip>
        ))}
      </div>
      {row.lapse && <LapseSteps lapse={row.lapse} />}
      <AgreementFacts row={row} />
      <div className="agreements-detail-actions">
        <Button kind="primary" keys="Enter" onPress={onCard}>
          {t('actions.card')}
        </Button>
        <Button
          icon="phone"
          keys="mod+l"
          onPress={() =>
            ask('start-call', { customerId: row.customerId, customerName: row.customerName })
          }
        >
          {t('actions.call')}
        </Button>
        <Button keys="e" onPress={onEdit}>
          {t('actions.edit')}
        </Button>
        <Button keys="s" onPress={onStatus}>
          {t('actions.status')}
        </Button>
        <Button kind="quiet" icon="trash" onPress={() => void removeAgreement(row)}>
          {t('actions.remove')}
        </Button>
      </div>
    </SidePanel>
  );
}

/** What was agreed, line by line; what nobody wrote is left out. */
export function AgreementFacts({ row }: { row: AgreementRow }) {
  const { t } = useTranslation('agreements');
  const { payments } = row;
  const facts: [string, string][] = [
    [t('fields.term'), termText(row)],
    [t('fields.signedOn'), row.signedOn ? formatDate(row.signedOn) : ''],
    [t('fields.payment'), paymentText(t, row)],
    [
      t('fields.paid'),
      payments.payments === 0
        ? ''
        : [
            payments.lastPaidOn && t('lastPaid', { date: formatDate(payments.lastPaidOn) }),
            payments.streak > 1 &&
              t('streak', { count: payments.streak, number: formatNumber(payments.streak) }),
          ]
            .filter(Boolean)
            .join(' · '),
    ],
    [t('fields.payers'), row.payers.join(', ')],
    [t('fields.prepaid'), row.prepaid],
    [t('fields.scope'), row.scope],
    [t('fields.exceptions'), row.exceptions],
    [
      t('fields.status'),
      row.status === 'active' && row.statusNote === ''
        ? ''
        : [statusWord(row.status), row.statusOn && formatDate(row.statusOn), row.statusNote]
            .filter(Boolean)
            .join(' · '),
    ],
    [t('fields.note'), row.note],
  ];
  return (
    <dl className="agreements-facts">
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
