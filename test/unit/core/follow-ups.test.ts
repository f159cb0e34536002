import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/core/dates.ts';
import { isStepClosed } from '../../../src/core/follow-up-days.ts';
import { builtInPlan } from '../../../src/core/follow-up-plans.ts';
import { startFollowUp } from '../../../src/core/follow-up-start.ts';
import {
  daysLate,
  isToBeTold,
  nextStep,
  withChanged,
  withState,
  withStep,
  type StepAct,
} from '../../../src/core/follow-ups.ts';
import {
  builtInPlans,
  followUp as followUpSchema,
  followUpPlan,
  stepMeans,
  type FollowUp,
} from '../../../src/shared/follow-ups.ts';

const today = '2026-11-22';
const start = { event: today, about: '정수기', aboutUid: 'a1', today };
const afterSale = (): FollowUp => ({
  ...startFollowUp(builtInPlan('after-sale', 'ko'), start),
  uid: 'f1',
});
const dues = ({ steps }: FollowUp) => steps.map(({ due }) => due.slice(5));

function act(followUp: FollowUp, step: string, what: StepAct): FollowUp {
  const changed = withStep(followUp, step, what);
  if (!changed) throw new Error(`no step ${step}`);
  return changed;
}

describe('built-in plans', () => {
  it('are complete in both languages and as the contract has them', () => {
    for (const key of builtInPlans) {
      const [ko, en] = [builtInPlan(key, 'ko'), builtInPlan(key, 'en')];
      for (const plan of [ko, en]) {
        expect(followUpPlan.safeParse(plan).success, key).toBe(true);
        expect(new Set(plan.steps.map(({ uid }) => uid)).size).toBe(plan.steps.length);
        for (const step of plan.steps) {
          expect(step.title).not.toBe(step.uid);
          expect(step.note.length, `${key} ${step.uid}`).toBeGreaterThan(20);
        }
      }
      expect(ko.steps.map(({ uid, offset, means }) => ({ uid, offset, means }))).toEqual(
        en.steps.map(({ uid, offset, means }) => ({ uid, offset, means })),
      );
      expect(JSON.stringify(ko)).toMatch(/[가-힣]/u);
      expect(JSON.stringify(en)).not.toMatch(/[가-힣]/u);
    }
  });
});

describe('a plan that starts', () => {
  it('has every step on its day', () => {
    const started = afterSale();
    expect(dues(started)).toEqual(['11-23', '11-25', '11-29', '12-02', '12-06', '12-22', '02-20']);
    expect(nextStep(started)?.uid).toBe('order');
  });

  it('counts from a leap day', () => {
    const plan = builtInPlan('after-referral', 'en');
    const started = startFollowUp(plan, { ...start, event: '2028-02-29', today: '2028-02-29' });
    expect(started.steps.map(({ due }) => due)).toEqual([
      '2028-02-29',
      '2028-03-03',
      '2028-03-14',
      '2028-04-29',
    ]);
  });

  it('does only the last of what is over already, today', () => {
    const plan = builtInPlan('renewal', 'ko');
    const started = startFollowUp(plan, { ...start, event: addDays(today, 45) });
    expect(
      started.steps.map(({ due, skippedOn, movedFrom }) => [due, skippedOn, movedFrom]),
    ).toEqual([
      [addDays(today, -45), today, null],
      [today, null, addDays(today, -15)],
      [addDays(today, 15), null, null],
      [addDays(today, 38), null, null],
    ]);
  });

  it('gives each step a name of its own, also to those that came without', () => {
    const steps = [3, 1, 2].map((offset) => ({
      ...{ uid: '', title: `${offset}`, means: 'call' as const, offset, note: '' },
    }));
    const plan = { uid: 'p', name: 'p', steps, repeatMonths: null };
    const started = startFollowUp(plan, start);
    expect(started.steps.map(({ title }) => title)).toEqual(['1', '2', '3']);
    expect(new Set(started.steps.map(({ uid }) => uid)).size).toBe(3);
  });
});

describe('a step', () => {
  it('runs late from the day after, until it is closed', () => {
    const [first] = afterSale().steps;
    if (!first) throw new Error('no step');
    expect([daysLate(first, first.due), daysLate(first, addDays(first.due, 3))]).toEqual([0, 3]);
    expect(daysLate({ ...first, skippedOn: today }, addDays(first.due, 3))).toBe(0);
    // Clock set back: nothing is late before its day.
    expect(daysLate(first, addDays(first.due, -10))).toBe(0);
  });

  it('asks to be told of until the customer knows, and again for a new day', () => {
    const later = addDays(today, 5);
    const started = afterSale();
    const order = (followUp: FollowUp) => followUp.steps[0] ?? null;
    const told = act(started, 'order', { act: 'told-late', on: later });
    const moved = act(told, 'order', { act: 'move', to: later, withFollowing: false });
    const asks = [started, told, moved].map((each) => {
      const step = order(each);
      return step && isToBeTold(step, addDays(later, 1));
    });
    expect(asks).toEqual([true, false, true]);
    expect(order(moved)?.movedFrom).toBe('2026-11-23');
  });

  it('takes those after it along when they are to move too, closed ones not', () => {
    const done = act(afterSale(), 'first-use', { act: 'done', on: today });
    const moved = act(done, 'arrived', { act: 'move', to: '2026-12-04', withFollowing: true });
    expect(dues(moved)).toEqual(['11-23', '11-25', '12-04', '12-02', '12-11', '12-27', '02-25']);
    expect(
      dues(act(done, 'arrived', { act: 'move', to: '2026-12-04', withFollowing: false })),
    ).toEqual(['11-23', '11-25', '12-04', '12-02', '12-06', '12-22', '02-20']);
  });

  it('ends the plan when it was the last, and brings it back when it opens again', () => {
    const all = afterSale().steps.map(({ uid }) => uid);
    const ended = all.reduce(
      (each, step, n) => act(each, step, { act: n === 1 ? 'skip' : 'done', on: today }),
      afterSale(),
    );
    expect(ended).toMatchObject({ state: 'ended', stateOn: today });
    expect(nextStep(ended)).toBeNull();
    expect(act(ended, 'thanks', { act: 'reopen' })).toMatchObject({ state: 'running' });
    // What somebody ended by hand stays so.
    const stopped = withState(
      act(afterSale(), 'order', { act: 'done', on: today }),
      'ended',
      today,
    );
    expect(act(stopped, 'order', { act: 'reopen' }).state).toBe('ended');
  });

  it('is not there, so nothing is changed', () => {
    expect(withStep(afterSale(), 'nowhere', { act: 'done', on: today })).toBeNull();
  });
});

describe('a plan that repeats', () => {
  const service = (event: string) => ({
    ...startFollowUp(builtInPlan('service-interval', 'ko'), { ...start, event, today: event }),
    uid: 'first',
  });
  const finish = (followUp: FollowUp, on: string) =>
    followUp.steps.reduce((each, { uid }) => act(each, uid, { act: 'done', on }), followUp);
  const named = (followUps: readonly FollowUp[]) =>
    followUps.map((each, n) => (each.uid === '' ? { ...each, uid: `f${n}` } : each));

  it('begins its next round with the last step, so many months after its event', () => {
    const first = service(today);
    const after = withChanged([first], finish(first, addDays(today, 3)));
    expect(after).toMatchObject([
      { state: 'ended' },
      { state: 'running', event: '2027-02-22', aboutUid: 'a1' },
    ]);
    expect(after[1]?.steps.every((step) => !isStepClosed(step) && step.movedFrom === null)).toBe(
      true,
    );
  });

  it('leaves out rounds that are over before the last one is done', () => {
    const first = service(today);
    const after = withChanged([first], finish(first, '2027-04-01'));
    expect(after[1]?.event).toBe('2027-05-22');
  });

  it('comes back to the 31st after a shorter month', () => {
    let all: FollowUp[] = [
      {
        ...startFollowUp(builtInPlan('debit-thanks', 'ko'), {
          ...{ ...start, event: '2027-01-31', today: '2027-01-31' },
        }),
        uid: 'f0',
      },
    ];
    for (let round = 0; round < 4; round++) {
      const running = all.find(({ state }) => state === 'running');
      if (!running) throw new Error('nothing runs');
      all = named(withChanged(all, finish(running, addDays(running.event, 1))));
    }
    expect(all.map(({ event }) => event.slice(5))).toEqual([
      '01-31',
      '02-28',
      '03-31',
      '04-30',
      '05-31',
    ]);
  });

  it('takes the next round back with the step that had begun it, unless that has begun', () => {
    const first = service(today);
    const after = named(withChanged([first], finish(first, today)));
    const again = act(finish(first, today), 'after', { act: 'reopen' });
    expect(withChanged(after, again)).toMatchObject([{ uid: 'first', state: 'running' }]);
    const begun = after.map((each) =>
      each.uid === 'first' ? each : act(each, 'book', { act: 'done', on: '2027-02-15' }),
    );
    expect(withChanged(begun, again)).toHaveLength(2);
  });
});

const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
const plan = fc.record({
  uid: fc.constant('p'),
  name: fc.constant('계획'),
  repeatMonths: fc.option(fc.integer({ min: 1, max: 24 })),
  steps: fc.array(
    fc.record({
      uid: fc.constantFrom('', 'a', 'b', 'c'),
      title: fc.constantFrom('하나', '둘'),
      means: fc.constantFrom(...stepMeans.options),
      offset: fc.integer({ min: -120, max: 400 }),
      note: fc.constant(''),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});
const started = fc
  .tuple(plan, day)
  .map(([each, event]) => ({ ...startFollowUp(each, { ...start, event }), uid: 'f' }));
const anAct = fc.oneof(
  fc.record({ act: fc.constantFrom('done', 'skip', 'told-late'), on: day }),
  fc.record({ act: fc.constant('reopen') }),
  fc.record({ act: fc.constant('move'), to: day, withFollowing: fc.boolean() }),
) as fc.Arbitrary<StepAct>;
const acts = fc.array(
  fc.record({
    step: fc.nat(7),
    what: anAct,
    state: fc.constantFrom(null, null, 'running', 'paused', 'ended'),
    on: day,
  }),
  { maxLength: 20 },
);

describe('whatever is done with a plan', () => {
  it('starts with something to do, nothing of it over, in the order of its days', () => {
    fc.assert(
      fc.property(started, ({ steps }) => {
        const open = steps.filter((step) => !isStepClosed(step));
        expect(open.length).toBeGreaterThan(0);
        for (const { due } of open) expect(due >= today).toBe(true);
        expect(open.map(({ due }) => due)).toEqual(open.map(({ due }) => due).toSorted());
        expect(new Set(steps.map(({ uid }) => uid)).size).toBe(steps.length);
      }),
    );
  });

  it('keeps every step, and is over exactly when nothing is open or somebody ended it', () => {
    fc.assert(
      fc.property(started, acts, (first, doings) => {
        let followUp = first;
        let ended = false;
        for (const { step, what, state, on } of doings) {
          const uid = followUp.steps[step % followUp.steps.length]?.uid ?? '';
          followUp = act(followUp, uid, what);
          if (state !== null) followUp = withState(followUp, state, on);
          if (state !== null) ended = state === 'ended';
          expect(followUpSchema.safeParse(followUp).success).toBe(true);
          expect(followUp.steps.map((each) => each.uid)).toEqual(
            first.steps.map((each) => each.uid),
          );
          const isOver = followUp.steps.every(isStepClosed);
          if (followUp.state === 'running') expect(nextStep(followUp)).not.toBeNull();
          if (isOver) expect(followUp.state).toBe('ended');
          if (followUp.state === 'ended' && !isOver) expect(ended).toBe(true);
          expect(followUp.stateOn === null).toBe(followUp.state === 'running');
        }
      }),
    );
  });

  it('rests without getting later: paused and taken up again, each open step is as late as it was', () => {
    fc.assert(
      fc.property(started, day, fc.integer({ min: -20, max: 200 }), (first, on, days) => {
        const back = addDays(on, days);
        const resumed = withState(withState(first, 'paused', on), 'running', back);
        for (const [index, step] of resumed.steps.entries()) {
          const before = first.steps[index];
          if (!before) throw new Error('a step is lost');
          const shift = isStepClosed(step) ? 0 : Math.max(0, days);
          expect(daysBetween(before.due, step.due)).toBe(shift);
        }
      }),
    );
  });

  it('is as it was when a step is closed and opened again', () => {
    fc.assert(
      fc.property(started, fc.nat(7), day, (first, at, on) => {
        const open = first.steps.filter((step) => !isStepClosed(step));
        const uid = open[at % open.length]?.uid ?? '';
        for (const what of ['done', 'skip'] as const) {
          const closed = act(first, uid, { act: what, on });
          const all = withChanged([first], closed).map((each, n) => ({
            ...each,
            uid: `f${n || ''}`,
          }));
          expect(withChanged(all, act(closed, uid, { act: 'reopen' }))).toEqual([first]);
        }
      }),
    );
  });

  it('never repeats on a day that is over when the last step was done', () => {
    fc.assert(
      fc.property(started, day, (first, on) => {
        const closed = first.steps.reduce(
          (each, { uid }) => act(each, uid, { act: 'done', on }),
          first,
        );
        const [, next] = withChanged([first], closed);
        expect(next !== undefined).toBe(first.repeatMonths !== null);
        if (!next) return;
        expect(next.event > first.event).toBe(true);
        for (const { due } of next.steps) expect(due > on).toBe(true);
      }),
    );
  });
});
