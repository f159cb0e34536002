import type { TravellingSending } from '../shared/exchange-card.ts';
import type { SendingState } from '../shared/greeting-cards.ts';
import { builtInTemplates } from '../shared/templates.ts';
import { addDays, daysBetween, yearOf, type CalendarDate } from './dates.ts';
import { lunarInYear } from './lunar.ts';
import { agreementDay } from './sample-calls.ts';
import { dice, sampleUid, seedOf, type Dice } from './sample-dice.ts';
import {
  birthdayIn,
  type CardOptions,
  type KeptBirthday,
  type MomentAt,
  type SampleMember,
} from './sample-members.ts';
import type { SampleTemplate } from './sample-office-words.ts';

type Options = CardOptions & { readonly momentAt: MomentAt };
/** A card that is to go out; those of one season go together, four on a sheet. */
type Planned = { template: SampleTemplate; day: CalendarDate; together?: boolean };

/** The greeting cards that went out to a customer, the earliest first. */
export function sampleSendings(
  member: SampleMember,
  card: KeptBirthday,
  options: Options,
): TravellingSending[] {
  const { person } = member;
  const last = lastDay(member, options);
  const roll = dice(seedOf(options.seed, 12, member.index));
  return [...seasons(member, options), ...occasions(member, card, roll, options)]
    .filter(({ template, day }) => {
      const isKnown = options.words.cardMessages[template].length > 0;
      return isKnown && day > person.joined && day < last;
    })
    .sort((a, b) => daysBetween(b.day, a.day))
    .map((each, nth) => sendingOf(each, { member, roll, nth }, options));
}

const lastDay = ({ quietSince }: SampleMember, { today }: Options): CalendarDate =>
  quietSince ?? today;

/** How close somebody must be to get what goes to many at once. */
const bars = { 'new-year': 0.6, chuseok: 0.8 } as const;

/** What goes to many at once, year by year. */
function seasons(member: SampleMember, options: Options): Planned[] {
  const planned: Planned[] = [];
  const plan = (template: keyof typeof bars, day: CalendarDate) => {
    const card: Planned = { template, day, together: true };
    const head = headOfHousehold(member, card, options);
    if (head !== member || member.closeness > bars[template]) planned.push(card);
  };
  for (let year = yearOf(member.person.joined); year <= yearOf(options.today); year++) {
    const harvest = lunarInYear({ month: 8, day: 15, leapMonth: false }, year);
    plan('new-year', `${year}-01-03`);
    if (harvest) plan('chuseok', addDays(harvest, -6));
  }
  return planned;
}

/** What goes to one for a reason of their own. */
function occasions(
  member: SampleMember,
  card: KeptBirthday,
  roll: Dice,
  { today }: Options,
): Planned[] {
  const { person, closeness, thankedOn, introduced } = member;
  const planned: Planned[] = [];
  const plan = (template: SampleTemplate, day: CalendarDate) => planned.push({ template, day });
  const agreed = agreementDay(member);
  if (roll.chance(0.15)) plan('first-meeting', addDays(person.joined, 2));
  if (closeness > 0.25 && roll.chance(0.45)) plan('first-agreement', addDays(agreed, 3));
  for (let year = yearOf(person.joined); year <= yearOf(today); year++) {
    const birthday = birthdayIn(card, year);
    if (birthday && closeness > 0.7 && roll.chance(0.6)) plan('birthday', addDays(birthday, -3));
  }
  for (const { thankedOn: day } of introduced) {
    if (day && roll.chance(0.4)) plan('referral-thanks', addDays(day, 1));
  }
  if (thankedOn && roll.chance(0.05)) plan('after-problem', addDays(thankedOn, 90));
  if (roll.chance(0.12)) plan('deposit-thanks', addDays(agreed, 40 + roll.below(400)));
  if (closeness < 0.35 && roll.chance(0.1)) plan('long-silence', addDays(today, -roll.below(300)));
  return planned;
}

type Whose = { member: SampleMember; roll: Dice; nth: number };

function sendingOf(planned: Planned, whose: Whose, options: Options): TravellingSending {
  const { template, day, together = false } = planned;
  const { seed, momentAt } = options;
  const head = together ? headOfHousehold(whose.member, planned, options) : whose.member;
  // Cards of one print run share their batch and their minute.
  const run = together ? dice(seedOf(seed, 7, dayKey(planned))) : whose.roll;
  const sentAt = momentAt(day, run.between(600, 1000));
  const batch = sampleUid(run, sentAt);
  const uidOf = ({ index }: SampleMember) =>
    sampleUid(dice(seedOf(seed, 13, index, dayKey(planned))), sentAt);
  const chance = dice(seedOf(seed, 14, head.index, dayKey(planned)));
  const wordings = options.words.cardMessages[template];
  const wording = (head.index + (together ? yearOf(day) : whose.nth)) % wordings.length;
  return {
    uid: uidOf(whose.member),
    template,
    wording,
    spec: {
      greeting: options.words.cardGreeting(namesOn(head, planned, options)),
      message: wordings[wording] ?? '',
      closing: options.words.cardClosing,
      hand: chance.pick(options.words.hands),
      ink: 'blueblack',
      lines: 'dotted',
      frame: true,
      ornament: '',
      cover: { kind: 'none' },
      signature: null,
      seal: null,
      seed: batch.slice(-12) + builtInTemplates.indexOf(template) + head.index,
    },
    layout: together ? 'a6x4' : 'a6',
    batch,
    partOf: head === whose.member ? '' : uidOf(head),
    ...became(day, chance, options),
    sentAt,
  };
}

const dayKey = ({ template, day }: Planned): number =>
  yearOf(day) * 100_000 +
  builtInTemplates.indexOf(template) * 1000 +
  daysBetween(`${yearOf(day)}-01-01`, day);

/** What became of it: posted the day after, now and then come back, the latest still on the desk. */
function became(
  day: CalendarDate,
  chance: Dice,
  { today }: Options,
): { state: SendingState; stateOn: CalendarDate } {
  if (chance.chance(0.025) && addDays(day, 12) < today)
    return { state: 'returned', stateOn: addDays(day, 8 + chance.below(4)) };
  const posted = addDays(day, 1);
  return posted < today ? { state: 'sent', stateOn: posted } : { state: 'printed', stateOn: day };
}

/** Whose card it is: where the one of a couple who came first gets one, it is for both. */
function headOfHousehold(member: SampleMember, card: Planned, options: Options): SampleMember {
  const spouse = spouseOf(member, options);
  return spouse && spouse.index < member.index && isWritten(spouse, card, options)
    ? spouse
    : member;
}

/** Husband or wife of the same home, where they have a card; the link stands on the card of one of them. */
function spouseOf(member: SampleMember, { memberOf }: Options): SampleMember | undefined {
  const partnerOf = ({ person }: SampleMember) => {
    const kin = person.kin.find(({ relation }) => relation === 'spouse')?.person;
    return kin?.home === person.home ? memberOf(kin) : undefined;
  };
  const { head } = member.person;
  const first = head ? memberOf(head) : undefined;
  return partnerOf(member) ?? (first && partnerOf(first) === member ? first : undefined);
}

const isThere = (member: SampleMember, { day }: Planned, options: Options): boolean =>
  member.trashedOn === null && day > member.person.joined && day < lastDay(member, options);

const isWritten = (member: SampleMember, card: Planned, options: Options): boolean =>
  member.closeness > (card.template === 'chuseok' ? bars.chuseok : bars['new-year']) &&
  isThere(member, card, options);

function namesOn(head: SampleMember, card: Planned, options: Options): string {
  const { words, language } = options;
  const nameOf = ({ person }: SampleMember) =>
    words.greetsWithGivenName ? person.givenName : person.name;
  const spouse = card.together ? spouseOf(head, options) : undefined;
  const isBoth = spouse && spouse.index > head.index && isThere(spouse, card, options);
  if (!isBoth) return nameOf(head);
  return [head, spouse].map(nameOf).join(language === 'ko' ? '·' : ' and ');
}
