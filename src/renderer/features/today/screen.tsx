import { isCalendarDate } from '../../../core/dates.ts';
import type { Route } from '../../app/route.ts';
import { today } from '../../i18n/format.ts';
import { ListScreen } from './list-screen.tsx';
import { WeekScreen } from './week-screen.tsx';
import './today.css';

/** Today, another day (`#/today?date=2026-11-25`) or a week (`#/today/week`). */
export function Screen({ route: { path, query } }: { route: Route }) {
  const asked = query['date'];
  const date = asked !== undefined && isCalendarDate(asked) ? asked : null;
  if (path[1] === 'week') return <WeekScreen date={date} />;
  const other = date === today() ? null : date;
  return <ListScreen key={other ?? 'today'} date={other} />;
}
