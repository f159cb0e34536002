import { addDays, addMonths, dayNumber, type CalendarDate } from '../../../core/dates.ts';

/** A stretch of days that is drawn from 0 to 1. */
export type Axis = { readonly from: CalendarDate; readonly to: CalendarDate };

/** How many months a picture shows: a little of the past, the rest ahead. */
export const spans = [12, 36, 120] as const;
export type Span = (typeof spans)[number];

/** The picture's days: a sixth of them before today. */
export function axisOf(today: CalendarDate, months: Span): Axis {
  const from = addMonths(`${today.slice(0, 7)}-01`, -Math.round(months / 6));
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** Where a day lies, 0–1 within the picture; beyond it less or more. */
export function placeOf({ from, to }: Axis, day: CalendarDate): number {
  const start = dayNumber(from);
  return (dayNumber(day) - start) / (dayNumber(to) - start + 1);
}

/** The part of a stretch that lies in the picture; null where none does. An open end runs on. */
export function shownPart(
  axis: Axis,
  startsOn: CalendarDate | null,
  endsOn: CalendarDate | null,
): { left: number; width: number; isCut: { left: boolean; right: boolean } } | null {
  const left = startsOn === null ? 0 : placeOf(axis, startsOn);
  const right = endsOn === null ? 1 : placeOf(axis, addDays(endsOn, 1));
  if (right <= 0 || left >= 1 || right <= left) return null;
  const [from, to] = [Math.max(0, left), Math.min(1, right)];
  return {
    left: from,
    width: to - from,
    isCut: { left: startsOn === null || left < 0, right: endsOn === null || right > 1 },
  };
}

export type AxisMark = {
  readonly day: CalendarDate;
  readonly place: number;
  readonly isYear: boolean;
};

/** Where months (in a long picture: years) begin, not more than a dozen. */
export function marksOn(axis: Axis, months: Span): AxisMark[] {
  const step = months <= 12 ? 2 : months <= 36 ? 6 : 12;
  const marks: AxisMark[] = [];
  for (let nth = 0; nth < months; nth++) {
    const day = addMonths(axis.from, nth);
    const month = Number(day.slice(5, 7)) - 1;
    if (month % step === 0) marks.push({ day, place: placeOf(axis, day), isYear: month === 0 });
  }
  return marks;
}
