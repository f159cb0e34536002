import { cardWord } from '../../core/card-words.ts';
import { formatBirthday, formatDate } from '../../core/date-format.ts';
import { toMind } from '../../core/today.ts';
import type { Card, OccasionFacts } from '../../shared/customers.ts';
import type { Language } from '../../shared/primitives.ts';
import { customerId, type Command } from '../command.ts';

export const showCommand: Command = {
  name: 'show',
  usage: 'ID',
  summary: { ko: '고객카드 한 장을 보여 줍니다', en: 'show one customer card' },
  options: {},
  positionals: [1, 1],
  async run({ invoke, positionals, language }) {
    const card = await invoke('customers.get', { id: customerId(positionals[0]) });
    return { json: card, text: describe(card, language) };
  },
};

type Row = readonly [label: string, value: string];

function describe(card: Card, language: Language): string {
  const ko = language === 'ko';
  const rows: Row[] = [
    ...mindRows(card, language),
    [ko ? '회사' : 'Company', [card.company, card.job].filter(Boolean).join(' · ')],
    ...card.phones.map(({ kind, number }): Row => [kind, number]),
    ...card.emails.map(({ kind, address }): Row => [kind, address]),
    ...card.addresses.map(({ kind, postcode, line }): Row => [kind, `${postcode} ${line}`.trim()]),
    [ko ? '생일' : 'Birthday', describeBirthday(card, language)],
    ...occasionRows(card, language),
    ...familyRows(card, language),
    [ko ? '태그' : 'Tags', card.tags.join(', ')],
    [ko ? '소개 경로' : 'Source', card.source],
    [
      ko ? '소개한 분' : 'Introduced',
      card.referrals.map(({ customer }) => `${customer.name} (${customer.id})`).join(', '),
    ],
    [ko ? '통화하기 좋은 때' : 'Best time to call', card.callTimes],
    [ko ? '메모' : 'Notes', card.notes],
  ];
  const shown = rows.filter(([, value]) => value).map(([label, value]) => `  ${label}: ${value}`);
  const contacts = card.contacts.map((contact) => `  ${contact.startedAt}  ${contact.note}`);
  const sendings = card.sendings.map((sending) => `  ${sending.sentAt}  ${sending.template}`);
  return [
    `${card.name || card.company} (${card.id})`,
    ...shown,
    ...(contacts.length ? [ko ? '연락 기록' : 'Contacts', ...contacts] : []),
    ...(sendings.length ? [ko ? '감사카드' : 'Greeting cards', ...sendings] : []),
  ].join('\n');
}

/** What to mind before a call stands first. */
function mindRows({ preferences }: Card, language: Language): Row[] {
  return toMind(preferences, preferences.length).map(({ kind, text }) => [
    cardWord('preference', kind, language),
    text,
  ]);
}

function describeBirthday(card: Card, language: Language): string {
  if (!card.birthday) return '';
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = card;
  const written = formatBirthday({ date, calendar, leapMonth }, language);
  return [written, next(card.occasionFacts, 'birthday', language)].filter(Boolean).join(' · ');
}

function occasionRows({ occasions, occasionFacts }: Card, language: Language): Row[] {
  return occasions.map(({ uid, kind, date, calendar, leapMonth, note }) => [
    cardWord('occasion', kind, language),
    [
      formatBirthday({ date, calendar, leapMonth }, language),
      next(occasionFacts, uid, language),
      note,
    ]
      .filter(Boolean)
      .join(' · '),
  ]);
}

function next(facts: readonly OccasionFacts[], uid: string, language: Language): string {
  const day = facts.find((each) => each.uid === uid)?.next;
  if (!day) return '';
  return `${language === 'ko' ? '다음' : 'next'} ${formatDate(day, language)}`;
}

/** Those on this card, and those on whose cards this one stands. */
function familyRows({ relations, links, inverseRelations }: Card, language: Language): Row[] {
  const ids = new Map(links.map(({ uid, id }) => [uid, id]));
  const own = relations.map(({ relation, name, customerUid, phone, note }): Row => {
    const id = ids.get(customerUid ?? '');
    const shown = id === undefined ? name : `${name} (${id})`;
    return [
      cardWord('relation', relation, language),
      [shown, phone, note].filter(Boolean).join(' · '),
    ];
  });
  const others = inverseRelations.map(({ relation, customer, note }): Row => [
    cardWord('relation', relation, language),
    [`${customer.name} (${customer.id})`, note].filter(Boolean).join(' · '),
  ]);
  return [...own, ...others];
}
