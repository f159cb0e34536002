import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DepositCycle } from '../../../shared/deposits.ts';
import { invoke, request } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ProgressBar, Spinner } from '../../ui/progress.tsx';
import { toast } from '../../ui/toast.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/virtual-list.tsx';
import { CyclePicker } from './cycle-picker.tsx';
import { cycleText } from './deposit-texts.ts';
import { ThankDetail } from './thank-detail.tsx';
import { peopleOf, type PersonToThank } from './thank-people.ts';
import { ThankLine, usePersonText } from './thank-line.tsx';
import { showRefusal, undoableDeposit, unthank } from './undo-deposits.ts';
import './thanks.css';

/** Who is to be thanked for their deposits, cycle by cycle: nobody is skipped, what is left stays in sight. */
export function ThanksTab({ route }: { route: Route }) {
  const { t } = useTranslation('deposits');
  const wanted = route.query['cycle'];
  const { data, error, refetch } = useQuery({
    ...request('deposits.thanks', wanted ? { cycle: wanted } : {}),
    placeholderData: keepPreviousData,
  });
  if (error) {
    return (
      <div className="agreements-said">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="agreements-said">
        <Spinner label={t('common:loading')} />
      </div>
    );
  }
  if (!data.cycle) {
    return (
      <EmptyState
        title={t('thanks.emptyTitle')}
        actions={
          <Button kind="primary" onPress={() => navigate(formatRoute(['agreements', 'lists']))}>
            {t('lists.read')}
          </Button>
        }
      >
        {t('thanks.emptyText')}
      </EmptyState>
    );
  }
  return <CycleList cycle={data.cycle} cycles={data.cycles} rows={data.rows} />;
}

type Thanks = 'called' | 'not-reached' | 'card' | 'skipped';

function CycleList({
  cycle,
  cycles,
  rows,
}: {
  cycle: DepositCycle;
  cycles: readonly DepositCycle[];
  rows: Parameters<typeof peopleOf>[0];
}) {
  const { t } = useTranslation('deposits');
  const personText = usePersonText();
  const list = useRef<VirtualListHandle>(null);
  const people = useMemo(() => peopleOf(rows), [rows]);
  const [chosen, setChosen] = useState<number | null>(() => recall('active', isNumberOrNull, null));
  const [printing, setPrinting] = useState(false);
  const firstLeft = Math.max(
    0,
    people.findIndex(({ isThanked }) => !isThanked),
  );
  const active = Math.min(chosen ?? firstLeft, people.length - 1);
  const person = people[active];
  const left = people.filter(({ isThanked }) => !isThanked).length;
  useAsCurrentCustomer(person ? { id: person.customerId, name: person.name } : null);

  function choose(index: number) {
    setChosen(index);
    remember('active', index);
  }
  async function thank(at: PersonToThank | undefined, how: Thanks, note = '') {
    if (!at) return;
    if (at.isThanked) return;
    try {
      const ids = at.left.map(({ id }) => id);
      const { change } = await invoke('deposits.thank', { ids, how, note });
      undoableDeposit(
        t(`thanks.said.${how}`, { name: at.name || t('common:unnamed') }),
        change,
        () => unthank(ids),
      );
      if (how === 'not-reached') return choose(Math.min(active + 1, people.length - 1));
      const next = people.findIndex((each, index) => index > active && !each.isThanked);
      if (next >= 0) {
        choose(next);
        list.current?.show(next);
      }
    } catch (thrown) {
      showRefusal(thrown);
    }
  }
  const openCard = (index: number) => {
    const at = people[index];
    if (at) navigate(formatRoute(['customers', at.customerId]));
  };
  async function print() {
    if (printing) return;
    setPrinting(true);
    try {
      const { file, pages } = await invoke('deposits.print', { cycle: cycle.from, mode: 'print' });
      toast({ text: t('thanks.printed', { count: pages, file: file ?? '' }) });
    } catch (thrown) {
      showRefusal(thrown);
    }
    setPrinting(false);
  }
  useShortcuts([
    { keys: 'enter', label: t('thanks.card'), group: 'here' },
    { keys: 'space', label: t('thanks.called'), group: 'here' },
    {
      keys: 'm',
      label: t('thanks.notReached'),
      group: 'here',
      run: () => void thank(person, 'not-reached'),
    },
    { keys: 's', label: t('thanks.skip'), group: 'here', run: () => void thank(person, 'skipped') },
    { keys: 'mod+p', label: t('thanks.print'), group: 'here', run: () => void print() },
  ]);
  return (
    <>
      <div className="thanks-head">
        <div className="thanks-title">
          <h2>{t('thanks.title', { cycle: cycleText(t, cycle) })}</h2>
          <p className="muted" role="status">
            {left === 0
              ? t('thanks.allDone', { count: people.length, number: formatNumber(people.length) })
              : t('thanks.left', {
                  count: left,
                  number: formatNumber(left),
                  total: formatNumber(people.length),
                  date: formatDate(cycle.due),
                })}
          </p>
        </div>
        <CyclePicker
          cycle={cycle}
          cycles={cycles}
          onChange={(from) => {
            setChosen(null);
            navigate(formatRoute(['agreements', 'thanks'], { cycle: from }), { replace: true });
          }}
        />
        <Button small keys="mod+p" isPending={printing} onPress={() => void print()}>
          {t('thanks.print')}
        </Button>
      </div>
      <div className="thanks-progress">
        <ProgressBar
          label={t('thanks.progress')}
          value={people.length - left}
          max={people.length}
        />
      </div>
      <div className="deposits-split">
        <VirtualList
          ref={list}
          label={t('thanks.list')}
          className="deposits-list"
          count={people.length}
          rowHeight={3.75}
          active={active}
          onActiveChange={choose}
          takesLooseKeys
          isSelected={(index) => index === active}
          onOpen={openCard}
          onSpace={(index) => void thank(people[index], 'called')}
          initialScrollTop={recall('scroll', isNumber, 0)}
          onScrolled={(top) => remember('scroll', top)}
          rowLabel={(index) => personText(people[index])}
          renderRow={(index) => <ThankLine person={people[index]} />}
        />
        {person && (
          <ThankDetail
            key={person.customerId}
            person={person}
            onThank={(how, note) => void thank(person, how, note)}
            onCard={() => openCard(active)}
          />
        )}
      </div>
    </>
  );
}

const isNumberOrNull = (value: unknown): value is number | null =>
  value === null || typeof value === 'number';
