import { useTranslation } from 'react-i18next';
import { formatBirthday } from '../../../core/date-format.ts';
import type { CustomerRow } from '../../../shared/customer-list.ts';
import type { DuplicatePair, DuplicateReason } from '../../../shared/duplicates.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Chip, type Tint } from '../../ui/chip.tsx';

const tints: Record<DuplicateReason, Tint> = {
  phone: 'blue',
  email: 'blue',
  'name-birthday': 'gold',
  'name-address': 'celadon',
};

/** What a card in a pair is called. */
export function nameOf({ name, company, phones }: CustomerRow): string {
  return name || company || (phones[0] ?? '');
}

function factsOf(row: CustomerRow): string[] {
  const { birthday, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = row;
  const born =
    birthday === null
      ? ''
      : formatBirthday({ date: birthday, calendar, leapMonth }, currentLanguage());
  const about = row.name ? [row.company, row.job].filter(Boolean).join(' ') : row.job;
  return [row.phones[0] ?? '', about, born].filter((fact) => fact !== '');
}

/** Two cards side by side, and why they may be one person. */
export function PairLine({ pair: { first, second, reasons } }: { pair: DuplicatePair }) {
  const { t } = useTranslation('duplicates');
  return (
    <div className="duplicates-pair">
      <Side row={first} />
      <Side row={second} />
      <div className="duplicates-why">
        {reasons.map((reason) => (
          <Chip key={reason} tint={tints[reason]}>
            {t(`reasons.${reason}`)}
          </Chip>
        ))}
      </div>
      <span className="duplicates-dismiss" data-space="">
        {t('notSame')}
      </span>
    </div>
  );
}

function Side({ row }: { row: CustomerRow }) {
  const { t } = useTranslation('common');
  return (
    <div className="duplicates-side">
      <span className="duplicates-name">{nameOf(row) || t('unnamed')}</span>
      <span className="duplicates-facts">{factsOf(row).join(' · ')}</span>
    </div>
  );
}

/** A pair as a screen reader says it. */
export function usePairText(): (pair: DuplicatePair | undefined) => string {
  const { t } = useTranslation('duplicates');
  const said = (row: CustomerRow) =>
    [nameOf(row) || t('common:unnamed'), ...factsOf(row)].join(', ');
  return (pair) =>
    pair
      ? t('pair', {
          first: said(pair.first),
          second: said(pair.second),
          reasons: pair.reasons.map((reason) => t(`reasons.${reason}`)).join(', '),
        })
      : '';
}
