import { useTranslation } from 'react-i18next';
import { relativeDay } from '../../../core/date-format.ts';
import type { Card } from '../../../shared/customers.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { localDate, today } from '../../i18n/format.ts';

/** One line under the name: age and the last contact. */
export function Overview({ card }: { card: Card }) {
  const { t } = useTranslation('customers');
  if (card.id === 0) return <p className="card-overview">{t('newCardHint')}</p>;
  const age = card.birthdayFacts?.age ?? null;
  const last = card.lastContactAt
    ? t('lastContactWas', {
        when: relativeDay(localDate(card.lastContactAt), today(), currentLanguage()),
      })
    : t('noContactYet');
  return (
    <p className="card-overview">
      {[age === null ? '' : t('age', { count: age }), last].filter(Boolean).join(' · ')}
    </p>
  );
}
