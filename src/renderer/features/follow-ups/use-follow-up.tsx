import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextRound } from '../../../core/follow-ups.ts';
import type { InputOf } from '../../../shared/contract.ts';
import type { FollowUp, FollowUpStep } from '../../../shared/follow-ups.ts';
import { describeError, invoke } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { formatDate } from '../../i18n/format.ts';
import { toast } from '../../ui/toast.tsx';
import { MoveDialog } from './move-dialog.tsx';

/** A follow-up and whose card it stands on. */
export type FollowUpOn = FollowUp & { customerId: number; customerName: string };

type Act = 'done' | 'skip' | 'reopen' | 'told-late';

export type FollowUpActions = {
  step: (row: FollowUpOn, step: FollowUpStep, act: Act) => Promise<void>;
  /** Asks for the new day in a dialog. */
  move: (row: FollowUpOn, step: FollowUpStep) => void;
  set: (row: FollowUpOn, state: FollowUp['state']) => Promise<void>;
  remove: (row: FollowUpOn) => Promise<void>;
  openCard: (row: FollowUpOn) => void;
  /** A card of thanks for the step. */
  writeCard: (row: FollowUpOn) => void;
};

/** What can be done with a follow-up, and the dialog that it takes; every act can be undone. */
export function useFollowUpActions(): { actions: FollowUpActions; dialog: React.ReactNode } {
  const { t } = useTranslation('follow-ups');
  const [moving, setMoving] = useState<{ row: FollowUpOn; step: FollowUpStep } | null>(null);
  const key = ({ customerId, uid }: FollowUpOn) => ({ customerId, uid });

  async function send(
    act: () => Promise<{ change: number | null; followUp?: FollowUp }>,
    said: (followUp?: FollowUp) => string,
  ) {
    try {
      const { change, followUp } = await act();
      undoable(said(followUp), [change]);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  const actOn = (row: FollowUpOn, step: FollowUpStep, rest: StepInput) =>
    invoke('followUps.step', { ...key(row), step: step.uid, ...rest });

  const actions: FollowUpActions = {
    step: (row, step, act) =>
      send(
        () => actOn(row, step, { act }),
        (after) => {
          const isLast = act !== 'reopen' && row.state !== 'ended' && after?.state === 'ended';
          if (!isLast || !after) return t(`said.${act}`, { title: step.title });
          const next = nextRound(after, [after]);
          if (!next) return t('said.finished', { name: row.name });
          return t('said.again', { name: row.name, date: formatDate(next.event) });
        },
      ),
    move: (row, step) => setMoving({ row, step }),
    set: (row, state) =>
      send(
        () => invoke('followUps.state', { ...key(row), state }),
        () => t(`said.${state}`, { name: row.name }),
      ),
    remove: (row) =>
      send(
        () => invoke('followUps.remove', key(row)),
        () => t('said.removed', { name: row.name }),
      ),
    openCard: ({ customerId }) => navigate(formatRoute(['customers', customerId])),
    writeCard: ({ customerId, plan }) => {
      const template = templates[plan];
      const query = { ids: String(customerId), ...(template ? { template } : {}) };
      navigate(formatRoute(['greeting-cards'], query));
    },
  };
  const dialog = moving && (
    <MoveDialog
      step={moving.step}
      onClose={() => setMoving(null)}
      onMove={(to, withFollowing) =>
        send(
          () => actOn(moving.row, moving.step, { act: 'move', to, withFollowing }),
          () => t('said.move', { date: formatDate(to), title: moving.step.title }),
        )
      }
    />
  );
  return { actions, dialog };
}

type StepInput = Omit<InputOf<'followUps.step'>, 'customerId' | 'uid' | 'step'>;

/** The card that fits a plan. */
const templates: Readonly<Record<string, string>> = {
  'after-sale': 'first-agreement',
  'first-year': 'first-agreement',
  'debit-thanks': 'deposit-thanks',
  'after-referral': 'referral-thanks',
  'after-problem': 'after-problem',
};
