import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../../../../src/core/follow-up-plans.ts';
import {
  draftOfPlan,
  faultOf,
  offsetOf,
  planOfDraft,
  withoutStep,
  withStepAdded,
  withStepChanged,
  withStepMoved,
  withStepRestored,
} from '../../../../src/renderer/features/follow-ups/plan-draft.ts';
import { builtInPlans } from '../../../../src/shared/follow-ups.ts';

const draft = () => draftOfPlan(builtInPlan('renewal', 'ko'));
const offsets = (plan: ReturnType<typeof draft>) => plan.steps.map((step) => offsetOf(step));

describe('a plan that is being written', () => {
  it('is the same plan when nothing is touched', () => {
    for (const key of builtInPlans) {
      const { builtIn: _, edited: __, ...plan } = builtInPlan(key, 'en');
      expect(planOfDraft(draftOfPlan(builtInPlan(key, 'en')))).toEqual(plan);
    }
  });

  it('changes the order without changing the days', () => {
    const before = draft();
    const after = withStepMoved(before, 0, 1);
    expect(offsets(after)).toEqual(offsets(before));
    expect(after.steps.map(({ uid }) => uid)).toEqual(['60', '90', '30', '7']);
    expect(withStepMoved(before, 0, -1)).toEqual(before);
  });

  it('brings a step back to where it was', () => {
    fc.assert(
      fc.property(fc.nat(3), (at) => {
        const before = draft();
        expect(withStepRestored(withoutStep(before, at))).toEqual(before);
      }),
    );
  });

  it('leaves out steps that say nothing and sorts by day', () => {
    const added = withStepAdded(withStepAdded(draft()));
    const last = added.steps.at(-1);
    const typed = withStepChanged(added, last?.key ?? '', {
      title: '첫 안부',
      days: '120',
      side: 'before',
    });
    const { steps } = planOfDraft(typed);
    expect(steps).toHaveLength(5);
    expect(steps[0]).toMatchObject({ title: '첫 안부', offset: -120 });
  });

  it('says what is missing', () => {
    const none = draftOfPlan(null);
    expect(faultOf(none)).toBe('name');
    expect(faultOf({ ...none, name: '가을' })).toBe('step');
    const [step] = none.steps;
    const titled = withStepChanged({ ...none, name: '가을' }, step?.key ?? '', { title: '전화' });
    expect(faultOf(titled)).toBeNull();
    expect(faultOf(withStepChanged(titled, step?.key ?? '', { days: '많이' }))).toBe('days');
  });

  it('reads days as they are typed', () => {
    expect(offsetOf({ days: ' ７ ', side: 'before' })).toBe(-7);
    expect(offsetOf({ days: '0', side: 'before' })).toBe(0);
    for (const days of ['', '-3', '3661', '1.5'])
      expect(offsetOf({ days, side: 'after' })).toBeNull();
  });
});
