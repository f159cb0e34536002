import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract.ts';
import { invoke } from '../../api.ts';
import { PaperMenu } from '../../app/paper-menu.tsx';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { formatDate, formatDayWithWeekday, formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress.tsx';

/** The day, how many people there are and how many are done; the way to the week and to paper. */
export function TodayHead({ list, isToday }: { list: OutputOf<'today.get'>; isToday: boolean }) {
  const { t } = useTranslation('today');
  const { lunar, date, holiday } = list;
  const people = list.people.filter(({ movedTo }) => movedTo === null);
  const done = people.filter((person) => person.done).length;
  const moved = list.people.length - people.length;
  const number = formatNumber(people.length);
  const facts = [
    formatDayWithWeekday(date),
    holiday,
    lunar
      ? t('lunar', { month: lunar.month, day: lunar.day, leap: lunar.leapMonth ? t('leap') : '' })
      : '',
    people.length > 0 ? t('doneOf', { count: done, number: formatNumber(done) }) : '',
    moved > 0 ? t('movedOf', { count: moved, number: formatNumber(moved) }) : '',
  ];
  return (
    <header className="today-head">
      <div className="today-head-line">
        <h1>
          {isToday
            ? t('title', { count: people.length, number })
            : t('titleOn', { count: people.length, number, date: formatDate(date) })}
        </h1>
        <div className="today-head-acts">
          {!isToday && (
            <Button small onPress={() => navigate(formatRoute(['today']))}>
              {t('backToToday')}
            </Button>
          )}
          <Button
            small
            icon="calendar"
            onPress={() => navigate(formatRoute(['today', 'week'], isToday ? {} : { date }))}
          >
            {t('week.open')}
          </Button>
          <PaperMenu
            label={t('print')}
            keys="mod+p"
            print={(mode) => invoke('today.print', { mode, ...(isToday ? {} : { date }) })}
          />
        </div>
      </div>
      <p className="muted">{facts.filter(Boolean).join(' · ')}</p>
      {people.length > 0 && <ProgressBar label={t('progress')} value={done} max={people.length} />}
    </header>
  );
}
