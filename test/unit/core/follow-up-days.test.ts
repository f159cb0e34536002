import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepDays, withStepUids } from '../../../src/core/follow-up-days.ts';

const step = (due: string, closed: { doneOn?: string; skippedOn?: string } = {}) => ({
  due,
  doneOn: closed.doneOn ?? null,
  skippedOn: closed.skippedOn ?? null,
});

describe('the days of a running plan', () => {
  it('are the first open one, the first of all, and the last on which one was closed', () => {
    const steps = [
      step('2026-11-01', { doneOn: '2026-11-03' }),
      step('2026-11-20'),
      step('2026-11-10', { skippedOn: '2026-11-12' }),
      step('2026-11-15'),
    ];
    expect(stepDays(steps)).toEqual({
      nextDue: '2026-11-15',
      firstDue: '2026-11-01',
      lastClosed: '2026-11-12',
    });
    expect(stepDays([])).toEqual({ nextDue: null, firstDue: null, lastClosed: null });
  });
});

describe('the uids of steps', () => {
  it('are given by place where they are missing or come twice', () => {
    const given = withStepUids([{ uid: '' }, { uid: 'step-1' }, { uid: 'a' }, { uid: 'a' }]);
    expect(given.map(({ uid }) => uid)).toEqual(['step-1', 'step-2', 'a', 'step-4']);
  });

  it('tell all steps apart, and given once stay', () => {
    const uids = fc.array(fc.constantFrom('', 'a', 'b', 'step-1', 'step-2', 'step-3'));
    fc.assert(
      fc.property(uids, (written) => {
        const given = withStepUids(written.map((uid) => ({ uid })));
        const own = given.map(({ uid }) => uid);
        expect(new Set(own).size).toBe(written.length);
        expect(own).not.toContain('');
        expect(withStepUids(given)).toEqual(given);
      }),
    );
  });
});
