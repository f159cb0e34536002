import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedCustomer } from '../../../src/exchange/exported.ts';
import { foldLine } from '../../../src/exchange/vcard/fold.ts';
import { writeVcard } from '../../../src/exchange/vcard/write.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { anyCustomer, customersOf, fixture, readAll, utf8 } from './support.ts';

const write = (customers: readonly ExportedCustomer[], language: 'ko' | 'en' = 'ko') =>
  customers.map((customer) => writeVcard(customer, language)).join('');

const readBack = (text: string) =>
  customersOf(readAll('x.vcf', utf8(text))).map(({ fields, uid, properties }) => ({
    ...fields,
    uid,
    properties,
  }));

describe('lines', () => {
  test('are folded at 75 octets, never inside a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `NOTE:${text.replaceAll(/[\r\n]/g, '')}`;
        const folded = foldLine(line);
        for (const part of folded.split('\r\n')) {
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(`${line}\r\n`);
      }),
    );
  });
});

describe('a written card', () => {
  test('is read back and written again, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { minLength: 1, maxLength: 3 }), (customers) => {
        const first = write(customers);
        expect(write(readBack(first))).toBe(first);
      }),
      { numRuns: 300 },
    );
  });

  test('brings every field back', () => {
    const customer: ExportedCustomer = {
      ...emptyCustomer,
      uid: '0192f0c1-1111-7222-8333-944445555666',
      name: '홍길동',
      familyName: '홍',
      givenName: '길동',
      company: '한빛; 상사',
      job: '영업부 과장',
      phones: [
        { kind: 'mobile', number: '010-1234-5678' },
        { kind: 'other', number: '010-2222-3333' },
        { kind: '비서', number: '02-555-0101' },
      ],
      emails: [{ kind: 'work', address: 'hong@hanbit.example' }],
      addresses: [
        { kind: 'billing', postcode: '06236', line: '서울 강남구 테헤란로 152, 1502호 (역삼동)' },
      ],
      birthday: '1985-01-17',
      birthdayCalendar: 'lunar',
      birthdayLeapMonth: true,
      tags: ['VIP', '강남, 서초'],
      notes: '첫 줄\n둘째 줄; 쉼표, 역슬래시 \\n',
      source: '소개: 김민서',
      properties: [
        { name: 'PHOTO;ENCODING=b;TYPE=JPEG', value: 'AAEC'.repeat(60) },
        { name: 'item7.X-CUSTOM', value: '값' },
        { name: 'item7.X-ABLabel', value: '라벨' },
      ],
    };
    const text = write([customer]);
    expect(text).toContain('item8.X-ABLabel:비서');
    expect(text).toMatch(/\r\n\r\nitem7\.X-CUSTOM/);
    expect(readBack(text)).toEqual([customer]);
  });

  test('names a card without a name by its company or number and takes that back', () => {
    const [back] = readBack(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:;;;;\r\nFN:010-1234-5678\r\nTEL:010-1234-5678\r\nEND:VCARD\r\n',
    );
    expect(back?.name).toBe('');
    expect(write(back ? [back] : [])).toContain('FN:010-1234-5678');
  });

  test.each(['apple-3.0.vcf', 'android-2.1.vcf', 'v4.vcf', 'phone-cp949.vcf'])(
    'of %s is stable from its first export on',
    (name) => {
      const foreign = customersOf(readAll(name, fixture(name))).map((card) => ({
        ...card.fields,
        uid: card.uid,
        properties: card.properties,
      }));
      const first = write(foreign);
      expect(write(readBack(first))).toBe(first);
      expect(readBack(first).map(({ properties }) => properties)).toEqual(
        foreign.map(({ properties }) => properties),
      );
    },
  );
});
