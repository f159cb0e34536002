import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import type { ImportResult } from '../../../src/shared/exchange.ts';
import type { ExportRequest } from '../../../src/shared/export.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { wholeCard } from '../../support/whole-card.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** A picture as a phone makes it. */
const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 900, height: 700, channels: 3, background: '#a33' } })
      .png()
      .toBuffer(),
  );

async function exported(
  test: TestBackend,
  format: ExportRequest['format'],
  more: Partial<ExportRequest> = {},
): Promise<Uint8Array> {
  const file = test.path(`out-${Math.random()}.${format}`);
  await test.job('exchange.export', { format, language: 'ko', file, ...more });
  return new Uint8Array(readFileSync(file));
}

const imported = async (test: TestBackend, name: string, file: Uint8Array) =>
  (await test.importFile(name, file)) as ImportResult;

/** Two linked cards, one with everything, and fields of the user's own. */
async function filled(test: TestBackend) {
  const fields = { car: '', size: '', due: '', plan: '' };
  for (const [key, name, type, options] of [
    ['car', '차종', 'text', []],
    ['size', '전화', 'number', []],
    ['due', '검사일', 'date', []],
    ['plan', '상품', 'choice', ['기본', '고급']],
  ] as const) {
    const input = { name, type, options: [...options] };
    fields[key] = (await test.invoke('customFields.create', input)).uid;
  }
  const husband = await test.invoke('customers.create', {
    fields: { name: '정우성', phones: [{ kind: 'mobile', number: '010-2384-1178' }] },
  });
  const introducer = await test.invoke('customers.create', {
    fields: { name: '김민서', company: '율도국' },
  });
  const patch: CustomerPatch = {
    ...wholeCard,
    phones: [{ kind: 'mobile', number: '010-2384-1177' }],
    relations: wholeCard.relations.map((relation) => ({
      ...relation,
      uid: '',
      customerUid: relation.customerUid && husband.customer.uid,
    })),
    custom: {
      [fields.car]: '그랜저',
      [fields.size]: '34.5',
      [fields.due]: '2027-03-04',
      [fields.plan]: '고급',
    },
    referredBy: introducer.customer.uid,
  };
  const { customer } = await test.invoke('customers.create', { fields: patch });
  await test.invoke('customers.setPhoto', { id: customer.id, bytes: await picture() });
  return { customer, husband: husband.customer, introducer: introducer.customer, fields };
}

const cardNamed = async (test: TestBackend, name: string) => {
  const { customers } = await test.invoke('customers.search', { text: name });
  return test.invoke('customers.get', { id: customers[0]?.id ?? 0 });
};

describe('a whole card as JSON', () => {
  it('makes an empty box an equal one: links, own fields, photos and history', async () => {
    const first = await testBackend();
    const { customer } = await filled(first);
    await first.invoke('customers.update', { id: customer.id, patch: { callTimes: '오후' } });
    // A photo that is only in the history comes along as well.
    await first.invoke('customers.setPhoto', { id: customer.id, bytes: null });
    await first.invoke('customers.setPhoto', { id: customer.id, bytes: await picture() });
    const out = await exported(first, 'json');
    const second = await testBackend();
    const result = await imported(second, 'all.json', out);
    expect(result).toMatchObject({ added: 3, updated: 0, skipped: 0, problems: [] });
    const again = await exported(second, 'json');
    expect(JSON.parse(new TextDecoder().decode(again))).toEqual(
      JSON.parse(new TextDecoder().decode(out)),
    );
    expect(Buffer.from(again).equals(Buffer.from(out))).toBe(true);
    const card = await cardNamed(second, '한지우');
    expect(card.links.map(({ name }) => name).sort()).toEqual(['김민서', '정우성']);
    expect(await second.invoke('customers.photo', { id: card.id })).toMatchObject({
      dataUrl: expect.stringMatching(/^data:image\/jpeg;base64,/),
    });
    expect(await second.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('says nothing new when it is read again', async () => {
    const test = await testBackend();
    await filled(test);
    const out = await exported(test, 'json');
    expect(await imported(test, 'all.json', out)).toMatchObject({ added: 0, updated: 0 });
    expect(await imported(test, 'all.json', out)).toMatchObject({ added: 0, updated: 0 });
  });

  it('keeps two cards of one box apart that look like one person', async () => {
    const first = await testBackend();
    const fields = { name: '김철수', phones: [{ kind: 'mobile', number: '010-1111-2222' }] };
    await first.invoke('customers.create', { fields });
    await first.invoke('customers.create', { fields });
    const second = await testBackend();
    const result = await imported(second, 'all.json', await exported(first, 'json'));
    expect(result).toMatchObject({ added: 2 });
  });

  it('leads links to the card that a person has in the box already, and is undone exactly', async () => {
    const first = await testBackend();
    await filled(first);
    const out = await exported(first, 'json');
    const second = await testBackend();
    const known = await second.invoke('customers.create', {
      fields: {
        name: '정우성',
        callTimes: '저녁',
        phones: [{ kind: 'mobile', number: '010-2384-1178' }],
      },
    });
    const before = await second.invoke('customers.get', { id: known.customer.id });
    const { import: id } = await imported(second, 'all.json', out);
    const card = await cardNamed(second, '한지우');
    expect(card.relations[0]?.customerUid).toBe(known.customer.uid);
    const husband = await second.invoke('customers.get', { id: known.customer.id });
    expect(husband.inverseRelations).toMatchObject([{ customer: { name: '한지우' } }]);
    expect(await second.invoke('customFields.list', {})).toHaveLength(4);
    await second.job('exchange.undoImport', { id });
    const after = await second.invoke('customers.get', { id: known.customer.id });
    expect({ ...after, updatedAt: '' }).toEqual({ ...before, updatedAt: '' });
    expect(await second.invoke('customers.count', {})).toMatchObject({ customers: 1 });
    expect(await second.invoke('customFields.list', {})).toEqual([]);
    expect(await second.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('adds to a card that is there entry by entry, and takes back only its own', async () => {
    const first = await testBackend();
    await filled(first);
    const out = await exported(first, 'json');
    const second = await testBackend();
    const { customer } = await second.invoke('customers.create', {
      fields: {
        name: '한지우',
        callTimes: '오전',
        phones: [{ kind: 'mobile', number: '010-2384-1177' }],
        preferences: [
          { uid: '', kind: 'request', text: '청구서는 댁으로', forService: false, on: null },
        ],
        consents: [],
      },
    });
    const { import: id } = await imported(second, 'all.json', out);
    const merged = await second.invoke('customers.get', { id: customer.id });
    expect(merged.preferences.map(({ text }) => text)).toEqual([
      '청구서는 댁으로',
      '회사 이야기는 본인에게만',
      '따뜻한 보리차',
    ]);
    expect(merged.callTimes).toBe('오전');
    expect(merged.notes).toContain('통화하기 좋은 때: 평일 10시 이후');
    expect(merged.photo).not.toBeNull();
    await second.invoke('customers.update', {
      id: customer.id,
      patch: {
        signals: [...merged.signals, { uid: '', kind: 'unpaid', tone: 'bad', on: null, note: '' }],
      },
    });
    await second.job('exchange.undoImport', { id });
    const back = await second.invoke('customers.get', { id: customer.id });
    expect(back.preferences.map(({ text }) => text)).toEqual(['청구서는 댁으로']);
    expect(back.signals.map(({ kind }) => kind)).toEqual(['unpaid']);
    expect(back).toMatchObject({ notes: '', photo: null, referredBy: null, consents: [] });
  });

  it('of version 1 is still read', async () => {
    const test = await testBackend();
    const old = {
      uid: '0192f0c1-1111-7222-8333-944445555666',
      name: '홍길동',
      phones: [{ kind: 'mobile', number: '010-1234-5678' }],
      contacts: [],
      sendings: [],
    };
    const text = `{"format":"dangol","version":1,"customers":[\n${JSON.stringify(old)}\n]}\n`;
    expect(await imported(test, 'old.json', bytes(text))).toMatchObject({ added: 1 });
  });
});

const uid = (n: number) => `0192f0c1-1111-7222-8333-94444555${String(n).padStart(4, '0')}`;
const documentOf = (customers: object[], customFields: object[] = []) =>
  bytes(JSON.stringify({ format: 'dangol', version: 2, customFields, customers }));

describe('a hostile document', () => {
  it('keeps the cards of a circle of referrals and drops the link that closes it', async () => {
    const test = await testBackend();
    const person = (n: number, by: number) => ({
      uid: uid(n),
      name: `사람${n}`,
      referredBy: uid(by),
    });
    const result = await imported(
      test,
      'loop.json',
      documentOf([person(1, 2), person(2, 3), person(3, 1), person(4, 4)]),
    );
    expect(result).toMatchObject({ added: 4 });
    expect(result.problems.map(({ row }) => row)).toEqual([3, 4]);
    const last = await cardNamed(test, '사람3');
    expect(last.referredBy).toBeNull();
    expect((await cardNamed(test, '사람1')).referredBy).toBe(uid(2));
  });

  it('loses a link to itself, too many tags and impossible days, not the card', async () => {
    const test = await testBackend();
    const result = await imported(
      test,
      'bad.json',
      documentOf([
        {
          uid: uid(1),
          name: '홍길동',
          tags: Array.from({ length: 10_000 }, (_, n) => `태그${n}`),
          birthday: '2030-01-01',
          relations: [{ relation: 'mother', name: '나', customerUid: uid(1) }],
          occasions: [
            { kind: 'wedding', date: '2011-02-29' },
            { kind: 'founding', date: '--02-29' },
          ],
          preferences: [{ kind: 'request', text: '주민 850307-1234567' }],
          custom: { 'no such field': '값', '850307-1234567': '값' },
          photo: 'a'.repeat(64),
        },
      ]),
    );
    expect(result).toMatchObject({ added: 1 });
    const card = await cardNamed(test, '홍길동');
    expect(card.tags).toHaveLength(200);
    expect(card).toMatchObject({
      birthday: null,
      relations: [{ customerUid: null, name: '나' }],
      occasions: [{ kind: 'founding' }],
      custom: {},
      photo: null,
    });
    expect(JSON.stringify(card)).not.toContain('1234567');
    expect(card.notes).toContain('2011-02-29');
    const [problem] = result.problems;
    for (const word of ['tags 10000', '주민등록번호', '2011-02-29', '나']) {
      expect(problem?.reason).toContain(word);
    }
  });

  it('may bring a photo that is none, or another than it says', async () => {
    const test = await testBackend();
    const png = Buffer.from(await picture()).toString('base64');
    const wrong = 'b'.repeat(64);
    const result = await imported(
      test,
      'photo.json',
      documentOf([
        {
          uid: uid(1),
          name: '가',
          photo: wrong,
          photos: { [wrong]: `data:image/jpeg;base64,${png}` },
        },
        {
          uid: uid(2),
          name: '나',
          photo: wrong,
          photos: { [wrong]: 'data:image/jpeg;base64,AAAA' },
        },
      ]),
    );
    expect(result.problems.map(({ row }) => row)).toEqual([2]);
    const first = await cardNamed(test, '가');
    expect(first.photo).toMatch(/^[0-9a-f]{64}$/);
    expect(first.photo).not.toBe(wrong);
    expect((await cardNamed(test, '나')).photo).toBeNull();
  });

  it('cannot make more fields than a hand, nor put a value where it does not fit', async () => {
    const test = await testBackend();
    await test.invoke('customFields.create', { name: '크기', type: 'number' });
    const fields = [{ uid: uid(1), name: '크기', type: 'number', options: [] }];
    await imported(
      test,
      'fields.json',
      documentOf([{ uid: uid(2), name: '가', custom: { [uid(1)]: '아주 큼' } }], fields),
    );
    const card = await cardNamed(test, '가');
    expect(card).toMatchObject({ custom: {}, notes: '크기: 아주 큼' });
    expect(await test.invoke('customFields.list', {})).toHaveLength(1);
  });
});

describe('a whole card as a table', () => {
  it('comes back with all that a table has a place for, byte for byte', async () => {
    const first = await testBackend();
    await filled(first);
    const out = await exported(first, 'csv');
    const second = await testBackend();
    for (const { name, type, options } of await first.invoke('customFields.list', {})) {
      await second.invoke('customFields.create', { name, type, options });
    }
    const result = await imported(second, 'all.csv', out);
    expect(result).toMatchObject({ added: 3, problems: [] });
    const card = await cardNamed(second, '한지우');
    expect(card).toMatchObject({
      cadenceDays: 60,
      callTimes: '평일 10시 이후',
      decision: { decision: 'win-over' },
      retainUntil: '2031-10-01',
    });
    expect(card.links.map(({ name }) => name)).toContain('김민서');
    expect(Object.values(card.custom).sort()).toEqual(['2027-03-04', '34.5', '고급', '그랜저']);
    expect(Buffer.from(await exported(second, 'csv')).toString()).toBe(Buffer.from(out).toString());
  });

  it('finds who introduced somebody by a name that only one has, and keeps the others as words', async () => {
    const test = await testBackend();
    const csv =
      '이름,휴대폰,소개자\n김민서,010-1111-0001,\n이하나,010-1111-0002,김민서\n' +
      '박둘,010-1111-0003,없는이\n최셋,010-1111-0004,최셋\n';
    const result = await imported(test, 'a.csv', bytes(csv));
    const introducer = await cardNamed(test, '김민서');
    expect(introducer.referrals.map(({ customer }) => customer.name)).toEqual(['이하나']);
    expect(await cardNamed(test, '박둘')).toMatchObject({ referredBy: null, source: '없는이' });
    expect(result.problems.map(({ row }) => row)).toEqual([3, 4]);
    expect(await imported(test, 'a.csv', bytes(csv))).toMatchObject({ added: 0, updated: 0 });
  });

  it('fills a field of the user’s own, or makes one', async () => {
    const test = await testBackend();
    const csv = bytes(
      '이름,휴대폰,차종,등급제\n가,010-1111-0001,쏘나타,금\n나,010-1111-0002,그랜저,은\n',
    );
    const { file, plan } = await test.invoke('exchange.inspect', { name: 'a.csv', bytes: csv });
    const field = { uid: '', name: '차종', type: 'text' as const, options: [] };
    const choice = { uid: '', name: '등급제', type: 'choice' as const, options: [] };
    const columns = plan.columns.map((column) =>
      column.header === '차종'
        ? { ...column, target: 'custom' as const, field }
        : column.header === '등급제'
          ? { ...column, target: 'custom' as const, field: choice }
          : column,
    );
    const result = (await test.job('exchange.import', {
      file,
      plan: { ...plan, columns },
    })) as ImportResult;
    expect(result).toMatchObject({ added: 2, problems: [] });
    const fields = await test.invoke('customFields.list', {});
    expect(fields).toMatchObject([
      { name: '차종', type: 'text' },
      { name: '등급제', type: 'choice', options: ['금', '은'] },
    ]);
    const again = await test.invoke('exchange.inspect', { name: 'b.csv', bytes: csv });
    expect(again.plan.columns[2]).toMatchObject({ target: 'custom' });
    await test.job('exchange.undoImport', { id: result.import });
    expect(await test.invoke('customFields.list', {})).toEqual([]);
  });
});

describe('photos of vCards', () => {
  const vcard = (photo: string) =>
    bytes(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:홍길동\r\nTEL:010-1234-5678\r\n' +
        `PHOTO;ENCODING=b;TYPE=PNG:${photo}\r\n\r\nEND:VCARD\r\n`,
    );

  it('become the photo of the card, and go out again as the same file', async () => {
    const first = await testBackend();
    const png = Buffer.from(await picture()).toString('base64');
    expect(await imported(first, 'a.vcf', vcard(png))).toMatchObject({ added: 1, problems: [] });
    expect(await imported(first, 'a.vcf', vcard(png))).toMatchObject({ added: 0, skipped: 1 });
    const out = await exported(first, 'vcf');
    const second = await testBackend();
    await imported(second, 'b.vcf', out);
    const again = await exported(second, 'vcf');
    expect(Buffer.from(again).equals(Buffer.from(out))).toBe(true);
    expect((await cardNamed(second, '홍길동')).properties).toEqual([]);
  });

  it('that cannot be read are kept aside and written back', async () => {
    const test = await testBackend();
    const result = await imported(test, 'a.vcf', vcard('AAECAwQF'));
    expect(result.problems).toHaveLength(1);
    expect(await cardNamed(test, '홍길동')).toMatchObject({ photo: null });
    expect(new TextDecoder().decode(await exported(test, 'vcf'))).toContain('AAECAwQF');
  });
});
