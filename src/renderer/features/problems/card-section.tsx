import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemStage } from '../../../core/problems.ts';
import type { Problem } from '../../../shared/problems.ts';
import { describeError, invoke } from '../../api.ts';
import { undoable } from '../../app/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { AddLine, EntryItem, SideSection } from '../customers/card-log/section.tsx';
import type { CardSectionProps } from '../promises/card-section.tsx';
import { useProblemActions, type ProblemActions, type ProblemOn } from './problem-actions.tsx';
import { ProblemSteps } from './problem-steps.tsx';
import { lengthOf, stageTint } from './problem-texts.ts';
import './problems.css';

/** The problems of a card: the open ones with what comes next, those closed by the yes on demand. */
export function ProblemsSection({ card, isReadOnly, isAdding, setAdding }: CardSectionProps) {
  const { t } = useTranslation('problems');
  const [showsClosed, setShowsClosed] = useState(false);
  const { actions, dialogs } = useProblemActions();
  if (card.id === 0) return null;
  if (card.problems.length === 0 && !isAdding) return null;
  const on = (problem: Problem): ProblemOn => ({
    ...problem,
    customerId: card.id,
    customerName: card.name || card.company,
  });
  const open = card.problems.filter(({ closedAt }) => closedAt === null);
  const closed = card.problems.filter(({ closedAt }) => closedAt !== null).toReversed();
  async function add(what: string) {
    try {
      const { change } = await invoke('problems.add', { customerId: card.id, problem: { what } });
      undoable(t('said.added'), [change]);
      return { ok: true as const, change };
    } catch (error) {
      return { ok: false as const, message: describeError(error) };
    }
  }
  return (
    <SideSection
      title={t('section.title')}
      addLabel={t('add.label')}
      onAdd={isReadOnly ? undefined : () => setAdding(true)}
    >
      {open.length === 0 && !isAdding && <p className="log-quiet">{t('section.none')}</p>}
      <ul className="log-list">
        {[...open, ...(showsClosed ? closed : [])].map((problem) => (
          <Item key={problem.uid} problem={on(problem)} actions={actions} isReadOnly={isReadOnly} />
        ))}
      </ul>
      {isAdding && (
        <AddLine
          label={t('add.label')}
          placeholder={t('hint.what')}
          onEnd={() => setAdding(false)}
          onAdd={add}
        />
      )}
      {closed.length > 0 && (
        <div className="log-more">
          <Button
            kind="quiet"
            small
            aria-expanded={showsClosed}
            onPress={() => setShowsClosed(!showsClosed)}
          >
            {showsClosed ? t('section.hideClosed') : t('section.closed', { count: closed.length })}
          </Button>
        </div>
      )}
      {dialogs}
    </SideSection>
  );
}

function Item({
  problem,
  actions,
  isReadOnly,
}: {
  problem: ProblemOn;
  actions: ProblemActions;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('problems');
  const stage = problemStage(problem);
  const length = lengthOf(t, problem);
  const detail = problem.settlement || problem.proposal || problem.wish;
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name: problem.what })}
      onRemove={isReadOnly ? undefined : () => void actions.remove(problem)}
      summary={
        <>
          <span className="log-summary-part">
            {problem.what} <Chip tint={stageTint[stage]}>{t(`stage.${stage}`)}</Chip>
          </span>
          <span className="log-summary-part muted">
            {[t(stage === 'closed' ? 'hours.took' : 'hours.open', { length }), detail]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </>
      }
    >
      <ProblemSteps problem={problem} actions={actions} isReadOnly={isReadOnly} />
    </EntryItem>
  );
}
