import { formatBirthday, formatDate } from '../../core/date-format.ts';
import { formatCustomValue } from '../../core/custom-values.ts';
import { isFixed, linesOf, type FixedColumn } from '../../exchange/csv/export-columns.ts';
import { decisionLine } from '../../exchange/csv/entry-lines.ts';
import { customerListPdf } from '../../print/customer-list.ts';
import type { PreferenceKind } from '../../shared/card-parts.ts';
import type { TravellingField } from '../../shared/custom-fields.ts';
import type { Customer } from '../../shared/customer-card.ts';
import { defaultPdfColumns, type ExportColumn, type ExportRequest } from '../../shared/export.ts';
import type { Language } from '../../shared/primitives.ts';
import { dayOf } from '../local-time.ts';

/** A customer with the name of who introduced them. */
type Listed = Customer & { referrer: string };

const titles: Record<Language, Record<FixedColumn | 'list', string>> = {
  ko: {
    list: '고객 목록',
    name: '이름',
    familyName: '성',
    givenName: '이름(성 뺀)',
    phones: '전화',
    emails: '이메일',
    company: '회사',
    job: '직업',
    addresses: '주소',
    birthday: '생일',
    tags: '태그',
    notes: '메모',
    source: '알게 된 경로',
    lastContact: '마지막 연락',
    dealBreakers: '금기',
    requests: '요청',
    preferences: '선호',
    relations: '가족·관계인',
    occasions: '기념일',
    callTimes: '통화하기 좋은 때',
    cadenceDays: '연락 주기',
    referredBy: '소개한 사람',
    expectations: '기대',
    extras: '덤',
    signals: '신호',
    questions: '계약 전 세 물음',
    decision: '결정',
    serviceNote: '서비스팀에',
    consents: '동의',
    retainUntil: '보유 기한',
  },
  en: {
    list: 'Customers',
    name: 'Name',
    familyName: 'Family name',
    givenName: 'Given name',
    phones: 'Phones',
    emails: 'E-mails',
    company: 'Company',
    job: 'Job',
    addresses: 'Addresses',
    birthday: 'Birthday',
    tags: 'Tags',
    notes: 'Notes',
    source: 'Source',
    lastContact: 'Last contact',
    dealBreakers: 'Deal-breakers',
    requests: 'Requests',
    preferences: 'Preferences',
    relations: 'Related persons',
    occasions: 'Occasions',
    callTimes: 'Call times',
    cadenceDays: 'Cadence',
    referredBy: 'Introduced by',
    expectations: 'Expectations',
    extras: 'Extras',
    signals: 'Signals',
    questions: 'Questions before an agreement',
    decision: 'Decision',
    serviceNote: 'For the service team',
    consents: 'Consents',
    retainUntil: 'Keep until',
  },
};

function birthdayText(customer: Customer, language: Language): string {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = customer;
  return date === null ? '' : formatBirthday({ date, calendar, leapMonth }, language);
}

const shortDate = (date: string | null, language: Language): string =>
  date === null ? '' : formatDate(date, language, { length: 'short' });

function cadenceText(days: number | null, language: Language): string {
  if (days === null) return '';
  return language === 'ko' ? `${days}일` : `${days} days`;
}

/** Lines without what stands for nothing in a table: nobody reads a paper back. */
const readable = (lines: string): string =>
  lines
    .split('\n')
    .map((line) =>
      line
        .split(' · ')
        .filter((part) => part !== '-')
        .join(' · '),
    )
    .join('\n');

const texts = (customer: Customer, kind: PreferenceKind): string =>
  customer.preferences.flatMap((each) => (each.kind === kind ? [each.text] : [])).join('\n');

function customText(
  customer: Customer,
  column: ExportColumn,
  fields: readonly TravellingField[],
  language: Language,
): string {
  const field = fields.find(({ uid }) => column === `custom:${uid}`);
  const value = field && customer.custom[field.uid];
  return field && value ? formatCustomValue(field.type, value, language) : '';
}

function cellText(customer: Listed, column: FixedColumn, language: Language): string {
  switch (column) {
    case 'phones':
      return customer.phones.map(({ number }) => number).join('\n');
    case 'emails':
      return customer.emails.map(({ address }) => address).join('\n');
    case 'addresses':
      return customer.addresses
        .map(({ postcode, line }) => `${postcode} ${line}`.trim())
        .join('\n');
    case 'birthday':
      return birthdayText(customer, language);
    case 'tags':
      return customer.tags.join(', ');
    case 'lastContact':
      return shortDate(customer.lastContactAt && dayOf(customer.lastContactAt), language);
    case 'dealBreakers':
      return texts(customer, 'deal-breaker');
    case 'requests':
      return texts(customer, 'request');
    case 'preferences':
      return texts(customer, 'preference');
    case 'relations':
    case 'occasions':
    case 'expectations':
    case 'extras':
    case 'signals':
    case 'questions':
    case 'consents':
      return readable(linesOf(customer, column, language));
    case 'decision':
      return readable(decisionLine(customer.decision, language));
    case 'cadenceDays':
      return cadenceText(customer.cadenceDays, language);
    case 'referredBy':
      return customer.referrer;
    case 'retainUntil':
      return shortDate(customer.retainUntil, language);
    default:
      return customer[column];
  }
}

/** The customer list as a PDF with the chosen columns, in one piece. */
export async function* listPdf(
  customers: Iterable<Listed>,
  { columns = [...defaultPdfColumns], language }: ExportRequest,
  {
    now,
    total,
    customFields,
  }: { now: Date; total: number; customFields: readonly TravellingField[] },
): AsyncGenerator<Uint8Array> {
  const words = titles[language];
  const titleOf = (column: ExportColumn) =>
    isFixed(column)
      ? words[column]
      : (customFields.find(({ uid }) => column === `custom:${uid}`)?.name ?? '');
  const rows = Array.from(customers, (customer) =>
    columns.map((column) =>
      isFixed(column)
        ? cellText(customer, column, language)
        : customText(customer, column, customFields, language),
    ),
  );
  const { pdf } = await customerListPdf({
    title: words.list,
    date: formatDate(dayOf(now), language),
    language,
    columns: columns.map((key) => ({ key, title: titleOf(key) })),
    rows,
    footerText: language === 'ko' ? `${total}명` : `${total} customers`,
    createdAt: now,
  });
  yield pdf;
}
