import { cardWord } from '../../../core/card-words.ts';
import { entryWords, type EveryDayList } from '../../../core/entry-words.ts';
import { formatBirthday, formatDate } from '../../../core/date-format.ts';
import { formatAddress } from '../../../core/addresses.ts';
import type { MergeField } from '../../../core/merge-cards.ts';
import type { CustomerFields, LinkedCustomer } from '../../../shared/customer-card.ts';
import type { Language } from '../../../shared/primitives.ts';

export type ValueWords = {
  language: Language;
  links: readonly LinkedCustomer[];
  /** Words that need the window's texts. */
  days: (count: number) => string;
  answer: (key: 'yes' | 'no' | 'open') => string;
  /** The day of a moment where the reader is. */
  localDate: (moment: string) => string;
};

type Values = { [F in Exclude<MergeField, `custom:${string}`>]: Show };
type Show = (card: CustomerFields, words: ValueWords) => readonly (string | null)[];

const join = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');
const dated = (date: string | null, { language }: ValueWords): string | null =>
  date === null ? null : formatDate(date, language);
const linkName = (uid: string | null, { links }: ValueWords): string | null =>
  uid === null ? null : (links.find((link) => link.uid === uid)?.name ?? null);

/** The lists that have a line of words of their own. */
function everyDay(): Pick<Values, EveryDayList> {
  const show =
    <L extends EveryDayList>(list: L): Show =>
    (card, words) =>
      card[list].map((entry) => entryWords(list, entry, words));
  return {
    promises: show('promises'),
    problems: show('problems'),
    agreements: show('agreements'),
    followUps: show('followUps'),
    handoffs: show('handoffs'),
    feedback: show('feedback'),
  };
}

const shows: Values = {
  name: (card) => [card.name],
  company: (card) => [card.company],
  job: (card) => [card.job],
  photo: () => [],
  phones: (card) => card.phones.map(({ number }) => number),
  emails: (card) => card.emails.map(({ address }) => address),
  addresses: (card) => card.addresses.map(formatAddress),
  birthday: ({ birthday, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth }, words) =>
    birthday === null
      ? []
      : [formatBirthday({ date: birthday, calendar, leapMonth }, words.language)],
  tags: (card) => card.tags,
  notes: (card) => card.notes.split('\n'),
  relations: (card, words) =>
    card.relations.map(({ relation, name, customerUid, phone, note }) =>
      join(
        cardWord('relation', relation, words.language),
        linkName(customerUid, words) ?? name,
        phone,
        note,
      ),
    ),
  occasions: (card, words) =>
    card.occasions.map(({ kind, date, calendar, leapMonth, note }) =>
      join(
        cardWord('occasion', kind, words.language),
        formatBirthday({ date, calendar, leapMonth }, words.language),
        note,
      ),
    ),
  preferences: (card, { language }) =>
    card.preferences.map(({ kind, text }) => join(cardWord('preference', kind, language), text)),
  expectations: (card) =>
    card.expectations.map(({ question, answer, knownBy }) => join(question, answer, knownBy)),
  extras: (card, words) =>
    card.extras.map(({ on, what, landed }) => join(dated(on, words), what, landed)),
  signals: (card, words) =>
    card.signals.map(({ on, kind, note }) =>
      join(dated(on, words), cardWord('signal', kind, words.language), note),
    ),
  questions: (card, words) =>
    card.questions.map(({ about, on, needsIt, feelsRight, addsUp, note }) =>
      join(
        about,
        dated(on, words),
        [needsIt, feelsRight, addsUp].map(words.answer).join('/'),
        note,
      ),
    ),
  decision: ({ decision }, words) =>
    decision === null
      ? []
      : [
          join(
            cardWord('decision', decision.decision, words.language),
            dated(decision.on, words),
            decision.reason,
          ),
        ],
  ...everyDay(),
  callTimes: (card) => [card.callTimes],
  cadencePause: ({ cadencePausedUntil }, words) => [dated(cadencePausedUntil, words)],
  cadence: ({ cadenceDays }, words) => (cadenceDays === null ? [] : [words.days(cadenceDays)]),
  source: (card) => [card.source],
  referral: ({ referredBy, referredOn }, words) =>
    referredBy === null
      ? []
      : [join(linkName(referredBy, words) ?? referredBy, dated(referredOn, words))],
  serviceNote: (card) => card.serviceNote.split('\n'),
  consents: (card, words) =>
    card.consents.map(({ purpose, on, until }) =>
      join(
        cardWord('purpose', purpose, words.language),
        `${dated(on, words)}~${dated(until, words) ?? ''}`,
      ),
    ),
  retention: ({ retainUntil, retainReason }, words) =>
    retainUntil === null ? [] : [join(dated(retainUntil, words), retainReason)],
};

/** What a card says in a field, line by line; nothing where it says nothing. */
export function valuesOf(field: MergeField, card: CustomerFields, words: ValueWords): string[] {
  const lines = isOwnField(field)
    ? [card.custom[field.slice('custom:'.length)] ?? '']
    : shows[field](card, words);
  return lines.filter((line) => line !== null && line.trim() !== '') as string[];
}

export function isOwnField(field: MergeField): field is `custom:${string}` {
  return field.startsWith('custom:');
}
