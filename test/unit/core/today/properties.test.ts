import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../src/core/dates.ts';
import type { ReasonId, TodayFacts } from '../../../../src/core/today/facts.ts';
import type { DuePerson } from '../../../../src/core/today/people.ts';
import { dayAndFacts, expected, keyOf, keysIn, listOf, reasonsIn } from './any-facts.ts';

test('no due item is lost, none stands there twice, nobody stands there twice', () => {
  fc.assert(
    fc.property(dayAndFacts, ([today, facts]) => {
      const people = listOf(facts, today);
      expect(keysIn(people).toSorted()).toEqual(expected(facts, today).toSorted());
      expect(new Set(keysIn(people)).size).toBe(keysIn(people).length);
      expect(new Set(people.map(({ customerId }) => customerId)).size).toBe(people.length);
      const place = people.map(({ done, movedTo }) => (movedTo !== null ? 2 : done ? 1 : 0));
      expect(place).toEqual(place.toSorted((a, b) => a - b));
    }),
  );
});

/** The facts after everything on the list was marked done on that day, each where it lives. */
function allDone(facts: TodayFacts, today: string): TodayFacts {
  const listed = reasonsIn(listOf(facts, today)).filter(({ done }) => !done);
  const keys = new Set(listed.map(keyOf));
  const ends = <T extends { customerId: number }>(
    all: readonly T[],
    key: (one: T) => Omit<ReasonId, 'customerId'>,
    end: (one: T) => T,
  ): T[] =>
    all.map((one) =>
      keys.has(keyOf({ customerId: one.customerId, ...key(one) })) ? end(one) : one,
    );
  return {
    ...facts,
    promises: ends(
      facts.promises,
      ({ by, aim, told, uid }) => ({
        kind: by === 'me' ? 'promise' : 'their-promise',
        ...{ due: aim ?? told ?? '', about: uid },
      }),
      (one) => ({ ...one, closedOn: today }),
    ),
    steps: ends(
      facts.steps,
      ({ due, contactId }) => ({ kind: 'next-step', due, about: String(contactId) }),
      (one) => ({ ...one, doneOn: today }),
    ),
    deposits: ends(
      facts.deposits,
      ({ thankOn, uid }) => ({ kind: 'deposit-thanks', due: thankOn, about: uid }),
      (one) => ({ ...one, thankedOn: today }),
    ),
    followUps: ends(
      facts.followUps,
      (one) => ({ kind: 'follow-up', due: one.due, about: `${one.uid}:${one.step}` }),
      (one) => ({ ...one, closedOn: today }),
    ),
    introductions: ends(
      facts.introductions,
      ({ on, uid }) => ({ kind: 'referral-thanks', due: addDays(on, 1), about: uid }),
      (one) => ({ ...one, thankedOn: today }),
    ),
    marks: listed.map(({ customerId, kind, due, about }) => ({
      ...{ customerId, kind, about, doneOn: today },
      due: kind === 'problem' ? today : due,
    })),
  };
}

test('done stays done on its day and the days after, and was open on the days before', () => {
  fc.assert(
    fc.property(dayAndFacts, fc.integer({ min: 1, max: 6 }), ([today, facts], days) => {
      const before = listOf(facts, today);
      const after = allDone(facts, today);
      const then = listOf(after, today);
      expect(reasonsIn(then).filter(({ done }) => !done)).toEqual([]);
      expect(new Set(keysIn(then))).toEqual(new Set(keysIn(before)));
      const done = new Set(keysIn(then).filter((key) => !key.includes(' problem ')));
      const later = reasonsIn(listOf(after, addDays(today, days)));
      expect(later.map(keyOf).filter((key) => done.has(key))).toEqual([]);
      const problems = (people: readonly DuePerson[]) =>
        keysIn(people)
          .filter((key) => key.includes(' problem '))
          .toSorted();
      const tomorrow = addDays(today, 1);
      expect(problems(listOf(after, tomorrow))).toEqual(problems(listOf(facts, tomorrow)));
      // The clock set back: what is closed on a later day is open, and nothing is lost.
      const earlier = addDays(today, -days);
      expect(new Set(keysIn(listOf(after, earlier)))).toEqual(
        new Set(keysIn(listOf(facts, earlier))),
      );
    }),
  );
});

test('what is put off comes back on its day, and hides nothing else', () => {
  fc.assert(
    fc.property(
      dayAndFacts,
      fc.integer({ min: 1, max: 20 }),
      fc.nat(20),
      ([today, facts], days, which) => {
        const until = addDays(today, days);
        const open = reasonsIn(listOf(facts, today)).filter(
          ({ done, kind }) => !done && kind !== 'silence',
        );
        const moved = open.filter((_, at) => at % 3 === which % 3);
        const moves = moved.map(({ customerId, kind, due, about }) => ({
          ...{ customerId, kind, due, about, movedOn: today, until },
        }));
        const after = { ...facts, moves };
        const then = reasonsIn(listOf(after, today));
        expect(new Set(then.map(keyOf))).toEqual(new Set(keysIn(listOf(facts, today))));
        const waiting = then.filter(({ movedTo }) => movedTo !== null);
        expect(waiting.map(keyOf).toSorted()).toEqual(moved.map(keyOf).toSorted());
        const hidden = new Set(moved.map(keyOf));
        const between = addDays(today, Math.min(1, days - 1));
        if (between > today) {
          const openOn = (all: TodayFacts) =>
            reasonsIn(listOf(all, between))
              .filter((one) => !one.done)
              .map(keyOf);
          const others = openOn(facts).filter((key) => !hidden.has(key));
          expect(new Set(openOn(after))).toEqual(new Set(others));
        }
        const back = new Set(keysIn(listOf(after, until)));
        const replaced = /^\d+ maturity/;
        const lost = moved
          .map(keyOf)
          .filter((key) => !replaced.test(key) && !back.has(key) && !isClosed(facts, key, until));
        expect(lost).toEqual([]);
      },
    ),
  );
});

/** Was the thing closed before a day? Then it has no reason to come back. */
function isClosed(facts: TodayFacts, key: string, on: string): boolean {
  const [customer, kind, , about] = key.split(' ');
  const ends: (string | null)[] = [
    ...facts.problems
      .filter(({ uid }) => kind === 'problem' && uid === about)
      .map((one) => one.closedOn),
    ...facts.promises.filter(({ uid }) => uid === about).map((one) => one.closedOn),
    ...facts.steps
      .filter(({ contactId }) => kind === 'next-step' && String(contactId) === about)
      .map((one) => one.doneOn),
    ...facts.deposits.filter(({ uid }) => uid === about).map((one) => one.thankedOn),
    ...facts.followUps
      .filter(({ uid, step: s }) => `${uid}:${s}` === about)
      .map((one) => one.closedOn),
    ...facts.introductions.filter(({ uid }) => uid === about).map((one) => one.thankedOn),
  ];
  return Number(customer) > 0 && ends.some((end) => end !== null && end < on);
}

test('the same facts and day give the same list, in whatever order the facts come', () => {
  fc.assert(
    fc.property(dayAndFacts, ([today, facts]) => {
      const turned = {
        ...facts,
        problems: facts.problems.toReversed(),
        promises: facts.promises.toReversed(),
        deposits: facts.deposits.toReversed(),
      };
      const order = (all: TodayFacts) => listOf(all, today).map(({ customerId }) => customerId);
      expect(order(turned)).toEqual(order(facts));
    }),
  );
});
