import { isPaused, mergedPauses } from '../../core/cadence.ts';
import { addDays, daysBetween } from '../../core/dates.ts';
import type { SilenceQuery } from '../../data/today-silence.ts';
import type { Settings } from '../../shared/settings.ts';
import { startOfDay } from '../local-time.ts';

type Limits = Pick<Settings, 'silentDays' | 'silentCount' | 'cadencePauses'>;

/** A list that nobody could work through in a day helps nobody; the rest is counted. */
export const mostByCadence = 200;

/**
 * What the data layer is asked for a day's silence, its days turned into moments; `further` more than
 * are shown, where so many of them were put off.
 */
export function silenceQuery(date: string, limits: Limits, further = 0): SilenceQuery {
  const { silentDays, silentCount, cadencePauses } = limits;
  return {
    date,
    day: { from: startOfDay(date), to: startOfDay(addDays(date, 1)) },
    before: startOfDay(addDays(date, 1 - silentDays)),
    limit: silentCount + further,
    cadenceLimit: mostByCadence + further,
    paused: isPaused(date, cadencePauses),
    pauses: mergedPauses(cadencePauses)
      .filter(({ to }) => to < date)
      .map(({ from, to }) => ({
        from: startOfDay(from),
        to: startOfDay(addDays(to, 1)),
        days: daysBetween(from, to) + 1,
      })),
  };
}
