import type { FollowUpPlan, PlanEvent, PlanStep, StepMeans } from '../../../shared/follow-ups.ts';

export type StepDraft = {
  /** Tells the rows apart while they are edited. */
  key: string;
  uid: string;
  title: string;
  means: StepMeans;
  /** As typed. */
  days: string;
  side: 'after' | 'before';
  note: string;
};

export type PlanDraft = {
  uid: string;
  name: string;
  event: PlanEvent;
  repeatMonths: number | null;
  steps: StepDraft[];
  /** The step taken out last, and where it stood. */
  removed: { step: StepDraft; at: number } | null;
};

export type DraftFault = 'name' | 'step' | 'days' | null;
const mostDays = 3660;

let keys = 0;
const newKey = () => `step ${++keys}`;

export function draftOfPlan(plan: FollowUpPlan | null): PlanDraft {
  if (!plan) {
    const none = { uid: '', name: '', event: 'other', repeatMonths: null, removed: null } as const;
    return { ...none, steps: [emptyStep(0)] };
  }
  const { uid, name, event, repeatMonths, steps } = plan;
  return { uid, name, event, repeatMonths, removed: null, steps: steps.map(draftOfStep) };
}

function draftOfStep({ uid, title, means, offset, note }: PlanStep): StepDraft {
  const side = offset < 0 ? 'before' : 'after';
  return { key: newKey(), uid, title, means, days: String(Math.abs(offset)), side, note };
}

/** One more step, a week after the one before it. */
export function withStepAdded(draft: PlanDraft): PlanDraft {
  const last = draft.steps.at(-1);
  const offset = last ? (offsetOf(last) ?? 0) + 7 : 0;
  return { ...draft, steps: [...draft.steps, emptyStep(offset)] };
}

function emptyStep(offset: number): StepDraft {
  return draftOfStep({ uid: '', title: '', means: 'call', offset, note: '' });
}

export function withStepChanged(
  draft: PlanDraft,
  key: string,
  part: Partial<StepDraft>,
): PlanDraft {
  const steps = draft.steps.map((step) => (step.key === key ? { ...step, ...part } : step));
  return { ...draft, steps };
}

/** A step changes places with its neighbour: each takes the other's day. */
export function withStepMoved(draft: PlanDraft, at: number, by: 1 | -1): PlanDraft {
  const [moved, other] = [draft.steps[at], draft.steps[at + by]];
  if (!moved || !other) return draft;
  const steps = [...draft.steps];
  steps[at] = { ...other, days: moved.days, side: moved.side };
  steps[at + by] = { ...moved, days: other.days, side: other.side };
  return { ...draft, steps };
}

export function withoutStep(draft: PlanDraft, at: number): PlanDraft {
  const step = draft.steps[at];
  if (!step) return draft;
  return { ...draft, steps: draft.steps.toSpliced(at, 1), removed: { step, at } };
}

export function withStepRestored(draft: PlanDraft): PlanDraft {
  if (!draft.removed) return draft;
  const { step, at } = draft.removed;
  return { ...draft, steps: draft.steps.toSpliced(at, 0, step), removed: null };
}

/** Days from the event, negative before it; null where no such number is typed. */
export function offsetOf({ days, side }: Pick<StepDraft, 'days' | 'side'>): number | null {
  const typed = days.normalize('NFKC').trim();
  const count = Number(typed);
  if (!/^\d{1,4}$/.test(typed) || count > mostDays) return null;
  return side === 'before' && count > 0 ? -count : count;
}

/** What keeps a draft from being saved. A row with nothing in it is none. */
export function faultOf(draft: PlanDraft): DraftFault {
  if (draft.name.trim() === '') return 'name';
  const steps = writtenSteps(draft);
  if (steps.length === 0) return 'step';
  return steps.some((step) => offsetOf(step) === null) ? 'days' : null;
}

const writtenSteps = ({ steps }: PlanDraft) => steps.filter(({ title }) => title.trim() !== '');

/** The plan as it is saved, its steps in the order of their days. */
export function planOfDraft(draft: PlanDraft): Omit<FollowUpPlan, 'builtIn' | 'edited'> {
  const { uid, name, event, repeatMonths } = draft;
  const steps = writtenSteps(draft)
    .map(({ uid: own, title, means, note, ...day }) => ({
      ...{ uid: own, title, means, note, offset: offsetOf(day) ?? 0 },
    }))
    .toSorted((a, b) => a.offset - b.offset);
  return { uid, name: name.trim(), event, repeatMonths, steps };
}
