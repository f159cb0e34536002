import type { ReasonKind } from '../../shared/today.ts';
import { maturityItems, unpaidItems } from './from-agreements.ts';
import {
  feedbackItems,
  followUpItems,
  handoffItems,
  problemItems,
  promiseItems,
  stepItems,
  thanksItems,
} from './from-card.ts';
import { ageItems, belatedDays, keptDayItems } from './from-days.ts';
import type { ReasonId, TodayFacts, TodaySettings } from './facts.ts';
import { item, later, type Item } from './item.ts';
import type { Said } from './said.ts';
import { addDays } from '../dates.ts';

/** Why somebody is on the list of a day. */
export type DueReason = {
  customerId: number;
  kind: ReasonKind;
  due: string;
  about: string;
  contactId: number | null;
  said: Said;
  /** The day for which it was meant, a putting off counted in; null where no day is meant. */
  day: string | null;
  done: boolean;
  /** It is a rest of an earlier day. */
  carried: boolean;
  /** Put off on this very day, to that one. */
  movedTo: string | null;
};

/** Silence is one for a customer, also when a new cadence moves the day on which it was due. */
export const reasonKey = ({ customerId, kind, due, about }: ReasonId): string =>
  kind === 'silence' ? `${customerId} ${kind}` : `${customerId} ${kind} ${due} ${about}`;

/** What names it beside its kind and day: a contact by its number, all else by `about`. */
export const nameOf = ({
  contactId,
  about,
}: {
  readonly contactId: number | null;
  readonly about: string;
}): string => (contactId === null ? about : String(contactId));

/** Everything but silence that may stand on the list, of this day or another. */
function itemsOf(facts: TodayFacts, today: string, settings: TodaySettings): Item[] {
  return [
    ...problemItems(facts),
    ...promiseItems(facts),
    ...unpaidItems(facts, today, settings),
    ...handoffItems(facts),
    ...stepItems(facts),
    ...depositItems(facts),
    ...maturityItems(facts, settings),
    ...followUpItems(facts, today),
    ...feedbackItems(facts, today),
    ...thanksItems(facts),
    ...keptDayItems(facts, settings),
    ...ageItems(facts, settings),
  ];
}

/** Thanks for payments, each from the day after its cycle. */
function depositItems({ deposits }: TodayFacts): Item[] {
  return deposits.map(
    ({ customerId, uid, paidOn, amount, product, streak, every, thankOn, thankedOn }) =>
      item({
        ...{ customerId, about: uid, due: thankOn, closedOn: thankedOn },
        said: {
          ...{ kind: 'deposit-thanks', payments: 1, amount, product, streak, every },
          ...{ paidFrom: paidOn, paidTo: paidOn },
        },
      }),
  );
}

/** What was done about a reason in Today itself: marks and puttings off. */
export type Doings = {
  readonly doneOn: ReadonlyMap<string, string>;
  readonly moved: ReadonlyMap<string, { readonly movedOn: string; readonly until: string }>;
};

/** Marks and moves by their reasons. */
export function doingsOf({ marks, moves }: Pick<TodayFacts, 'marks' | 'moves'>): Doings {
  return {
    doneOn: new Map(marks.map((mark) => [reasonKey(mark), mark.doneOn])),
    moved: new Map(moves.map((move) => [reasonKey(move), move])),
  };
}

/** Every reason of a day but silence: what is closed later counts as open, what was closed before has left. */
export function reasonsOf(
  facts: TodayFacts,
  today: string,
  settings: TodaySettings,
  doings: Doings,
): DueReason[] {
  return itemsOf(facts, today, settings).flatMap((each) => shown(each, today, doings) ?? []);
}

function shown(each: Item, today: string, doings: Doings): DueReason | null {
  const { customerId, said, due, about, contactId, from, last, replacedOn } = each;
  if (from > today || (replacedOn !== null && replacedOn <= today)) return null;
  const which = { customerId, kind: said.kind, due, about: nameOf(each) };
  const moved = doings.moved.get(reasonKey(which));
  if (last !== null && last < today && !isMovedPast(moved, last, today)) return null;
  const marked = doings.doneOn.get(reasonKey({ ...which, due: each.everyDay ? today : due }));
  const closedOn = earlier(each.closedOn, marked ?? null);
  if (closedOn !== null && closedOn < today) return null;
  const done = closedOn === today;
  const movedTo = done ? null : movedOff(moved, today);
  if (movedTo !== null && moved?.movedOn !== today) return null;
  const day = dayMeant(each.day, moved, today);
  return {
    ...{ customerId, kind: said.kind, due, about, contactId, said, done, movedTo, day },
    carried: !done && movedTo === null && day !== null && day < today,
  };
}

type Moved = { readonly movedOn: string; readonly until: string } | undefined;

/** The day to which it is put off as this day sees it; null where it waits for nothing. */
export function movedOff(moved: Moved, today: string): string | null {
  return moved && moved.movedOn <= today && moved.until > today ? moved.until : null;
}

/** Put off beyond the time in which it makes sense: the agent wants it then, and it stays a while. */
function isMovedPast(moved: Moved, last: string, today: string): boolean {
  return moved !== undefined && moved.until > last && today <= addDays(moved.until, belatedDays);
}

/** What was put off to this day or an earlier one is meant for that day. */
function dayMeant(day: string | null, moved: Moved, today: string): string | null {
  if (day === null || moved === undefined || moved.until > today) return day;
  return later(day, moved.until);
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null ? b : b === null || a < b ? a : b;
