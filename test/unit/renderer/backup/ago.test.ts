import { expect, it } from 'vitest';
import { ago } from '../../../../src/renderer/features/backup/ago.ts';

const now = new Date('2026-11-22T12:00:00Z');

it.each([
  ['2026-11-22T11:59:30Z', 'now', 0],
  ['2026-11-22T12:05:00Z', 'now', 0],
  ['2026-11-22T11:46:00Z', 'minutes', 14],
  ['2026-11-22T11:00:00Z', 'hours', 1],
  ['2026-11-21T12:00:01Z', 'hours', 23],
  ['2026-11-20T11:00:00Z', 'days', 2],
])('%s is %s ago (%i)', (moment, unit, count) => {
  expect(ago(moment, now)).toEqual({ unit, count });
});
