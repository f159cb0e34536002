import { useTranslation } from 'react-i18next';
import { formatDate, relativeDay } from '../../../../core/date-format.ts';
import type { OccasionFacts } from '../../../../shared/customer-card.ts';
import { daysBetween, today } from '../../../i18n/format.ts';
import { currentLanguage } from '../../../i18n/index.ts';

const soonDays = 14;

/** When a day comes next, in both calendars, and how many years it will be. */
export function NextDay({ facts }: { facts: OccasionFacts | undefined }) {
  const { t } = useTranslation('card');
  if (!facts) return null;
  if (facts.beyondTable) return <p className="next-day">{t('nextDay.beyondTable')}</p>;
  if (!facts.next) return <p className="next-day">{t('nextDay.over')}</p>;
  const { next, nextLunar, years } = facts;
  const isSoon = daysBetween(today(), next) <= soonDays;
  return (
    <p className="next-day" data-soon={isSoon || undefined}>
      → <strong>{formatDate(next, currentLanguage())}</strong>
      {nextLunar &&
        ` (${t('nextDay.lunar', {
          month: nextLunar.month,
          day: nextLunar.day,
          leap: nextLunar.leapMonth ? t('nextDay.leap') : '',
        })})`}
      {' · '}
      {relativeDay(next, today(), currentLanguage())}
      {years !== null &&
        years > 0 &&
        ` · ${t(facts.uid === 'birthday' ? 'nextDay.age' : 'nextDay.years', { count: years })}`}
    </p>
  );
}
