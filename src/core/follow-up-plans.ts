import {
  builtInPlans,
  type BuiltInPlan,
  type FollowUpPlan,
  type PlanEvent,
  type StepMeans,
} from '../shared/follow-ups.ts';
import type { Language } from '../shared/primitives.ts';
import { englishPlans } from './follow-up-plans-en.ts';
import { koreanPlans } from './follow-up-plans-ko.ts';

/** A plan's words in one language, its steps by their keys. */
export type PlanTexts = Readonly<
  Record<
    BuiltInPlan,
    { name: string; steps: Readonly<Record<string, { title: string; note: string }>> }
  >
>;

interface PlanShape {
  readonly event: PlanEvent;
  readonly repeatMonths: number | null;
  readonly steps: readonly (readonly [key: string, offset: number, means: StepMeans])[];
}

const shapes: Readonly<Record<BuiltInPlan, PlanShape>> = {
  'after-sale': {
    event: 'sale',
    repeatMonths: null,
    steps: [
      ['order', 1, 'check'],
      ['date', 3, 'message'],
      ['arrived', 7, 'call'],
      ['first-use', 10, 'call'],
      ['thanks', 14, 'card'],
      ['first-month', 30, 'call'],
      ['third-month', 90, 'visit'],
    ],
  },
  'service-interval': {
    event: 'service',
    repeatMonths: 3,
    steps: [
      ['book', -7, 'call'],
      ['remind', -1, 'message'],
      ['visited', 0, 'check'],
      ['after', 2, 'call'],
    ],
  },
  'debit-thanks': { event: 'first-debit', repeatMonths: 1, steps: [['thanks', 1, 'call']] },
  renewal: {
    event: 'maturity',
    repeatMonths: null,
    steps: [
      ['90', -90, 'call'],
      ['60', -60, 'visit'],
      ['30', -30, 'call'],
      ['7', -7, 'call'],
    ],
  },
  'lost-sale': {
    event: 'lost-sale',
    repeatMonths: null,
    steps: [
      ['accept', 0, 'call'],
      ['thanks', 2, 'card'],
      ['better', 10, 'call'],
      ['referral', 30, 'call'],
      ['hello', 180, 'call'],
    ],
  },
  'after-referral': {
    event: 'referral',
    repeatMonths: null,
    steps: [
      ['thanks', 0, 'call'],
      ['card', 3, 'card'],
      ['news', 14, 'message'],
      ['again', 60, 'call'],
    ],
  },
  'after-problem': {
    event: 'problem-closed',
    repeatMonths: null,
    steps: [
      ['still', 2, 'call'],
      ['card', 7, 'card'],
      ['lesson', 14, 'check'],
      ['month', 30, 'call'],
    ],
  },
  'first-year': {
    event: 'new-customer',
    repeatMonths: null,
    steps: [
      ['welcome', 1, 'card'],
      ['expect', 14, 'call'],
      ['settle', 60, 'call'],
      ['know', 120, 'call'],
      ['half', 180, 'visit'],
      ['autumn', 270, 'message'],
      ['year', 360, 'call'],
    ],
  },
};

const texts: Readonly<Record<Language, PlanTexts>> = { ko: koreanPlans, en: englishPlans };

/** Is this the key of a built-in plan? */
export function isBuiltInPlan(plan: string): plan is BuiltInPlan {
  return builtInPlans.some((key) => key === plan);
}

/** A built-in plan as it comes, in one language; its steps are known by the same uids in both. */
export function builtInPlan(key: BuiltInPlan, language: Language): FollowUpPlan {
  const { event, repeatMonths, steps } = shapes[key];
  const words = texts[language][key];
  return {
    uid: key,
    name: words.name,
    event,
    repeatMonths,
    builtIn: true,
    edited: false,
    steps: steps.map(([uid, offset, means]) => {
      const { title = uid, note = '' } = words.steps[uid] ?? {};
      return { uid, title, means, offset, note };
    }),
  };
}
