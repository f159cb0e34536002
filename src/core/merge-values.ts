import type { Agreement } from '../shared/agreements.ts';
import type { CustomerFields } from '../shared/customer-card.ts';
import type { CustomField } from '../shared/custom-fields.ts';
import type { Language } from '../shared/primitives.ts';
import type { Settings } from '../shared/settings.ts';
import { fullYears } from './ages.ts';
import { cardWord } from './card-words.ts';
import { formatCustomValue } from './custom-values.ts';
import { formatBirthday, formatDate } from './date-format.ts';
import { dateParts, yearOf, type CalendarDate } from './dates.ts';
import { greetingName, honorific } from './greeting-names.ts';
import { ownField, type MergeField, type MergeValues } from './merge-fields.ts';
import { occasionFacts } from './occasions.ts';
import { isIntimate } from './suggestion-guard.ts';
import { isOwnStep } from './suggestion-words.ts';

/** What of a card the fields of a template are made of. */
export type MergeCard = Pick<
  CustomerFields,
  | 'name'
  | 'givenName'
  | 'company'
  | 'job'
  | 'birthday'
  | 'birthdayCalendar'
  | 'birthdayLeapMonth'
  | 'occasions'
  | 'promises'
  | 'agreements'
  | 'custom'
>;

/** What stands elsewhere: names of others as a greeting says them, and days. */
export interface MergeFacts {
  readonly referrer: string;
  /** Whom they sent, the latest. */
  readonly referred: string;
  /** The local day of the last contact; null without one. */
  readonly lastContactOn: CalendarDate | null;
}

export interface MergeSetting {
  readonly language: Language;
  readonly today: CalendarDate;
  readonly agent: Pick<Settings, 'agentName' | 'agentCompany' | 'agentPhone'>;
  /** Fields of the user's own that may be named. */
  readonly ownFields: readonly Pick<CustomField, 'uid' | 'name' | 'type'>[];
}

/** What every field says for one customer; empty text where there is nothing to say. */
export function mergeValues(
  card: MergeCard,
  facts: MergeFacts,
  { language, today, agent, ownFields }: MergeSetting,
): MergeValues {
  const since = customerSince(card.agreements, today);
  const years = since === null ? 0 : (fullYears(since, today) ?? 0);
  const own = ownFields.map(({ uid, name, type }) => [
    ownField(name),
    formatCustomValue(type, card.custom[uid] ?? '', language),
  ]);
  return {
    name: greetingName(card, language),
    honorific: language === 'ko' ? honorific(card.job) : '',
    company: card.company,
    job: card.job,
    bought: latestLiving(card.agreements, today)?.product ?? '',
    since: since === null ? '' : monthOf(since, language),
    years: years > 0 ? yearsInWords(years, language) : '',
    occasion: comingOccasion(card, today, language),
    birthday: birthdayOf(card, language),
    promise: lastKept(card, today),
    lastTalk: facts.lastContactOn === null ? '' : dayOfYear(facts.lastContactOn, today, language),
    referrer: facts.referrer,
    referred: facts.referred,
    date: formatDate(today, language),
    season: seasonOf(today, language),
    agent: agent.agentName,
    agentCompany: agent.agentCompany,
    agentPhone: agent.agentPhone,
    ...Object.fromEntries(own),
  } satisfies Record<MergeField, string>;
}

const beginOf = ({ signedOn, startsOn }: Agreement): CalendarDate | null =>
  signedOn !== null && startsOn !== null && startsOn < signedOn ? startsOn : (signedOn ?? startsOn);

/** Signed once, whatever became of it. */
const wasSigned = ({ status }: Agreement): boolean => status !== 'offered' && status !== 'lost';

/** When the first agreement began; null where no day is known, or it is still to come. */
function customerSince(agreements: readonly Agreement[], today: CalendarDate): CalendarDate | null {
  const begins = agreements.filter(wasSigned).flatMap((each) => beginOf(each) ?? []);
  return begins.filter((day) => day <= today).toSorted()[0] ?? null;
}

/** The agreement in force that began last and names a product. */
function latestLiving(
  agreements: readonly Agreement[],
  today: CalendarDate,
): Agreement | undefined {
  return agreements
    .filter(({ status, product }) => (status === 'active' || status === 'paused') && product !== '')
    .filter(({ endsOn }) => endsOn === null || endsOn >= today)
    .toSorted((a, b) => (beginOf(b) ?? '').localeCompare(beginOf(a) ?? ''))[0];
}

/** Longer ones are a note, not a promise that a sentence could hold. */
const longestPromise = 60;

/** The promise kept last that is worth a word, and that a card may speak of. */
function lastKept({ promises }: MergeCard, today: CalendarDate): string {
  const kept = promises
    .filter(({ by, state }) => by === 'me' && state === 'kept')
    .filter(({ closedOn }) => closedOn !== null && closedOn <= today)
    .filter(({ text }) => text.length <= longestPromise && !isOwnStep(text) && !isIntimate(text))
    .toSorted((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? ''));
  return (kept[0]?.text ?? '').replace(/[\s.。]+$/u, '');
}

function birthdayOf(card: MergeCard, language: Language): string {
  const { birthday, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = card;
  if (birthday === null) return '';
  // On a card the day counts, not the age.
  const parts = dateParts(birthday);
  const date = parts === null ? birthday : `-${birthday.slice(-6)}`;
  return formatBirthday({ date, calendar, leapMonth }, language);
}

/** The name of the nearest day that is kept; a day of mourning is never named. */
function comingOccasion(card: MergeCard, today: CalendarDate, language: Language): string {
  const birthday =
    card.birthday === null
      ? []
      : [
          {
            uid: 'birthday',
            kind: language === 'ko' ? '생일' : 'birthday',
            date: card.birthday,
            calendar: card.birthdayCalendar,
            leapMonth: card.birthdayLeapMonth,
            yearly: true,
          },
        ];
  const days = [...birthday, ...card.occasions.filter(({ kind }) => !isMourning(kind))].flatMap(
    (day) => {
      const { next } = occasionFacts(day, today);
      return next === null ? [] : [{ kind: day.kind, next }];
    },
  );
  const nearest = days.toSorted((a, b) => a.next.localeCompare(b.next))[0];
  if (!nearest) return '';
  const word = cardWord('occasion', nearest.kind, language);
  return language === 'en' ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

/** Is this a day of mourning? Such days are not wished well for. */
export function isMourning(kind: string): boolean {
  return kind === 'memorial' || /기일|제사|추모|사십구재|49재|memorial|funeral/iu.test(kind);
}

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Korean says the number alone (6, before 년), English with its unit: six years. */
function yearsInWords(years: number, language: Language): string {
  if (language === 'ko') return String(years);
  return `${numbers[years - 1] ?? years} ${years === 1 ? 'year' : 'years'}`;
}

/** 2019년 3월, March 2019. */
function monthOf(date: CalendarDate, language: Language): string {
  const whole = formatDate(date, language);
  return language === 'ko'
    ? whole.replace(/\s\d+일$/, '')
    : whole.replace(/\s\d+, (\d{4})$/, ' $1');
}

/** 11월 3일, November 3; with the year where it is another. Words like "yesterday" are wrong on arrival. */
function dayOfYear(date: CalendarDate, today: CalendarDate, language: Language): string {
  const sameYear = yearOf(date) === yearOf(today);
  return formatDate(sameYear ? `-${date.slice(4)}` : date, language);
}

const seasons = {
  ko: ['겨울', '봄', '여름', '가을'],
  en: ['winter', 'spring', 'summer', 'autumn'],
} as const;

function seasonOf(today: CalendarDate, language: Language): string {
  const month = Number(today.slice(5, 7));
  return seasons[language][Math.floor((month % 12) / 3)] ?? '';
}
