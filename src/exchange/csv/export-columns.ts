import type { PreferenceKind } from '../../shared/card-parts.ts';
import type { TravellingField } from '../../shared/custom-fields.ts';
import { exportColumns, type ExportColumn } from '../../shared/export.ts';
import type { Language } from '../../shared/primitives.ts';
import type { ExportedCustomer } from '../exported.ts';
import { kindLabel, portableKind } from '../kinds.ts';
import { customHeaders } from './custom-headers.ts';
import { decisionLine, entryLines, textLines } from './entry-lines.ts';

/** Of how many phones, e-mails and addresses the table has columns: as many as its widest row needs. */
export type Widths = { phones: number; emails: number; addresses: number };

export const noWidths: Widths = { phones: 0, emails: 0, addresses: 0 };

/** The widths that hold all rows seen so far and this one. */
export function widen(widths: Widths, customer: ExportedCustomer): Widths {
  return {
    phones: Math.max(widths.phones, customer.phones.length),
    emails: Math.max(widths.emails, customer.emails.length),
    addresses: Math.max(widths.addresses, customer.addresses.length),
  };
}

/** Every column of the card, and one for each field of the user's own. */
export function allColumns(customFields: readonly TravellingField[]): ExportColumn[] {
  return [...exportColumns, ...customFields.map(({ uid }) => `custom:${uid}` as const)];
}

export type FixedColumn = (typeof exportColumns)[number];

const customUid = (column: ExportColumn): string | null =>
  column.startsWith('custom:') ? column.slice('custom:'.length) : null;

export const isFixed = (column: ExportColumn): column is FixedColumn => customUid(column) === null;

const headers = {
  ko: {
    name: '이름',
    familyName: '성',
    givenName: '이름(성 제외)',
    phones: ['전화 # 종류', '전화 # 번호'],
    emails: ['이메일 # 종류', '이메일 # 주소'],
    company: '회사',
    job: '직업',
    addresses: ['주소 # 종류', '주소 # 우편번호', '주소 #'],
    birthday: ['생일', '생일 음양'],
    tags: '태그',
    notes: '메모',
    source: '유입경로',
    lastContact: '최근 연락',
    dealBreakers: '금기',
    requests: '요청',
    preferences: '선호',
    relations: '가족·관계인',
    occasions: '기념일',
    callTimes: '통화하기 좋은 때',
    cadenceDays: '연락 주기(일)',
    referredBy: ['소개한 사람', '소개받은 날', '소개 감사한 날'],
    expectations: '기대',
    extras: '덤',
    signals: '신호',
    questions: '계약 전 질문',
    decision: '결정',
    serviceNote: '서비스 담당에게',
    consents: '동의',
    retainUntil: ['보유 기한', '보유 이유'],
  },
  en: {
    name: 'Name',
    familyName: 'Family name',
    givenName: 'Given name',
    phones: ['Phone # kind', 'Phone # number'],
    emails: ['E-mail # kind', 'E-mail # address'],
    company: 'Company',
    job: 'Job',
    addresses: ['Address # kind', 'Address # postcode', 'Address #'],
    birthday: ['Birthday', 'Birthday calendar'],
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
    cadenceDays: 'Cadence (days)',
    referredBy: ['Introduced by', 'Introduced on', 'Thanked for it on'],
    expectations: 'Expectations',
    extras: 'Extras',
    signals: 'Signals',
    questions: 'Questions before an agreement',
    decision: 'Decision',
    serviceNote: 'For the service team',
    consents: 'Consents',
    retainUntil: ['Keep until', 'Reason to keep'],
  },
} as const satisfies Record<Language, Record<FixedColumn, string | readonly string[]>>;

function repeat(words: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    words.map((word) => word.replace('#', String(index + 1))),
  ).flat();
}

/** The header line; `mapping.ts` reads every word of it back without asking. */
export function headerCells(
  columns: readonly ExportColumn[],
  widths: Widths,
  language: Language,
  customFields: readonly TravellingField[] = [],
): string[] {
  const words = headers[language];
  const own = customHeaders(customFields, language);
  return columns.flatMap((column) => {
    if (!isFixed(column)) return [own.get(customUid(column) ?? '') ?? ''];
    if (column === 'phones' || column === 'emails' || column === 'addresses') {
      return repeat(words[column], widths[column]);
    }
    const word = words[column];
    return typeof word === 'string' ? [word] : [...word];
  });
}

/** Tags apart by commas, or by Google's sign where a tag holds a comma itself. */
function tagCell(tags: readonly string[]): string {
  const plain = tags.every((tag) => !/[,;\n]|:::/.test(tag) && !tag.startsWith('#'));
  if (plain) return tags.join(', ');
  return tags.length === 1 ? `${tags[0]} :::` : tags.join(' ::: ');
}

const calendars = {
  ko: { solar: '양력', lunar: '음력', leap: '음력 윤달' },
  en: { solar: 'solar', lunar: 'lunar', leap: 'lunar leap month' },
} as const satisfies Record<Language, Record<string, string>>;

function calendarCell(customer: ExportedCustomer, language: Language): string {
  if (customer.birthday === null) return '';
  const words = calendars[language];
  if (customer.birthdayCalendar === 'solar') return words.solar;
  return customer.birthdayLeapMonth ? words.leap : words.lunar;
}

function padded(cells: string[], length: number): string[] {
  while (cells.length < length) cells.push('');
  return cells;
}

const kindCell = (kind: string, language: Language) => kindLabel(portableKind(kind), language);

/** One customer's cells under `headerCells`, unguarded and unquoted. */
export function customerCells(
  customer: ExportedCustomer,
  columns: readonly ExportColumn[],
  widths: Widths,
  language: Language,
): string[] {
  const preferences = (kind: PreferenceKind) =>
    textLines(customer.preferences.flatMap((each) => (each.kind === kind ? [each.text] : [])));
  return columns.flatMap((column) => {
    if (!isFixed(column)) return [customer.custom[customUid(column) ?? ''] ?? ''];
    switch (column) {
      case 'phones':
        return padded(
          customer.phones.flatMap(({ kind, number }) => [kindCell(kind, language), number]),
          widths.phones * 2,
        );
      case 'emails':
        return padded(
          customer.emails.flatMap(({ kind, address }) => [kindCell(kind, language), address]),
          widths.emails * 2,
        );
      case 'addresses':
        return padded(
          customer.addresses.flatMap(({ kind, postcode, line }) => [
            kindCell(kind, language),
            postcode,
            line,
          ]),
          widths.addresses * 3,
        );
      case 'birthday':
        return [customer.birthday ?? '', calendarCell(customer, language)];
      case 'tags':
        return [tagCell(customer.tags)];
      case 'lastContact':
        return [customer.lastContactAt?.slice(0, 10) ?? ''];
      case 'dealBreakers':
        return [preferences('deal-breaker')];
      case 'requests':
        return [preferences('request')];
      case 'preferences':
        return [preferences('preference')];
      case 'relations':
      case 'occasions':
      case 'expectations':
      case 'extras':
      case 'signals':
      case 'questions':
      case 'consents':
        return [linesOf(customer, column, language)];
      case 'decision':
        return [decisionLine(customer.decision, language)];
      case 'cadenceDays':
        return [customer.cadenceDays === null ? '' : String(customer.cadenceDays)];
      case 'referredBy': {
        const { referrer = '', referredOn, referralThankedOn } = customer;
        return [referrer, referredOn ?? '', referralThankedOn ?? ''];
      }
      case 'serviceNote':
        return [customer.serviceNote.trim()];
      case 'retainUntil':
        return [customer.retainUntil ?? '', customer.retainReason];
      default:
        return [customer[column]];
    }
  });
}

/** A list of a card as lines; for papers as well as for tables. */
export function linesOf<
  N extends
    'relations' | 'occasions' | 'expectations' | 'extras' | 'signals' | 'questions' | 'consents',
>(customer: ExportedCustomer, list: N, language: Language): string {
  return entryLines(list, customer[list], language);
}
