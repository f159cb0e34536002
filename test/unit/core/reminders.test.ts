import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/dates.ts';
import {
  dueReminders,
  isQuiet,
  shownAt,
  withShown,
  type ShownReminders,
} from '../../../src/core/reminders.ts';
import { defaultSettings, type Reminders } from '../../../src/shared/settings.ts';

const usual = defaultSettings.reminders;
const day = '2026-11-23';
const at = (time: string, on = day) => ({ day: on, time });

describe('quiet hours', () => {
  it('last over midnight where they end before they begin', () => {
    const night = { from: '21:00', to: '08:00' };
    expect(
      ['20:59', '21:00', '23:59', '00:00', '07:59', '08:00'].map((t) => isQuiet(night, t)),
    ).toEqual([false, true, true, true, true, false]);
  });

  it('last within the day, and not at all where both ends are one', () => {
    const noon = { from: '12:00', to: '13:00' };
    expect(['11:59', '12:00', '12:59', '13:00'].map((t) => isQuiet(noon, t))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isQuiet({ from: '09:00', to: '09:00' }, '09:00')).toBe(false);
  });

  it('put a notice off to their end, or swallow it where they last to midnight', () => {
    const night = { from: '21:00', to: '08:00' };
    expect(shownAt('08:30', night)).toBe('08:30');
    expect(shownAt('07:00', night)).toBe('08:00');
    expect(shownAt('22:00', night)).toBeNull();
    expect(shownAt('22:00', { from: '21:00', to: '24:00' })).toBeNull();
    expect(shownAt('12:10', { from: '12:00', to: '13:00' })).toBe('13:00');
    expect(shownAt('24:00', night)).toBeNull();
  });
});

describe('what is due', () => {
  it('is the morning from its time on, the afternoon later, each once a day', () => {
    expect(dueReminders(usual, at('08:29'), false, {})).toEqual([]);
    expect(dueReminders(usual, at('08:30'), false, {})).toEqual(['morning']);
    const shown = withShown({}, ['morning'], day);
    expect(dueReminders(usual, at('08:31'), false, shown)).toEqual([]);
    expect(dueReminders(usual, at('16:00'), false, shown)).toEqual(['again']);
    expect(dueReminders(usual, at('20:59'), false, withShown(shown, ['again'], day))).toEqual([]);
    expect(dueReminders(usual, at('08:30', addDays(day, 1)), false, shown)).toEqual(['morning']);
  });

  it('comes late, on its day, to a machine that slept', () => {
    expect(dueReminders(usual, at('11:12'), false, {})).toEqual(['morning']);
    expect(dueReminders(usual, at('17:00'), false, {})).toEqual(['morning', 'again']);
    expect(dueReminders(usual, at('21:30'), false, {})).toEqual([]);
  });

  it('is nothing on a day off unless that is wanted, and nothing where reminders are off', () => {
    expect(dueReminders(usual, at('09:00'), true, {})).toEqual([]);
    expect(dueReminders({ ...usual, onDaysOff: true }, at('09:00'), true, {})).toEqual(['morning']);
    expect(dueReminders({ ...usual, enabled: false }, at('17:00'), false, {})).toEqual([]);
    expect(dueReminders({ ...usual, again: null }, at('17:00'), false, {})).toEqual(['morning']);
  });

  it('does not come twice when the clock goes back over midnight', () => {
    const shown = withShown({}, ['morning', 'again'], day);
    expect(dueReminders(usual, at('17:00', addDays(day, -1)), false, shown)).toEqual([]);
  });

  it('comes again after a clock that stood in another year was put right', () => {
    const shown = withShown({}, ['morning', 'again'], '2031-01-01');
    expect(dueReminders(usual, at('08:30'), false, shown)).toEqual(['morning']);
  });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const settings: fc.Arbitrary<Reminders> = fc.record({
  enabled: fc.constant(true),
  at: clock,
  quiet: fc.record({ from: clock, to: clock }),
  again: fc.option(clock, { nil: null }),
  onDaysOff: fc.boolean(),
  badge: fc.boolean(),
});
const minutes = (count: number) =>
  `${String(Math.floor(count / 60)).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}`;

describe('through any day', () => {
  it('each notice comes once, at the first look after its time, and never in quiet hours', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 240 }), (set, step) => {
        const came: string[] = [];
        let shown: ShownReminders = {};
        for (let minute = 0; minute < 24 * 60; minute += step) {
          const now = at(minutes(minute));
          const due = dueReminders(set, now, false, shown);
          if (due.length > 0) expect(isQuiet(set.quiet, now.time)).toBe(false);
          came.push(...due);
          shown = withShown(shown, due, now.day);
        }
        expect(new Set(came).size).toBe(came.length);
      }),
    );
  });

  it('whoever looks every minute gets it at the minute that `shownAt` tells', () => {
    fc.assert(
      fc.property(settings, (set) => {
        let shown: ShownReminders = {};
        const first: Record<string, string> = {};
        for (let minute = 0; minute < 24 * 60; minute++) {
          const now = at(minutes(minute));
          const due = dueReminders(set, now, false, shown);
          for (const kind of due) first[kind] = now.time;
          shown = withShown(shown, due, day);
        }
        // Quiet hours that begin in that very minute swallow it till they end.
        expect(first['morning'] ?? null).toBe(shownAt(set.at, set.quiet));
        expect(first['again'] ?? null).toBe(
          set.again === null ? null : shownAt(set.again, set.quiet),
        );
      }),
      { numRuns: 100 },
    );
  });
});
