import type { Box } from '../../data/sql.ts';
import type { Reason } from '../../shared/today.ts';
import { peopleOf } from '../today/people.ts';

export type OpenReason = Pick<Reason, 'kind' | 'due' | 'about'>;
/** Somebody on the list of a day, and what is open. */
export type Waiting = { readonly customerId: number; readonly reasons: readonly OpenReason[] };

/** Who has something open on a day that was not put off, in the list's order. */
export function waitingOn(box: Box, day: string): Waiting[] {
  return peopleOf(box, day)
    .filter(isOpen)
    .flatMap(({ customerId, reasons }) => {
      const open = reasons
        .filter(isOpen)
        .map(({ said: { kind }, due, about }) => ({ kind, due, about }));
      return open.length === 0 ? [] : { customerId, reasons: open };
    });
}

const isOpen = ({ done, movedTo }: { done: boolean; movedTo: string | null }): boolean =>
  !done && movedTo === null;
