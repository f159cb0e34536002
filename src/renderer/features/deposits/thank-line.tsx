import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ThankRow } from '../../../shared/deposits.ts';
import { formatDate, formatNumber, localDate } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icons.tsx';
import { won } from './deposit-texts.ts';
import type { PersonToThank } from './thank-people.ts';

/** One person on the thank-you list: what came in, and whether they were thanked. */
export function ThankLine({ person }: { person: PersonToThank | undefined }) {
  const { t } = useTranslation('deposits');
  if (!person) return <div className="thanks-line" />;
  return (
    <div className={classes('thanks-line', person.isThanked && 'thanks-line-done')}>
      <span className="thanks-box" data-space="">
        {person.isThanked && <Icon name="check" size="0.7rem" />}
      </span>
      <div className="thanks-who">
        <span className="thanks-name ellipsis">{person.name || t('common:unnamed')}</span>
        <span className="muted ellipsis">{person.phone}</span>
      </div>
      <span className="thanks-what">
        {person.deposits.map((row) => depositText(t, row)).join(' / ')}
      </span>
      <span className="thanks-chip">
        <StateChip person={person} />
      </span>
    </div>
  );
}

/** "정수기 5년 렌탈 39,900원 · 19일 입금 · 14회째 빠짐없이" */
export function depositText(t: TFunction<'deposits'>, row: ThankRow): string {
  return [
    [row.product, won(row.amount)].filter(Boolean).join(' '),
    t('paidOn', { date: formatDate(row.paidOn) }),
    row.streak > 1 && t('streak', { count: row.streak, number: formatNumber(row.streak) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

function StateChip({ person }: { person: PersonToThank }) {
  const { t } = useTranslation('deposits');
  const text = stateText(t, person);
  const [first] = person.deposits;
  if (!person.isThanked) return <Chip tint="gold">{text}</Chip>;
  return <Chip tint={first?.thankedBy === 'skipped' ? 'plain' : 'celadon'}>{text}</Chip>;
}

export function stateText(t: TFunction<'deposits'>, person: PersonToThank): string {
  const [first] = person.deposits;
  if (!person.isThanked || !first?.thankedAt) return t('thanks.waiting');
  const date = formatDate(localDate(first.thankedAt));
  return t(`thanks.by.${first.thankedBy ?? 'contact'}`, { date });
}

/** A person of the list as a screen reader says it. */
export function usePersonText(): (person: PersonToThank | undefined) => string {
  const { t } = useTranslation('deposits');
  return (person) =>
    person
      ? [
          person.name || t('common:unnamed'),
          person.phone,
          ...person.deposits.map((row) => depositText(t, row)),
          stateText(t, person),
        ]
          .filter(Boolean)
          .join(', ')
      : '';
}
