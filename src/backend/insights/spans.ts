import { addDays } from '../../core/dates.ts';
import { addToMonth, firstDayOf, monthOf, monthsFrom, type Month } from '../../core/months.ts';
import { retentionMonths, type Span } from '../../data/insight-sources.ts';
import type { MonthSpan, SilenceStep } from '../../data/insights.ts';
import { startOfDay } from '../local-time.ts';

/** The steps of silence, days; null is longer than the longest, 0 is never. */
export const silenceSteps = [30, 60, 90, 180, 365, null, 0] as const;
/** So many months are looked ahead at agreements that end. */
const comingMonths = 12;

/** The days of these months and the moments at which they begin and end on this computer's clock. */
export function spanOf(from: Month, to: Month = from): Span {
  const [first, end] = [firstDayOf(from), firstDayOf(addToMonth(to, 1))];
  return { from: first, to: end, since: startOfDay(first), before: startOfDay(end) };
}

/** The span in which agreements were signed that had their thirteenth month by these months. */
export const signedSpan = (from: Month, to: Month = from): Span =>
  spanOf(addToMonth(from, -retentionMonths), addToMonth(to, -retentionMonths));

export const monthSpans = (from: Month, to: Month): MonthSpan[] =>
  monthsFrom(from, to).map((month) => ({ month, span: spanOf(month), signed: signedSpan(month) }));

export function comingSpans(today: string): { month: Month; span: Span }[] {
  const from = monthOf(today);
  return monthsFrom(from, addToMonth(from, comingMonths - 1)).map((month) => ({
    month,
    span: spanOf(month),
  }));
}

/** The step named by its number of days; undefined where there is none such. */
export function silenceStep(upTo: number | null, today: string): SilenceStep | undefined {
  const at = silenceSteps.findIndex((step) => step === upTo);
  if (at < 0) return undefined;
  const shorter = at > 0 && upTo !== 0 ? silenceSteps[at - 1] : undefined;
  return {
    upTo,
    since: upTo === null || upTo === 0 ? null : startOfDay(addDays(today, -upTo)),
    before: typeof shorter === 'number' ? startOfDay(addDays(today, -shorter)) : null,
  };
}
