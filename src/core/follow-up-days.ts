import type { FollowUpStep } from '../shared/follow-ups.ts';

type StepDays = {
  /** The first day of a step that is neither done nor skipped. */
  nextDue: string | null;
  firstDue: string | null;
  /** The last day on which a step was done or skipped. */
  lastClosed: string | null;
};

type Dated = Pick<FollowUpStep, 'due' | 'doneOn' | 'skippedOn'>;

/** Is there nothing left to do about this step? */
export function isStepClosed({ doneOn, skippedOn }: Omit<Dated, 'due'>): boolean {
  return doneOn !== null || skippedOn !== null;
}

/** The days by which a running plan is found: null where there is none. */
export function stepDays(steps: readonly Dated[]): StepDays {
  const open = steps.filter((step) => !isStepClosed(step));
  const closed = steps.flatMap(({ doneOn, skippedOn }) => doneOn ?? skippedOn ?? []);
  return {
    nextDue: earliest(open.map(({ due }) => due)),
    firstDue: earliest(steps.map(({ due }) => due)),
    lastClosed: closed.reduce<string | null>(
      (last, day) => (last && last > day ? last : day),
      null,
    ),
  };
}

const earliest = (days: readonly string[]) =>
  days.reduce<string | null>((first, day) => (first && first < day ? first : day), null);

/** Steps that can be told apart: one without a uid, or with another's, gets one by its place. */
export function withStepUids<T extends { readonly uid: string }>(steps: readonly T[]): T[] {
  const taken = new Set<string>();
  return steps.map((step, index) => {
    let { uid } = step;
    for (let nth = index + 1; uid === '' || taken.has(uid); nth++) uid = `step-${nth}`;
    taken.add(uid);
    return uid === step.uid ? step : { ...step, uid };
  });
}
