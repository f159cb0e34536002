import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answeredProblem,
  changedProblem,
  coherentProblem,
  hoursOpen,
  problemFault,
  problemStage,
  reopenedProblem,
} from '../../../src/core/problems.ts';
import { problem as problemSchema, type Problem } from '../../../src/shared/problems.ts';

const told = '2026-11-20T09:00:00.000Z';
const later = '2026-11-21T05:30:00.000Z';

const noise = (parts: Partial<Problem> = {}): Problem =>
  problemSchema.parse({ uid: 'q', what: '필터 소음', openedAt: told, ...parts });

describe('a problem', () => {
  it('goes from the telling over proposal, consent and settlement to the customer’s yes', () => {
    const proposed = changedProblem(noise(), { proposal: '토요일 오전 기사 방문' });
    const agreed = changedProblem(proposed, { consent: 'yes' });
    const settled = changedProblem(agreed, { settlement: '부품 교체', settledAt: later });
    const closed = answeredProblem(settled, { satisfied: 'yes', why: '' }, later);
    expect([noise(), proposed, agreed, settled, closed].map(problemStage)).toEqual([
      'told',
      'proposed',
      'agreed',
      'settled',
      'closed',
    ]);
    expect(closed).toMatchObject({ satisfied: 'yes', closedAt: later, settledAt: later });
  });

  it('waits for another consent when another proposal is made', () => {
    const agreed = noise({ proposal: '기사 방문', consent: 'no' });
    expect(changedProblem(agreed, { proposal: '새 제품' }).consent).toBe('open');
    expect(changedProblem(agreed, { proposal: '기사 방문 ' }).consent).toBe('no');
    expect(changedProblem(agreed, { proposal: '새 제품', consent: 'yes' }).consent).toBe('yes');
    const settled = noise({ proposal: 'a', consent: 'yes', settledAt: later });
    expect(changedProblem(settled, { proposal: 'b' }).consent).toBe('yes');
  });

  it('stays open at a no, with the attempt as a round and a new proposal due', () => {
    const settled = noise({
      proposal: '기사 방문',
      consent: 'yes',
      settlement: '조임',
      settledAt: later,
    });
    const again = answeredProblem(settled, { satisfied: 'no', why: '다시 소리' }, later);
    expect(problemStage(again)).toBe('told');
    expect(again).toMatchObject({ satisfied: 'no', closedAt: null, settledAt: null, proposal: '' });
    expect(again.rounds).toEqual([
      {
        proposal: '기사 방문',
        settlement: '조임',
        settledAt: later,
        reopenedAt: later,
        why: '다시 소리',
      },
    ]);
    expect(changedProblem(again, { settledAt: later }).satisfied).toBe('open');
  });

  it('opens again with its rounds kept', () => {
    const closed = answeredProblem(noise({ proposal: 'a' }), { satisfied: 'yes', why: '' }, later);
    const again = reopenedProblem(closed, '또', later);
    expect(again).toMatchObject({ closedAt: null, satisfied: 'open', consent: 'open' });
    expect(reopenedProblem(again, '또 또', later).rounds.map(({ why }) => why)).toEqual([
      '또',
      '또 또',
    ]);
  });

  it('counts full hours to the yes, to now while open, and none where the clock was set back', () => {
    expect(hoursOpen(noise(), later)).toBe(20);
    expect(hoursOpen(noise({ satisfied: 'yes', closedAt: later }), '2027-01-01T00:00:00Z')).toBe(
      20,
    );
    expect(hoursOpen(noise(), '2026-11-01T00:00:00Z')).toBe(0);
  });

  it('is never answered before it was told, whatever the clock says', () => {
    const early = '2026-11-01T00:00:00.000Z';
    const closed = answeredProblem(noise(), { satisfied: 'yes', why: '' }, early);
    expect(closed.closedAt).toBe(told);
    expect(problemFault(closed, {}, early)).toBeNull();
  });

  it('cannot be settled before it was told or in time to come', () => {
    const before = '2026-11-19T00:00:00Z';
    const touched = { settledAt: before };
    expect(problemFault(noise(touched), touched, later)?.code).toBe('problem-before-told');
    const ahead = { settledAt: '2026-12-01T00:00:00Z' };
    expect(problemFault(noise(ahead), ahead, later)?.code).toBe('day-in-future');
    expect(problemFault(noise(ahead), {}, later)).toBeNull();
  });

  it('is closed by the yes and only by it, whatever a file says', () => {
    const any = fc.record({
      satisfied: fc.constantFrom('open', 'yes', 'no'),
      closedAt: fc.constantFrom(null, later),
      settledAt: fc.constantFrom(null, later),
    });
    fc.assert(
      fc.property(any, (parts) => {
        const problem = coherentProblem(noise(parts as Partial<Problem>));
        expect(problem.closedAt !== null).toBe(problem.satisfied === 'yes');
        expect(problemStage(problem) === 'closed').toBe(problem.satisfied === 'yes');
      }),
    );
  });
});
