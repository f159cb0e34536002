import { describe, expect, it } from 'vitest';
import { reasonText, whyText } from '../../../../src/backend/today/words.ts';
import { noFacts } from '../../../../src/core/today/facts.ts';
import { duePeople } from '../../../../src/core/today/people.ts';
import type { Said } from '../../../../src/core/today/said.ts';
import { defaultSettings } from '../../../../src/shared/settings.ts';

const today = '2026-11-22';
const both = (said: Said, due = today) =>
  (['ko', 'en'] as const).map((language) =>
    reasonText({ kind: said.kind, said, due }, today, language),
  );

describe('a reason in words', () => {
  it('says how long a problem is open and what is to come', () => {
    const said = { kind: 'problem', what: '필터 소음', openedOn: today, stage: 'settled' } as const;
    expect(both(said)).toEqual([
      '필터 소음 · 오늘 말씀하심, 만족 확인 전',
      '필터 소음 · told today, not yet asked whether they are satisfied',
    ]);
    expect(both({ ...said, openedOn: '2026-11-19' })[0]).toBe(
      '필터 소음 · 열린 지 3일, 만족 확인 전',
    );
  });

  it('says the day aimed at and the day told, and when it is late', () => {
    const said = { kind: 'promise', text: '견적서', told: '2026-11-24' } as const;
    expect(both(said)).toEqual([
      '견적서 · 목표일 오늘 (고객에게는 11월 24일로 약속)',
      '견적서 · aim is today (they were told November 24)',
    ]);
    expect(both({ ...said, told: today })[0]).toBe('견적서 · 오늘까지 약속');
    expect(both({ ...said, told: '2026-11-20' }, '2026-11-18')).toEqual([
      '견적서 · 2일 지남',
      '견적서 · 2 days late',
    ]);
    const plan = { kind: 'follow-up', title: '첫 사용', plan: '구매 뒤', subject: '' } as const;
    expect(both({ ...plan, toldLate: false }, '2026-11-20')).toEqual([
      '첫 사용 · 구매 뒤 · 2일 늦음, 늦었다고 먼저 알려 드리기',
      '첫 사용 · 구매 뒤 · 2 days late, tell them before they ask',
    ]);
  });

  it('says what came in, and what did not', () => {
    const paid = {
      kind: 'deposit-thanks',
      payments: 1,
      amount: 39_900,
      product: '렌탈료',
      streak: 14,
      every: 'month',
      paidFrom: '2026-11-19',
      paidTo: '2026-11-19',
    } as const;
    expect(both(paid)).toEqual([
      '렌탈료 39,900원 · 19일 입금 · 14개월째 빠짐없이',
      '렌탈료 ₩39,900 · paid November 19 · 14 months in a row',
    ]);
    expect(both({ ...paid, payments: 2, paidFrom: '2026-11-16', product: '', streak: 1 })[0]).toBe(
      '입금 2건 39,900원 · 16–19일 입금',
    );
    const missing = { kind: 'deposit-missing', product: '', agreementKind: 'rental' } as const;
    expect(both({ ...missing, missed: 2, since: '2026-10-10', amount: null })).toEqual([
      '렌탈 · 10월 10일분 입금 없음 · 2회 밀림',
      'Rental · nothing came for October 10 · 2 payments missing',
    ]);
  });

  it('says when an agreement ends or lapses', () => {
    const of = { product: '정수기', agreementKind: 'rental' } as const;
    expect(both({ kind: 'maturity', ...of, endsOn: '2027-01-21' })).toEqual([
      '정수기 만기 60일 전 · 2027년 1월 21일',
      '정수기 ends in 60 days · January 21, 2027',
    ]);
    const lapse = { kind: 'lapse', ...of, until: '2026-12-04', missed: 2 } as const;
    expect(both({ ...lapse, event: 'notice' })).toEqual([
      '정수기 · 실효 예고 · 12월 4일 실효 · 미납 2회',
      '정수기 · notice of lapse, lapses on December 4 · 2 missed',
    ]);
  });

  it('counts the years of a day as each kind is counted, and silence in days', () => {
    const day = { kind: 'occasion', occasion: 'memorial', years: 1 } as const;
    expect(both(day, '2026-11-24')).toEqual([
      '기일 2일 뒤 · 1주기',
      'Memorial day in 2 days · 1 year',
    ]);
    expect(both({ kind: 'birthday', years: 41 })).toEqual([
      '생일 오늘 · 11월 22일 · 만 41세',
      'Birthday today · November 22 · turns 41',
    ]);
    const silence = { kind: 'silence', since: '2026-10-08', contacted: true } as const;
    expect(both({ ...silence, cadenceDays: 30 })).toEqual([
      '마지막 연락 뒤 45일 · 연락 주기 30일',
      '45 days since the last contact · to be reached every 30 days',
    ]);
  });
});

it('says why somebody stands where they stand', () => {
  const birthdays = [{ customerId: 1, next: '2026-11-23', age: null }];
  const introductions = [
    { customerId: 1, uid: 'a', name: '조민재', on: '2026-11-10', thankedOn: null },
  ];
  const [person] = duePeople({ ...noFacts, birthdays, introductions }, today, defaultSettings);
  if (!person) throw new Error('nobody');
  expect(whyText(person, today, 'ko')).toBe(
    '소개해 주신 분께 아직 감사드리지 않았습니다. 이 밖에도 까닭이 1가지 더 있습니다.',
  );
  expect(whyText({ ...person, movedTo: '2026-11-23' }, today, 'en')).toBe('Put off to tomorrow.');
  expect(whyText({ ...person, done: true }, today, 'ko')).toBe('오늘 할 일을 마쳤습니다.');
});
