import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber } from '../../../src/core/dates.ts';
import {
  aimFor,
  closedPromise,
  coherentPromise,
  isPromiseLate,
  keptOf,
  promiseDue,
  promiseFault,
  promiseOutcome,
  renegotiatedPromise,
  reopenedPromise,
} from '../../../src/core/promises.ts';
import { isWorkingDay } from '../../../src/core/working-days.ts';
import { promise as promiseSchema, type Promised } from '../../../src/shared/promises.ts';
import { defaultSettings as calendar } from '../../../src/shared/settings.ts';

const quote = (parts: Partial<Promised> = {}): Promised =>
  promiseSchema.parse({
    uid: 'p',
    text: '견적서',
    madeOn: '2026-11-20',
    told: '2026-11-27',
    aim: '2026-11-25',
    ...parts,
  });

describe('the date to aim at', () => {
  const aim = (told: string, madeOn = '2020-01-01', lead = 2) =>
    aimFor(told, { madeOn, lead, calendar });

  it('lies two working days before the date told', () => {
    expect(aim('2026-11-27')).toBe('2026-11-25');
    expect(aim('2026-11-24')).toBe('2026-11-20');
  });

  it('skips a long holiday with its substitute', () => {
    expect(aim('2025-10-10')).toBe('2025-10-01');
    expect(aim('2026-09-28')).toBe('2026-09-22');
  });

  it('is never before the promise was made nor after the date told', () => {
    expect(aim('2026-11-24', '2026-11-23')).toBe('2026-11-23');
    expect(aim('2026-11-24', '2026-11-24')).toBe('2026-11-24');
    expect(aim('2026-11-24', '2026-12-01')).toBe('2026-11-24');
    expect(aim('2026-11-22', '2026-11-01', 0)).toBe('2026-11-22');
  });

  it('goes over a leap day', () => {
    expect(aim('2028-03-02')).toBe('2028-02-28');
  });

  it('is a working day wherever there is room for one', () => {
    const day = fc.integer({ min: 18_000, max: 29_000 }).map(fromDayNumber);
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 10 }), (told, lead) => {
        const at = aim(told, addDays(told, -60), lead);
        expect(at < told && isWorkingDay(at, calendar)).toBe(true);
      }),
    );
  });
});

describe('how a promise ended', () => {
  const kept = (closedOn: string, parts: Partial<Promised> = {}) =>
    promiseOutcome(quote({ state: 'kept', closedOn, ...parts }));

  it('is early before the date told, kept on it, broken after it whatever it is called', () => {
    expect(kept('2026-11-26')).toBe('early');
    expect(kept('2026-11-27')).toBe('kept');
    expect(kept('2026-11-28')).toBe('broken');
    expect(promiseOutcome(quote())).toBeNull();
    expect(promiseOutcome(quote({ state: 'released', closedOn: '2026-11-22' }))).toBe('released');
  });

  it('is moved where another date was agreed in time, broken where it was agreed too late', () => {
    const inTime = renegotiatedPromise(
      quote(),
      { to: '2026-12-02', aim: '2026-11-30', note: '출장' },
      '2026-11-27',
    );
    expect(inTime).toMatchObject({ told: '2026-12-02', aim: '2026-11-30' });
    expect(inTime.moves).toEqual([
      { on: '2026-11-27', from: '2026-11-27', to: '2026-12-02', note: '출장' },
    ]);
    const end = { state: 'kept', note: '' } as const;
    expect(promiseOutcome(closedPromise(inTime, end, '2026-12-01'))).toBe('moved');
    expect(promiseOutcome(closedPromise(inTime, end, '2026-12-03'))).toBe('broken');
    const tooLate = renegotiatedPromise(
      quote(),
      { to: '2026-12-02', aim: null, note: '' },
      '2026-11-28',
    );
    expect(promiseOutcome(closedPromise(tooLate, end, '2026-12-01'))).toBe('broken');
  });

  it('without a date is kept whenever it is', () => {
    expect(kept('2027-05-01', { told: null, aim: null })).toBe('kept');
    const dated = renegotiatedPromise(
      quote({ told: null, aim: null }),
      { to: '2026-12-02', aim: null, note: '' },
      '2026-11-22',
    );
    expect(dated.moves).toEqual([]);
  });

  it('is counted of all whose day has come', () => {
    const none = { early: 0, kept: 0, moved: 0, broken: 0, released: 0, open: 0 };
    expect(
      keptOf([
        { ...none, month: '2026-10', early: 3, kept: 12, moved: 2, released: 4 },
        { ...none, month: '2026-11', broken: 1, open: 1 },
      ]),
    ).toEqual({ kept: 17, of: 19 });
  });
});

describe('a promise', () => {
  it('is due at its aim, theirs on the date told, and late only after that', () => {
    expect(promiseDue(quote())).toBe('2026-11-25');
    expect(promiseDue(quote({ aim: null }))).toBe('2026-11-27');
    expect(promiseDue(quote({ by: 'customer' }))).toBe('2026-11-27');
    expect(isPromiseLate(quote(), '2026-11-27')).toBe(false);
    expect(isPromiseLate(quote(), '2026-11-28')).toBe(true);
    expect(isPromiseLate(quote({ state: 'kept' }), '2026-11-28')).toBe(false);
  });

  it('cannot aim too late, be told before it was made, or break without what was done', () => {
    const fault = (parts: Partial<Promised>) =>
      promiseFault(quote(parts), parts, '2026-11-22')?.code;
    expect(fault({})).toBeUndefined();
    expect(fault({ aim: '2026-11-28' })).toBe('promise-aim-after-told');
    expect(fault({ told: '2026-11-19', aim: null })).toBe('promise-before-made');
    expect(fault({ madeOn: '2026-11-23' })).toBe('day-in-future');
    expect(fault({ state: 'kept', closedOn: '2026-11-23' })).toBe('day-in-future');
    expect(fault({ state: 'broken', closedOn: '2026-11-22' })).toBe('promise-broken-note');
  });

  it('can be closed where the clock was set back before the day it was made', () => {
    const closed = closedPromise(quote(), { state: 'kept', note: '' }, '2026-11-01');
    expect(closed.closedOn).toBe('2026-11-20');
    expect(promiseFault(closed, {}, '2026-11-01')).toBeNull();
  });

  it('keeps what was noted when it ends and opens again', () => {
    const noted = quote({ note: '메일로' });
    const end = { state: 'kept', note: ' ' } as const;
    const closed = closedPromise(noted, end, '2026-11-24');
    expect(closed).toMatchObject({ note: '메일로', state: 'kept', closedOn: '2026-11-24' });
    expect(reopenedPromise(closed)).toEqual(noted);
  });

  it('fits together whatever a file made of it', () => {
    expect(coherentPromise(quote({ by: 'customer' })).aim).toBeNull();
    expect(coherentPromise(quote({ aim: '2026-12-24' })).aim).toBe('2026-11-27');
    expect(coherentPromise(quote({ closedOn: '2026-11-21' })).closedOn).toBeNull();
  });
});
