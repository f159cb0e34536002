import type { OfficeHours } from '../shared/settings.ts';

/** A moment as a local clock and calendar show it. */
export type LocalTime = {
  /** 0 is Sunday. */
  weekday: number;
  /** Minutes since midnight. */
  minutes: number;
};

const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** Is this moment outside the office hours? Hours that end before they begin run past midnight. */
export function isAfterHours({ weekday, minutes }: LocalTime, hours: OfficeHours): boolean {
  const today = hours[weekday] ?? null;
  if (today && covers(today, minutes)) return false;
  const before = hours[(weekday + 6) % 7] ?? null;
  return !(before && runsOver(before) && minutes < minutesOf(before.to));
}

type Day = NonNullable<OfficeHours[number]>;

const runsOver = ({ from, to }: Day): boolean => minutesOf(to) <= minutesOf(from);

function covers(day: Day, minutes: number): boolean {
  const end = runsOver(day) ? 24 * 60 : minutesOf(day.to);
  return minutes >= minutesOf(day.from) && minutes < end;
}
