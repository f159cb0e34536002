import type { CustomerFields } from '../shared/customer-card.ts';
import type { CardRest } from '../shared/exchange-card.ts';
import { defaultSettings } from '../shared/settings.ts';
import { insuranceAgeRises } from './ages.ts';
import { isRunning } from './agreements.ts';
import { addDays } from './dates.ts';
import { dayOfBirth } from './lunar.ts';
import type { MoneyOptions } from './sample-deposits.ts';
import { dice, seedOf } from './sample-dice.ts';
import type { SampleMember } from './sample-members.ts';
import { warnings } from './warnings.ts';

type Marks = NonNullable<CardRest['marks']>;

/** Warnings of the last days are not all seen to: something is left for today. */
const leftDays = 2;

/** What the agent of the sample office ticked off in Today: warnings of ends and of ages gone by. */
export function sampleMarks(
  member: SampleMember,
  fields: CustomerFields,
  { seed, today, momentAt }: MoneyOptions,
): Marks {
  const roll = dice(seedOf(seed, member.index, 77));
  const until = addDays(today, -leftDays);
  const marks: Marks = [];
  const seenTo = (kind: 'maturity' | 'insurance-age', due: string, about: string) => {
    if (due > until || roll.chance(0.02)) return;
    marks.push({ kind, due, about, doneAt: momentAt(addDays(due, roll.below(2)), 600) });
  };
  for (const { uid, endsOn, status } of fields.agreements) {
    if (endsOn === null || !isRunning(status)) continue;
    for (const { days, on } of warnings(endsOn, defaultSettings.maturityDays)) {
      seenTo('maturity', on, `${uid}:${days}`);
    }
  }
  for (const { days, on } of ageWarnings(fields, today)) {
    seenTo('insurance-age', on, String(days));
  }
  return marks;
}

function ageWarnings(fields: CustomerFields, today: string) {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = fields;
  const born = date === null ? null : dayOfBirth({ date, calendar, leapMonth });
  const rises = born === null ? null : insuranceAgeRises(born, today);
  return rises === null ? [] : warnings(rises, defaultSettings.insuranceAgeDays);
}
