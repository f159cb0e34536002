import type { PastTime, LocalMoment } from '../../../core/contact-line-times.ts';
import { nextWorkingDay } from '../../../core/working-days.ts';
import type { Helper } from '../../../shared/helpers.ts';
import { defaultSettings } from '../../../shared/settings.ts';
import { useRequest } from '../../api.ts';
import { localDate, today } from '../../i18n/format.ts';

/** What understanding a line takes from its surroundings. */
export type LoggingHelp = {
  /** Stands for a next step that has only a day. */
  plainStep: string;
  /** When to make sure that a matter handed on arrived. */
  checkOn: string;
  helpers: readonly Pick<Helper, 'uid' | 'name' | 'company'>[];
};

/** The working day after this one, and the helpers whom a line may name. */
export function useLoggingHelp(plainStep: string): LoggingHelp {
  const { data: settings = defaultSettings } = useRequest('settings.get');
  const { data: helpers = [] } = useRequest('helpers.list');
  return { plainStep, checkOn: nextWorkingDay(today(), settings), helpers };
}

export function localMoment(at: Date): LocalMoment {
  return { date: localDate(at), minutes: at.getHours() * 60 + at.getMinutes() };
}

/** The moment of a time as it was written; a day alone is meant at noon, today is now. */
export function momentOf(when: PastTime | null, now: Date): string {
  if (when === null) return now.toISOString();
  const [year = 0, month = 1, day = 1] = when.date.split('-').map(Number);
  if (when.minutes === null && when.date === localDate(now)) return now.toISOString();
  const minutes = when.minutes ?? 12 * 60;
  const at = new Date(year, month - 1, day, Math.floor(minutes / 60), minutes % 60);
  return (at < now ? at : now).toISOString();
}
