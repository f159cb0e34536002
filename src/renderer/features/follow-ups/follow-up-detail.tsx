import { useTranslation } from 'react-i18next';
import { nextStep } from '../../../core/follow-ups.ts';
import type { FollowUpRow } from '../../../shared/follow-ups.ts';
import { ask } from '../../app/asks.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { StateButtons } from './card-section.tsx';
import { asideOf, markOf } from './follow-up-texts.ts';
import { StepList } from './step-list.tsx';
import type { FollowUpActions } from './use-follow-up.tsx';

/** The follow-up that the list stands on: what it is about, all its steps, what can be done. */
export function FollowUpDetail({ row, actions }: { row: FollowUpRow; actions: FollowUpActions }) {
  const { t } = useTranslation('follow-ups');
  const name = row.customerName || t('common:unnamed');
  const mark = markOf(t, row);
  const step = row.state === 'running' ? nextStep(row) : null;
  return (
    <SidePanel title={t('list.detail', { name })} className="follow-up-detail">
      <header>
        <p className="follow-up-detail-who">{name}</p>
        <h2>{row.name}</h2>
        <p className="muted">{asideOf(t, row)}</p>
      </header>
      {mark && (
        <p>
          <Chip tint={mark.tint}>{mark.text}</Chip>
        </p>
      )}
      {step && (
        <div className="follow-up-detail-actions">
          <Button kind="primary" keys="space" onPress={() => void actions.step(row, step, 'done')}>
            {t('act.done')}
          </Button>
          <Button keys="m" onPress={() => actions.move(row, step)}>
            {t('act.move')}
          </Button>
          <Button
            icon="phone"
            onPress={() => ask('start-call', { customerId: row.customerId, customerName: name })}
          >
            {t('act.call')}
          </Button>
          <Button keys="Enter" onPress={() => actions.openCard(row)}>
            {t('act.openCard')}
          </Button>
        </div>
      )}
      <StepList followUp={row} actions={actions} />
      <StateButtons row={row} actions={actions} />
      {!step && (
        <Button keys="Enter" onPress={() => actions.openCard(row)}>
          {t('act.openCard')}
        </Button>
      )}
      <Button kind="quiet" icon="trash" onPress={() => void actions.remove(row)}>
        {t('act.remove')}
      </Button>
    </SidePanel>
  );
}
