import { formatBirthday, formatDate } from '../../core/date-format.ts';
import { customerListPdf } from '../../print/customer-list.ts';
import type { Customer } from '../../shared/customers.ts';
import { defaultPdfColumns, type ExportColumn, type ExportRequest } from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { dayOf } from '../local-time.ts';

const titles: Record<Language, Record<ExportColumn | 'list', string>> = {
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
  },
};

function birthdayText(customer: Customer, language: Language): string {
  const { birthday: date, birthdayCalendar: calendar, birthdayLeapMonth: leapMonth } = customer;
  return date === null ? '' : formatBirthday({ date, calendar, leapMonth }, language);
}

function cellText(customer: Customer, column: ExportColumn, language: Language): string {
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
      return customer.lastContactAt === null
        ? ''
        : formatDate(dayOf(customer.lastContactAt), language, { length: 'short' });
    default:
      return customer[column];
  }
}

/** The customer list as a PDF with the chosen columns, in one piece. */
export async function* listPdf(
  customers: Iterable<Customer>,
  { columns = [...defaultPdfColumns], language }: ExportRequest,
  { now, total }: { now: Date; total: number },
): AsyncGenerator<Uint8Array> {
  const words = titles[language];
  const rows = Array.from(customers, (customer) =>
    columns.map((column) => cellText(customer, column, language)),
  );
  const { pdf } = await customerListPdf({
    title: words.list,
    date: formatDate(dayOf(now), language),
    language,
    columns: columns.map((key) => ({ key, title: words[key] })),
    rows,
    footerText: language === 'ko' ? `${total}명` : `${total} customers`,
    createdAt: now,
  });
  yield pdf;
}
