import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withCustomFields } from '../../../src/exchange/csv/custom-headers.ts';
import { writeCsv } from '../../../src/exchange/csv/write.ts';
import type { ExportedCustomer } from '../../../src/exchange/exported.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { anyCustomer, anyFields, concat, customersOf, readAll, said, utf8 } from './support.ts';

type Writing = Parameters<typeof writeCsv>[1];

const write = (customers: readonly ExportedCustomer[], options: Writing) =>
  concat(writeCsv(() => customers, options));

const plain: Writing = { language: 'ko', encoding: 'utf-8' };
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const empty: ExportedCustomer = emptyCustomer;

/** Reads a table as the program does that knows the fields of the user's own. */
function readOwn(bytes: Uint8Array) {
  const { plan } = inspectFile(bytes, 'export.csv');
  return customersOf(readAll('export.csv', bytes, withCustomFields(plan, anyFields)));
}

describe('a table', () => {
  test('begins with the mark that Excel needs, ends lines with CRLF, keeps zeros and hides formulas', () => {
    const text = textOf(
      write(
        [
          {
            ...empty,
            name: '=HYPERLINK("x")',
            phones: [{ kind: 'mobile', number: '010-1234-5678' }],
            addresses: [{ kind: 'home', postcode: '06236', line: '서울' }],
            notes: '줄\n바꿈',
          },
        ],
        { ...plain, columns: ['name', 'phones', 'addresses', 'notes'] },
      ),
    );
    expect(text).toBe(
      '\ufeff이름,전화 1 종류,전화 1 번호,주소 1 종류,주소 1 우편번호,주소 1,메모\r\n' +
        `"'=HYPERLINK(""x"")",휴대폰,010-1234-5678,집,'06236,서울,"줄\n바꿈"\r\n`,
    );
  });

  test('has as many columns as its widest row', () => {
    const phones = ['010-1111-0001', '010-1111-0002', '010-1111-0003'].map((number) => ({
      kind: 'mobile',
      number,
    }));
    const text = textOf(
      write(
        [
          { ...empty, name: '하나' },
          { ...empty, phones },
        ],
        { ...plain, columns: ['phones'] },
      ),
    );
    expect(text.split('\r\n').map((line) => line.split(',').length)).toEqual([6, 6, 6, 1]);
  });

  test('is read back without a question, whichever language its header has', () => {
    fc.assert(
      fc.property(
        fc.array(anyCustomer, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('ko' as const, 'en' as const),
        (customers, language) => {
          const options = { ...plain, language, customFields: anyFields };
          const first = write(customers, options);
          const back = readOwn(first).map(({ fields, referrer }) => ({ ...fields, referrer }));
          const second = write(back, options);
          expect(textOf(second)).toBe(textOf(first));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('brings every field back', () => {
    const customer: ExportedCustomer = {
      ...emptyCustomer,
      name: '홍길동',
      familyName: '홍',
      givenName: '길동',
      company: '한빛상사',
      job: '영업부 과장',
      phones: [
        { kind: 'mobile', number: '010-1234-5678' },
        { kind: '비서', number: '02-555-0101' },
      ],
      emails: [{ kind: 'work', address: 'hong@hanbit.example' }],
      addresses: [{ kind: 'billing', postcode: '06236', line: '서울 강남구 테헤란로 152' }],
      birthday: '1985-03-07',
      birthdayCalendar: 'lunar',
      birthdayLeapMonth: true,
      tags: ['VIP', '강남, 서초'],
      notes: '첫 줄\n  둘째 줄',
      source: '소개: 김민서',
    };
    for (const language of ['ko', 'en'] as const) {
      const [back] = customersOf(readAll('x.csv', write([customer], { ...plain, language })));
      expect(back?.fields).toEqual(customer);
      expect(back?.remarks).toEqual([]);
    }
  });

  test('tells which characters CP949 lacks before it writes any', () => {
    const customers = [{ ...empty, name: '똠방각하', notes: 'é 😀 펲' }];
    const options: Writing = { language: 'ko', encoding: 'cp949' };
    const refused = () => write(customers, options);
    expect(refused).toThrow(AppError);
    try {
      refused();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'export-characters-missing',
        details: { characters: ['é', '😀'] },
      });
    }
    const [back] = customersOf(
      readAll('x.csv', write(customers, { ...options, replaceMissing: true })),
    );
    expect(said(back?.fields ?? empty)).toEqual({ name: '똠방각하', notes: '? ? 펲' });
  });

  test('survives a spreadsheet that keeps the guards as they are', () => {
    const rows = readAll('x.csv', utf8("이름,전화,우편번호\n'+홍,'+82 10-1234-5678,'06236\n"));
    expect(said(customersOf(rows)[0]?.fields ?? empty)).toEqual({
      name: '+홍',
      phones: [{ kind: 'mobile', number: '010-1234-5678' }],
      addresses: [{ kind: 'other', postcode: '06236', line: '' }],
    });
  });
});
