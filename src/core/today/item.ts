import type { CalendarDate } from '../dates.ts';
import type { Said } from './said.ts';

/** One thing that wants somebody reached, from the day on which it comes to the list until it is over. */
export type Item = {
  readonly customerId: number;
  readonly said: Said;
  /** With the kind and `about` it names the reason; it stays the same as long as the thing does. */
  readonly due: CalendarDate;
  readonly about: string;
  readonly contactId: number | null;
  /** The first day on the list. */
  readonly from: CalendarDate;
  /** The last day on which it makes sense; null where only its closing ends it. */
  readonly last: CalendarDate | null;
  /** From this day on another reason stands in its place. */
  readonly replacedOn: CalendarDate | null;
  /** The day for which it is meant: after it it is a rest of that day. Null where no day is meant. */
  readonly day: CalendarDate | null;
  /** The day on which it was closed where it stands itself: on the card, the contact, the deposit. */
  readonly closedOn: CalendarDate | null;
  /** Seen to in Today it is back on the next day: only its closing ends it. */
  readonly everyDay: boolean;
};

type Needed = Pick<Item, 'customerId' | 'said' | 'due'>;

/** An item with what most of them have: on the list from its due day until it is closed. */
export function item(needed: Needed & Partial<Item>): Item {
  return {
    about: '',
    contactId: null,
    from: needed.due,
    last: null,
    replacedOn: null,
    day: needed.from ?? needed.due,
    closedOn: null,
    everyDay: false,
    ...needed,
  };
}

/** The later of two days. */
export const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (a > b ? a : b);
