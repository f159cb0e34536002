import { addDays } from '../dates.ts';
import { warnings } from '../warnings.ts';
import type { TodayFacts, TodaySettings } from './facts.ts';
import { item, type Item } from './item.ts';

/** A wish so many days late is still a wish. */
export const belatedDays = 3;
/** An insurance age that nobody spoke of leaves the list after so many days. */
export const ageWarningDays = 7;

/** Birthdays and occasions: some days ahead, on the day, and shortly after it. */
export function keptDayItems(
  { birthdays, occasions }: TodayFacts,
  { birthdayDays }: TodaySettings,
): Item[] {
  const around = (next: string) => ({
    due: next,
    from: addDays(next, -birthdayDays),
    last: addDays(next, belatedDays),
    day: next,
  });
  return [
    ...birthdays.map(({ customerId, next, age }) =>
      item({ customerId, ...around(next), said: { kind: 'birthday', years: age } }),
    ),
    ...occasions.map(({ customerId, uid, kind, next, years }) =>
      item({
        ...{ customerId, about: uid, ...around(next) },
        said: { kind: 'occasion', occasion: kind, years },
      }),
    ),
  ];
}

/** So many days before the insurance age rises, each warning in the place of the one before. */
export function ageItems({ ages }: TodayFacts, { insuranceAgeDays }: TodaySettings): Item[] {
  return ages.flatMap(({ customerId, rises, age }) =>
    warnings(rises, insuranceAgeDays).map(({ days, on, next }) =>
      item({
        ...{ customerId, due: on, about: String(days), replacedOn: next },
        last: addDays(on, Math.min(days, ageWarningDays)),
        said: { kind: 'insurance-age', rises, age },
      }),
    ),
  );
}
