import { cardWord } from '../../core/card-words.ts';
import { formatCustomValue } from '../../core/custom-values.ts';
import { formatBirthday } from '../../core/date-format.ts';
import type { ReportRow, ReportSection } from '../../print/person-report.ts';
import type { Card } from '../../shared/customer-card.ts';
import { kindWord } from '../paper-words.ts';
import type { HeldData } from './held-data.ts';
import {
  counted,
  joined,
  lines,
  named,
  row,
  section,
  type ReportWords,
} from './report-language.ts';

/** Kept lines of a contact file that are longer than this are data, not text. */
const longestProperty = 2000;

export function personSections(held: HeldData, words: ReportWords): ReportSection[] {
  return [
    personSection(held, words),
    relationSection(held.card, words),
    occasionSection(held.card, words),
    preferenceSection(held.card, words),
    expectationSection(held.card, words),
    extraSection(held.card, words),
    referralSection(held.card, words),
  ];
}

function personSection({ card, customFields, photo }: HeldData, words: ReportWords): ReportSection {
  const { say, language } = words;
  const kind = (label: string, of: string): string => joined(label, of && kindWord(of, language));
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = card;
  return section(
    say('기본 정보', 'Person'),
    row(say('이름', 'Name'), card.name),
    row(say('성 / 이름', 'Family / given name'), joined(card.familyName, card.givenName)),
    row(say('회사', 'Company'), card.company),
    row(say('직업', 'Job'), card.job),
    ...card.phones.map((each) => row(kind(say('전화', 'Phone'), each.kind), each.number)),
    ...card.emails.map((each) => row(kind(say('이메일', 'E-mail'), each.kind), each.address)),
    ...card.addresses.map((each) =>
      row(kind(say('주소', 'Address'), each.kind), `${each.postcode} ${each.line}`.trim()),
    ),
    row(
      say('생일', 'Birthday'),
      date === null ? '' : formatBirthday({ date, calendar, leapMonth }, language),
    ),
    row(say('통화 시간', 'When to call'), card.callTimes),
    row(
      say('연락 주기', 'Cadence'),
      card.cadenceDays === null ? '' : say(`${card.cadenceDays}일`, `${card.cadenceDays} days`),
    ),
    row(say('연락 쉬는 날까지', 'No calls until'), words.day(card.cadencePausedUntil)),
    row(say('태그', 'Tags'), card.tags.join(', ')),
    ...customFields.map((field) =>
      row(field.name, formatCustomValue(field.type, card.custom[field.uid] ?? '', language)),
    ),
    row(say('메모', 'Notes'), card.notes),
    row(say('서비스팀에 전할 말', 'For the service team'), card.serviceNote),
    row(say('사진', 'Photo'), photo ? say('첫 쪽에 있음', 'on the first page') : ''),
    ...card.properties.map(({ name, value }) => property(name, value, words)),
  );
}

function property(name: string, value: string, { say }: ReportWords): ReportRow[] {
  const label = `vCard ${name}`;
  if (value.length <= longestProperty) return row(label, value);
  const size = value.length.toLocaleString('en');
  return row(
    label,
    say(`글이 아닌 자료 ${size}자, 파일로 드립니다`, `data of ${size} characters, given as a file`),
  );
}

function relationSection({ relations, links, inverseRelations }: Card, words: ReportWords) {
  const { say, language } = words;
  const nameOf = (uid: string | null): string => links.find((link) => link.uid === uid)?.name ?? '';
  const elsewhere = new Map<string, number>();
  for (const { relation } of inverseRelations)
    elsewhere.set(relation, (elsewhere.get(relation) ?? 0) + 1);
  return section(
    say('가족·관계인', 'Related persons'),
    ...relations.map(({ relation, name, customerUid, phone, note }) =>
      row(
        cardWord('relation', relation, language),
        lines(phone, note),
        joined(name || nameOf(customerUid)),
      ),
    ),
    // Who the others are is theirs: only that there is a link is said.
    ...[...elsewhere].map(([relation, count]) =>
      row(
        cardWord('relation', relation, language),
        say(
          `다른 고객카드 ${count}장에서 이어져 있음`,
          `linked from ${counted(count, 'other card')}`,
        ),
      ),
    ),
  );
}

function occasionSection({ occasions }: Card, { say, language }: ReportWords): ReportSection {
  return section(
    say('기념일', 'Occasions'),
    ...occasions.map(({ kind, yearly, note, ...day }) =>
      row(
        cardWord('occasion', kind, language),
        lines(
          joined(
            formatBirthday(day, language),
            yearly ? say('해마다', 'every year') : say('한 번', 'once'),
          ),
          note,
        ),
      ),
    ),
  );
}

function preferenceSection({ preferences }: Card, words: ReportWords): ReportSection {
  const { say, day, language } = words;
  return section(
    say('선호·금기·요청', 'Preferences, deal-breakers, requests'),
    ...preferences.map(({ kind, text, on, forService }) =>
      row(
        cardWord('preference', kind, language),
        lines(
          text,
          joined(day(on), forService && say('서비스팀에 전함', 'told to the service team')),
        ),
      ),
    ),
  );
}

function expectationSection({ expectations }: Card, { say, day }: ReportWords): ReportSection {
  return section(
    say('기대', 'Expectations'),
    ...expectations.map(({ question, answer, knownBy, askedOn }) =>
      row(
        day(askedOn),
        lines(answer, named(say('무엇으로 알 수 있나', 'How they will know'), knownBy)),
        question,
      ),
    ),
  );
}

function extraSection({ extras }: Card, { say, day }: ReportWords): ReportSection {
  return section(
    say('더해 드린 것', 'Extras'),
    ...extras.map(({ on, what, landed }) =>
      row(day(on), lines(what, named(say('반응', 'How it landed'), landed))),
    ),
  );
}

function referralSection(card: Card, { say, day }: ReportWords): ReportSection {
  const { referredBy, referredOn, referralThankedOn, links, referrals } = card;
  const by = links.find(({ uid }) => uid === referredBy)?.name;
  return section(
    say('소개', 'Referrals'),
    row(
      say('소개해 준 사람', 'Introduced by'),
      referredBy === null
        ? ''
        : joined(
            by ?? say('이 상자에 없는 분', 'somebody not in this box'),
            day(referredOn),
            referralThankedOn !== null &&
              say(`${day(referralThankedOn)} 감사 인사`, `thanked ${day(referralThankedOn)}`),
          ),
    ),
    // The names of those introduced are theirs.
    row(
      say('소개한 사람', 'Introduced'),
      referrals.length === 0
        ? ''
        : joined(
            say(`${referrals.length}명`, counted(referrals.length, 'customer')),
            referrals
              .map(({ on }) => day(on))
              .filter(Boolean)
              .join(', '),
          ),
    ),
  );
}
