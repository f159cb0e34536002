import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMarketing } from '../../../src/core/consents.ts';
import { removedWords } from '../../../src/core/destruction-words.ts';
import { addDays } from '../../../src/core/dates.ts';
import { daysKept, isDue, keptUntil, withoutName } from '../../../src/core/retention.ts';
import { reasonKind } from '../../../src/shared/today.ts';

describe('the date to be kept until', () => {
  test('is the last day on which the data are kept', () => {
    expect(isDue('2026-11-22', '2026-11-22')).toBe(false);
    expect(isDue('2026-11-22', '2026-11-23')).toBe(true);
    expect(daysKept('2026-11-22', '2026-11-22')).toBe(0);
    expect(daysKept('2026-11-20', '2026-11-22')).toBe(-2);
  });

  test('lies so many months after the making of the card', () => {
    expect(keptUntil('2026-01-31', 1)).toBe('2026-02-28');
    expect(keptUntil('2024-02-29', 60)).toBe('2029-02-28');
    expect(keptUntil('2026-11-22', 0)).toBeNull();
  });

  test('is due exactly when no day is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        const until = addDays('2026-11-22', days);
        expect(isDue(until, '2026-11-22')).toBe(daysKept(until, '2026-11-22') < 0);
      }),
    );
  });
});

describe('a covered name', () => {
  test('goes from the whole text, the given name of a Korean one as well', () => {
    expect(withoutName('홍길동·김영희님께, 길동이도', '홍길동')).toBe('○○○·김영희님께, ○○이도');
    expect(withoutName('남궁민수 고객님, 민수씨', '남궁민수')).toBe('○○○ 고객님, ○○씨');
    expect(withoutName('Dear Mary Ann', 'Mary Ann')).toBe('Dear ○○○');
  });

  test('of one letter is no name that could be told from other words', () => {
    expect(withoutName('이 카드', '이')).toBe('이 카드');
    expect(withoutName('이 카드', '')).toBe('이 카드');
    expect(withoutName('이준의 준비', '이준')).toBe('○○○의 준비');
  });

  test('stands nowhere in what is left', () => {
    const name = fc.string({ minLength: 2, maxLength: 6 }).filter((each) => each.trim().length > 1);
    fc.assert(
      fc.property(fc.string(), fc.string(), name, (before, after, who) => {
        const left = withoutName(`${before}${who}${after}`, who);
        expect(left.includes(who.trim()) && !'○○○'.includes(who.trim())).toBe(false);
      }),
    );
  });
});

test('a withdrawn consent stops what is for the acquaintance, never what is owed', () => {
  const stopped = reasonKind.options.filter((kind) => isMarketing({ kind }));
  expect(stopped.toSorted()).toEqual([
    'birthday',
    'insurance-age',
    'occasion',
    'referral-thanks',
    'silence',
  ]);
  expect(isMarketing({ kind: 'follow-up', plan: 'lost-sale' })).toBe(true);
  expect(isMarketing({ kind: 'follow-up', plan: 'after-sale' })).toBe(false);
  expect(isMarketing({ kind: 'feedback', feedback: 'for-them' })).toBe(true);
  expect(isMarketing({ kind: 'feedback', feedback: 'feedback' })).toBe(false);
});

test('what was removed is said in words, nothing that was none', () => {
  const removed = { contacts: 0, customers: 2, photos: 1, unheardOf: 3 };
  expect(removedWords(removed, 'ko')).toEqual(['고객카드 2', '사진 1']);
  expect(removedWords(removed, 'en')).toEqual(['cards: 2', 'photos: 1']);
});
