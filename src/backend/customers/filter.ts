import { addDays } from '../../core/dates.ts';
import type { StoredFilter } from '../../data/customers-list.ts';
import type { CustomerFilter } from '../../shared/customers.ts';
import type { Context } from '../context.ts';
import { startOfDay, today } from '../local-time.ts';

/** The filter with its days turned into a moment of this computer's calendar. */
export function storedFilter(context: Context, filter: CustomerFilter): StoredFilter {
  const { silentDays, ...rest } = filter;
  if (silentDays === undefined) return rest;
  return { ...rest, silentBefore: startOfDay(addDays(today(context), 1 - silentDays)) };
}
