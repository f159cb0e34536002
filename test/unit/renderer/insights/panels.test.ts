import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  peopleAddress,
  peopleOf,
  settingOf,
} from '../../../../src/renderer/features/insights/addresses.ts';
import {
  familyOf,
  heightOf,
  isEmpty,
  panelNames,
  panelOf,
} from '../../../../src/renderer/features/insights/panels.ts';
import {
  monthsOf,
  rangeNamed,
  type Range,
} from '../../../../src/renderer/features/insights/range.ts';
import { parseRoute } from '../../../../src/renderer/app/route.ts';
import { monthsFrom } from '../../../../src/core/months.ts';
import { measure, type Insights } from '../../../../src/shared/insights.ts';

const months = monthsFrom('2025-12', '2026-03');
const number = fc.nat(50);
const list = <T>(row: fc.Arbitrary<T>) =>
  fc.tuple(...months.map((month) => row.map((each) => ({ month, ...each }))));
const counted = list(
  fc.tuple(number, number).map(([a, b]) => ({ count: Math.min(a, b), of: Math.max(a, b) })),
);
const plain = list(number.map((count) => ({ count, of: 0 })));
const insights: fc.Arbitrary<Insights> = fc.record({
  from: fc.constant('2025-12'),
  to: fc.constant('2026-03'),
  promises: list(
    fc.record({
      early: number,
      kept: number,
      moved: number,
      broken: number,
      released: number,
      open: number,
    }),
  ),
  problems: list(
    number.map((closed) => ({
      closed,
      medianHours: closed === 0 ? null : closed * 2,
      longestHours: closed === 0 ? null : closed * 3,
    })),
  ),
  problemsOpen: number,
  firstCall: counted,
  contacts: counted,
  silence: fc.constant([]),
  deposits: counted,
  cards: plain,
  referrals: plain,
  ending: plain,
  lapsed: plain,
  retention: counted,
  feedback: counted,
});

describe('panels', () => {
  it('show every number of every month once, and their sums', () => {
    fc.assert(
      fc.property(insights, fc.constantFrom(...panelNames), (all, name) => {
        const panel = panelOf(name, all);
        expect(panel.columns.map(({ month }) => month)).toEqual(months);
        for (const part of panel.parts.filter(({ ofNow }) => !ofNow)) {
          const inBars = panel.columns.flatMap(({ parts }) =>
            parts.flatMap(({ measure: each, value }) => (each === part.measure ? [value] : [])),
          );
          expect(inBars.reduce((sum, value) => sum + value, 0)).toBe(part.value);
        }
        for (const column of panel.columns) {
          const { count, of, parts, hours } = column;
          expect(parts[0]?.value).toBe(count);
          if (of > 0) expect(count).toBeLessThanOrEqual(of);
          if (hours === null) expect(heightOf(column)).toBeGreaterThanOrEqual(count);
        }
        expect(isEmpty(panel)).toBe(panel.parts.every(({ value }) => value === 0));
      }),
    );
  });

  it('count kept promises of those whose day came: what was released is neither', () => {
    const all = fc.sample(insights, { numRuns: 1, seed: 1 })[0];
    if (!all) throw new Error('no sample');
    const counts = { early: 3, kept: 2, moved: 1, broken: 1, released: 4, open: 2 };
    const panel = panelOf('promises', { ...all, promises: [{ month: '2026-01', ...counts }] });
    expect([panel.count, panel.of]).toEqual([6, 9]);
  });
});

describe('addresses', () => {
  const setting = { range: '24', view: 'numbers' };

  it('come back as they went, with the setting of the overview', () => {
    for (const each of measure.options) {
      for (const more of [{}, { month: '2026-05' }, { month: '2026-05', until: '2026-07' }]) {
        const route = parseRoute(peopleAddress({ measure: each, ...more }, setting));
        expect(peopleOf(route)).toMatchObject({ measure: each, ...more });
        expect(settingOf(route)).toEqual(setting);
      }
    }
  });

  it('tell the steps of silence apart: never, longer than all, and so many days', () => {
    for (const upTo of [0, 30, null]) {
      expect(peopleOf(parseRoute(peopleAddress({ measure: 'silence', upTo }, setting)))?.upTo).toBe(
        upTo,
      );
    }
    expect(peopleOf(parseRoute('#/insights'))).toBeNull();
    expect(peopleOf(parseRoute('#/insights/nonsense'))).toBeNull();
  });

  it('lead from each part of a bar to its others', () => {
    for (const each of measure.options) expect(familyOf(each)).toContain(each);
    expect(familyOf('promises-broken')).toHaveLength(4);
  });
});

describe('ranges', () => {
  it('end with this month, or with the last of last year', () => {
    const of = (range: Range) => Object.values(monthsOf(range, '2026-02-28'));
    expect(of('6')).toEqual(['2025-09', '2026-02']);
    expect(of('12')).toEqual(['2025-03', '2026-02']);
    expect(of('24')).toEqual(['2024-03', '2026-02']);
    expect(of('year')).toEqual(['2026-01', '2026-02']);
    expect(of('last-year')).toEqual(['2025-01', '2025-12']);
    expect(rangeNamed('nonsense')).toBe('12');
    expect(rangeNamed('6')).toBe('6');
  });
});
