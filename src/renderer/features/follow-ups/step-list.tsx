import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { isStepClosed } from '../../../core/follow-up-days.ts';
import { daysLate, nextStep } from '../../../core/follow-ups.ts';
import type { FollowUpStep } from '../../../shared/follow-ups.ts';
import { formatDate, today } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { classes } from '../../ui/class-names.ts';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import { stepState } from './follow-up-texts.ts';
import type { FollowUpActions, FollowUpOn } from './use-follow-up.tsx';
import './step-list.css';

/** The steps of a follow-up in their order: what is done, what comes next and how, what is to come. */
export function StepList({
  followUp,
  actions,
  isReadOnly = false,
}: {
  followUp: FollowUpOn;
  actions: FollowUpActions;
  isReadOnly?: boolean;
}) {
  const { t } = useTranslation('follow-ups');
  const next = followUp.state === 'running' ? nextStep(followUp) : null;
  return (
    <ol className="follow-up-steps" aria-label={t('cardSection.steps')}>
      {followUp.steps.map((step) => (
        <Step
          key={step.uid}
          step={step}
          isNext={step.uid === next?.uid}
          isRunning={followUp.state === 'running'}
          isReadOnly={isReadOnly}
          onDone={(done) => void actions.step(followUp, step, done ? 'done' : 'reopen')}
          choices={choicesOf(followUp, step, actions, (key) => t(`act.${key}`))}
          onTold={() => void actions.step(followUp, step, 'told-late')}
        />
      ))}
    </ol>
  );
}

function choicesOf(
  row: FollowUpOn,
  step: FollowUpStep,
  actions: FollowUpActions,
  word: (key: 'reopen' | 'move' | 'skip' | 'told' | 'card') => string,
): MenuChoice[] {
  if (isStepClosed(step)) {
    const reopen = () => void actions.step(row, step, 'reopen');
    return [{ id: 'reopen', label: word('reopen'), onAction: reopen }];
  }
  const write = { id: 'card', label: word('card'), onAction: () => actions.writeCard(row) };
  const told = () => void actions.step(row, step, 'told-late');
  const isToTell = daysLate(step, today()) > 0 && step.toldLateOn === null;
  return [
    ...(step.means === 'card' ? [write] : []),
    { id: 'move', label: word('move'), onAction: () => actions.move(row, step) },
    ...(isToTell ? [{ id: 'told', label: word('told'), onAction: told }] : []),
    { id: 'skip', label: word('skip'), onAction: () => void actions.step(row, step, 'skip') },
  ];
}

function Step({
  step,
  isNext,
  isRunning,
  isReadOnly,
  onDone,
  onTold,
  choices,
}: {
  step: FollowUpStep;
  isNext: boolean;
  isRunning: boolean;
  isReadOnly: boolean;
  onDone: (done: boolean) => void;
  onTold: () => void;
  choices: readonly MenuChoice[];
}) {
  const { t } = useTranslation('follow-ups');
  const isClosed = isStepClosed(step);
  const late = isRunning ? daysLate(step, today()) : 0;
  const state = isRunning || isClosed ? stepState(t, step) : '';
  return (
    <li
      className={classes(
        'follow-up-step',
        isClosed && 'follow-up-step-closed',
        isNext && 'follow-up-step-next',
      )}
    >
      <Checkbox
        done
        hideLabel
        label={t('act.stepDone', { name: step.title })}
        isSelected={step.doneOn !== null}
        isIndeterminate={step.skippedOn !== null}
        isDisabled={isReadOnly}
        onChange={() => onDone(!isClosed)}
      />
      <div className="follow-up-step-words">
        <span className="follow-up-step-title">{step.title}</span>
        <span className="follow-up-step-when">
          {[formatDate(step.due), t(`means.${step.means}`)].map((word, at) => (
            <Fragment key={word}>
              {at > 0 && ' · '}
              {word}
            </Fragment>
          ))}
        </span>
        {state !== '' && (
          <span className={classes('follow-up-step-state', late > 0 && 'follow-up-step-late')}>
            {state}
          </span>
        )}
        {isNext && step.note !== '' && <span className="follow-up-step-note">{step.note}</span>}
        {late > 0 && step.toldLateOn === null && !isReadOnly && (
          <span className="follow-up-step-act">
            <Button small onPress={onTold}>
              {t('act.told')}
            </Button>
          </span>
        )}
      </div>
      {!isReadOnly && (
        <Menu label={t('act.more', { name: step.title })} items={choices}>
          <IconButton small icon="more" label={t('act.more', { name: step.title })} />
        </Menu>
      )}
    </li>
  );
}
