import { describe, expect, it } from 'vitest';
import { likelyEvent } from '../../../src/core/follow-up-event.ts';
import { agreement, type Agreement } from '../../../src/shared/agreements.ts';
import { planEvent, type PlanEvent } from '../../../src/shared/follow-ups.ts';
import { problem } from '../../../src/shared/problems.ts';

const today = '2026-11-22';
const facts = { agreement: null, problem: null, madeOn: '2026-01-02', today };
const of = (event: PlanEvent, parts: Partial<Agreement> | null = null) =>
  likelyEvent(
    { event, repeatMonths: 6 },
    { ...facts, agreement: parts && agreement.parse({ kind: 'rental', ...parts }) },
  );

describe('the day a plan most likely counts from', () => {
  it('is what the agreement says of the event', () => {
    const days = { signedOn: '2026-11-01', startsOn: '2026-11-10', endsOn: '2031-11-09' };
    expect(of('sale', days)).toBe('2026-11-01');
    expect(of('delivery', days)).toBe('2026-11-10');
    expect(of('first-debit', { ...days, watchFrom: '2026-12-01' })).toBe('2026-12-01');
    expect(of('maturity', days)).toBe('2031-11-09');
    expect(of('service', days)).toBe('2027-05-10');
    expect(of('lost-sale', { status: 'lost', statusOn: '2026-11-20' })).toBe('2026-11-20');
  });

  it('is the day of the card or of the yes, else today', () => {
    expect(of('new-customer')).toBe('2026-01-02');
    const closed = problem.parse({
      ...{ what: '소음', openedAt: '2026-11-01T00:00:00Z', satisfied: 'yes' },
      closedAt: '2026-11-19T02:00:00Z',
    });
    const after = { event: 'problem-closed', repeatMonths: null } as const;
    expect(likelyEvent(after, { ...facts, problem: closed })).toBe('2026-11-19');
    expect(of('referral')).toBe(today);
  });

  it('is a day to come for what lies ahead, however old the agreement', () => {
    expect(of('service', { startsOn: '2008-02-29' })).toBe('2027-02-28');
    expect(of('maturity') > today).toBe(true);
    for (const event of planEvent.options) expect(of(event)).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
