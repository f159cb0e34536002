import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import { pageTexts } from '../../unit/print/support/read-pdf.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const entry = { uid: '', on: null, note: '' };
const preference = { uid: '', on: null, forService: false };
const hong: CustomerPatch = {
  name: '홍길동',
  company: '단골상사',
  job: '비밀직함',
  phones: [{ kind: 'mobile', number: '01012345678' }],
  emails: [{ kind: 'home', address: 'gildong@example.com' }],
  addresses: [
    { kind: 'home', postcode: '06236', line: '서울특별시 강남구 테헤란로 152' },
    { kind: 'billing', postcode: '04524', line: '서울특별시 중구 세종대로 110' },
  ],
  birthday: '1985-03-07',
  tags: ['비밀태그'],
  notes: '비밀메모',
  source: '2023 박람회',
  callTimes: '평일 10시 이후',
  serviceNote: '현관문이 왼쪽에 있음',
  relations: [
    { ...entry, relation: 'spouse', name: '이영희', customerUid: null, phone: '01022223333' },
  ],
  occasions: [
    {
      ...entry,
      kind: 'wedding',
      date: '2012-05-19',
      calendar: 'solar',
      leapMonth: false,
      yearly: true,
    },
  ],
  preferences: [
    { ...preference, kind: 'deal-breaker', text: '개를 데리고 오지 말 것' },
    { ...preference, kind: 'request', text: '청구서는 집으로', forService: true },
    { ...preference, kind: 'request', text: '비밀요청' },
    { ...preference, kind: 'preference', text: '문자보다 전화', forService: true },
    { ...preference, kind: 'preference', text: '비밀선호' },
  ],
  expectations: [
    {
      uid: '',
      question: '바라는 것은?',
      answer: '비밀기대',
      knownBy: '전화',
      askedOn: '2025-01-10',
    },
  ],
  extras: [{ uid: '', on: '2025-06-01', what: '비밀덤', landed: '고마워함' }],
  signals: [{ ...entry, kind: 'pays-on-time', tone: 'good' }],
  questions: [{ ...entry, about: '정수기', needsIt: 'yes', feelsRight: 'open', addsUp: 'no' }],
  decision: { decision: 'keep', reason: '비밀이유', on: '2025-07-01' },
  consents: [
    {
      uid: '',
      purpose: 'contract-care',
      items: '비밀항목',
      method: 'paper',
      on: '2023-04-01',
      until: '2028-03-31',
      withdrawnOn: null,
      note: '',
    },
  ],
  retainUntil: '2030-12-31',
  retainReason: '계약 종료 뒤 5년',
};
const call = {
  direction: 'out',
  outcome: 'reached',
  note: '비밀통화',
  startedAt: '2026-11-20T03:00:00Z',
  durationSeconds: 300,
  settled: true,
  nextStep: '필터 교체',
  nextStepDue: '2026-12-01',
} as const;

async function withHong(): Promise<{ backend: TestBackend; id: number }> {
  const backend = await testBackend();
  const agent = { agentName: '김단골', agentCompany: '단골보험', agentPhone: '010-9999-8888' };
  await backend.invoke('settings.update', { patch: agent });
  const { customer } = await backend.invoke('customers.create', { fields: hong });
  await backend.invoke('contacts.log', { customerId: customer.id, fields: call });
  return { backend, id: customer.id };
}

/** What the pages say, in one line: a text may have been broken anywhere. */
const said = (path: string): string =>
  pageTexts(readFileSync(path)).join(' ').replaceAll(/\s+/g, ' ');

describe('the brief for the service team', () => {
  it('says what the team needs and nothing else, on one page', async () => {
    const { backend, id } = await withHong();
    const file = backend.path('brief.pdf');
    const written = await backend.invoke('customers.brief', { id, file });
    expect(written).toEqual({ file, pages: 1 });
    const text = said(file);
    for (const needed of [
      '홍길동',
      '010-1234-5678',
      '06236 서울특별시 강남구 테헤란로 152',
      '평일 10시 이후',
      '개를 데리고 오지 말 것',
      '청구서는 집으로',
      '문자보다 전화',
      '현관문이 왼쪽에 있음',
      '필터 교체 · 2026. 12. 1. (화)까지',
      '김단골',
      '단골보험 · 010-9999-8888',
      '2026년 11월 22일',
    ])
      expect(text).toContain(needed);
    for (const other of ['비밀', '1985', '이영희', 'gildong', '세종대로', '제때', '박람회'])
      expect(text).not.toContain(other);
  });

  it('is the same bytes all day, in the language of the box', async () => {
    const { backend, id } = await withHong();
    const [first, again] = [backend.path('1.pdf'), backend.path('2.pdf')];
    await backend.invoke('customers.brief', { id, file: first });
    backend.now = new Date(backend.now.getTime() + 60_000);
    await backend.invoke('customers.brief', { id, file: again });
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
    await backend.invoke('settings.update', { patch: { language: 'en' } });
    await backend.invoke('customers.brief', { id, file: again });
    expect(said(again)).toContain('Service brief');
  });

  it('goes to the printer, and where the host decides', async () => {
    const { backend, id } = await withHong();
    expect(await backend.invoke('customers.brief', { id, mode: 'print' })).toEqual({
      file: null,
      pages: 1,
    });
    expect(backend.printed).toHaveLength(1);
    const { file } = await backend.invoke('customers.brief', { id });
    expect(file).toContain('홍길동');
    expect(said(file ?? '')).toContain('홍길동');
  });

  it('is not made of a card in the trash, nor of nobody', async () => {
    const { backend, id } = await withHong();
    await backend.invoke('customers.trash', { ids: [id] });
    await expect(backend.invoke('customers.brief', { id })).rejects.toMatchObject({
      code: 'customer-in-trash',
    });
    await expect(backend.invoke('customers.brief', { id: 99 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('is never written where a page would like it', async () => {
    const backend = await testBackend();
    backend.host = 'browser';
    await backend.restart();
    const { customer } = await backend.invoke('customers.create', { fields: { name: '가' } });
    for (const name of ['customers.brief', 'privacy.report'] as const)
      await expect(
        backend.invoke(name, { id: customer.id, file: backend.path('x.pdf') }),
      ).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('the report about one person', () => {
  it('holds everything that is kept', async () => {
    const { backend, id } = await withHong();
    const { invoke } = backend;
    const { customer: other } = await invoke('customers.create', {
      fields: {
        name: '남의이름',
        relations: [
          {
            ...entry,
            relation: 'friend',
            name: '',
            customerUid: (await invoke('customers.get', { id })).uid,
            phone: '',
          },
        ],
      },
    });
    const field = await invoke('customFields.create', { name: '차량', type: 'text' });
    const gone = await invoke('contacts.log', {
      customerId: id,
      fields: { ...call, note: '버린통화' },
    });
    await invoke('contacts.trash', { id: gone.contact.id });
    await invoke('customers.update', {
      id,
      patch: { custom: { [field.uid]: '12가 3456' }, referredBy: other.uid, job: '대표' },
    });
    const bytes = await sharp({
      create: { width: 60, height: 80, channels: 3, background: '#678' },
    })
      .png()
      .toBuffer();
    await invoke('customers.setPhoto', { id, bytes });

    const file = backend.path('report.pdf');
    const { pages } = await invoke('privacy.report', { id, file });
    expect(pages).toBe(pageTexts(readFileSync(file)).length);
    const text = said(file);
    for (const held of [
      ...['홍길동 님', '단골상사', '대표', '010-1234-5678', 'gildong@example.com', '비밀태그'],
      ...['1985년 3월 7일', '06236 서울특별시', '04524 서울특별시', '비밀메모', '2023 박람회'],
      ...['배우자', '이영희', '010-2222-3333', '친구', '다른 고객카드 1장', '결혼기념일'],
      ...['금기', '개를 데리고', '비밀요청', '비밀선호', '비밀기대', '비밀덤', '고마워함'],
      ...['제때 냄', '정수기', '계속 함께하기', '비밀이유', '차량', '12가 3456'],
      ...['계약 관리', '비밀항목', '서면', '광고·마케팅', '적힌 동의가 없습니다'],
      ...['2030. 12. 31.', '계약 종료 뒤 5년', '비밀통화', '버린통화', '휴지통', '필터 교체'],
      ...['직업: 비밀직함 → 대표', '사진: – → ●', '카드를 만듦', '김단골 · 단골보험'],
    ])
      expect(text, held).toContain(held);
    expect(readFileSync(file).includes('/DCTDecode')).toBe(true);
    // The person who introduced them is told by name; whoever merely has them on a card is not.
    expect(text.match(/남의이름/g)).toHaveLength(1);
    for (const key of ['deal-breaker', 'contract-care', 'pays-on-time', 'spouse', 'keep'])
      expect(text).not.toContain(key);
  });

  it('is made of a card in the trash, too', async () => {
    const { backend, id } = await withHong();
    await backend.invoke('customers.trash', { ids: [id] });
    const { file, pages } = await backend.invoke('privacy.report', { id });
    expect(pages).toBeGreaterThan(0);
    expect(said(file ?? '')).toContain('휴지통에 넣은 때');
  });

  it('holds every contact, and is the same bytes each time', async () => {
    const { backend, id } = await withHong();
    for (let i = 0; i < 200; i++)
      await backend.invoke('contacts.log', {
        customerId: id,
        fields: { ...call, note: `통화${i}번`, nextStep: '', nextStepDue: null },
      });
    await backend.invoke('settings.update', { patch: { language: 'en' } });
    const [first, again] = [backend.path('1.pdf'), backend.path('2.pdf')];
    await backend.invoke('privacy.report', { id, file: first });
    await backend.invoke('privacy.report', { id, file: again });
    expect(readFileSync(again).equals(readFileSync(first))).toBe(true);
    expect(new Set(said(first).match(/통화\d+번/g)).size).toBe(200);
    expect(said(first)).toContain('Report of personal data');
  });
});
