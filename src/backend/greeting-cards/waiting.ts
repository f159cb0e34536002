import type { Box } from '../../data/sql.ts';
import type { ReasonKind } from '../../shared/today.ts';
import { peopleOf } from '../today/people.ts';

/** Somebody on the list of a day, and the kinds of what is open. */
export type Waiting = { readonly customerId: number; readonly kinds: readonly ReasonKind[] };

/** Who has something open on a day that was not put off, in the list's order. */
export function waitingOn(box: Box, day: string): Waiting[] {
  return peopleOf(box, day)
    .filter(isOpen)
    .flatMap(({ customerId, reasons }) => {
      const kinds = [...new Set(reasons.filter(isOpen).map(({ said }) => said.kind))];
      return kinds.length === 0 ? [] : { customerId, kinds };
    });
}

const isOpen = ({ done, movedTo }: { done: boolean; movedTo: string | null }): boolean =>
  !done && movedTo === null;
