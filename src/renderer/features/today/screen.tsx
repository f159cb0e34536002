import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import type { Route } from '../../app/route.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FirstStart } from '../customers/first-start.tsx';
import { SamplesNote } from '../customers/samples-note.tsx';
import { groupsOf } from './groups.ts';
import { PeopleList } from './people-list.tsx';
import { PersonPanel } from './person-panel.tsx';
import { TodayHead } from './today-head.tsx';
import { mark, useToday } from './use-today.ts';
import { templateFor, writeCard } from './write-card.ts';
import './today.css';

/** Whom to reach today and why, and what to mind. */
export function Screen(_: { route: Route }) {
  const { t } = useTranslation('today');
  const { data: list, error, refetch } = useToday();
  const { data: count } = useRequest('customers.count');
  const [chosen, setChosenNow] = useState(() => recall('chosen', isNumber, -1));
  const groups = groupsOf(list?.people ?? []);
  const lines = groups.flatMap((group) => group.lines);
  const found = lines.findIndex(({ person }) => person.customer === chosen);
  const active = found >= 0 ? found : firstOpen(lines);
  const line = lines[active];
  const person = line?.person ?? null;
  useAsCurrentCustomer(person ? { id: person.customer, name: person.name } : null);
  useNewDay(list?.date, () => void refetch());

  function setChosen(customer: number) {
    setChosenNow(customer);
    remember('chosen', customer);
  }
  /** Done moves on to who comes next; taking a mark back stays where it is. */
  function toggle(index: number) {
    const toggled = lines[index]?.person;
    if (!toggled) return;
    const after = [...lines.slice(index + 1), ...lines.slice(0, index)];
    const next = after.find((each) => !each.person.done);
    setChosen(!toggled.done && next ? next.person.customer : toggled.customer);
    void mark(toggled, !toggled.done);
  }
  useShortcuts([
    { keys: 'space', label: t('markDone'), group: 'here', run: () => toggle(active) },
    {
      keys: 'g',
      label: t('writeCard'),
      group: 'here',
      run: () => person && writeCard(person.customer, templateFor(person)),
    },
  ]);

  if (count?.customers === 0 && count.trashed === 0) return <FirstStart />;
  if (error) {
    return (
      <div className="today-list">
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!list) return null;
  return (
    <div className="today">
      <div className="today-list">
        <TodayHead list={list} />
        <SamplesNote samples={count?.samples ?? 0} />
        {lines.length === 0 ? (
          <EmptyState
            title={t('nobody')}
            actions={
              <Button onPress={() => navigate(formatRoute(['customers'], { order: 'silent' }))}>
                {t('seeSilent')}
              </Button>
            }
          >
            {t('nobodyText')}
          </EmptyState>
        ) : (
          <PeopleList
            groups={groups}
            active={active}
            onToggle={toggle}
            onActive={(index) => {
              const next = lines[index];
              if (next) setChosen(next.person.customer);
            }}
          />
        )}
        {list.moreSilent > 0 && (
          <p className="today-more">
            {t('moreSilent', { count: list.moreSilent, number: formatNumber(list.moreSilent) })}{' '}
            <Button
              kind="link"
              onPress={() =>
                navigate(formatRoute(['customers'], { cadence: 'set', order: 'silent' }))
              }
            >
              {t('seeAll')}
            </Button>
          </p>
        )}
      </div>
      {person && <PersonPanel key={person.customer} person={person} />}
    </div>
  );
}

function firstOpen(lines: readonly { person: { done: boolean } }[]): number {
  const open = lines.findIndex(({ person }) => !person.done);
  return open >= 0 ? open : 0;
}

/** A window left open overnight shows the new day in the morning. */
function useNewDay(date: string | undefined, onNewDay: () => void) {
  useEffect(() => {
    if (!date) return;
    const shown = new Date().getDate();
    const timer = window.setInterval(() => {
      if (new Date().getDate() !== shown) onNewDay();
    }, 60_000);
    return () => window.clearInterval(timer);
  }, [date, onNewDay]);
}
