import type { Card } from '../../shared/customers.ts';
import { customerId, type Command } from '../command.ts';

export const showCommand: Command = {
  name: 'show',
  usage: 'ID',
  summary: { ko: '고객카드 한 장을 보여 줍니다', en: 'show one customer card' },
  options: {},
  positionals: [1, 1],
  async run({ invoke, positionals, language }) {
    const card = await invoke('customers.get', { id: customerId(positionals[0]) });
    return { json: card, text: describe(card, language === 'ko') };
  },
};

function describe(card: Card, ko: boolean): string {
  const rows: [string, string][] = [
    [ko ? '회사' : 'Company', [card.company, card.job].filter(Boolean).join(' · ')],
    ...card.phones.map(({ kind, number }): [string, string] => [kind, number]),
    ...card.emails.map(({ kind, address }): [string, string] => [kind, address]),
    ...card.addresses.map(({ kind, postcode, line }): [string, string] => [
      kind,
      `${postcode} ${line}`.trim(),
    ]),
    [ko ? '생일' : 'Birthday', describeBirthday(card, ko)],
    [ko ? '태그' : 'Tags', card.tags.join(', ')],
    [ko ? '소개 경로' : 'Source', card.source],
    [ko ? '메모' : 'Notes', card.notes],
  ];
  const shown = rows.filter(([, value]) => value).map(([label, value]) => `  ${label}: ${value}`);
  const contacts = card.contacts.map((contact) => `  ${contact.startedAt}  ${contact.note}`);
  const sendings = card.sendings.map((sending) => `  ${sending.sentAt}  ${sending.template}`);
  return [
    `${card.name} (${card.id})`,
    ...shown,
    ...(contacts.length ? [ko ? '연락 기록' : 'Contacts', ...contacts] : []),
    ...(sendings.length ? [ko ? '감사카드' : 'Greeting cards', ...sendings] : []),
  ].join('\n');
}

function describeBirthday(card: Card, ko: boolean): string {
  if (!card.birthday) return '';
  const lunar = card.birthdayCalendar === 'lunar' ? (ko ? '음력 ' : 'lunar ') : '';
  const leap = card.birthdayLeapMonth ? (ko ? '윤달 ' : 'leap month ') : '';
  return `${lunar}${leap}${card.birthday}`;
}
