import type { PersonToReach, Reason } from '../../../shared/today.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { queryClient, request, useRequest } from '../../api.ts';

/** The list of the day, or of another one. */
export function useToday(date: string | null = null) {
  return useRequest('today.get', date === null ? {} : { date });
}

type TodayList = OutputOf<'today.get'>;

/** Shows reasons of a person as they will be, at once; the answer follows. */
export function showReasons(
  person: PersonToReach,
  changed: readonly Reason[],
  change: Partial<Pick<Reason, 'done' | 'movedTo'>>,
): void {
  queryClient.setQueryData(request('today.get', {}).queryKey, (list: TodayList | undefined) => {
    if (!list) return list;
    const people = list.people.map((each) =>
      each.customer === person.customer ? withReasons(each, changed, change) : each,
    );
    return { ...list, people: people.toSorted((a, b) => stateRank(a) - stateRank(b)) };
  });
}

function withReasons(
  person: PersonToReach,
  changed: readonly Reason[],
  change: Partial<Pick<Reason, 'done' | 'movedTo'>>,
): PersonToReach {
  const reasons = person.reasons.map((reason) =>
    changed.some((one) => isSame(one, reason)) ? { ...reason, ...change } : reason,
  );
  const left = reasons.filter(({ done }) => !done);
  const waits = left.flatMap(({ movedTo }) => movedTo ?? []).toSorted();
  const movedTo = left.length > 0 && waits.length === left.length ? (waits[0] ?? null) : null;
  return { ...person, reasons, done: left.length === 0, movedTo };
}

const stateRank = ({ done, movedTo }: PersonToReach): number =>
  movedTo !== null ? 2 : done ? 1 : 0;

export function isSame(a: Reason, b: Reason): boolean {
  return a.kind === b.kind && a.due === b.due && a.contactId === b.contactId && a.about === b.about;
}

/** Asks again where what was shown beforehand did not come true. */
export function askAgain(): Promise<void> {
  return queryClient.invalidateQueries(request('today.get', {}));
}
