import { kindWord } from '../backend/paper-words.ts';
import { cardWord } from '../core/card-words.ts';
import { formatBirthday, formatDate } from '../core/date-format.ts';
import type { Language } from '../shared/primitives.ts';
import type { CardJson } from './card-json.ts';

const labels = {
  ko: {
    before: '통화 전에',
    company: '회사',
    job: '직업',
    birthday: '생일',
    age: (age: number) => `만 ${age}세`,
    tags: '태그',
    source: '알게 된 경로',
    callTimes: '통화하기 좋은 때',
    cadence: '연락 주기',
    days: (days: number) => `${days}일`,
    serviceNote: '서비스팀에',
    relations: '가족·관계인',
    occasions: '기념일',
    next: (date: string) => `다음 ${date}`,
    years: (years: number) => `${years}년`,
    expectations: '기대',
    extras: '덤',
    signals: '신호',
    questions: '계약 전 세 물음',
    asked: { needsIt: '필요', feelsRight: '마음', addsUp: '앞뒤' },
    decision: '결정',
    introducedBy: '소개한 사람',
    referrals: '소개한 고객',
    thanked: (date: string) => `${date} 감사함`,
    notThanked: '아직 감사하지 않음',
    consents: '동의',
    until: (date: string) => `${date}까지`,
    withdrawn: (date: string) => `${date} 철회`,
    missing: '받지 않은 동의',
    retainUntil: '보유 기한',
    notes: '메모',
    photo: '사진',
    yes: '있음',
    contacts: '연락 기록',
    sendings: '감사카드',
    trash: '휴지통에 있음',
  },
  en: {
    before: 'Before you call',
    company: 'Company',
    job: 'Job',
    birthday: 'Birthday',
    age: (age: number) => `${age} years old`,
    tags: 'Tags',
    source: 'Source',
    callTimes: 'Call times',
    cadence: 'Cadence',
    days: (days: number) => `${days} days`,
    serviceNote: 'For the service team',
    relations: 'Family and related persons',
    occasions: 'Occasions',
    next: (date: string) => `next ${date}`,
    years: (years: number) => `${years} years`,
    expectations: 'Expectations',
    extras: 'Extras',
    signals: 'Signals',
    questions: 'Questions before an agreement',
    asked: { needsIt: 'needed', feelsRight: 'feels right', addsUp: 'adds up' },
    decision: 'Decision',
    introducedBy: 'Introduced by',
    referrals: 'Introduced',
    thanked: (date: string) => `thanked ${date}`,
    notThanked: 'not thanked yet',
    consents: 'Consents',
    until: (date: string) => `until ${date}`,
    withdrawn: (date: string) => `withdrawn ${date}`,
    missing: 'Missing consents',
    retainUntil: 'Keep until',
    notes: 'Notes',
    photo: 'Photo',
    yes: 'yes',
    contacts: 'Contacts',
    sendings: 'Greeting cards',
    trash: 'in the trash',
  },
} as const;

type Line = readonly [label: string, value: string];
type Parts = readonly (string | null | false | undefined)[];

const dotted = (...parts: Parts): string => parts.filter(Boolean).join(' · ');

/** Values of several lines stay below their label. */
function lineText([label, value]: Line): string[] {
  const [first = '', ...more] = value.split('\n');
  return [
    label === '' ? `  ${first}` : `  ${label}: ${first}`,
    ...more.map((line) => `    ${line}`),
  ];
}

function section(title: string, lines: readonly Line[]): string[] {
  const said = lines.filter(([, value]) => value !== '');
  return said.length === 0 ? [] : [title, ...said.flatMap(lineText)];
}

const order = { 'deal-breaker': 0, request: 1, preference: 2 } as const;

/** What to mind comes first, and of that what must never be. */
function beforeCalling(card: CardJson, language: Language): Line[] {
  const words = labels[language];
  const minded = card.preferences
    .toSorted((a, b) => order[a.kind] - order[b.kind])
    .map(({ kind, text }): Line => [
      `${kind === 'deal-breaker' ? '! ' : ''}${cardWord('preference', kind, language)}`,
      text,
    ]);
  return [...minded, [words.callTimes, card.callTimes], [words.serviceNote, card.serviceNote]];
}

function basics(card: CardJson, language: Language): Line[] {
  const words = labels[language];
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = card;
  const born = date === null ? '' : formatBirthday({ date, calendar, leapMonth }, language);
  const { age = null, next = null } = card.birthdayFacts ?? {};
  const coming = next === null ? '' : words.next(formatDate(next, language, { length: 'short' }));
  return [
    [card.company ? words.company : words.job, dotted(card.company, card.job)],
    ...card.phones.map(({ kind, number }): Line => [kindWord(kind, language), number]),
    ...card.emails.map(({ kind, address }): Line => [kindWord(kind, language), address]),
    ...card.addresses.map(({ kind, postcode, line }): Line => [
      kindWord(kind, language),
      `${postcode} ${line}`.trim(),
    ]),
    [words.birthday, dotted(born, age !== null && words.age(age), coming)],
    [words.tags, card.tags.join(', ')],
    [words.source, card.source],
    [words.cadence, card.cadenceDays === null ? '' : words.days(card.cadenceDays)],
    ...Object.entries(card.custom),
    [words.photo, card.photo === null ? '' : words.yes],
    [words.notes, card.notes],
  ];
}

const numbered = (name: string, customer: number | null): string =>
  customer === null ? name : `${name} (${customer})`;

function around(card: CardJson, language: Language): string[] {
  const words = labels[language];
  const relations = card.relations.map(({ relation, name, customer, phone, note }): Line => [
    cardWord('relation', relation, language),
    dotted(numbered(name, customer), phone, note),
  ]);
  const occasions = card.occasions.map((each): Line => [
    cardWord('occasion', each.kind, language),
    dotted(
      formatBirthday(each, language),
      each.next !== null && words.next(formatDate(each.next, language, { length: 'short' })),
      each.years !== null && words.years(each.years),
      each.note,
    ),
  ]);
  return [...section(words.relations, relations), ...section(words.occasions, occasions)];
}

function known(card: CardJson, language: Language): string[] {
  const words = labels[language];
  const answerOf = (key: keyof typeof words.asked, answer: string) =>
    `${words.asked[key]} ${cardWord('answer', answer, language)}`;
  const { decision } = card;
  return [
    ...section(
      words.expectations,
      card.expectations.map(({ question, answer, knownBy }) => [
        '',
        dotted(question, answer, knownBy),
      ]),
    ),
    ...section(
      words.extras,
      card.extras.map(({ on, what, landed }) => ['', dotted(on, what, landed)]),
    ),
    ...section(
      words.signals,
      card.signals.map(({ kind, tone, on, note }) => [
        '',
        `${tone === 'good' ? '+' : '−'} ${dotted(cardWord('signal', kind, language), on, note)}`,
      ]),
    ),
    ...section(
      words.questions,
      card.questions.map(({ about, on, needsIt, feelsRight, addsUp, note }) => [
        '',
        dotted(
          about,
          on,
          answerOf('needsIt', needsIt),
          answerOf('feelsRight', feelsRight),
          answerOf('addsUp', addsUp),
          note,
        ),
      ]),
    ),
    ...section(words.decision, [
      [
        '',
        decision === null
          ? ''
          : dotted(cardWord('decision', decision.decision, language), decision.on, decision.reason),
      ],
    ]),
  ];
}

function referrals(card: CardJson, language: Language): string[] {
  const words = labels[language];
  const thanks = (date: string | null) => (date === null ? words.notThanked : words.thanked(date));
  const { introducedBy } = card;
  return [
    ...section(words.introducedBy, [
      [
        '',
        introducedBy === null
          ? ''
          : dotted(
              numbered(introducedBy.name || introducedBy.customerUid, introducedBy.customer),
              introducedBy.on,
              thanks(introducedBy.thankedOn),
            ),
      ],
    ]),
    ...section(
      words.referrals,
      card.referrals.map(({ name, customer, on, thankedOn }) => [
        '',
        dotted(numbered(name, customer), on, thanks(thankedOn)),
      ]),
    ),
  ];
}

function consents(card: CardJson, language: Language): string[] {
  const words = labels[language];
  const given = card.consents.map((consent): Line => [
    cardWord('purpose', consent.purpose, language),
    dotted(
      consent.on,
      cardWord('method', consent.method, language),
      consent.items,
      consent.until !== null && words.until(consent.until),
      consent.withdrawnOn !== null && words.withdrawn(consent.withdrawnOn),
      consent.note,
    ),
  ]);
  const missing = card.consentsMissing.map((purpose) => cardWord('purpose', purpose, language));
  return section(words.consents, [
    ...given,
    [words.missing, missing.join(', ')],
    [words.retainUntil, dotted(card.retainUntil, card.retainReason)],
  ]);
}

/** A whole card to be read on a terminal. */
export function cardText(card: CardJson, language: Language): string {
  const words = labels[language];
  const name = card.name || card.company || card.phones[0]?.number || '';
  return [
    dotted(`${name} (${card.id})`, card.trashedAt !== null && words.trash),
    ...section(words.before, beforeCalling(card, language)),
    ...basics(card, language)
      .filter(([, value]) => value !== '')
      .flatMap(lineText),
    ...around(card, language),
    ...known(card, language),
    ...referrals(card, language),
    ...consents(card, language),
    ...section(
      words.contacts,
      card.contacts.map(({ startedAt, note }) => ['', `${startedAt}  ${note}`]),
    ),
    ...section(
      words.sendings,
      card.sendings.map(({ sentAt, template }) => ['', `${sentAt}  ${template}`]),
    ),
  ].join('\n');
}
