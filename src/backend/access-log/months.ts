import { accessTimes, hasAccess } from '../../data/access-log.ts';
import type { Box } from '../../data/sql.ts';
import { dayOf, startOfDay } from '../local-time.ts';

/** The month after: `2026-12` → `2027-01`. */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const isLast = number === 12;
  return `${isLast ? year + 1 : year}-${String(isLast ? 1 : number + 1).padStart(2, '0')}`;
}

/** A local month's first moment and the next one's, UTC. */
export function spanOf(month: string): { from: string; to: string } {
  return { from: startOfDay(`${month}-01`), to: startOfDay(`${monthAfter(month)}-01`) };
}

/** Local months in which something was written down, the newest first. */
export function monthsOf(box: Box): string[] {
  const times = accessTimes(box);
  if (!times) return [];
  const last = dayOf(times.last).slice(0, 7);
  const months: string[] = [];
  for (let month = dayOf(times.first).slice(0, 7); month <= last; month = monthAfter(month)) {
    const { from, to } = spanOf(month);
    if (hasAccess(box, from, to)) months.unshift(month);
  }
  return months;
}
