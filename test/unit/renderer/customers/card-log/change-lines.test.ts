import { describe, expect, test } from 'vitest';
import { cardWord } from '../../../../../src/core/card-words.ts';
import {
  changeLines,
  fieldTexts,
  type Said,
} from '../../../../../src/renderer/features/customers/card-log/change-lines.ts';

const said: Said = {
  language: 'ko',
  words: (group, key) => cardWord(group, key, 'ko'),
  nameOf: (uid) => ({ oh: '오세훈' })[uid] ?? '(다른 카드)',
  customName: (uid) => ({ car: '차종' })[uid] ?? '내 항목',
  days: (count) => `${count}일`,
  localDate: (moment) => moment.slice(0, 10),
  photo: '사진',
};

const preference = { uid: 'p1', kind: 'preference', text: '보리차', forService: false, on: null };

describe('entries of a list', () => {
  test('that came, went or became another are told one by one, known by their uid', () => {
    const gone = { ...preference, uid: 'p2', text: '등산' };
    const come = { ...preference, uid: 'p3', kind: 'deal-breaker', text: '커피' };
    const changed = { ...preference, text: '따뜻한 보리차' };
    expect(
      changeLines('preferences', { before: [preference, gone], after: [changed, come] }, said),
    ).toEqual([
      { sign: 'changed', before: '선호: 보리차', after: '선호: 따뜻한 보리차' },
      { sign: 'removed', text: '선호: 등산' },
      { sign: 'added', text: '금기: 커피' },
    ]);
  });

  test('a phone that took another’s place was changed', () => {
    const before = [{ kind: 'mobile', number: '010-1111-2222' }];
    const after = [{ kind: 'mobile', number: '010-3333-4444' }];
    expect(changeLines('phones', { before, after }, said)).toEqual([
      { sign: 'changed', before: '010-1111-2222', after: '010-3333-4444' },
    ]);
    expect(changeLines('phones', { before: [], after }, said)).toEqual([
      { sign: 'added', text: '010-3333-4444' },
    ]);
  });

  test('tags, and only another order', () => {
    expect(changeLines('tags', { before: ['렌탈'], after: ['렌탈', '단골'] }, said)).toEqual([
      { sign: 'added', text: '단골' },
    ]);
    expect(changeLines('tags', { before: ['가', '나'], after: ['나', '가'] }, said)).toEqual([
      { sign: 'order' },
    ]);
  });

  test.each([
    ['relations', { relation: 'spouse', name: '', customerUid: 'oh', note: '' }, '배우자 · 오세훈'],
    [
      'occasions',
      { kind: 'wedding', date: '--03-07', calendar: 'lunar', leapMonth: true, note: '' },
      '결혼기념일 · 음력 윤3월 7일',
    ],
    [
      'expectations',
      { question: '', answer: '그날 와 주는 것', knownBy: '세 번 중 세 번', askedOn: '2026-05-02' },
      '그날 와 주는 것 · 세 번 중 세 번 · 2026. 5. 2.',
    ],
    ['extras', { on: null, what: '필터', landed: '' }, '필터'],
    ['signals', { kind: 'unpaid', tone: 'bad', on: '2026-05-02', note: '' }, '미납 · 2026. 5. 2.'],
    [
      'questions',
      { about: '렌탈', on: null, needsIt: 'yes', feelsRight: 'open', addsUp: 'no', note: '' },
      '렌탈 · 예/미정/아니요',
    ],
    [
      'consents',
      { purpose: 'marketing', on: '2026-01-01', until: null, withdrawnOn: null, method: 'phone' },
      '광고·마케팅 · 2026. 1. 1. · 전화',
    ],
  ])('of %s are said in words', (field, entry, text) => {
    expect(changeLines(field, { before: [], after: [{ uid: 'e', ...entry }] }, said)).toEqual([
      { sign: 'added', text },
    ]);
  });
});

describe('values', () => {
  test.each([
    ['company', '', '용궁', [{ sign: 'added', text: '용궁' }]],
    ['company', '용궁', '', [{ sign: 'removed', text: '용궁' }]],
    ['company', '용궁', '인당수', [{ sign: 'changed', before: '용궁', after: '인당수' }]],
    ['cadenceDays', null, 30, [{ sign: 'added', text: '30일' }]],
    ['referredBy', 'oh', null, [{ sign: 'removed', text: '오세훈' }]],
    ['retainUntil', null, '2030-12-31', [{ sign: 'added', text: '2030. 12. 31.' }]],
    ['photo', null, 'abc', [{ sign: 'added', text: '사진' }]],
    [
      'decision',
      null,
      { decision: 'keep', reason: '오래된 분', on: '2026-01-02' },
      [{ sign: 'added', text: '계속 함께하기 · 2026. 1. 2. · 오래된 분' }],
    ],
    [
      'custom',
      { car: '쏘나타', x: '1' },
      { car: '그랜저', x: '1' },
      [{ sign: 'changed', before: '차종: 쏘나타', after: '차종: 그랜저' }],
    ],
  ])('%s %s → %s', (field, before, after, lines) => {
    expect(changeLines(field, { before, after }, said)).toEqual(lines);
  });

  test('of a long text only the lines that came and went', () => {
    const before = '하나\n둘\n셋';
    const after = '[2026.11.22] 새 줄\n하나\n셋';
    expect(changeLines('notes', { before, after }, said)).toEqual([
      { sign: 'removed', text: '둘' },
      { sign: 'added', text: '[2026.11.22] 새 줄' },
    ]);
  });

  test('whole values, one text for each entry; none for nothing', () => {
    expect(fieldTexts('tags', ['렌탈', '단골'], said)).toEqual(['렌탈', '단골']);
    expect(fieldTexts('custom', { car: '쏘나타' }, said)).toEqual(['차종: 쏘나타']);
    expect(fieldTexts('notes', '하나\n둘', said)).toEqual(['하나\n둘']);
    for (const empty of [null, '', [], {}]) expect(fieldTexts('custom', empty, said)).toEqual([]);
  });
});
