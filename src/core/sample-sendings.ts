import type { TravellingSending } from '../shared/exchange-card.ts';
import { templateName, type TemplateName } from '../shared/greeting-cards.ts';
import { addDays, daysBetween, yearOf, type CalendarDate } from './dates.ts';
import { agreementDay } from './sample-calls.ts';
import { dice, sampleUid, seedOf } from './sample-dice.ts';
import {
  birthdayIn,
  type CardOptions,
  type KeptBirthday,
  type MomentAt,
  type SampleMember,
} from './sample-members.ts';

/** The greeting cards that went out to a customer, the earliest first. */
export function sampleSendings(
  member: SampleMember,
  card: KeptBirthday,
  options: CardOptions & { readonly momentAt: MomentAt },
): TravellingSending[] {
  const { person, closeness, roll, thankedOn, quietSince, introduced } = member;
  const { today } = options;
  const last = quietSince ?? today;
  const planned: { template: TemplateName; day: CalendarDate; together: boolean }[] = [];
  const plan = (template: TemplateName, day: CalendarDate, together = false) => {
    if (day > person.joined && day < last) planned.push({ template, day, together });
  };
  const agreed = agreementDay(member);
  if (closeness > 0.25 && roll.chance(0.45)) plan('first-agreement', addDays(agreed, 3));
  for (let year = yearOf(person.joined); year <= yearOf(today); year++) {
    if (closeness > 0.6) plan('new-year', `${year}-01-03`, true);
    const birthday = birthdayIn(card, year);
    if (birthday && closeness > 0.7 && roll.chance(0.6)) plan('birthday', addDays(birthday, -3));
  }
  for (const { thankedOn: day } of introduced) {
    if (day && roll.chance(0.4)) plan('referral-thanks', addDays(day, 1));
  }
  if (thankedOn && roll.chance(0.05)) plan('after-problem', addDays(thankedOn, 90));
  if (roll.chance(0.12)) plan('deposit-thanks', addDays(agreed, 40 + roll.below(400)));
  return planned
    .sort((a, b) => daysBetween(b.day, a.day))
    .map((each) => sendingOf(each, member, options));
}

function sendingOf(
  { template, day, together }: { template: TemplateName; day: CalendarDate; together: boolean },
  { person, roll }: SampleMember,
  { seed, words, momentAt }: CardOptions & { readonly momentAt: MomentAt },
): TravellingSending {
  // Cards of one print run share their batch and their minute.
  const run = together ? dice(seedOf(seed, 7, yearOf(day))) : roll;
  const sentAt = momentAt(day, run.between(600, 1000));
  const batch = sampleUid(run, sentAt);
  const name = words.greetsWithGivenName ? person.givenName : person.name;
  return {
    uid: sampleUid(roll, sentAt),
    template,
    spec: {
      greeting: words.cardGreeting(name),
      message: words.cardMessages[template],
      closing: words.cardClosing,
      hand: roll.pick(words.hands),
      ink: 'blueblack',
      lines: 'dotted',
      seed: batch.slice(-12) + templateName.options.indexOf(template),
    },
    layout: together ? 'a6x4' : 'a6',
    batch,
    signed: false,
    sentAt,
  };
}
