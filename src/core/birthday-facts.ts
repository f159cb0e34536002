import type { BirthdayFacts } from '../shared/customer-card.ts';
import { fullYears, insuranceAge, insuranceAgeRises } from './ages.ts';
import type { CalendarDate } from './dates.ts';
import { type Birthday, dayOfBirth, nextBirthday } from './lunar.ts';

/** What a card shows beside a birthday: its next solar date, and ages where the year is known. */
export function birthdayFacts(birthday: Birthday, today: CalendarDate): BirthdayFacts {
  const next = nextBirthday(birthday, today);
  const birth = dayOfBirth(birthday);
  return {
    next: next.kind === 'date' ? next.date : null,
    beyondTable: next.kind === 'beyond-table',
    age: birth === null ? null : fullYears(birth, today),
    insuranceAge: birth === null ? null : insuranceAge(birth, today),
    insuranceAgeRises: birth === null ? null : insuranceAgeRises(birth, today),
  };
}
