import { addDays } from 'date-fns/addDays';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { ContactFields } from '../shared/contacts.ts';
import { emptyCustomer, type CustomerFields } from '../shared/customer-card.ts';
import { dice, type Dice } from './sample-dice.ts';
import { sampleWords } from './sample-words.ts';

export type SampleCustomer = { fields: CustomerFields; calls: ContactFields[] };

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

/**
 * The sample customer with this number: the same number, seed, day and language give the same card.
 * `today` is `YYYY-MM-DD`; calls lie before it, some next steps around it.
 */
export function sampleCustomer(
  index: number,
  seed: number,
  today: string,
  language: 'ko' | 'en',
): SampleCustomer {
  const roll = dice(Math.imul(index + 1, 2654435761) ^ Math.imul(seed, 40503));
  const words = sampleWords[language];
  const familyName = roll.pick<string>(words.family);
  const givenName = roll.pick<string>(words.first) + roll.pick<string>(words.second);
  const fields: CustomerFields = {
    ...emptyCustomer,
    name: language === 'ko' ? familyName + givenName : `${givenName} ${familyName}`,
    familyName,
    givenName,
    phones: samplePhones(roll),
    emails: roll.chance(0.7)
      ? [{ kind: 'home', address: `dangol${index + 1}@hanmail.example` }]
      : [],
    addresses: roll.chance(0.8) ? [sampleAddress(roll, language)] : [],
    company: roll.chance(0.35) ? roll.pick<string>(words.companies) : '',
    job: roll.chance(0.6) ? roll.pick<string>(words.jobs) : '',
    ...sampleBirthday(roll, today, index),
    tags: [
      ...new Set([
        roll.pick<string>(words.tags),
        ...(roll.chance(0.4) ? [roll.pick<string>(words.tags)] : []),
      ]),
    ],
    notes: roll.chance(0.6) ? roll.pick<string>(words.notes) : '',
    source: roll.chance(0.7) ? roll.pick<string>(words.sources) : '',
  };
  return { fields, calls: sampleCalls(roll, today, language) };
}

function samplePhones(roll: Dice): CustomerFields['phones'] {
  // Exchanges that begin with 0 or 1 are given to nobody: no sample rings somebody's phone.
  const mobile = {
    kind: 'mobile',
    number: `010-${four(roll.below(2000))}-${four(roll.below(10000))}`,
  };
  if (!roll.chance(0.3)) return [mobile];
  return [
    mobile,
    { kind: 'work', number: `02-${100 + roll.below(100)}-${four(roll.below(10000))}` },
  ];
}

function sampleAddress(roll: Dice, language: 'ko' | 'en'): CustomerFields['addresses'][number] {
  const [postcode, road, dong] = roll.pick<readonly [string, string, string]>(
    sampleWords[language].cities,
  );
  const number = 1 + roll.below(300);
  const unit = 101 + roll.below(1500);
  const line =
    language === 'ko'
      ? `${road} ${number}, ${unit}호 (${dong})`
      : `${unit}, ${number} ${road} (${dong})`;
  return { kind: 'home', postcode, line };
}

function sampleBirthday(
  roll: Dice,
  today: string,
  index: number,
): Pick<CustomerFields, 'birthday' | 'birthdayCalendar'> {
  // Every twentieth has a birthday in the coming days, so that Today shows some.
  const soon = index % 20 === 3;
  const monthDay = soon
    ? format(addDays(parseISO(today), roll.below(8)), 'MM-dd')
    : `${two(1 + roll.below(12))}-${two(1 + roll.below(28))}`;
  const year = 1945 + roll.below(55);
  const known = roll.chance(0.75);
  const birthdayCalendar = !soon && roll.chance(0.2) ? 'lunar' : 'solar';
  if (!soon && roll.chance(0.25)) return { birthday: null, birthdayCalendar: 'solar' };
  const safeDay = monthDay === '02-29' ? '02-28' : monthDay;
  return { birthday: known ? `${year}-${safeDay}` : `--${safeDay}`, birthdayCalendar };
}

function sampleCalls(roll: Dice, today: string, language: 'ko' | 'en'): ContactFields[] {
  const words = sampleWords[language];
  const count = roll.below(5);
  const day0 = parseISO(today);
  return Array.from({ length: count }, (_, nth) => {
    const day = addDays(day0, -(1 + roll.below(70) + nth * (20 + roll.below(90))));
    // Between nine in the morning and nine at night on this computer's clock.
    const startedAt = new Date(day);
    startedAt.setHours(9 + roll.below(12), roll.below(60));
    const step = nth === 0 && roll.chance(0.12);
    return {
      kind: 'call',
      direction: roll.chance(0.4) ? 'in' : 'out',
      outcome: roll.chance(0.8) ? 'reached' : roll.pick(['missed', 'left-message'] as const),
      note: roll.pick<string>(words.calls),
      startedAt: startedAt.toISOString(),
      durationSeconds: 60 * (1 + roll.below(15)),
      settled: roll.chance(0.5) ? true : null,
      nextStep: step ? roll.pick<string>(words.steps) : '',
      nextStepDue: step ? format(addDays(parseISO(today), roll.below(6) - 2), 'yyyy-MM-dd') : null,
    };
  });
}
