import { cardWord } from '../../core/card-words.ts';
import type { ReportRow, ReportSection } from '../../print/person-report.ts';
import type { ContactFields, Contact } from '../../shared/contacts.ts';
import type { Sending } from '../../shared/greeting-cards.ts';
import { builtInTemplate, isBuiltIn } from '../templates/built-in.ts';
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
  { card, templateTitles }: HeldData,
  words: ReportWords,
  resources: string,
): ReportSection {
  const { say, moment, language } = words;
  const titleOf = (name: string): string =>
    templateTitles[name] ??
    (isBuiltIn(name) ? builtInTemplate(resources, name, language).title : name);
  return section(
    say('보낸 감사카드', 'Greeting cards sent'),
    ...card.sendings.map((sending) => {
      const { sentAt, template, spec } = sending;
      const said = lines(spec.greeting, spec.message, spec.closing);
      return row(moment(sentAt), said, joined(titleOf(template), stateOf(sending, words)));
    }),
  );
}

/** What became of a card, and whether it was written to somebody else of the household. */
function stateOf({ state, stateOn, partOf }: Sending, { say, day }: ReportWords): string {
  const on = day(stateOn);
  return joined(
    {
      printed: say('인쇄함', 'printed'),
      sent: say(`${on} 보냄`, `sent ${on}`),
      returned: say(`${on} 되돌아옴`, `came back ${on}`),
    }[state],
    partOf !== null && say('한 집에 한 장', 'one card for the household'),
  );
}
