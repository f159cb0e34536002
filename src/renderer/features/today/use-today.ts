import type { PersonToReach, Reason } from '../../../shared/today.ts';
import { describeError, invoke, queryClient, request, useRequest } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';

/** The list of the day. */
export function useToday() {
  return useRequest('today.get', {});
}

/** Shows a mark at once; the answer follows. */
function showMark(person: PersonToReach, marked: readonly Reason[], done: boolean) {
  queryClient.setQueryData(request('today.get', {}).queryKey, (list) => {
    if (!list) return list;
    const people = list.people.map((each) => {
      if (each.customer !== person.customer) return each;
      const reasons = each.reasons.map((reason) =>
        marked.some((one) => isSame(one, reason)) ? { ...reason, done } : reason,
      );
      return { ...each, reasons, done: reasons.every((reason) => reason.done) };
    });
    return { ...list, people };
  });
}

function isSame(a: Reason, b: Reason): boolean {
  return a.kind === b.kind && a.due === b.due && a.contactId === b.contactId && a.about === b.about;
}

/** Marks all reasons of a person, or one of them, done or open again. */
export async function mark(
  person: PersonToReach,
  done: boolean,
  only: Reason | null = null,
): Promise<void> {
  const reasons = only ? [only] : person.reasons.filter((reason) => reason.done !== done);
  showMark(person, reasons, done);
  try {
    for (const { kind, due, contactId, about } of reasons) {
      await invoke('today.mark', { customer: person.customer, kind, due, contactId, about, done });
    }
  } catch (error) {
    await queryClient.invalidateQueries(request('today.get', {}));
    toast({ text: describeError(error), tint: 'seal', stays: true });
  }
}
