import { describe, expect, test } from 'vitest';
import { cardKey } from '../../../src/core/card-words.ts';
import { toShown } from '../../../src/core/customer-fields.ts';
import { entryLists } from '../../../src/core/merge-entries.ts';
import { withCustomFields } from '../../../src/exchange/csv/custom-headers.ts';
import { writeCsv } from '../../../src/exchange/csv/write.ts';
import { inspectFile } from '../../../src/exchange/inspect.ts';
import { writeVcard } from '../../../src/exchange/vcard/write.ts';
import { emptyCustomer, type CustomerFields } from '../../../src/shared/customer-card.ts';
import { wholeCard } from '../../support/whole-card.ts';
import { anyFields, concat, customersOf, readAll, utf8 } from './support.ts';

const shown = toShown(wholeCard);

/** What other programs can know: no uids; a word of one's own for what has a key is that key. */
const portable = (fields: CustomerFields): CustomerFields => ({
  ...fields,
  referredBy: null,
  relations: fields.relations.map((each) => ({
    ...each,
    uid: '',
    customerUid: null,
    relation: cardKey('relation', each.relation),
  })),
  ...Object.fromEntries(
    entryLists
      .filter((list) => list !== 'relations')
      .map((list) => [list, fields[list].map((entry) => ({ ...entry, uid: '' }))]),
  ),
});
/** What every day brings has no place in a table: `leftOut` says so before the writing. */
const notInTables = {
  promises: [],
  problems: [],
  agreements: [],
  followUps: [],
  handoffs: [],
  feedback: [],
  cadencePausedUntil: null,
};
const read = (csv: string) => customersOf(readAll('x.csv', utf8(csv)))[0];

describe('a whole card', () => {
  test.each(['ko', 'en'] as const)('comes back from a table (%s) but for its links', (language) => {
    const options = { language, encoding: 'utf-8', customFields: anyFields } as const;
    const bytes = concat(writeCsv(() => [{ ...shown, referrer: '김민서' }], options));
    const plan = withCustomFields(inspectFile(bytes, 'x.csv').plan, anyFields);
    const [back] = customersOf(readAll('x.csv', bytes, plan));
    // A line does not show these marks; each kind has a column of its own.
    const marks = { forService: false, on: null };
    const ofKind = (kind: string) => shown.preferences.filter((each) => each.kind === kind);
    const preferences = ['deal-breaker', 'request', 'preference']
      .flatMap(ofKind)
      .map((each) => ({ ...each, ...marks }));
    expect(back?.fields).toEqual(portable({ ...shown, ...notInTables, preferences }));
    expect(back?.referrer).toBe('김민서');
    expect(back?.remarks.map(({ code }) => code)).toEqual(['phone-unclear']);
  });

  test.each(['ko', 'en'] as const)('takes family, days and photo into a vCard (%s)', (language) => {
    const text = writeVcard({ ...shown, photoData: '/9j/2wBD' }, language);
    const [back] = customersOf(readAll('x.vcf', utf8(text)));
    const { relations, occasions } = portable(shown);
    expect(back?.fields).toMatchObject({ relations, occasions });
    expect(back?.properties).toEqual([{ name: 'PHOTO;ENCODING=b;TYPE=JPEG', value: '/9j/2wBD' }]);
  });
});

describe('foreign columns', () => {
  test('find their place among family, days, tastes and introducers', () => {
    const back = read(
      '이름,휴대폰,배우자,자녀,결혼기념일,기념일,취미,소개자,연락주기,주의사항\n' +
        '홍길동,010-1234-5678,김영희 010-2222-3333,"서연, 도윤",2010.5.6,"개업 (음)3.7",등산,김민서,30일,전화는 저녁에만\n',
    );
    expect(back?.fields).toMatchObject({
      relations: [
        { relation: 'spouse', name: '김영희', phone: '010-2222-3333' },
        { relation: 'child', name: '서연' },
        { relation: 'child', name: '도윤' },
      ],
      occasions: [
        { kind: 'wedding', date: '2010-05-06', calendar: 'solar' },
        { kind: '개업', date: '--03-07', calendar: 'lunar' },
      ],
      preferences: [
        { kind: 'preference', text: '취미: 등산' },
        { kind: 'deal-breaker', text: '전화는 저녁에만' },
      ].toSorted((a) => (a.kind === 'preference' ? -1 : 1)),
      cadenceDays: 30,
    });
    expect(back?.referrer).toBe('김민서');
  });

  test('keep in the notes what does not fit, and say so', () => {
    const back = read(
      '이름,휴대폰,결혼기념일,연락주기,신호,동의,결정\n홍길동,010-1234-5678,언젠가 봄,가끔,좋음,Y,아직\n',
    );
    expect(back?.fields.notes.split('\n')).toEqual([
      '결혼기념일: 언젠가 봄',
      '연락주기: 가끔',
      '신호: 좋음',
      '동의: Y',
      '결정: 아직',
    ]);
    expect(back?.remarks.map(({ code }) => code)).toEqual(['date-unclear', 'date-unclear']);
  });

  test('have resident registration numbers masked wherever they go', () => {
    const back = read(
      '이름,휴대폰,배우자,취미,금기,보관 이유\n홍길동,010-1234-5678,김영희 850307-2234567,850307-2234567,850307-2234567,850307-2234567\n',
    );
    expect(JSON.stringify(back?.fields)).not.toContain('2234567');
    expect(back?.remarks).toContainEqual({ code: 'resident-number-masked', detail: '' });
  });

  test('with more entries than a card holds lose none', () => {
    const names = Array.from({ length: 300 }, (_, n) => `선호${n}`).join('\n');
    const many = Array.from({ length: 3 }, () => `"${names}"`).join(',');
    const back = read(`이름,휴대폰,선호,선호사항,기호\n홍길동,010-1234-5678,${many}\n`);
    expect(back?.fields.preferences).toHaveLength(500);
    expect(back?.remarks.map(({ code }) => code)).toContain('list-cut');
    expect(back?.fields.notes).toContain('선호299');
  });
});

describe('an agent of a vCard', () => {
  test('stands among the related persons and is kept as it is', () => {
    const agent = 'BEGIN:VCARD\\nVERSION:3.0\\nFN:박비서\\nTEL:02-555-0101\\nEND:VCARD\\n';
    const text = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:홍길동\r\nTEL:010-1234-5678\r\nAGENT:${agent}\r\nEND:VCARD\r\n`;
    const [back] = customersOf(readAll('x.vcf', utf8(text)));
    expect(back?.fields.relations).toMatchObject([
      { relation: '대리인', name: '박비서', phone: '02-555-0101' },
    ]);
    expect(back?.properties.map(({ name }) => name)).toEqual(['AGENT']);
    const first = writeVcard(
      { ...emptyCustomer, ...back?.fields, properties: back?.properties ?? [] },
      'ko',
    );
    const [again] = customersOf(readAll('x.vcf', utf8(first)));
    expect(again?.fields.relations).toHaveLength(1);
    expect(
      writeVcard({ ...emptyCustomer, ...again?.fields, properties: again?.properties ?? [] }, 'ko'),
    ).toBe(first);
  });
});
