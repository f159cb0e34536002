import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { toShown, toStored } from '../../../src/core/customer-fields.ts';
import type { ExportedCustomer } from '../../../src/exchange/exported.ts';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { isSkipped, readRows, type ReadRow } from '../../../src/exchange/read.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customers.ts';
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
  return [...readRows(name, bytes, plan, { today })];
}

export const customersOf = (rows: readonly ReadRow[]): ImportedCustomer[] =>
  rows.flatMap((row) => (isSkipped(row) ? [] : [row]));

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
