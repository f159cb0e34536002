import { describe, expect, it } from 'vitest';
import { reasonText } from '../../../../src/backend/today/reason-text.ts';
import type { DueReason } from '../../../../src/core/today.ts';

const today = '2026-11-22';
const bare: DueReason = {
  kind: 'silence',
  due: today,
  done: false,
  contactId: null,
  about: '',
  text: '',
  years: null,
  since: null,
  contacted: true,
  cadenceDays: null,
};
const both = (reason: Partial<DueReason>) =>
  (['ko', 'en'] as const).map((language) => reasonText({ ...bare, ...reason }, today, language));

describe('a reason in words', () => {
  it('says what was to be done, and how late it is', () => {
    const step = { kind: 'next-step', text: '견적 보내기' } as const;
    expect(both(step)).toEqual(['견적 보내기', '견적 보내기']);
    expect(both({ ...step, due: '2026-11-21' })).toEqual([
      '견적 보내기 · 1일 지남',
      '견적 보내기 · 1 day late',
    ]);
  });

  it('says whose introduction is to be thanked for', () => {
    const thanks = { kind: 'referral-thanks', due: today } as const;
    expect(both({ ...thanks, text: '윤서연' })).toEqual([
      '윤서연 님을 소개해 주신 데 감사 · 어제 소개',
      'Thank them for introducing 윤서연 · yesterday',
    ]);
    expect(both({ ...thanks, due: '2026-11-20', text: '' })).toEqual([
      '이름 없는 분을 소개해 주신 데 감사 · 3일 전 소개',
      'Thank them for introducing somebody without a name · 3 days ago',
    ]);
  });

  it('counts the years of a day as each kind is counted', () => {
    const day = { kind: 'occasion', due: '2026-11-24' } as const;
    expect(both({ ...day, text: 'wedding', years: 25 })).toEqual([
      '결혼기념일 2일 뒤 · 25주년',
      'Wedding anniversary in 2 days · 25 years',
    ]);
    expect(both({ ...day, text: 'memorial', years: 1 })[0]).toBe('기일 2일 뒤 · 1주기');
    expect(both({ ...day, text: 'child-birthday', years: 7 })[0]).toBe('자녀 생일 2일 뒤 · 7번째');
    expect(both({ ...day, text: 'moving', years: 0 })).toEqual([
      '이사한 날 2일 뒤',
      'Moving day in 2 days',
    ]);
    expect(both({ ...day, text: '첫 거래' })[0]).toBe('첫 거래 2일 뒤');
    expect(both({ kind: 'birthday', years: 41 })).toEqual([
      '생일 오늘 · 만 41세',
      'Birthday today · turns 41',
    ]);
  });

  it('says how long the silence is, and the cadence where there is one', () => {
    const silence = { since: '2026-10-08', due: '2026-11-07' } as const;
    expect(both(silence)).toEqual(['마지막 연락 뒤 45일', '45 days since the last contact']);
    expect(both({ ...silence, cadenceDays: 30 })).toEqual([
      '마지막 연락 뒤 45일 · 연락 주기 30일',
      '45 days since the last contact · to be reached every 30 days',
    ]);
    expect(both({ ...silence, contacted: false })[0]).toBe('카드를 만든 지 45일, 아직 연락 없음');
  });
});
