import type { CardListName, CardLists } from '../../data/card-lists.ts';
import { AppError } from '../../shared/errors.ts';
import type { CustomerPatch } from '../../shared/customer-card.ts';
import { now, type Context } from '../context.ts';
import { today } from '../local-time.ts';
import { checkFields } from './check-fields.ts';
import { changeCustomer, newUid, requireCustomer } from './store.ts';

type Entry<N extends CardListName> = CardLists[N][number];
type Written<E> = { entry: E; change: number | null };

/** Which entry of a card is meant. */
export type EntryKey = { customerId: number; uid: string };

/**
 * Puts a new entry at the end of one of a card's lists: one change in the history, one commit.
 * Errors: `not-found`, `customer-in-trash`, those of `checkFields`, `entry-empty`.
 */
export function addEntry<N extends CardListName>(
  context: Context,
  customerId: number,
  list: N,
  entry: Entry<N>,
): Written<Entry<N>> {
  const others: readonly { uid: string }[] = requireCustomer(context.box, customerId)[list];
  const isTaken = others.some((other) => other.uid === entry.uid);
  const uid = entry.uid === '' || isTaken ? newUid() : entry.uid;
  return writeEntries(context, { customerId, uid }, list, (entries) => [
    ...entries,
    { ...entry, uid },
  ]);
}

/** Changes one entry; `change: null` where nothing differs. Errors: as `addEntry`. */
export function changeEntry<N extends CardListName>(
  context: Context,
  key: EntryKey,
  list: N,
  change: (entry: Entry<N>) => Entry<N>,
): Written<Entry<N>> {
  return writeEntries(context, key, list, (entries) =>
    entries.map((entry) => (entry.uid === key.uid ? change(entry) : entry)),
  );
}

/** Takes an entry off the card. Errors: `not-found`, `customer-in-trash`. */
export function removeEntry(
  context: Context,
  { customerId, uid }: EntryKey,
  list: CardListName,
): { change: number | null } {
  const { box } = context;
  const change = box.transaction(() => {
    const card = requireCustomer(box, customerId, { living: true });
    const entries: readonly { uid: string }[] = card[list];
    if (!entries.some((entry) => entry.uid === uid)) throw notFound(list, uid);
    const left = entries.filter((entry) => entry.uid !== uid);
    return write(context, customerId, { [list]: left });
  });
  context.events.changed('customers', 'today');
  return { change };
}

/**
 * Writes a list in which the entry of this key is changed, and whatever follows from it among the
 * others. Errors: as `addEntry`.
 */
export function writeEntries<N extends CardListName>(
  context: Context,
  { customerId, uid }: EntryKey,
  list: N,
  make: (entries: readonly Entry<N>[]) => Entry<N>[],
): Written<Entry<N>> {
  const { box } = context;
  const written = box.transaction(() => {
    const card = requireCustomer(box, customerId, { living: true });
    const entries: readonly Entry<N>[] = card[list];
    const wanted = make(entries);
    if (!wanted.some((entry) => entry.uid === uid)) throw notFound(list, uid);
    const checked = checkFields({ [list]: wanted }, { box, today: today(context), card });
    const change = write(context, customerId, checked);
    const after: readonly Entry<N>[] = requireCustomer(box, customerId)[list];
    const entry = after.find((each) => each.uid === uid);
    // Tidied away: it says nothing.
    if (!entry) throw new AppError('entry-empty', { what: list });
    return { entry, change };
  });
  if (written.change !== null) context.events.changed('customers', 'today');
  return written;
}

function write(context: Context, customerId: number, patch: CustomerPatch): number | null {
  const options = { at: now(context), through: 'typed' } as const;
  return changeCustomer(context.box, customerId, patch, options).change;
}

const notFound = (what: CardListName, id: string) => new AppError('not-found', { what, id });
