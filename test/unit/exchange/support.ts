import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toShown, toStored } from '../../../src/core/customer-fields.ts';
import type { ExportedCustomer } from '../../../src/exchange/exported.ts';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import {
  isHead,
  isSkipped,
  readRows,
  type ReadEntry,
  type ReadRow,
} from '../../../src/exchange/read.ts';
import type { TravellingField } from '../../../src/shared/custom-fields.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import type { ImportedCustomer, ReadingPlan } from '../../../src/shared/exchange.ts';

export const today = '2026-11-22';

export const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../fixtures/import/${name}`, import.meta.url));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Inspects and reads a file as a user who accepts every proposal. */
export function readAll(
  name: string,
  bytes: Uint8Array,
  overrides: Partial<ReadingPlan> = {},
): ReadRow[] {
  const { plan } = inspectFile(bytes, name, overrides);
  return [...readRows(name, bytes, plan, { today })].flatMap((each) =>
    isHead(each) ? [] : [each],
  );
}

export const customersOf = (rows: readonly ReadEntry[]): ImportedCustomer[] =>
  rows.flatMap((row) => (isHead(row) || isSkipped(row) ? [] : [row]));

/** What a row says beyond an empty card. */
export function said(fields: CustomerFields): Partial<CustomerFields> {
  const entries = Object.entries(fields).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(emptyCustomer[key as keyof CustomerFields]),
  );
  return Object.fromEntries(entries) as Partial<CustomerFields>;
}

export const concat = (pieces: Iterable<Uint8Array>): Uint8Array =>
  new Uint8Array(Buffer.concat([...pieces]));

const awkward = fc.constantFrom(
  ...['홍길동', '김', '똠방각하', ',', '"', "'", '=', '+', '-', '@', '\\', ';', ':', '|', '\t'],
  ...[
    '::: ',
    '\n',
    ' ',
    '  ',
    '#',
    '*',
    '0',
    '1',
    '07',
    'é',
    '😀',
    '㈜',
    'END:VCARD',
    '=0A',
    '\\n',
  ],
);
const text = (max: number) => fc.array(awkward, { maxLength: max }).map((parts) => parts.join(''));

const kind = fc.oneof(
  fc.constantFrom('mobile', 'home', 'work', 'fax', 'other', 'billing', ''),
  text(3).map((label) => label.slice(0, 60)),
);
const number = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((n) => `010${String(n).padStart(8, '0')}`),
  fc.constantFrom('02-123-4567', '1588-1234', '+1 650 253 0000', '내선 12번', '080-123-4567'),
);
const date = fc.oneof(
  fc.constant(null),
  fc
    .tuple(fc.integer({ min: 1901, max: 2020 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-28`),
  fc.constantFrom('--03-07', '--02-29', '1604-01-01'.replace('1604', '1984')),
);

const day = fc
  .tuple(fc.integer({ min: 1950, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-19`);
const maybeDay = fc.oneof(fc.constant(null), day);
const uid = fc.constant('');
const line = text(3);
const dot = fc.oneof(line, fc.constantFrom('-', '·', 'a · b', '2026-01-02', '한 번', '예'));

const around = {
  relations: fc.array(
    fc.record({
      uid,
      relation: fc.oneof(fc.constantFrom('spouse', 'secretary', '배우자', 'Friend', ''), line),
      name: dot,
      customerUid: fc.constant(null),
      phone: fc.constantFrom('', '010-1234-5678', '내선 3'),
      note: dot,
    }),
    { maxLength: 2 },
  ),
  occasions: fc.array(
    fc
      .record({
        uid,
        kind: fc.oneof(fc.constantFrom('wedding', 'founding', '기일', 'Anniversary'), line),
        date: fc.oneof(day, fc.constantFrom('--03-07', '--02-29')),
        calendar: fc.constantFrom('solar' as const, 'lunar' as const),
        leapMonth: fc.boolean(),
        yearly: fc.boolean(),
        note: dot,
      })
      .map((entry) => ({ ...entry, leapMonth: entry.calendar === 'lunar' && entry.leapMonth })),
    { maxLength: 2 },
  ),
  preferences: fc.array(
    fc.record({
      uid,
      kind: fc.constantFrom('preference' as const, 'deal-breaker' as const, 'request' as const),
      text: dot,
      forService: fc.boolean(),
      on: maybeDay,
    }),
    { maxLength: 3 },
  ),
  expectations: fc.array(
    fc.record({ uid, question: dot, answer: dot, knownBy: dot, askedOn: maybeDay }),
    { maxLength: 2 },
  ),
  extras: fc.array(fc.record({ uid, on: maybeDay, what: dot, landed: dot }), { maxLength: 2 }),
  signals: fc.array(
    fc.record({
      uid,
      kind: fc.oneof(fc.constantFrom('unpaid', 'on-time', '미납'), line),
      tone: fc.constantFrom('good' as const, 'bad' as const),
      on: maybeDay,
      note: dot,
    }),
    { maxLength: 2 },
  ),
  questions: fc.array(
    fc.record({
      uid,
      about: dot,
      on: maybeDay,
      needsIt: fc.constantFrom('yes' as const, 'no' as const, 'open' as const),
      feelsRight: fc.constantFrom('yes' as const, 'open' as const),
      addsUp: fc.constantFrom('no' as const, 'open' as const),
      note: dot,
    }),
    { maxLength: 2 },
  ),
  decision: fc.oneof(
    fc.constant(null),
    fc.record({
      decision: fc.constantFrom('keep' as const, 'win-over' as const, 'let-go' as const),
      reason: dot,
      on: day,
    }),
  ),
  consents: fc.array(
    fc.record({
      uid,
      purpose: fc.constantFrom('marketing', '광고·마케팅', '뉴스레터'),
      items: dot,
      method: fc.constantFrom('paper', '', '팩스'),
      on: day,
      until: maybeDay,
      withdrawnOn: maybeDay,
      note: dot,
    }),
    { maxLength: 2 },
  ),
  retainUntil: maybeDay,
  retainReason: line,
  custom: fc.record(
    { 'field-car': text(4), 'field-size': fc.constantFrom('12.5', '-3', '0') },
    { requiredKeys: [] },
  ),
  callTimes: line,
  cadenceDays: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 3650 })),
  referredOn: maybeDay,
  referralThankedOn: maybeDay,
  serviceNote: text(6),
};

/** The fields that `anyCustomer` has values for. */
export const anyFields: TravellingField[] = [
  { uid: 'field-car', name: '차종', type: 'text', options: [] },
  { uid: 'field-size', name: '전화', type: 'number', options: [] },
];

/** Cards as the box keeps and shows them, with whatever people may type into them. */
export const anyCustomer: fc.Arbitrary<ExportedCustomer & { properties: [] }> = fc
  .record({
    name: text(4),
    familyName: text(2),
    givenName: text(2),
    company: text(4),
    job: text(3),
    phones: fc.uniqueArray(fc.record({ kind, number }), {
      maxLength: 3,
      selector: (phone) => phone.number,
    }),
    emails: fc.uniqueArray(
      fc.record({ kind, address: fc.constantFrom('a@b.kr', 'hong.gil-dong@example.co.kr') }),
      { maxLength: 2, selector: (email) => email.address },
    ),
    addresses: fc.array(
      fc.record({
        kind,
        postcode: fc.constantFrom('06236', '', '94043'),
        line: fc.constantFrom(
          '서울특별시 강남구 테헤란로 152, 1502호 (역삼동)',
          '1 Main St',
          '제주',
        ),
      }),
      { maxLength: 2 },
    ),
    birthday: date,
    lunar: fc.boolean(),
    leap: fc.boolean(),
    // Three colons separate values in a cell.
    tags: fc.array(
      text(3).filter((tag) => !tag.includes(':::')),
      { maxLength: 3 },
    ),
    notes: text(12),
    source: text(3),
    ...around,
  })
  .map(({ lunar, leap, ...fields }) => {
    const shown = toShown({
      ...emptyCustomer,
      ...toStored({ ...fields, name: `가${fields.name}` }),
    });
    const isLunar = lunar && fields.birthday !== null;
    return {
      ...shown,
      tags: shown.tags.filter((tag) => tag.length <= 60),
      birthdayCalendar: isLunar ? 'lunar' : 'solar',
      birthdayLeapMonth: isLunar && leap,
      properties: [],
    } satisfies ExportedCustomer & { properties: [] };
  });
