import { cardWord } from '../../core/card-words.ts';
import { relativeDay } from '../../core/date-format.ts';
import { daysBetween } from '../../core/dates.ts';
import { formatWon } from '../../core/money.ts';
import type { LapseEvent, SaidOf } from '../../core/today/said.ts';
import type { ProblemStage } from '../../shared/problems.ts';
import { agreementName, days, dayText, inLine, joined, nearDay, paidDays } from './say.ts';
import type { ReasonTexts, WhyTexts } from './words.ts';

const late = (due: string, day: string): string => {
  const count = daysBetween(due, day);
  return count > 0 ? `${days(count)} late` : '';
};

const stages: Record<ProblemStage, string> = {
  told: 'nothing proposed yet',
  proposed: 'waiting for their yes',
  agreed: 'not settled yet',
  settled: 'not yet asked whether they are satisfied',
  closed: 'fully satisfied',
};

function openSince(openedOn: string, day: string): string {
  const count = daysBetween(openedOn, day);
  if (count <= 0) return 'told today';
  return count === 1 ? 'told yesterday' : `open for ${days(count)}`;
}

const lapses: Record<LapseEvent, (until: string) => string> = {
  notice: (until) => `notice of lapse${until && `, lapses on ${until}`}`,
  'lapses-soon': (until) => `lapses on ${until}`,
  lapsed: (until) => `lapsed${until && `, can be reinstated until ${until}`}`,
  'last-chance': (until) => `can be reinstated only until ${until}`,
  lost: () => 'too late to reinstate',
};

const told = { feedback: 'Feedback', idea: 'Idea', 'for-them': 'Idea for them' } as const;

function promised({ text, told: to }: SaidOf<'promise'>, due: string, day: string): string {
  if (to === null || to < day) return joined(inLine(text), late(to ?? due, day));
  if (to === day) return joined(inLine(text), 'promised for today');
  const aimed = due === day ? 'aim is today' : `aim was ${days(daysBetween(due, day))} ago`;
  return `${inLine(text)} · ${aimed} (they were told ${nearDay(to, day, 'en')})`;
}

/** Why somebody is on the list, in English. */
export const englishReasons: ReasonTexts = {
  problem: ({ what, openedOn, stage }, _, day) =>
    `${inLine(what)} · ${openSince(openedOn, day)}, ${stages[stage]}`,
  promise: promised,
  'their-promise': ({ text }, due, day) =>
    joined(`${inLine(text)} (promised by them)`, late(due, day) || 'for today'),
  lapse: ({ event, until, missed, ...agreement }, _, day) =>
    joined(
      agreementName(agreement, 'en'),
      lapses[event](until === null ? '' : dayText(until, day, 'en')),
      missed > 0 ? `${missed} missed` : '',
    ),
  handoff: ({ what, helper, handedOn }, _, day) =>
    joined(
      inLine(what),
      `handed on${helper === '' ? '' : ` to ${helper}`} ${nearDay(handedOn, day, 'en')}, make sure it arrived`,
    ),
  'next-step': ({ text }, due, day) => joined(inLine(text), late(due, day)),
  'deposit-thanks': ({ payments, amount, product, paidFrom, paidTo, streak, every }, _, day) =>
    joined(
      `${product === '' ? 'Paid' : product} ${formatWon(amount, 'en')}${payments > 1 ? ` in ${payments} payments` : ''}`,
      `paid ${paidDays(paidFrom, paidTo, day, 'en')}`,
      streak > 1 ? `${streak} ${every === 'month' ? 'months' : 'times'} in a row` : '',
    ),
  'deposit-missing': ({ missed, since, amount, ...agreement }, _, day) =>
    joined(
      `${agreementName(agreement, 'en')}${amount === null ? '' : ` ${formatWon(amount, 'en')}`}`,
      `nothing came for ${dayText(since, day, 'en')}`,
      missed > 1 ? `${missed} payments missing` : '',
    ),
  maturity: ({ endsOn, ...agreement }, _, day) => {
    const left = daysBetween(day, endsOn);
    const name = agreementName(agreement, 'en');
    if (left < 0) return joined(`${name} ended ${days(-left)} ago`, dayText(endsOn, day, 'en'));
    if (left === 0) return `${name} ends today`;
    return joined(`${name} ends in ${days(left)}`, dayText(endsOn, day, 'en'));
  },
  'follow-up': ({ title, plan, subject, toldLate }, due, day) => {
    const count = daysBetween(due, day);
    const words = toldLate ? 'they know' : 'tell them before they ask';
    return joined(
      inLine(title),
      inLine(subject, 40) || plan,
      count > 0 ? `${days(count)} late, ${words}` : '',
    );
  },
  feedback: ({ feedback, text, answer, saidOn }, _, day) =>
    joined(
      `${told[feedback]}: ${inLine(text, 60)}`,
      answer !== '' ? `tell them what was done: ${inLine(answer, 60)}` : '',
      answer === '' ? `of ${dayText(saidOn, day, 'en')}, to be answered` : '',
    ),
  'referral-thanks': ({ name, on }, _, day) => {
    const count = daysBetween(on, day);
    const who = name === '' ? 'somebody without a name' : name;
    return joined(
      `Thank them for introducing ${who}`,
      count === 1 ? 'yesterday' : `${days(count)} ago`,
    );
  },
  birthday: ({ years }, due, day) =>
    joined(
      `Birthday ${relativeDay(due, day, 'en')}`,
      dayText(due, day, 'en'),
      years === null ? '' : `turns ${years}`,
    ),
  occasion: ({ occasion, years }, due, day) =>
    joined(
      `${cardWord('occasion', occasion, 'en')} ${relativeDay(due, day, 'en')}`,
      years === null || years < 1 ? '' : years === 1 ? '1 year' : `${years} years`,
    ),
  'insurance-age': ({ rises, age }, _, day) =>
    joined(`Insurance age ${age} ${relativeDay(rises, day, 'en')}`, dayText(rises, day, 'en')),
  silence: ({ since, contacted, cadenceDays }, _, day) => {
    const count = days(daysBetween(since, day));
    return joined(
      contacted ? `${count} since the last contact` : `On file for ${count}, not called yet`,
      cadenceDays === null ? '' : `to be reached every ${days(cadenceDays)}`,
    );
  },
};

/** Why somebody stands where they stand, in English. */
export const englishWhy: WhyTexts = {
  problem: 'A problem that is not settled comes before everything.',
  'promise-late': 'The day that they were told is here or past.',
  promise: 'The day you aim at, ahead of the day they were told.',
  'their-promise': 'The day by which they wanted to do it is here.',
  lapse: 'Something has to happen before the agreement is gone.',
  handoff: 'Nobody knows yet whether the matter arrived.',
  'next-step': 'The day for it is here.',
  'deposit-thanks': 'Who paid is thanked as soon as the cycle is over.',
  'deposit-missing': 'A payment that should be here is not.',
  maturity: 'They hear from you before the agreement ends.',
  'follow-up': 'The follow-up plan says today.',
  'follow-up-late': 'What is late is told before they ask.',
  feedback: 'They told you something and have not heard back.',
  'referral-thanks': 'Their introduction has not been thanked for.',
  birthday: 'The wish has to come before the day is over.',
  occasion: 'The day passes.',
  belated: 'The day is past; late is better than never.',
  'insurance-age': 'They should know before their insurance age rises.',
  silence: 'The longest silence comes first.',
  done: 'Done for the day.',
  moved: (to, day) => `Put off to ${nearDay(to, day, 'en')}.`,
  more: (count) => (count === 1 ? 'There is one more reason.' : `There are ${count} more reasons.`),
};
