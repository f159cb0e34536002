import { undoable } from '../../../app/undo.ts';
import { toast } from '../../../ui/toast.tsx';
import type { CustomerFields, CustomerPatch } from '../../../../shared/customer-card.ts';
import type { Saved, SaveCard } from '../use-card.ts';

/** How to take a list of entries from a card, and how to say that it became another. */
export type ListOf<E> = {
  get: (now: CustomerFields) => readonly E[];
  set: (entries: E[]) => CustomerPatch;
};

/** Where an entry stands; one that is still being stored has no uid yet and is known by its place. */
export type EntryPlace = { uid: string; index: number };

export type EntryEditing<E> = {
  add: (entry: E) => Promise<Saved>;
  change: (place: EntryPlace, patch: Partial<E>) => Promise<Saved>;
  /** Says what was removed and offers it back. */
  remove: (place: EntryPlace, said: string) => Promise<void>;
};

/** Adding, changing and removing entries of one of the card's lists. */
export function entryEditing<E extends { uid: string }>(
  list: ListOf<E>,
  save: SaveCard,
): EntryEditing<E> {
  return {
    add: (entry) => save((now) => list.set([...list.get(now), entry])),
    change: (place, patch) =>
      save((now) =>
        list.set(
          list
            .get(now)
            .map((entry, index) => (isAt(entry, index, place) ? { ...entry, ...patch } : entry)),
        ),
      ),
    async remove(place, said) {
      const result = await save((now) =>
        list.set(list.get(now).filter((entry, index) => !isAt(entry, index, place))),
      );
      sayRemoved(result, said);
    },
  };
}

/** After something was taken away: what it was, and the way back. */
export function sayRemoved(result: Saved, said: string): void {
  if (result.ok) undoable(said, [result.change]);
  else toast({ text: result.message, tint: 'seal', stays: true });
}

/** Shows a refusal of what has no field to show it at. */
export async function orToast(saving: Promise<Saved>): Promise<void> {
  const result = await saving;
  if (!result.ok) toast({ text: result.message, tint: 'seal', stays: true });
}

function isAt(entry: { uid: string }, index: number, place: EntryPlace): boolean {
  return place.uid === '' ? index === place.index : entry.uid === place.uid;
}
