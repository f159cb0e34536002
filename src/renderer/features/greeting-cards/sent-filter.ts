import { z } from 'zod';
import { sendingState } from '../../../shared/greeting-cards.ts';
import { calendarDate } from '../../../shared/primitives.ts';
import { formatRoute, type Route } from '../../app/route.ts';

/** What the list of sent cards shows; in the address, so that it is there again after going back. */
export const sentFilter = z.object({
  state: sendingState.optional().catch(undefined),
  template: z.string().max(60).optional().catch(undefined),
  batch: z.string().max(60).optional().catch(undefined),
  from: calendarDate.optional().catch(undefined),
  to: calendarDate.optional().catch(undefined),
});
export type SentFilter = z.infer<typeof sentFilter>;

export function sentFilterOf(route: Route): SentFilter {
  return sentFilter.parse(route.query);
}

export function sentAddress(filter: SentFilter): string {
  return formatRoute(['greeting-cards', 'sent'], filter);
}

export const isFiltered = (filter: SentFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);
