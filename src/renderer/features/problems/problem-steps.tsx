import { useTranslation } from 'react-i18next';
import { problemStage } from '../../../core/problems.ts';
import { formatDate, formatTime, localDate } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceRow, TextRow } from '../customers/card-log/fields.tsx';
import type { ProblemActions, ProblemOn } from './problem-actions.tsx';
import '../customers/card-log/side.css';
import './problems.css';

type Props = { problem: ProblemOn; actions: ProblemActions; isReadOnly: boolean };

/** The way of a problem, one step under the other: wish, proposal, consent, settlement, the customer's yes. */
export function ProblemSteps({ problem, actions, isReadOnly }: Props) {
  const { t } = useTranslation('problems');
  const row = (name: 'what' | 'wish' | 'proposal' | 'settlement' | 'lesson') => (
    <TextRow
      label={t(`field.${name}`)}
      placeholder={t(`hint.${name}`)}
      value={problem[name]}
      maxLength={5000}
      isReadOnly={isReadOnly}
      onSave={(text) => actions.change(problem, { [name]: text })}
    />
  );
  const isClosed = problem.closedAt !== null;
  return (
    <div className="problem-steps">
      {problem.rounds.map((round, index) => (
        <Round key={`${round.reopenedAt} ${index}`} round={round} number={index + 1} />
      ))}
      {row('what')}
      {row('wish')}
      {row('proposal')}
      {(problem.proposal !== '' || problem.consent !== 'open') && (
        <ChoiceRow
          label={t('field.consent')}
          value={problem.consent}
          options={[
            { value: 'open', label: t('consent.open') },
            { value: 'yes', label: t('consent.yes') },
            { value: 'no', label: t('consent.no') },
          ]}
          isReadOnly={isReadOnly || isClosed}
          onSave={(consent) => actions.change(problem, { consent })}
        />
      )}
      {row('settlement')}
      <Settlement problem={problem} actions={actions} isReadOnly={isReadOnly} />
      {(isClosed || problem.lesson !== '' || problem.settledAt !== null) && row('lesson')}
    </div>
  );
}

/** What comes next: to call it settled, or to ask whether they are fully satisfied. */
function Settlement({ problem, actions, isReadOnly }: Props) {
  const { t } = useTranslation('problems');
  const stage = problemStage(problem);
  const { settledAt, closedAt } = problem;
  if (stage === 'closed') {
    return (
      <div className="problem-ask" data-closed>
        <p>{t('ask.closed', { when: momentText(closedAt ?? '') })}</p>
        {!isReadOnly && (
          <div className="log-buttons">
            <Button small icon="card" onPress={() => actions.writeCard(problem)}>
              {t('act.writeCard')}
            </Button>
            <Button small kind="quiet" onPress={() => actions.reopen(problem)}>
              {t('act.reopen')}
            </Button>
          </div>
        )}
      </div>
    );
  }
  if (isReadOnly) return null;
  return (
    <div className="problem-ask">
      {settledAt === null ? (
        <p>{t(problem.satisfied === 'no' ? 'ask.again' : `ask.${stage}`)}</p>
      ) : (
        <p>
          {t('ask.settledOn', { when: momentText(settledAt) })} <strong>{t('ask.settled')}</strong>
        </p>
      )}
      <div className="log-buttons">
        {settledAt === null && (
          <Button small onPress={() => void actions.settle(problem)}>
            {t('act.settle')}
          </Button>
        )}
        <Button
          small
          kind={settledAt === null ? 'plain' : 'primary'}
          icon="check"
          onPress={() => void actions.yes(problem)}
        >
          {t('act.yes')}
        </Button>
        <Button small onPress={() => actions.no(problem)}>
          {t('act.no')}
        </Button>
        <Button small kind="quiet" icon="card" onPress={() => actions.writeCard(problem)}>
          {t('act.writeCard')}
        </Button>
      </div>
    </div>
  );
}

function Round({ round, number }: { round: ProblemOn['rounds'][number]; number: number }) {
  const { t } = useTranslation('problems');
  const said = [
    round.proposal && t('round.proposal', { text: round.proposal }),
    round.settlement && t('round.settlement', { text: round.settlement }),
    round.why && t('round.why', { text: round.why }),
  ].filter(Boolean);
  return (
    <div className="problem-round">
      <strong>{t('round.title', { number, when: momentText(round.reopenedAt) })}</strong>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}

/** "11월 21일 14:30" */
function momentText(moment: string): string {
  return `${formatDate(localDate(moment))} ${formatTime(moment)}`;
}
