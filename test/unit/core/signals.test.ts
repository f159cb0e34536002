import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupSignals } from '../../../src/core/signals.ts';
import type { Signal } from '../../../src/shared/card-parts.ts';

function signal(kind: string, tone: Signal['tone'], on: string | null, note = ''): Signal {
  return { uid: `${kind} ${on} ${note}`, kind, tone, on, note };
}

test('kinds stand by their latest day, each with its observations, latest first', () => {
  const groups = groupSignals([
    signal('unpaid', 'bad', '2025-03-01'),
    signal('sends-friends', 'good', '2024-01-01', 'one'),
    signal('늘 웃으심', 'good', null),
    signal('sends-friends', 'good', '2026-02-02', 'two'),
    signal('unpaid', 'bad', null),
    signal('unpaid', 'bad', '2025-03-01', 'again'),
  ]);
  expect(groups.map(({ kind, tone, count }) => [kind, tone, count])).toEqual([
    ['sends-friends', 'good', 2],
    ['unpaid', 'bad', 3],
    ['늘 웃으심', 'good', 1],
  ]);
  expect(groups[0]?.signals.map(({ note }) => note)).toEqual(['two', 'one']);
  expect(groups[1]?.signals.map(({ on, note }) => [on, note])).toEqual([
    ['2025-03-01', 'again'],
    ['2025-03-01', ''],
    [null, ''],
  ]);
});

test('the same words of something good and of something bad stay apart', () => {
  const groups = groupSignals([
    signal('말이 많음', 'good', '2026-01-01'),
    signal('말이 많음', 'bad', '2026-01-02'),
  ]);
  expect(groups.map(({ tone, count }) => [tone, count])).toEqual([
    ['bad', 1],
    ['good', 1],
  ]);
});

test('no signal is lost and none is counted twice', () => {
  const any = fc.record({
    uid: fc.uuid(),
    kind: fc.constantFrom('unpaid', 'on-time', '제 말', ''),
    tone: fc.constantFrom('good', 'bad'),
    on: fc.option(fc.constantFrom('2024-01-01', '2026-11-22'), { nil: null }),
    note: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(any), (signals) => {
      const groups = groupSignals(signals);
      const all = groups.flatMap((group) => [...group.signals]);
      expect(all.map(({ uid }) => uid).sort()).toEqual(signals.map(({ uid }) => uid).sort());
      for (const group of groups) {
        expect(group.count).toBe(group.signals.length);
        expect(
          group.signals.every(({ kind, tone }) => kind === group.kind && tone === group.tone),
        ).toBe(true);
      }
    }),
  );
});
