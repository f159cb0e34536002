import { useTranslation } from 'react-i18next';
import { addDays } from '../../../core/dates.ts';
import type { WeekDay } from '../../../shared/today.ts';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { formatDate, formatNumber, formatWeekday, today } from '../../i18n/format.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { classes } from '../../ui/class-names.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { kindTints } from './kinds.ts';
import './week.css';

/** A week at a glance: each day leads to its list. `date` lies in the week; null is this one. */
export function WeekScreen({ date }: { date: string | null }) {
  const { t } = useTranslation('today');
  const { data, error, refetch } = useRequest('today.week', date === null ? {} : { date });
  const days = data?.days ?? [];
  const [first, last] = [days[0], days.at(-1)];
  function go(by: number) {
    if (!first) return;
    const day = addDays(first.date, by);
    const isThis = day <= today() && addDays(day, 6) >= today();
    navigate(formatRoute(['today', 'week'], isThis ? {} : { date: day }));
  }
  useShortcuts([
    { keys: '[', label: t('week.before'), group: 'here', run: () => go(-7) },
    { keys: ']', label: t('week.next'), group: 'here', run: () => go(7) },
    {
      keys: 'w',
      label: t('week.close'),
      group: 'here',
      run: () => navigate(formatRoute(['today'])),
    },
  ]);
  return (
    <div className="week">
      <header className="week-head">
        <div>
          <h1>{date === null ? t('week.this') : t('week.other')}</h1>
          {first && last && (
            <p className="muted">
              {formatDate(first.date)} – {formatDate(last.date)}
            </p>
          )}
        </div>
        <div className="week-acts">
          <IconButton icon="left" label={t('week.before')} onPress={() => go(-7)} />
          <IconButton icon="right" label={t('week.next')} onPress={() => go(7)} />
          <Button small keys="w" onPress={() => navigate(formatRoute(['today']))}>
            {t('week.close')}
          </Button>
        </div>
      </header>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      <ol className="week-days" aria-label={t('week.days')}>
        {days.map((day) => (
          <DayRow key={day.date} day={day} />
        ))}
      </ol>
    </div>
  );
}

function DayRow({ day }: { day: WeekDay }) {
  const { t } = useTranslation('today');
  const { date, people, done, reasons, names, free } = day;
  const isToday = date === today();
  const more = people - names.length;
  return (
    <li
      className={classes('week-day', isToday && 'week-day-today', free !== '' && 'week-day-free')}
    >
      <a
        className="week-link"
        href={isToday ? formatRoute(['today']) : formatRoute(['today'], { date })}
        aria-current={isToday ? 'date' : undefined}
      >
        <span className="week-date">
          <span className="week-weekday">{formatWeekday(date)}</span> {formatDate(date)}
        </span>
        {isToday && <Chip tint="seal">{t('week.today')}</Chip>}
        {free !== '' && <span className="week-free">{free}</span>}
        <span className="week-count">
          {people === 0
            ? t('week.nobody')
            : [
                t('people', { count: people, number: formatNumber(people) }),
                done > 0 ? t('doneOf', { count: done, number: formatNumber(done) }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
        </span>
      </a>
      {reasons.length > 0 && (
        <p className="week-kinds">
          {reasons.map(({ kind, count }) => (
            <Chip key={kind} tint={kindTints[kind]}>
              {t(`kinds.${kind}`)} {formatNumber(count)}
            </Chip>
          ))}
        </p>
      )}
      {names.length > 0 && (
        <ul className="week-names">
          {names.map(({ customer, name, done: isDone }) => (
            <li key={customer}>
              <a
                className={classes('week-name', isDone && 'week-name-done')}
                href={formatRoute(['customers', customer])}
              >
                {name || t('common:unnamed')}
                {isDone && <span className="visually-hidden"> ({t('isDone')})</span>}
              </a>
            </li>
          ))}
          {more > 0 && (
            <li className="muted">{t('week.more', { count: more, number: formatNumber(more) })}</li>
          )}
        </ul>
      )}
    </li>
  );
}
