import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { startOfDay as startOfLocalDay } from 'date-fns/startOfDay';
import type { Context } from './context.ts';

/** Today on this computer's calendar, `YYYY-MM-DD`. */
export function today(context: { ports: Pick<Context['ports'], 'clock'> }): string {
  return dayOf(context.ports.clock.now());
}

/** The local calendar day of a moment. */
export function dayOf(moment: Date | string): string {
  return format(moment, 'yyyy-MM-dd');
}

/** The moment at which a local day begins, UTC ISO 8601. */
export function startOfDay(day: string): string {
  return startOfLocalDay(parseISO(day)).toISOString();
}
