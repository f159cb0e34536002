import { useTranslation } from 'react-i18next';
import type { ProblemRow as Row } from '../../../shared/problems.ts';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { lengthOf, stageTint } from './problem-texts.ts';

/** One problem in the list over all customers: how long it is open, whose, what, what comes next. */
export function ProblemListRow({ problem }: { problem: Row | null }) {
  const { t } = useTranslation('problems');
  if (!problem) return <div className="problem-row" />;
  const { stage, rounds } = problem;
  const detail = problem.settlement || problem.proposal || problem.wish;
  return (
    <div className={classes('problem-row', stage === 'closed' && 'promise-row-ended')}>
      <span
        className="problem-row-hours"
        data-late={(problem.hoursOpen >= 24 && stage !== 'closed') || undefined}
      >
        {lengthOf(t, problem)}
      </span>
      <span className="promise-row-who ellipsis">
        {problem.customerName || t('common:unnamed')}
      </span>
      <span className="promise-row-what">
        <span className="ellipsis">{problem.what.replaceAll(/\s+/g, ' ')}</span>
        {detail !== '' && <span className="ellipsis muted">{detail.replaceAll(/\s+/g, ' ')}</span>}
      </span>
      <span className="promise-row-mark promise-chips">
        {rounds.length > 0 && <Chip>{t('round.count', { count: rounds.length })}</Chip>}
        <Chip tint={stageTint[stage]}>{t(`stage.${stage}`)}</Chip>
      </span>
    </div>
  );
}
