import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemPatch } from '../../../core/problems.ts';
import type { Problem } from '../../../shared/problems.ts';
import { describeError, invoke } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { toast } from '../../ui/toast.tsx';
import type { Saved } from '../customers/use-card.ts';
import { WhyDialog } from './why-dialog.tsx';

/** A problem and whose card it stands on. */
export type ProblemOn = Problem & { customerId: number; customerName: string };

export type ProblemActions = {
  /** Writes what is known of it. */
  change: (row: ProblemOn, patch: ProblemPatch) => Promise<Saved>;
  /** Called settled, now; says so. */
  settle: (row: ProblemOn) => Promise<void>;
  /** The customer is fully satisfied. */
  yes: (row: ProblemOn) => Promise<void>;
  /** They are not, or it came back: asks why. */
  no: (row: ProblemOn) => void;
  reopen: (row: ProblemOn) => void;
  remove: (row: ProblemOn) => Promise<void>;
  /** The card that says sorry, in one step. */
  writeCard: (row: ProblemOn) => void;
  openCard: (row: ProblemOn) => void;
};

const refused = (error: unknown) =>
  toast({ text: describeError(error), tint: 'seal', stays: true });

/** What can be done with a problem, and the dialogs that it takes; every act can be undone. */
export function useProblemActions(): { actions: ProblemActions; dialogs: React.ReactNode } {
  const { t } = useTranslation('problems');
  const [asked, setAsked] = useState<{ what: 'no' | 'reopen'; row: ProblemOn } | null>(null);
  const key = ({ customerId, uid }: ProblemOn) => ({ customerId, uid });
  async function act(sending: Promise<{ change: number | null }>, said: string) {
    try {
      const { change } = await sending;
      undoable(said, [change]);
    } catch (error) {
      refused(error);
    }
  }
  const actions: ProblemActions = {
    async change(row, patch) {
      try {
        const { change } = await invoke('problems.change', { ...key(row), patch });
        return { ok: true, change };
      } catch (error) {
        return { ok: false, message: describeError(error) };
      }
    },
    settle: (row) =>
      act(
        invoke('problems.change', {
          ...key(row),
          patch: { settledAt: new Date().toISOString() },
        }),
        t('said.settled'),
      ),
    yes: (row) => act(invoke('problems.answer', { ...key(row), satisfied: 'yes' }), t('said.yes')),
    no: (row) => setAsked({ what: 'no', row }),
    reopen: (row) => setAsked({ what: 'reopen', row }),
    remove: (row) => act(invoke('problems.remove', key(row)), t('said.removed')),
    writeCard: ({ customerId }) =>
      navigate(formatRoute(['greeting-cards'], { ids: customerId, template: 'after-problem' })),
    openCard: ({ customerId }) => navigate(formatRoute(['customers', customerId])),
  };
  const dialogs = asked && (
    <WhyDialog problem={asked.row} what={asked.what} onClose={() => setAsked(null)} />
  );
  return { actions, dialogs };
}
