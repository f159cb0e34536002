import { describe, expect, it } from 'vitest';
import type { Invoke } from '../../../src/backend/client.ts';
import type { Occasion } from '../../../src/shared/card-parts.ts';
import type { CustomerPatch } from '../../../src/shared/customer-card.ts';
import { testBackend } from '../../support/backend.ts';

async function add(invoke: Invoke, fields: CustomerPatch) {
  return (await invoke('customers.create', { fields })).customer;
}

const occasion = (kind: string, date: string, more: Partial<Occasion> = {}): Occasion => ({
  uid: '',
  kind,
  date,
  calendar: 'solar',
  leapMonth: false,
  yearly: true,
  note: '',
  ...more,
});

async function texts(invoke: Invoke): Promise<string[]> {
  const { people } = await invoke('today.get', {});
  return people.flatMap(({ name, reasons }) =>
    reasons.map(({ text, done }) => `${name}: ${text}${done ? ' (마침)' : ''}`),
  );
}

const call = {
  direction: 'out',
  outcome: 'reached',
  note: '',
  durationSeconds: null,
  settled: null,
  nextStep: '',
  nextStepDue: null,
} as const;

describe('occasions on Today', () => {
  it('are those of both calendars within the days that are set, once or yearly', async () => {
    const { invoke } = await testBackend('2026-11-22T12:00:00');
    await add(invoke, {
      name: '이영희',
      occasions: [
        occasion('wedding', '2001-11-24'),
        // 2026-11-23 is the 15th of the tenth lunar month.
        occasion('memorial', '2016-10-15', { calendar: 'lunar' }),
        occasion('moving', '2026-11-25', { yearly: false }),
        occasion('graduation', '2025-11-25', { yearly: false }),
        occasion('첫 거래', '--11-22'),
        occasion('founding', '2030-11-23'),
        occasion('agreement', '2020-11-30'),
      ],
    });
    expect(await texts(invoke)).toEqual([
      '이영희: 첫 거래 오늘',
      '이영희: 기일 내일 · 10주기',
      '이영희: 결혼기념일 2일 뒤 · 25주년',
      '이영희: 이사한 날 3일 뒤',
    ]);
    await invoke('settings.update', { patch: { language: 'en', birthdayDays: 2 } });
    expect(await texts(invoke)).toEqual([
      '이영희: 첫 거래 today',
      '이영희: Memorial day tomorrow · 10 years',
      '이영희: Wedding anniversary in 2 days · 25 years',
    ]);
  });

  it('are marked each for itself, and by a call at most a day before', async () => {
    const { invoke } = await testBackend('2026-11-22T12:00:00');
    const { id } = await add(invoke, {
      name: '이영희',
      occasions: [
        occasion('wedding', '--11-23'),
        occasion('founding', '--11-23'),
        occasion('moving', '--11-26'),
      ],
    });
    const { people } = await invoke('today.get', {});
    const first = people[0]?.reasons[0];
    if (!first) throw new Error('nobody is due');
    const { kind, due, contactId, about } = first;
    await invoke('today.mark', { customer: id, kind, due, contactId, about, done: true });
    expect(await texts(invoke)).toEqual([
      '이영희: 창립일 내일',
      '이영희: 이사한 날 4일 뒤',
      '이영희: 결혼기념일 내일 (마침)',
    ]);
    await invoke('contacts.log', {
      customerId: id,
      fields: { ...call, startedAt: new Date('2026-11-22T11:00:00').toISOString() },
    });
    expect(await texts(invoke)).toEqual([
      '이영희: 이사한 날 4일 뒤',
      '이영희: 결혼기념일 내일 (마침)',
      '이영희: 창립일 내일 (마침)',
    ]);
  });
});

describe('a cadence of one’s own on Today', () => {
  it('counts from the last contact instead of the settings', async () => {
    const backend = await testBackend('2026-10-01T12:00:00');
    const { invoke } = backend;
    await invoke('settings.update', { patch: { silentCount: 1, silentDays: 90 } });
    const often = await add(invoke, { name: '자주', cadenceDays: 30 });
    await add(invoke, { name: '가끔', cadenceDays: 40 });
    await add(invoke, { name: '드물게', cadenceDays: 365 });
    await add(invoke, { name: '보통 하나' });
    await add(invoke, { name: '보통 둘' });
    backend.now = new Date('2026-10-30T12:00:00');
    expect(await texts(invoke)).toEqual([]);
    backend.now = new Date('2026-11-15T12:00:00');
    expect(await texts(invoke)).toEqual([
      '자주: 카드를 만든 지 45일, 아직 연락 없음 · 연락 주기 30일',
      '가끔: 카드를 만든 지 45일, 아직 연락 없음 · 연락 주기 40일',
    ]);
    backend.now = new Date('2027-01-15T12:00:00');
    expect((await texts(invoke)).map((text) => text.split(':')[0])).toEqual([
      '자주',
      '가끔',
      '보통 하나',
    ]);
    await invoke('contacts.log', {
      customerId: often.id,
      fields: { ...call, startedAt: new Date('2027-01-15T11:00:00').toISOString() },
    });
    expect((await texts(invoke)).at(-1)).toMatch(/^자주: .* \(마침\)$/);
    // A new cadence on the same day leaves done what was done.
    await invoke('customers.update', { id: often.id, patch: { cadenceDays: 7 } });
    expect((await texts(invoke)).at(-1)).toMatch(/^자주: .* \(마침\)$/);
    backend.now = new Date('2027-01-22T12:00:00');
    expect((await texts(invoke)).at(-1)).toBe('자주: 마지막 연락 뒤 7일 · 연락 주기 7일');
  });

  it('ticked off without a call comes back after the same time', async () => {
    const backend = await testBackend('2026-10-01T12:00:00');
    const { invoke } = backend;
    const { id } = await add(invoke, { name: '자주', cadenceDays: 30 });
    backend.now = new Date('2026-11-15T12:00:00');
    const mark = { customer: id, kind: 'silence', due: '2026-10-31', contactId: null } as const;
    await invoke('today.mark', { ...mark, done: true });
    expect(await texts(invoke)).toHaveLength(1);
    backend.now = new Date('2026-11-16T12:00:00');
    expect(await texts(invoke)).toEqual([]);
    backend.now = new Date('2026-12-14T12:00:00');
    expect(await texts(invoke)).toEqual([]);
    backend.now = new Date('2026-12-15T12:00:00');
    expect(await texts(invoke)).toHaveLength(1);
  });

  it('of more people than a day has room for is counted, nobody is hidden', async () => {
    const backend = await testBackend('2026-10-01T12:00:00');
    const { invoke } = backend;
    for (let at = 0; at < 203; at++) await add(invoke, { name: `고객 ${at}`, cadenceDays: 7 });
    backend.now = new Date('2026-11-15T12:00:00');
    const { people, moreSilent } = await invoke('today.get', {});
    expect([people.length, moreSilent]).toEqual([200, 3]);
  });
});

it('says what to mind: deal-breakers, then requests, then likings, at most three', async () => {
  const { invoke } = await testBackend('2026-11-22T12:00:00');
  const entry = { uid: '', forService: false, on: null };
  await add(invoke, {
    name: '한지우',
    birthday: '1980-11-22',
    preferences: [
      { ...entry, kind: 'preference', text: '따뜻한 보리차' },
      { ...entry, kind: 'request', text: '청구서는 댁으로' },
      { ...entry, kind: 'deal-breaker', text: '회사 이야기' },
      { ...entry, kind: 'request', text: '문자보다 전화' },
    ],
  });
  const { people } = await invoke('today.get', {});
  expect(people[0]?.mind).toEqual([
    { kind: 'deal-breaker', text: '회사 이야기' },
    { kind: 'request', text: '청구서는 댁으로' },
    { kind: 'request', text: '문자보다 전화' },
  ]);
});
