import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../core/dates.ts';
import { useRequest } from '../../api.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute } from '../../app/route.ts';
import { isNumber, navigate, recall, remember } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { undoHereFirst } from '../../app/undo.ts';
import { formatNumber, today } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FirstStart } from '../customers/first-start.tsx';
import { SamplesNote } from '../customers/samples-note.tsx';
import { forgetActs, mark, putOff, undoLastAct } from './acts.ts';
import { groupsOf, type Line } from './groups.ts';
import { MoveDialog } from './move-dialog.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonPanel } from './person-panel.tsx';
import { TodayHead } from './today-head.tsx';
import { useToday } from './use-today.ts';
import { templateFor, writeCard } from './write-card.ts';

/** Whom to reach on a day and why, and what to mind; `date` is null for today. */
export function ListScreen({ date }: { date: string | null }) {
  const { t } = useTranslation('today');
  const { data: list, error, refetch } = useToday(date);
  const { data: count } = useRequest('customers.count');
  const [chosen, setChosenNow] = useState(() => recall('chosen', isNumber, -1));
  const [moving, setMoving] = useState(false);
  const groups = groupsOf(list?.people ?? []);
  const lines = groups.flatMap((group) => group.lines);
  const found = lines.findIndex(({ person }) => person.customer === chosen);
  const active = found >= 0 ? found : firstOpen(lines);
  const person = lines[active]?.person ?? null;
  const isToday = date === null;
  useAsCurrentCustomer(person ? { id: person.customer, name: person.name } : null);
  useNewDay(isToday ? list?.date : undefined, () => void refetch());
  useEffect(() => {
    const stop = undoHereFirst(undoLastAct);
    return () => {
      stop();
      forgetActs();
    };
  }, []);

  function setChosen(customer: number) {
    setChosenNow(customer);
    remember('chosen', customer);
  }
  /** Who comes next is chosen when somebody leaves the list of those left. */
  function goOn(index: number) {
    const after = [...lines.slice(index + 1), ...lines.slice(0, index)];
    const next = after.find((each) => !each.person.done && each.person.movedTo === null);
    const here = lines[index]?.person;
    if (next ?? here) setChosen((next?.person ?? here)?.customer ?? -1);
  }
  /** Done moves on to who comes next; taking a mark back stays where it is. */
  function toggle(index: number) {
    const toggled = lines[index]?.person;
    if (!toggled) return;
    if (toggled.done) setChosen(toggled.customer);
    else goOn(index);
    void mark(toggled, !toggled.done);
  }
  function tomorrow() {
    if (!isToday || !person || person.done || person.movedTo !== null) return;
    goOn(active);
    void putOff(person, addDays(today(), 1));
  }
  const canMove = isToday && person !== null && !person.done && person.movedTo === null;
  useShortcuts([
    { keys: 'space', label: t('markDone'), group: 'here', run: () => isToday && toggle(active) },
    {
      keys: 'g',
      label: t('writeCard'),
      group: 'here',
      run: () => person && writeCard(person.customer, templateFor(person)),
    },
    { keys: 'm', label: t('tomorrow'), group: 'here', run: tomorrow },
    { keys: 'd', label: t('otherDay'), group: 'here', run: () => canMove && setMoving(true) },
    {
      keys: 'w',
      label: t('week.open'),
      group: 'here',
      run: () => navigate(formatRoute(['today', 'week'])),
    },
  ]);

  if (isToday && count?.customers === 0 && count.trashed === 0) return <FirstStart />;
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
        <TodayHead list={list} isToday={isToday} />
        {isToday && <SamplesNote samples={count?.samples ?? 0} />}
        {!isToday && <p className="today-other">{t('otherDayNote')}</p>}
        {lines.length === 0 ? (
          <EmptyState
            title={isToday ? t('nobody') : t('nobodyOn')}
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
            day={list.date}
            active={active}
            onToggle={isToday ? toggle : null}
            onActive={(index) => {
              const next = lines[index];
              if (next) setChosen(next.person.customer);
            }}
          />
        )}
        {list.moreSilent > 0 && <MoreSilent count={list.moreSilent} />}
      </div>
      {person && (
        <PersonPanel
          key={person.customer}
          person={person}
          acts={isToday ? { onTomorrow: tomorrow, onOtherDay: () => setMoving(true) } : null}
        />
      )}
      {moving && person && (
        <MoveDialog
          person={person}
          onClose={() => {
            setMoving(false);
          }}
        />
      )}
    </div>
  );
}

function MoreSilent({ count }: { count: number }) {
  const { t } = useTranslation('today');
  return (
    <p className="today-more">
      {t('moreSilent', { count, number: formatNumber(count) })}{' '}
      <Button
        kind="link"
        onPress={() => navigate(formatRoute(['customers'], { cadence: 'set', order: 'silent' }))}
      >
        {t('seeAll')}
      </Button>
    </p>
  );
}

function firstOpen(lines: readonly Line[]): number {
  const open = lines.findIndex(({ person }) => !person.done && person.movedTo === null);
  return open >= 0 ? open : 0;
}

/** A window left open overnight shows the new day in the morning. */
function useNewDay(date: string | undefined, onNewDay: () => void) {
  useEffect(() => {
    if (!date) return;
    const shown = today();
    const timer = window.setInterval(() => {
      if (today() !== shown) onNewDay();
    }, 60_000);
    return () => window.clearInterval(timer);
  }, [date, onNewDay]);
}
