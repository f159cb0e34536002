import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentCustomer, type DocumentCustomer } from '../../../src/exchange/json/document.ts';
import { writeDocument } from '../../../src/exchange/json/write.ts';
import { isSkipped, readRows } from '../../../src/exchange/read.ts';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { anyCustomer, anyFields, concat, customersOf, readAll, today, utf8 } from './support.ts';

const at = '2026-01-02T03:04:05.678Z';

const whole: DocumentCustomer = {
  ...emptyCustomer,
  uid: '0192f0c1-1111-7222-8333-944445555666',
  name: '홍길동',
  familyName: '홍',
  givenName: '길동',
  company: '한빛상사',
  job: '과장',
  phones: [{ kind: 'mobile', number: '010-1234-5678' }],
  emails: [],
  addresses: [],
  birthday: '--03-07',
  birthdayCalendar: 'lunar',
  birthdayLeapMonth: true,
  tags: ['VIP'],
  notes: '괄호 ]} 와 "따옴표" \\ 역슬래시\n',
  source: '',
  properties: [{ name: 'PHOTO;ENCODING=b;TYPE=JPEG', value: '8503071234567' }],
  createdAt: at,
  updatedAt: at,
  trashedAt: null,
  contacts: [
    {
      uid: 'c1',
      kind: 'call',
      direction: 'out',
      outcome: 'reached',
      note: '안부',
      startedAt: at,
      durationSeconds: 61,
      settled: true,
      nextStep: '',
      nextStepDue: null,
      afterHours: false,
      nextStepDoneAt: null,
      createdAt: at,
      updatedAt: at,
      trashedAt: null,
    },
  ],
  sendings: [
    {
      uid: 's1',
      template: 'birthday',
      spec: {
        greeting: '홍길동 님께',
        message: '축하합니다',
        closing: '드림',
        hand: 'nanum-pen',
        ink: 'blueblack',
        lines: 'ruled',
        frame: true,
        ornament: '',
        cover: { kind: 'none' },
        signature: null,
        seal: null,
        seed: 'x',
      },
      wording: 1,
      layout: 'a6',
      batch: 'b',
      state: 'sent',
      stateOn: '2026-01-02',
      partOf: '',
      sentAt: at,
    },
  ],
};

const write = (customers: readonly DocumentCustomer[]) =>
  concat(writeDocument(customers, { customFields: anyFields }));

function back(bytes: Uint8Array): DocumentCustomer[] {
  return customersOf(readAll('box.json', bytes)).map(({ uid, fields, properties, rest }) =>
    documentCustomer.parse({ ...fields, uid, properties, ...rest }),
  );
}

describe('a document', () => {
  test('comes back whole', () => {
    const bytes = write([whole]);
    expect(inspectFile(bytes, 'x.json')).toMatchObject({
      plan: { format: 'json' },
      estimatedRows: 1,
    });
    expect(back(bytes)).toEqual([whole]);
    expect(write(back(bytes))).toEqual(bytes);
  });

  test('comes back byte for byte, whatever the cards say and wherever it is cut', () => {
    fc.assert(
      fc.property(fc.array(anyCustomer, { maxLength: 4 }), (customers) => {
        const cards = customers.map((customer, index) => ({
          ...whole,
          ...customer,
          uid: `uid-${index}`,
          name: customer.name ?? '',
        }));
        const bytes = write(cards.map((card) => documentCustomer.parse(card)));
        expect(write(back(bytes))).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });

  test('of many cards passes in pieces', () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ ...whole, uid: `uid-${index}` }));
    const pieces = [...writeDocument(many)];
    expect(pieces.length).toBeGreaterThan(10);
    expect(back(concat(pieces)).map(({ uid }) => uid)).toEqual(many.map(({ uid }) => uid));
  });

  test('made by hand may leave out what is empty', () => {
    const text = '{"format": "dangol", "version": 1, "customers": [{"name": "홍길동"}]}';
    expect(readAll('x.json', utf8(text))).toMatchObject([
      { row: 1, uid: null, fields: { name: '홍길동', phones: [] }, rest: { contacts: [] } },
    ]);
  });

  test('tells of a card that is damaged and reads the others', () => {
    const text =
      '{"format":"dangol","version":1,"customers":[{"name":"하나"},{"name":7},' +
      '{"name":"둘","birthday":"1985"},{"name":"셋"},{"name":"넷';
    const rows = readAll('x.json', utf8(text));
    expect(rows.map((row) => (isSkipped(row) ? row.reason.code : row.fields.name))).toEqual([
      '하나',
      'broken-card',
      'broken-card',
      '셋',
      'broken-card',
    ]);
  });

  test('has resident registration numbers masked, but not in pictures', () => {
    const [card] = back(write([{ ...whole, notes: '850307-1234567' }]));
    expect(card?.notes).toBe('850307-*******');
    expect(card?.properties).toEqual(whole.properties);
  });

  test.each([
    ['of a newer version', '{"format":"dangol","version":5,"customers":[]}'],
    ['of another program', '{"format":"other","version":1,"customers":[]}'],
    ['that is no document', '[1,2,3]'],
  ])('%s is refused', (_, text) => {
    const bytes = utf8(text);
    const read = () => [
      ...readRows(
        'x.json',
        bytes,
        { ...inspectFile(bytes, 'x.json', { format: 'json' }).plan },
        { today },
      ),
    ];
    expect(read).toThrow(AppError);
  });
});
