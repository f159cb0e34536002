import { useTranslation } from 'react-i18next';
import { hoursOpen, problemStage } from '../../../core/problems.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { formatNumber } from '../../i18n/format.ts';

const hoursADay = 24;

/** What is not settled: what happened, what was proposed, and what is still to come. */
export function OpenProblems({ card }: { card: Card }) {
  const { t } = useTranslation('today');
  const open = card.problems.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return null;
  return (
    <section className="today-problems">
      <h3>{t('openProblems')}</h3>
      {open.map((problem) => {
        const hours = hoursOpen(problem, new Date().toISOString());
        const days = Math.floor(hours / hoursADay);
        return (
          <p key={problem.uid}>
            {problem.what}
            {problem.proposal !== '' && ` · ${t('proposed', { text: problem.proposal })}`}{' '}
            <strong>{t(`stages.${problemStage(problem)}`)}</strong>{' '}
            <span className="muted">
              {days > 0
                ? t('openDays', { count: days, number: formatNumber(days) })
                : t('openHours', { count: hours })}
            </span>
          </p>
        );
      })}
    </section>
  );
}
