import * as fc from 'fast-check';
import { addDays } from '../../../../src/core/dates.ts';
import { noFacts, type ReasonId, type TodayFacts } from '../../../../src/core/today/facts.ts';
import { duePeople, type DuePerson } from '../../../../src/core/today/people.ts';
import { nameOf } from '../../../../src/core/today/reasons.ts';
import {
  birthday,
  deposit,
  followUp,
  introduction,
  occasion,
  problem,
  promise,
  settings,
  silent,
  step,
} from './facts.ts';

/** Days around which lists are asked for: a leap day, a year's end, any other. */
const day = fc.constantFrom('2028-02-29', '2026-12-31', '2026-11-22');
const id = fc.integer({ min: 1, max: 6 });
const around = fc.integer({ min: -80, max: 12 });
const closing = fc.option(fc.integer({ min: -6, max: 6 }), { freq: 2 });

/** Facts around a day; every uid says which thing it is. */
const factsAround = (today: string): fc.Arbitrary<TodayFacts> => {
  const at = (days: number) => addDays(today, days);
  const closed = (days: number | null) => (days === null ? null : at(days));
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 6 });
  const tuple = fc.tuple(id, around, closing);
  return fc
    .record({
      problems: many(tuple),
      promises: many(fc.tuple(id, around, closing, fc.constantFrom('me', 'customer'), fc.nat(5))),
      steps: many(tuple),
      deposits: many(tuple),
      followUps: many(tuple),
      ending: many(fc.tuple(id, fc.integer({ min: -40, max: 100 }))),
      introductions: many(fc.tuple(id, fc.integer({ min: -70, max: 2 }), closing)),
      birthdays: many(fc.tuple(id, fc.integer({ min: -6, max: 12 }))),
      occasions: many(fc.tuple(id, fc.integer({ min: -6, max: 12 }))),
      silent: fc.uniqueArray(
        fc.tuple(id, fc.integer({ min: -200, max: 0 }), fc.option(fc.constantFrom(7, 60))),
        {
          selector: ([customerId]) => customerId,
        },
      ),
    })
    .map((drawn) => ({
      ...noFacts,
      problems: drawn.problems.map(([customerId, on, end], n) =>
        problem(at(on), { customerId, uid: `p${n}`, closedOn: closed(end) }),
      ),
      promises: drawn.promises.map(([customerId, told, end, by, lead], n) =>
        promise(at(told), {
          ...{ customerId, uid: `v${n}`, by, closedOn: closed(end), madeOn: at(told - 90) },
          aim: by === 'me' ? at(told - lead) : null,
        }),
      ),
      steps: drawn.steps.map(([customerId, due, end], n) =>
        step(at(due), { customerId, contactId: n + 1, doneOn: closed(end) }),
      ),
      deposits: drawn.deposits.map(([customerId, due, end], n) =>
        deposit(at(due), { customerId, uid: `d${n}`, thankedOn: closed(end) }),
      ),
      followUps: drawn.followUps.map(([customerId, due, end], n) =>
        followUp(at(due), { customerId, uid: `f${n}`, step: 's', closedOn: closed(end) }),
      ),
      ending: drawn.ending.map(([customerId, ends], n) => ({
        ...{ customerId, uid: `a${n}`, kind: 'rental', product: '', endsOn: at(ends) },
      })),
      introductions: drawn.introductions.map(([customerId, on, end], n) => ({
        ...introduction(customerId, at(on), closed(end)),
        uid: `i${n}`,
      })),
      birthdays: once(drawn.birthdays.map(([customerId, next]) => birthday(customerId, at(next)))),
      occasions: drawn.occasions.map(([customerId, next], n) =>
        occasion(customerId, at(next), `o${n}`),
      ),
      silent: drawn.silent.map(([customerId, since, cadence]) =>
        silent(customerId, at(since), cadence),
      ),
    }));
};

/** Nobody has two birthdays. */
const once = <T extends { customerId: number }>(all: T[]): T[] => [
  ...new Map(all.map((each) => [each.customerId, each])).values(),
];

export const dayAndFacts = day.chain((today) => fc.tuple(fc.constant(today), factsAround(today)));
export const listOf = (facts: TodayFacts, today: string) => duePeople(facts, today, settings);

/** Every reason with what it stands for taken apart again. */
export function reasonsIn(people: readonly DuePerson[]) {
  return people.flatMap(({ customerId, reasons }) =>
    reasons.flatMap(({ members, ...reason }) => {
      const own = members.length > 0 ? members : [{ due: reason.due, about: nameOf(reason) }];
      return own.map((member) => ({ ...reason, ...member, customerId }));
    }),
  );
}
export const keyOf = ({ customerId, kind, due, about }: ReasonId) =>
  `${customerId} ${kind} ${due} ${about}`;
export const keysIn = (people: readonly DuePerson[]) => reasonsIn(people).map(keyOf);

/** What has to be on the list, reckoned thing by thing without the list's own rules. */
export function expected(facts: TodayFacts, today: string): string[] {
  const isOpen = (end: string | null) => end === null || end >= today;
  const due = (customerId: number, kind: ReasonId['kind'], on: string, about: string): string =>
    keyOf({ customerId, kind, due: on, about });
  const within = (on: string, before: number, after: number) =>
    on >= addDays(today, -before) && on <= addDays(today, after);
  return [
    ...facts.problems
      .filter(({ openedOn, closedOn }) => openedOn <= today && isOpen(closedOn))
      .map((one) => due(one.customerId, 'problem', one.openedOn, one.uid)),
    ...facts.promises
      .filter(({ told, aim, closedOn }) => (aim ?? told ?? '9') <= today && isOpen(closedOn))
      .map((one) =>
        due(
          one.customerId,
          one.by === 'me' ? 'promise' : 'their-promise',
          one.aim ?? one.told ?? '',
          one.uid,
        ),
      ),
    ...facts.steps
      .filter((one) => one.due <= today && isOpen(one.doneOn))
      .map((one) => due(one.customerId, 'next-step', one.due, String(one.contactId))),
    ...facts.deposits
      .filter(({ thankOn, thankedOn }) => thankOn <= today && isOpen(thankedOn))
      .map((one) => due(one.customerId, 'deposit-thanks', one.thankOn, one.uid)),
    ...facts.followUps
      .filter((one) => one.due <= today && isOpen(one.closedOn))
      .map((one) => due(one.customerId, 'follow-up', one.due, `${one.uid}:${one.step}`)),
    ...facts.ending.flatMap((one) => {
      const days = settings.maturityDays
        .toSorted((a, b) => a - b)
        .find((ahead) => addDays(one.endsOn, -ahead) <= today);
      if (days === undefined || today > addDays(one.endsOn, 30)) return [];
      return due(one.customerId, 'maturity', addDays(one.endsOn, -days), `${one.uid}:${days}`);
    }),
    ...facts.introductions
      .filter(({ on, thankedOn }) => within(on, 60, -1) && isOpen(thankedOn))
      .map((one) => due(one.customerId, 'referral-thanks', addDays(one.on, 1), one.uid)),
    ...facts.birthdays
      .filter(({ next }) => within(next, 3, settings.birthdayDays))
      .map((one) => due(one.customerId, 'birthday', one.next, '')),
    ...facts.occasions
      .filter(({ next }) => within(next, 3, settings.birthdayDays))
      .map((one) => due(one.customerId, 'occasion', one.next, one.uid)),
    ...facts.silent
      .filter(({ since, cadenceDays }) => addDays(since, cadenceDays ?? 90) <= today)
      .filter((one, at, all) => one.cadenceDays !== null || placeOf(all, at) < settings.silentCount)
      .map((one) => due(one.customerId, 'silence', addDays(one.since, one.cadenceDays ?? 90), '')),
  ];
}

const placeOf = (all: readonly { cadenceDays: number | null }[], at: number) =>
  all.slice(0, at).filter(({ cadenceDays }) => cadenceDays === null).length;
