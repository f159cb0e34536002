import { useTranslation } from 'react-i18next';
import type { ProblemRow } from '../../../shared/problems.ts';
import { ask } from '../../app/asks.ts';
import { formatDate, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import type { ProblemActions } from './problem-actions.tsx';
import { ProblemSteps } from './problem-steps.tsx';
import { lengthOf, stageTint } from './problem-texts.ts';

/** The whole way of the problem that the list stands on. */
export function ProblemDetail({
  problem,
  actions,
}: {
  problem: ProblemRow;
  actions: ProblemActions;
}) {
  const { t } = useTranslation('problems');
  const name = problem.customerName || t('common:unnamed');
  const when = `${formatDate(localDate(problem.openedAt))} ${formatTime(problem.openedAt)}`;
  const length = lengthOf(t, problem);
  return (
    <SidePanel title={t('detail.label', { name })} className="problem-detail">
      <header>
        <h2>{name}</h2>
        <p className="muted">
          {problem.closedAt === null
            ? t('detail.open', { when, length })
            : t('detail.closed', { when, length })}
        </p>
      </header>
      <div className="promise-chips">
        <Chip tint={stageTint[problem.stage]}>{t(`stage.${problem.stage}`)}</Chip>
        {problem.satisfied === 'no' && <Chip tint="seal">{t('satisfiedNo')}</Chip>}
      </div>
      <ProblemSteps problem={problem} actions={actions} isReadOnly={false} />
      <div className="promise-detail-actions">
        <Button keys="Enter" onPress={() => actions.openCard(problem)}>
          {t('act.openCard')}
        </Button>
        <Button
          icon="phone"
          onPress={() => ask('start-call', { customerId: problem.customerId, customerName: name })}
        >
          {t('act.call')}
        </Button>
        <Button kind="quiet" icon="trash" onPress={() => void actions.remove(problem)}>
          {t('common:remove')}
        </Button>
      </div>
    </SidePanel>
  );
}
