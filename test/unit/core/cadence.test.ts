import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPaused,
  mergedPauses,
  rests,
  silenceDue,
  silentDays,
} from '../../../src/core/cadence.ts';
import { addDays, fromDayNumber } from '../../../src/core/dates.ts';

const none = { pauses: [], pausedUntil: null };
const day = fc.integer({ min: 20_000, max: 20_400 }).map(fromDayNumber);
const pause = fc
  .tuple(day, fc.integer({ min: -3, max: 40 }))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));
const pauses = fc.array(pause, { maxLength: 6 });

describe('when somebody is to be called for silence', () => {
  it('is so many days after the last real contact', () => {
    expect(silenceDue('2026-11-01', 30, none)).toBe('2026-12-01');
    expect(silenceDue('2028-02-28', 1, none)).toBe('2028-02-29');
  });

  it('leaves out the days of a pause', () => {
    const chuseok = [{ from: '2026-09-24', to: '2026-09-28' }];
    expect(silenceDue('2026-09-20', 10, { pauses: chuseok, pausedUntil: null })).toBe('2026-10-05');
    // The contact was within the pause: only what comes after it is left out.
    expect(silenceDue('2026-09-26', 10, { pauses: chuseok, pausedUntil: null })).toBe('2026-10-08');
    // A pause that was over before the contact changes nothing.
    expect(silenceDue('2026-10-01', 10, { pauses: chuseok, pausedUntil: null })).toBe('2026-10-11');
  });

  it('waits for the end of a customer’s own rest, and not for one that is over', () => {
    expect(silenceDue('2026-01-01', 7, { pauses: [], pausedUntil: '2026-03-01' })).toBe(
      '2026-03-02',
    );
    expect(silenceDue('2026-01-01', 7, { pauses: [], pausedUntil: '2025-12-01' })).toBe(
      '2026-01-08',
    );
    expect(rests('2026-03-01', '2026-03-01')).toBe(true);
    expect(rests('2026-02-28', '2026-03-01')).toBe(false);
    expect(rests(null, '2026-03-01')).toBe(false);
  });

  it('takes a pause written the wrong way round for none', () => {
    const wrong = [{ from: '2026-11-10', to: '2026-11-01' }];
    expect(mergedPauses(wrong)).toEqual([]);
    expect(silenceDue('2026-11-01', 10, { pauses: wrong, pausedUntil: null })).toBe('2026-11-11');
  });

  it('counts no silence where the clock was set back', () => {
    expect(silentDays('2026-11-22', '2026-11-20', [])).toBe(0);
  });
});

describe('pauses, however they lie', () => {
  it('are the same days when merged', () => {
    fc.assert(
      fc.property(pauses, day, (some, on) => {
        const merged = mergedPauses(some);
        expect(isPaused(on, merged)).toBe(isPaused(on, some));
        for (const [index, { from }] of merged.entries()) {
          const before = merged[index - 1];
          if (before) expect(from > addDays(before.to, 1)).toBe(true);
        }
      }),
    );
  });

  it('make the day due the first one on which the silence is as long as is allowed', () => {
    const allowed = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(pauses, day, allowed, (some, since, days) => {
        const due = silenceDue(since, days, { pauses: some, pausedUntil: null });
        expect(silentDays(since, due, some)).toBe(days);
        expect(silentDays(since, addDays(due, -1), some)).toBeLessThan(days);
        expect(isPaused(due, some)).toBe(false);
      }),
    );
  });

  it('never let anybody be called in their rest or in a pause, and never forever', () => {
    fc.assert(
      fc.property(pauses, day, fc.option(day), fc.nat(90), (some, since, pausedUntil, days) => {
        const due = silenceDue(since, days + 1, { pauses: some, pausedUntil });
        expect(isPaused(due, some) || rests(pausedUntil, due)).toBe(false);
        expect(due <= addDays(since, 1 + days + 800)).toBe(true);
      }),
    );
  });
});
