import type { ContactFilter } from '../../../shared/contacts.ts';
import { contactKind, direction, outcome } from '../../../shared/contacts.ts';
import { calendarDate } from '../../../shared/primitives.ts';
import { formatRoute, type Route } from '../../app/route.ts';

/** The filters of the calls screen; they live in the address, so that going back finds them again. */
export type CallsFilter = Omit<ContactFilter, 'trash' | 'customerId'>;

export function filterOf({ query }: Route): CallsFilter {
  return {
    kind: contactKind.safeParse(query['kind']).data,
    direction: direction.safeParse(query['direction']).data,
    outcome: outcome.safeParse(query['outcome']).data,
    afterHours: query['hours'] === 'after' ? true : undefined,
    settled: { yes: true, no: false }[query['settled'] ?? ''],
    openStep: query['step'] === 'open' ? true : undefined,
    from: calendarDate.safeParse(query['from']).data,
    to: calendarDate.safeParse(query['to']).data,
    text: query['text']?.slice(0, 200) || undefined,
  };
}

export function addressOf(filter: CallsFilter): string {
  return formatRoute(['calls'], {
    kind: filter.kind,
    direction: filter.direction,
    outcome: filter.outcome,
    hours: filter.afterHours ? 'after' : undefined,
    settled: filter.settled === undefined ? undefined : filter.settled ? 'yes' : 'no',
    step: filter.openStep ? 'open' : undefined,
    from: filter.from,
    to: filter.to,
    text: filter.text,
  });
}

/** How many filters narrow the list. */
export function filterCount(filter: CallsFilter): number {
  return Object.values(filter).filter((value) => value !== undefined).length;
}
