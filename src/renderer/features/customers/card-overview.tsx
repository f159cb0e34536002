import { useTranslation } from 'react-i18next';
import { fullYears } from '../../../core/ages.ts';
import { formatDate, relativeDay } from '../../../core/date-format.ts';
import { isCalendarDate } from '../../../core/dates.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { daysBetween, localDate, today } from '../../i18n/format.ts';
import { currentLanguage } from '../../i18n/index.ts';
import './card/head.css';

const risesSoonDays = 60;
const firstDays = new Set(['agreement', 'first-meeting']);

/** Under the name: age, how long a customer, the last contact; the insurance age and its day. */
export function Overview({ card }: { card: Card }) {
  const { t } = useTranslation('card');
  if (card.id === 0) return <p className="card-overview">{t('customers:newCardHint')}</p>;
  const age = card.birthdayFacts?.age ?? null;
  const years = yearsAsCustomer(card);
  const last = card.lastContactAt
    ? t('customers:lastContactWas', {
        when: relativeDay(localDate(card.lastContactAt), today(), currentLanguage()),
      })
    : t('customers:noContactYet');
  const facts = [
    age === null ? '' : t('overview.age', { count: age }),
    years > 0 ? t('overview.years', { count: years }) : '',
  ].filter(Boolean);
  return (
    <>
      {facts.length > 0 && <p className="card-overview">{facts.join(' · ')}</p>}
      <p className="card-overview card-overview-small">{last}</p>
      <InsuranceAge card={card} />
    </>
  );
}

/** Insurance age rounds at six months; the day it rises is worth a call before. */
function InsuranceAge({ card }: { card: Card }) {
  const { t } = useTranslation('card');
  const { insuranceAge = null, insuranceAgeRises = null } = card.birthdayFacts ?? {};
  if (insuranceAge === null) return null;
  const isSoon =
    insuranceAgeRises !== null && daysBetween(today(), insuranceAgeRises) <= risesSoonDays;
  return (
    <p className="card-overview card-overview-small card-insurance">
      <span>{t('overview.insuranceAge', { count: insuranceAge })}</span>{' '}
      {insuranceAgeRises && (
        <span className="card-rises" data-soon={isSoon || undefined}>
          {t('overview.rises', {
            date: formatDate(insuranceAgeRises, currentLanguage(), { length: 'short' }),
          })}
          {isSoon && ` (${relativeDay(insuranceAgeRises, today(), currentLanguage())})`}
        </span>
      )}
    </p>
  );
}

/** Full years since the first agreement or meeting on the card, else since the card was made. */
function yearsAsCustomer(card: Card): number {
  const first = card.occasions
    .filter(({ kind, calendar, date }) => {
      return firstDays.has(kind) && calendar === 'solar' && isCalendarDate(date);
    })
    .map(({ date }) => date);
  const since = [...first, localDate(card.createdAt)].sort()[0] ?? today();
  return fullYears(since, today()) ?? 0;
}
