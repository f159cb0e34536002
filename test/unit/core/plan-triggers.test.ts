import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInPlan } from '../../../src/core/follow-up-plans.ts';
import {
  followUpsAfter,
  triggeredPlans,
  type TriggerFields,
} from '../../../src/core/plan-triggers.ts';
import { agreement, agreementStatus, type Agreement } from '../../../src/shared/agreements.ts';
import { builtInPlans, type BuiltInPlan } from '../../../src/shared/follow-ups.ts';
import { problem, type Problem } from '../../../src/shared/problems.ts';

const today = '2026-11-22';
const startPlans = [...builtInPlans];
const bare: TriggerFields = { agreements: [], problems: [], followUps: [] };

const anAgreement = (patch: Partial<Agreement> = {}): Agreement =>
  agreement.parse({ uid: 'a1', kind: 'rental', product: '정수기', ...patch });
const aProblem = (patch: Partial<Problem> = {}): Problem =>
  problem.parse({ uid: 'p1', what: '필터 소음', openedAt: '2026-11-20T09:00:00Z', ...patch });
const closed = { satisfied: 'yes', closedAt: '2026-11-22T01:00:00Z' } as const;

const triggered = (before: TriggerFields | null, after: TriggerFields, plans = startPlans) =>
  triggeredPlans(before, after, { today, startPlans: plans });
const options = { today, startPlans, plan: (key: BuiltInPlan) => builtInPlan(key, 'ko') };

describe('what begins a plan', () => {
  it('starts the care after a sale with a new agreement, from the day of signing', () => {
    const after = { ...bare, agreements: [anAgreement({ signedOn: '2026-11-20' })] };
    expect(triggered(bare, after)).toEqual([
      { plan: 'after-sale', event: '2026-11-20', about: '정수기', aboutUid: 'a1' },
    ]);
  });

  it('starts it when an offer is taken, not when a pause or a lapse is over', () => {
    const with_ = (status: Agreement['status']) => ({
      ...bare,
      agreements: [anAgreement({ status })],
    });
    expect(triggered(with_('offered'), with_('active'))).toMatchObject([{ plan: 'after-sale' }]);
    expect(triggered(with_('paused'), with_('active'))).toEqual([]);
    expect(triggered(with_('lapsed'), with_('active'))).toEqual([]);
  });

  it('starts nothing for an agreement of years ago that is only written down now', () => {
    const after = { ...bare, agreements: [anAgreement({ signedOn: '2021-03-02' })] };
    expect(triggered(bare, after)).toEqual([]);
  });

  it('starts a thank-you after a lost sale', () => {
    const after = {
      ...bare,
      agreements: [anAgreement({ status: 'lost', statusOn: '2026-11-21' })],
    };
    expect(triggered(bare, after)).toMatchObject([{ plan: 'lost-sale', event: '2026-11-21' }]);
  });

  it('starts the plan after a problem only with the customer’s yes', () => {
    const open = { ...bare, problems: [aProblem()] };
    expect(triggered(bare, open)).toEqual([]);
    const after = { ...bare, problems: [aProblem(closed)] };
    expect(triggered(open, after)).toEqual([
      { plan: 'after-problem', event: today, about: '필터 소음', aboutUid: 'p1' },
    ]);
  });

  it('starts the first year with a new card, and nothing that was not chosen', () => {
    expect(triggered(null, bare)).toMatchObject([{ plan: 'first-year', aboutUid: '' }]);
    expect(triggered(null, bare, ['after-sale'])).toEqual([]);
  });

  it('gives no built-in key as words', () => {
    const after = { ...bare, agreements: [anAgreement({ product: '', kind: 'insurance' })] };
    expect(triggered(bare, after)).toMatchObject([{ about: '' }]);
  });
});

describe('a card’s follow-ups after a change', () => {
  it('ends what runs for an agreement that is lost, and begins the thanks', () => {
    const first = { ...bare, agreements: [anAgreement()] };
    const running = followUpsAfter(bare, first, options) ?? [];
    const lost = { ...first, agreements: [anAgreement({ status: 'lost' })], followUps: running };
    const after = followUpsAfter({ ...first, followUps: running }, lost, options);
    expect(after).toMatchObject([
      { plan: 'after-sale', state: 'ended', stateOn: today },
      { plan: 'lost-sale', state: 'running', event: today },
    ]);
  });

  it('ends the plan of a problem that is opened again, and begins it anew with the next yes', () => {
    const done = { ...bare, problems: [aProblem(closed)] };
    const followUps = followUpsAfter({ ...bare, problems: [aProblem()] }, done, options) ?? [];
    const reopened = { ...bare, problems: [aProblem()], followUps };
    const ended = followUpsAfter({ ...done, followUps }, reopened, options) ?? [];
    expect(ended).toMatchObject([{ plan: 'after-problem', state: 'ended' }]);
    const again = { ...done, followUps: ended };
    expect(followUpsAfter({ ...reopened, followUps: ended }, again, options)).toMatchObject([
      { state: 'ended' },
      { plan: 'after-problem', state: 'running' },
    ]);
  });

  it('answers null where nothing begins or ends', () => {
    expect(followUpsAfter(bare, bare, options)).toBeNull();
  });

  it('never runs a plan twice for one agreement, whatever becomes of it', () => {
    const statuses = fc.array(fc.constantFrom(...agreementStatus.options), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(statuses, (path) => {
        let card = bare;
        for (const status of path) {
          const changed = { ...card, agreements: [anAgreement({ status })] };
          const followUps = followUpsAfter(card, changed, options) ?? changed.followUps;
          card = { ...changed, followUps: followUps.map((each, n) => ({ ...each, uid: `${n}` })) };
          const running = card.followUps.filter(({ state }) => state === 'running');
          expect(new Set(running.map(({ plan }) => plan)).size).toBe(running.length);
        }
        // What is over asks for no more care of the sale.
        const last = path.at(-1);
        if (last === 'lost' || last === 'cancelled' || last === 'ended') {
          expect(card.followUps.some((e) => e.plan === 'after-sale' && e.state === 'running')).toBe(
            false,
          );
        }
      }),
    );
  });
});
