import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { promiseOutcome } from '../../../core/promises.ts';
import type { Promised } from '../../../shared/promises.ts';
import { describeError, invoke } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { toast } from '../../ui/toast.tsx';
import { BreakDialog } from './break-dialog.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { RenegotiateDialog } from './renegotiate-dialog.tsx';

/** A promise and whose card it stands on. */
export type PromiseOn = Promised & { customerId: number; customerName: string };

export type PromiseActions = {
  keep: (row: PromiseOn) => Promise<void>;
  release: (row: PromiseOn) => Promise<void>;
  reopen: (row: PromiseOn) => Promise<void>;
  remove: (row: PromiseOn) => Promise<void>;
  openCard: (row: PromiseOn) => void;
  /** These ask something first, in a dialog. */
  move: (row: PromiseOn) => void;
  breakIt: (row: PromiseOn) => void;
  edit: (row: PromiseOn) => void;
};

const refused = (error: unknown) =>
  toast({ text: describeError(error), tint: 'seal', stays: true });

type Asked = { what: 'move' | 'break' | 'edit'; row: PromiseOn };

/** What can be done with a promise, and the dialogs that it takes; every act can be undone. */
export function usePromiseActions(): { actions: PromiseActions; dialogs: React.ReactNode } {
  const { t } = useTranslation('promises');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const key = ({ customerId, uid }: PromiseOn) => ({ customerId, uid });

  async function end(row: PromiseOn, state: 'kept' | 'released') {
    try {
      const { promise, change } = await invoke('promises.close', { ...key(row), state });
      const outcome = promiseOutcome(promise) ?? 'kept';
      // Kept after the date told: it is written down, and counted, as it was.
      const said = outcome === 'broken' ? 'late' : outcome;
      undoable(t(`said.${said}`, { text: row.text }), [change]);
    } catch (error) {
      refused(error);
    }
  }
  const actions: PromiseActions = {
    keep: (row) => end(row, 'kept'),
    release: (row) => end(row, 'released'),
    async reopen(row) {
      try {
        const { change } = await invoke('promises.reopen', key(row));
        undoable(t('said.reopened', { text: row.text }), [change]);
      } catch (error) {
        refused(error);
      }
    },
    async remove(row) {
      try {
        const { change } = await invoke('promises.remove', key(row));
        undoable(t('said.removed', { text: row.text }), [change]);
      } catch (error) {
        refused(error);
      }
    },
    openCard: ({ customerId }) => navigate(formatRoute(['customers', customerId])),
    move: (row) => setAsked({ what: 'move', row }),
    breakIt: (row) => setAsked({ what: 'break', row }),
    edit: (row) => setAsked({ what: 'edit', row }),
  };
  const dialogs = asked && (
    <>
      {asked.what === 'move' && <RenegotiateDialog promise={asked.row} onClose={close} />}
      {asked.what === 'break' && <BreakDialog promise={asked.row} onClose={close} />}
      {asked.what === 'edit' && <PromiseDialog promise={asked.row} onClose={close} />}
    </>
  );
  return { actions, dialogs };
}
