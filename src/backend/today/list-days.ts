import { addDays } from '../../core/dates.ts';
import type { ListDays } from '../../data/today-entries.ts';
import { startOfDay } from '../local-time.ts';

/** The days [from, to] with the moments that they are on this computer's clock. */
export function listDays(from: string, to = from): ListDays {
  return { from, to, begins: startOfDay(from), ends: startOfDay(addDays(to, 1)) };
}
