import { describe, expect, it } from 'vitest';
import {
  laterMonth,
  weeksOf,
} from '../../../../src/renderer/features/greeting-cards/month-grid.ts';
import {
  fitting,
  largestZoom,
  smallestZoom,
  stepped,
  wheeled,
} from '../../../../src/renderer/features/greeting-cards/proof-zoom.ts';
import { shownTemplates } from '../../../../src/renderer/features/greeting-cards/shown-templates.ts';
import type { Template } from '../../../../src/shared/templates.ts';

const template = (name: string): Template => ({
  name,
  language: 'ko',
  title: name,
  group: 'thanks',
  wordings: [{ greeting: '', message: '', closing: '' }],
  look: {},
  builtIn: true,
  edited: false,
  updatedAt: null,
});
const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(template);
const namesOf = (templates: readonly Template[]) => templates.map(({ name }) => name).join('');

describe('the templates beside the card', () => {
  it('are those used lately, then the first ones', () => {
    expect(namesOf(shownTemplates(all, ['g', 'c', 'g'], 'a'))).toBe('gcabd');
  });

  it('hold the chosen one in any case, and nothing that is gone', () => {
    expect(namesOf(shownTemplates(all, ['gone'], 'f'))).toBe('fabcd');
    expect(namesOf(shownTemplates(all, [], 'gone'))).toBe('abcde');
  });
});

describe('the zoom of the proof', () => {
  it('goes up and down by steps and stops at its ends', () => {
    expect([stepped(1, 1), stepped(1.08, 1), stepped(1.08, -1), stepped(1, -1)]).toEqual([
      1.25, 1.25, 1, 0.75,
    ]);
    expect([stepped(largestZoom, 1), stepped(smallestZoom, -1)]).toEqual([
      largestZoom,
      smallestZoom,
    ]);
  });

  it('follows the wheel within its ends', () => {
    expect(wheeled(1, -100)).toBeGreaterThan(1);
    expect(wheeled(1, 100)).toBeLessThan(1);
    expect(wheeled(1, -1e6)).toBe(largestZoom);
    expect(wheeled(1, 1e6)).toBe(smallestZoom);
  });

  it('shows the whole page', () => {
    expect(fitting({ width: 400, height: 560 }, { width: 800, height: 280 })).toBe(0.5);
  });
});

describe('the calendar of sent cards', () => {
  it('holds every day of the month in whole weeks', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]).toBe('2026-11-01');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-05');
    expect(weeksOf('2026-02')).toHaveLength(4);
    expect(weeksOf('2026-08')).toHaveLength(6);
  });

  it('turns over the year', () => {
    expect([laterMonth('2026-12', 1), laterMonth('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
