import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isStepClosed } from '../../../core/follow-up-days.ts';
import { daysLate, nextStep } from '../../../core/follow-ups.ts';
import type { Card } from '../../../shared/customer-card.ts';
import type { FollowUp } from '../../../shared/follow-ups.ts';
import { today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EntryItem, SideSection } from '../customers/card-log/section.tsx';
import { asideOf, dueText, lateText, markOf } from './follow-up-texts.ts';
import { StartDialog } from './start-dialog.tsx';
import { StepList } from './step-list.tsx';
import { useFollowUpActions, type FollowUpActions, type FollowUpOn } from './use-follow-up.tsx';
import './card-section.css';

/** The follow-ups of a card, what comes next first; those that are over fold away. */
export function FollowUpsSection({
  card,
  isReadOnly,
  isAdding = false,
  setAdding,
}: {
  card: Card;
  isReadOnly: boolean;
  /** Where the card itself offers to start the first one, it says so here; else a quiet line does. */
  isAdding?: boolean;
  setAdding?: (isAdding: boolean) => void;
}) {
  const { t } = useTranslation('follow-ups');
  const [starts, setStarts] = useState(false);
  const [showsPast, setShowsPast] = useState(false);
  const { actions, dialog } = useFollowUpActions();
  const begin = () => (setAdding ? setAdding(true) : setStarts(true));
  const end = () => {
    setAdding?.(false);
    setStarts(false);
  };
  const start = (isAdding || starts) && <StartDialog customerId={card.id} onClose={end} />;
  if (card.followUps.length === 0) {
    if (setAdding || isReadOnly) return start || null;
    return (
      <div className="log-more">
        <Button kind="quiet" small icon="add" onPress={begin}>
          {t('act.start')}
        </Button>
        {start}
      </div>
    );
  }
  const going = card.followUps.filter(({ state }) => state !== 'ended').toSorted(byNext);
  const past = card.followUps.filter(({ state }) => state === 'ended').toReversed();
  const item = (followUp: FollowUp) => (
    <FollowUpItem
      key={followUp.uid}
      row={{ ...followUp, customerId: card.id, customerName: card.name || card.company }}
      actions={actions}
      isReadOnly={isReadOnly}
    />
  );
  return (
    <SideSection
      title={t('cardSection.title')}
      addLabel={t('act.start')}
      onAdd={isReadOnly ? undefined : begin}
    >
      <ul className="log-list">
        {going.map(item)}
        {showsPast && past.map(item)}
      </ul>
      {past.length > 0 && (
        <div className="log-more">
          <Button
            kind="quiet"
            small
            aria-expanded={showsPast}
            onPress={() => setShowsPast(!showsPast)}
          >
            {showsPast ? t('cardSection.hidePast') : t('cardSection.past', { count: past.length })}
          </Button>
        </div>
      )}
      {start}
      {dialog}
    </SideSection>
  );
}

/** What is due first stands first; what rests stands last. */
function byNext(a: FollowUp, b: FollowUp): number {
  const day = (followUp: FollowUp) =>
    followUp.state === 'paused' ? '9999' : (nextStep(followUp)?.due ?? '9999');
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
}

function FollowUpItem({
  row,
  actions,
  isReadOnly,
}: {
  row: FollowUpOn;
  actions: FollowUpActions;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('follow-ups');
  const next = row.state === 'running' ? nextStep(row) : null;
  return (
    <EntryItem
      removeLabel={t('common:removeNamed', { name: row.name })}
      onRemove={isReadOnly ? undefined : () => void actions.remove(row)}
      summary={<Summary row={row} />}
      aside={
        next && !isReadOnly ? (
          <Checkbox
            done
            hideLabel
            className="follow-up-tick"
            label={t('act.stepDone', { name: next.title })}
            isSelected={false}
            onChange={() => void actions.step(row, next, 'done')}
          />
        ) : null
      }
    >
      <p className="muted follow-up-aside">{asideOf(t, row)}</p>
      <StepList followUp={row} actions={actions} isReadOnly={isReadOnly} />
      {!isReadOnly && <StateButtons row={row} actions={actions} />}
    </EntryItem>
  );
}

/** Resting, taking up again, ending. */
export function StateButtons({ row, actions }: { row: FollowUpOn; actions: FollowUpActions }) {
  const { t } = useTranslation('follow-ups');
  if (row.steps.every(isStepClosed)) return null;
  return (
    <div className="log-buttons">
      {row.state === 'running' && (
        <Button small onPress={() => void actions.set(row, 'paused')}>
          {t('act.pause')}
        </Button>
      )}
      {row.state !== 'running' && (
        <Button small onPress={() => void actions.set(row, 'running')}>
          {t('act.resume')}
        </Button>
      )}
      {row.state !== 'ended' && (
        <Button small onPress={() => void actions.set(row, 'ended')}>
          {t('act.end')}
        </Button>
      )}
    </div>
  );
}

function Summary({ row }: { row: FollowUp }) {
  const { t } = useTranslation('follow-ups');
  const next = row.state === 'running' ? nextStep(row) : null;
  const mark = markOf(t, row);
  const late = next !== null && daysLate(next, today()) > 0;
  return (
    <>
      {next && (
        <span className="log-summary-part">
          <strong>{dueText(t, next)}</strong> {next.title}
        </span>
      )}
      <span className="log-summary-part muted">
        {[row.name, row.about].filter(Boolean).join(' · ')}
      </span>
      {late && next ? (
        <span className="log-summary-part follow-up-late">{lateText(t, next)}</span>
      ) : (
        mark &&
        mark.tint !== 'blue' && (
          <span className="log-chips">
            <Chip tint={mark.tint}>{mark.text}</Chip>
          </span>
        )
      )}
    </>
  );
}
