import type { GroupedReason } from '../../core/today/deposits.ts';
import type { DuePerson } from '../../core/today/people.ts';
import { nameOf } from '../../core/today/reasons.ts';
import { addMove, removeMove } from '../../data/today-moves.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { requireCustomer } from '../customers/store.ts';
import { today } from '../local-time.ts';
import { peopleOf } from './people.ts';

type Move = ParsedInputOf<'today.move'>;

/**
 * Puts a person's open reasons of a day off to a later one, all or those named; or takes that back.
 * Answers how many reasons were moved. Errors: `not-found`, `invalid-input` where the day is not later.
 */
export function moveReasons(context: Context, { customer, from, to, reasons }: Move): number {
  const { box } = context;
  const day = from ?? today(context);
  requireCustomer(box, customer, { living: true });
  if (to !== null && to <= day) throw new AppError('invalid-input', { where: 'to' });
  const at = now(context);
  return box.transaction(() => {
    const person = peopleOf(box, day).find(({ customerId }) => customerId === customer);
    const wanted = (person?.reasons ?? []).filter((each) => isWanted(each, reasons));
    if (to === null) return takeBack(context, person, reasons && wanted, day);
    const open = wanted.filter(({ done }) => !done);
    for (const { kind, due, about } of open.flatMap(keysOf)) {
      addMove(box, { customerId: customer, kind, due, about, movedOn: day, until: to }, at);
    }
    return open.length;
  });
}

function takeBack(
  { box }: Context,
  person: DuePerson | undefined,
  wanted: readonly GroupedReason[] | undefined,
  day: string,
): number {
  if (!person) return 0;
  const { customerId } = person;
  const moved = (wanted ?? person.reasons).filter(({ movedTo }) => movedTo !== null);
  for (const only of moved.flatMap(keysOf)) removeMove(box, { customerId, after: day, only });
  return moved.length;
}

/**
 * Takes back that a reason which is said not to be done after all was put off on another day: it would
 * be gone from sight. Can only be where the clock was set back; what was put off today is in sight.
 */
export function bringBack(
  context: Context,
  { customer: customerId, ...named }: NamedReason & { readonly customer: number },
): void {
  const { box } = context;
  const day = today(context);
  const person = peopleOf(box, day).find((each) => each.customerId === customerId);
  const wanted = (person?.reasons ?? []).filter((each) => isWanted(each, [named]));
  for (const only of wanted.flatMap(keysOf)) {
    removeMove(box, { customerId, after: day, only, notOn: day });
  }
}

type NamedReason = NonNullable<Move['reasons']>[number];

/** The reason's own key, or those of all payments that it stands for. */
function keysOf(reason: GroupedReason) {
  const { kind, due, members } = reason;
  const own = members.length > 0 ? members : [{ due, about: nameOf(reason) }];
  return own.map((member) => ({ kind, ...member }));
}

function isWanted(reason: GroupedReason, named: Move['reasons']): boolean {
  if (!named) return true;
  return named.some(
    ({ kind, due, about, contactId }) =>
      kind === reason.kind &&
      due === reason.due &&
      about === reason.about &&
      contactId === reason.contactId,
  );
}
