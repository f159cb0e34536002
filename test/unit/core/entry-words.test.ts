import { expect, test } from 'vitest';
import { entryWords, everyDayLists } from '../../../src/core/entry-words.ts';
import { hasHangul } from '../../../src/core/hangul.ts';
import { everyDayEntries } from '../../support/every-day-entries.ts';

const localDate = (moment: string) => moment.slice(0, 10);
const ko = { language: 'ko', localDate } as const;
const en = { language: 'en', localDate } as const;

test('a promise says until when, and how it ended', () => {
  const [open, kept] = everyDayEntries.promises;
  expect(entryWords('promises', open ?? {}, ko)).toBe(
    '금요일까지 견적 보내기 · 내 약속 · 큰 약속 · 2026. 11. 27. 까지 · 2026. 11. 25. 목표 · 날짜 다시 잡음 1번',
  );
  expect(entryWords('promises', kept ?? {}, ko)).toBe(
    '등록증 사진 보내 주시기 · 고객의 약속 · 2026. 10. 5. 까지 · 2026. 10. 4. 지킴 · 카톡으로 받음',
  );
});

test('an agreement says what it costs and whose account, masked', () => {
  const text = entryWords('agreements', everyDayEntries.agreements[0] ?? {}, ko);
  expect(text).toContain('렌탈 · 정수기 5년 렌탈 · R-2022 0117');
  expect(text).toContain('매월 39,900원');
  expect(text).toContain('19일 국민은행 ******-**-**4421');
});

test('a plan says what comes next, a problem what was settled', () => {
  expect(entryWords('followUps', everyDayEntries.followUps[0] ?? {}, ko)).toContain(
    '1/2 · 다음: 배송됐는지 여쭙기 2026. 11. 12.',
  );
  expect(entryWords('problems', everyDayEntries.problems[0] ?? {}, ko)).toContain('다시 열림 1번');
});

test('in English no Korean word is added, and half an entry is said as far as it is known', () => {
  for (const list of everyDayLists) {
    const bare = everyDayEntries[list].map((entry) =>
      Object.fromEntries(
        Object.entries(entry).filter(([, value]) => typeof value !== 'string' || !hasHangul(value)),
      ),
    );
    for (const entry of bare) {
      const { steps: _, moves: __, rounds: ___, ...plain } = entry;
      expect(hasHangul(entryWords(list, plain, en))).toBe(false);
    }
    expect(entryWords(list, {}, en)).toBe('');
  }
});
