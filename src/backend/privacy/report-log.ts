import { cardWord } from '../../core/card-words.ts';
import type { ReportRow, ReportSection } from '../../print/person-report.ts';
import type { ContactFields, Contact } from '../../shared/contacts.ts';
import { templateName } from '../../shared/greeting-cards.ts';
import { builtInTemplate } from '../greeting-cards/templates.ts';
import type { HeldData } from './held-data.ts';
import { joined, lines, named, row, section, type ReportWords } from './report-language.ts';

export function contactSection(
  { card, trashedContacts }: HeldData,
  words: ReportWords,
): ReportSection {
  const { say, moment } = words;
  return section(
    say('연락 기록', 'Contacts'),
    ...card.drafts.map(({ fields }) =>
      row(
        moment(fields.startedAt),
        callText(fields, words),
        say('적는 중인 통화', 'a call in progress'),
      ),
    ),
    ...card.contacts.map((contact) => contactRow(contact, words)),
    ...trashedContacts.map((contact) => contactRow(contact, words, say('휴지통', 'in the trash'))),
  );
}

function contactRow(contact: Contact, words: ReportWords, mark = ''): ReportRow[] {
  const { say } = words;
  const { kind, direction, outcome, durationSeconds, settled, afterHours } = contact;
  const call = direction === 'in' ? say('받은 전화', 'Call received') : say('건 전화', 'Call made');
  const head = joined(
    kind === 'call' ? call : cardWord('contact', kind, words.language),
    {
      reached: kind === 'call' ? say('통화함', 'reached') : '',
      missed: say('받지 않음', 'missed'),
      'left-message': say('메시지 남김', 'message left'),
    }[outcome],
    durationSeconds !== null && callLength(durationSeconds, words),
    settled !== null &&
      (settled ? say('한 번에 해결', 'settled in one call') : say('해결 못 함', 'not settled')),
    afterHours && say('근무 시간 밖', 'after hours'),
    mark,
  );
  return row(words.moment(contact.startedAt), callText(contact, words), head);
}

function callLength(seconds: number, { say }: ReportWords): string {
  const minutes = Math.round(seconds / 60);
  return minutes < 1 ? say(`${seconds}초`, `${seconds} s`) : say(`${minutes}분`, `${minutes} min`);
}

function callText(
  call: ContactFields & { nextStepDoneAt?: string | null },
  words: ReportWords,
): string {
  const { say, day, moment } = words;
  const { note, nextStep, nextStepDue, nextStepDoneAt } = call;
  const step = joined(
    nextStep,
    nextStepDue !== null && say(`${day(nextStepDue)}까지`, `by ${day(nextStepDue)}`),
    nextStepDoneAt && say(`${moment(nextStepDoneAt)} 마침`, `done ${moment(nextStepDoneAt)}`),
  );
  return lines(note, nextStep && named(say('다음에 할 일', 'Next step'), step));
}

export function sendingSection(
  { card }: HeldData,
  { say, moment, language }: ReportWords,
  resources: string,
): ReportSection {
  const titleOf = (template: string): string => {
    const known = templateName.safeParse(template);
    return known.success ? builtInTemplate(resources, known.data, language).title : template;
  };
  return section(
    say('보낸 감사카드', 'Greeting cards sent'),
    ...card.sendings.map(({ sentAt, template, spec }) =>
      row(moment(sentAt), lines(spec.greeting, spec.message, spec.closing), titleOf(template)),
    ),
  );
}
