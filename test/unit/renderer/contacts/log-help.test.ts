import { expect, it } from 'vitest';
import { localMoment, momentOf } from '../../../../src/renderer/features/contacts/log-help.ts';

// On this computer's clock.
const now = new Date(2026, 10, 22, 15, 30);
const moment = (...parts: [number, number, number, number, number]) =>
  new Date(...parts).toISOString();

it.each([
  ['nothing said', null, now.toISOString()],
  ['today', { date: '2026-11-22', minutes: null }, now.toISOString()],
  ['a day alone', { date: '2026-11-20', minutes: null }, moment(2026, 10, 20, 12, 0)],
  ['a day and an hour', { date: '2026-11-20', minutes: 850 }, moment(2026, 10, 20, 14, 10)],
  ['an hour', { date: '2026-11-22', minutes: 0 }, moment(2026, 10, 22, 0, 0)],
  // The clock was set back meanwhile: nothing begins after now.
  ['what has not come', { date: '2026-11-23', minutes: 60 }, now.toISOString()],
])('%s', (_, when, expected) => {
  expect(momentOf(when, now)).toBe(expected);
});

it('reads a clock as it hangs on the wall', () => {
  expect(localMoment(now)).toEqual({ date: '2026-11-22', minutes: 930 });
});
