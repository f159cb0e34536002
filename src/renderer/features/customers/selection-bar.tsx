import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkAct, BulkResult } from '../../../shared/customer-list.ts';
import { describeError, invoke } from '../../api.ts';
import { ask } from '../../app/asks.ts';
import { JobProgress } from '../../app/job-progress.tsx';
import { useJob } from '../../app/jobs.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { undoable } from '../../app/undo.ts';
import { batchEnded, undoableBatch } from '../../app/undo-batch.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { CadencePopover } from './list/cadence-popover.tsx';
import { TagPopover } from './list/tag-popover.tsx';
import { selection, type Chosen } from './selection.ts';
import { rowsBetween, type Rows } from './use-rows.ts';

/** So many cards are written in one go; more are made in turns. */
const mostCards = 10_000;
/** So many are destroyed at once, because their names are looked up for the question. */
const mostDestroyed = 10_000;
/** So few are moved without a job. */
const mostAtOnce = 300;

type SelectionBarProps = { chosen: Chosen; rows: Rows; isTrash: boolean };

/** What can be done with the chosen customers; stands at the foot as long as somebody is chosen. */
export function SelectionBar(props: SelectionBarProps) {
  const { chosen } = props;
  const [running, setRunning] = useState<{ id: string; label: string } | null>(null);
  const isAnybody = chosen.kind === 'all' || chosen.ids.size > 0;
  if (!isAnybody && !running) return null;
  return <Bar {...props} running={running} setRunning={setRunning} />;
}

type Running = { id: string; label: string } | null;

function Bar({
  chosen,
  rows,
  isTrash,
  running,
  setRunning,
}: SelectionBarProps & { running: Running; setRunning: (running: Running) => void }) {
  const { t } = useTranslation('list');
  const job = useJob(running?.id ?? null);
  const isAll = chosen.kind === 'all';
  const size = isAll ? rows.total : chosen.ids.size;
  const count = { count: size, number: formatNumber(size) };

  /** Acts on all that are chosen; afterwards it can be taken back as one. */
  async function act(
    wanted: Partial<BulkAct>,
    label: string,
    said: (words: { count: number; number: string }, result: BulkResult) => string,
  ) {
    const target = chosen.kind === 'all' ? { query: chosen.query } : { ids: [...chosen.ids] };
    try {
      const started = await invoke('customers.bulk', { target, act: wanted });
      setRunning({ id: started.job, label });
      const result = await batchEnded(started.job);
      if (!result) return;
      if (wanted.move) selection.clear();
      const { changed, unchanged } = result;
      const text = said({ count: changed, number: formatNumber(changed) }, result);
      const rest =
        unchanged > 0
          ? ` ${t('bulk.unchanged', { number: formatNumber(unchanged), count: unchanged })}`
          : '';
      undoableBatch(text + rest, result);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    } finally {
      setRunning(null);
    }
  }
  const movedText = (to: 'trash' | 'restore') => (to === 'trash' ? 'trashed' : 'restored');
  async function move(to: 'trash' | 'restore') {
    if (chosen.kind === 'all' || chosen.ids.size > mostAtOnce) {
      await act({ move: to }, t(`bulk.${to}`), (words) => t(movedText(to), words));
      return;
    }
    try {
      const { changes } = await invoke(`customers.${to}`, { ids: [...chosen.ids] });
      selection.clear();
      const words = { count: changes.length, number: formatNumber(changes.length) };
      undoable(t(movedText(to), words), changes);
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }

  async function writeCards() {
    if (size > mostCards) {
      const words = { number: formatNumber(size), most: formatNumber(mostCards) };
      toast({ text: t('bulk.tooManyCards', words), stays: true });
      return;
    }
    const ids =
      chosen.kind === 'all'
        ? (await rowsBetween(chosen.query, 0, mostCards - 1)).map(({ id }) => id)
        : [...chosen.ids];
    navigate(formatRoute(['greeting-cards'], { ids: ids.join(',') }));
  }
  function mergeThem([first, second]: readonly number[]) {
    if (first !== undefined && second !== undefined) ask('merge-customers', { first, second });
  }
  function addressThem() {
    if (chosen.kind === 'all') ask('open-mailing', { query: chosen.query, customers: size });
    else ask('open-mailing', { ids: [...chosen.ids], customers: size });
  }
  function exportThem() {
    if (chosen.kind === 'all') ask('open-export', { query: chosen.query, customers: size });
    else ask('open-export', { ids: [...chosen.ids], customers: size });
  }

  async function destroyThem() {
    if (size > mostDestroyed) {
      toast({
        text: t('bulk.tooManyToDestroy', { most: formatNumber(mostDestroyed) }),
        stays: true,
      });
      return;
    }
    if (chosen.kind !== 'all') {
      ask('destroy-customers', { ids: [...chosen.ids], names: [] });
      return;
    }
    const people = await rowsBetween(chosen.query, 0, mostDestroyed - 1);
    const names = people.map(({ name, company }) => name || company);
    ask('destroy-customers', { ids: people.map(({ id }) => id), names });
  }

  if (running) {
    return (
      <div className="customers-selection" role="region" aria-label={t('selection')}>
        <div className="grow">
          <JobProgress label={running.label} jobId={running.id} job={job} />
        </div>
      </div>
    );
  }
  const all = rows.isExact ? 'chosenAll' : 'chosenAllMore';
  return (
    <div className="customers-selection" role="region" aria-label={t('selection')}>
      <span className="grow" role="status">
        {t(isAll ? all : 'chosen', count)}
      </span>
      {!isAll && rows.total > size && (
        <Button small kind="link" onPress={() => selection.all(rows.query)}>
          {t(rows.isExact ? 'chooseWhole' : 'chooseWholeMore', {
            count: rows.total,
            number: formatNumber(rows.total),
          })}
        </Button>
      )}
      {isTrash ? (
        <>
          <Button small icon="restore" onPress={() => void move('restore')}>
            {t('common:restore')}
          </Button>
          <Button small kind="danger" onPress={() => void destroyThem()}>
            {t('privacy:destroy.open')}
          </Button>
        </>
      ) : (
        <>
          <TagPopover
            onAct={(tag, isAdded) =>
              void act(
                isAdded ? { addTags: [tag] } : { removeTags: [tag] },
                t('bulk.tag'),
                (words) => t(isAdded ? 'bulk.tagged' : 'bulk.untagged', { ...words, tag }),
              )
            }
          />
          <CadencePopover
            onAct={(days) =>
              void act({ cadenceDays: days }, t('bulk.cadence'), (words) =>
                days === null
                  ? t('bulk.cadenceCleared', words)
                  : t('bulk.cadenceSet', { ...words, days }),
              )
            }
          />
          {chosen.kind !== 'all' && size === 2 && (
            <Button small onPress={() => mergeThem([...chosen.ids])}>
              {t('duplicates:mergeTwo')}
            </Button>
          )}
          <Button small icon="card" onPress={() => void writeCards()}>
            {t('writeCards')}
          </Button>
          <Button small icon="mail" onPress={addressThem}>
            {t('mailing:open')}
          </Button>
          <Button small onPress={exportThem}>
            {t('export')}
          </Button>
          <Button small icon="trash" onPress={() => void move('trash')}>
            {t('common:delete')}
          </Button>
        </>
      )}
      <Button small kind="quiet" onPress={selection.clear}>
        {t('chooseNone')}
      </Button>
    </div>
  );
}
