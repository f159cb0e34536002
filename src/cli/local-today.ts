import { format } from 'date-fns/format';

/** Today on this computer's calendar, `YYYY-MM-DD`. */
export function localToday(): string {
  return format(new Date(), 'yyyy-MM-dd');
}
