import { useTranslation } from 'react-i18next';
import { problemStage } from '../../../core/problems.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { lengthOf } from '../problems/problem-texts.ts';

/** What is not settled: what happened, what was proposed, and what is still to come. */
export function OpenProblems({ card }: { card: Card }) {
  const { t } = useTranslation('today');
  const { t: words } = useTranslation('problems');
  const open = card.problems.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return null;
  return (
    <section className="today-problems">
      <h3>{t('openProblems')}</h3>
      {open.map((problem) => (
        <p key={problem.uid}>
          {problem.what}
          {problem.proposal !== '' && ` · ${t('proposed', { text: problem.proposal })}`}{' '}
          <strong>{t(`stages.${problemStage(problem)}`)}</strong>{' '}
          <span className="muted">{words('hours.open', { length: lengthOf(words, problem) })}</span>
        </p>
      ))}
    </section>
  );
}
