import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  chosenPatch,
  mergePatch,
  mergeRows,
  type MergeChoice,
  type MergeChoices,
  type MergeField,
} from '../../../core/merge-cards.ts';
import type { Card } from '../../../shared/customer-card.ts';
import { invoke, useRequest } from '../../api.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { MergeHeads } from './merge-heads.tsx';
import { MergeResult } from './merge-result.tsx';
import { MergeRows, type Side, type SideChoice } from './merge-rows.tsx';
import { richerOf } from './richer.ts';
import { dismiss, sayMerged } from './settle-pair.ts';
import { useMovesAlong } from './use-moves-along.ts';
import './merge.css';

type MergeDialogProps = { first: number; second: number; onClose: () => void };

/** Two cards side by side: field by field, which one stays, what moves along, and what comes out. */
export function MergeDialog({ first, second, onClose }: MergeDialogProps) {
  const { t } = useTranslation('duplicates');
  const left = useRequest('customers.get', { id: first, entries: 0 });
  const right = useRequest('customers.get', { id: second, entries: 0 });
  const error = left.error ?? right.error;
  if (left.data && right.data) {
    return <Merging left={left.data} right={right.data} onClose={onClose} />;
  }
  return (
    <Dialog title={t('mergeTitle')} isOpen onClose={onClose} size="large">
      {error ? <ErrorNotice error={error} /> : <Spinner label={t('common:loading')} />}
    </Dialog>
  );
}

function Merging({ left, right, onClose }: { left: Card; right: Card; onClose: () => void }) {
  const { t } = useTranslation('duplicates');
  const [kept, setKept] = useState<Side>(() => richerOf(left, right));
  const [chosen, setChosen] = useState<ReadonlyMap<MergeField, SideChoice>>(new Map());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [keep, drop] = kept === 'left' ? [left, right] : [right, left];
  const moving = useMovesAlong(drop);

  const sideOf = (choice: MergeChoice): SideChoice =>
    choice === 'both' ? 'both' : (choice === 'keep') === (kept === 'left') ? 'left' : 'right';
  const choiceOf = (side: SideChoice): MergeChoice =>
    side === 'both' ? 'both' : side === kept ? 'keep' : 'drop';
  const rows = mergeRows(keep, drop);
  const choices: MergeChoices = Object.fromEntries(
    [...chosen].map(([field, side]) => [field, choiceOf(side)]),
  );
  const result = { ...keep, ...mergePatch(keep, drop, choices) };
  const names = [left, right].map((card) => card.name || card.company || t('common:unnamed'));

  async function merge() {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const patch = chosenPatch(keep, drop, choices);
      const merged = await invoke('duplicates.merge', { keep: keep.id, drop: drop.id, patch });
      const { customer } = merged;
      onClose();
      sayMerged(customer.name || customer.company || t('common:unnamed'), drop.id, merged.changes);
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }
  useShortcuts([
    {
      keys: 'mod+enter',
      label: t('merge'),
      group: 'here',
      whileTyping: true,
      run: () => void merge(),
    },
  ]);
  return (
    <Dialog
      title={t('mergeTitle')}
      isOpen
      onClose={onClose}
      size="large"
      keepOpen
      actions={
        <>
          <Button
            kind="quiet"
            className="merge-not-same"
            onPress={() => {
              onClose();
              void dismiss(left.id, right.id, names.join(' · '));
            }}
          >
            {t('notSame')}
          </Button>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" keys="mod+enter" isPending={busy} onPress={() => void merge()}>
            {t('merge')}
          </Button>
        </>
      }
    >
      <div
        className="merge"
        // A choice that has the focus would keep Enter to itself.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void merge();
        }}
      >
        {error !== null && <ErrorNotice error={error} />}
        <Segmented
          label={t('keepWhich')}
          showLabel
          options={[
            { value: 'left', label: t('sides.left') },
            { value: 'right', label: t('sides.right') },
          ]}
          value={kept}
          onChange={setKept}
        />
        <div className="merge-table">
          <MergeHeads left={left} right={right} kept={kept} />
          <MergeRows
            left={left}
            right={right}
            rows={rows}
            chosenOf={(row) => chosen.get(row.field) ?? sideOf(row.proposed)}
            onChoose={(row, choice) => setChosen(new Map(chosen).set(row.field, choice))}
            sideOf={sideOf}
          />
          {rows.length === 0 && <p className="muted">{t('noDifference')}</p>}
        </div>
        <p className="merge-moving">
          {moving.length === 0
            ? t('nothingMoves')
            : t('movesAlong', {
                what: moving
                  .map(({ kind, count }) =>
                    t(`moving.${kind}`, { count, number: formatNumber(count) }),
                  )
                  .join(' · '),
              })}{' '}
          {t('dropGoes', { name: drop.name || drop.company || t('common:unnamed') })}
        </p>
        <MergeResult card={{ ...result, links: [...left.links, ...right.links] }} />
      </div>
    </Dialog>
  );
}
