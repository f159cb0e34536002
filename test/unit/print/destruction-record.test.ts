import { expect, it } from 'vitest';
import { destructionPaper } from '../../../src/backend/privacy/destruction-paper.ts';
import { destructionRecordPdf } from '../../../src/print/destruction-record.ts';
import { defaultSettings } from '../../../src/shared/settings.ts';
import type { Destruction } from '../../../src/shared/privacy.ts';
import { readPdf } from './support/read-pdf.ts';

const destruction: Destruction = {
  ...{ uid: 'u1', at: '2026-11-22T03:00:00.000Z', reason: 'asked', note: '전화로 요청하심' },
  ...{ customers: 2, removed: { customers: 2, contacts: 31 }, finished: true },
};
const of = (destructions: readonly Destruction[], language: 'ko' | 'en' = 'ko') =>
  destructionPaper(destructions, {
    settings: { ...defaultSettings, language, agentName: '이자준' },
    ...{ day: '2026-11-22', createdAt: new Date('2026-11-22T03:00:00Z') },
  });

it('says when how many were destroyed, why, and what went; the same record gives the same bytes', async () => {
  const unfinished = { ...destruction, uid: 'u2', finished: false, reason: 'retention' } as const;
  const { pdf, pages, missingCharacters } = await destructionRecordPdf(
    of([destruction, unfinished]),
  );
  expect([pages, missingCharacters]).toEqual([1, []]);
  const words = readPdf(pdf)
    .flatMap(({ shown }) => shown.map(({ text }) => text))
    .join(' ');
  for (const said of ['개인정보 파기 기록', '2번, 4명', '본인 요청', '전화로 요청하심', '이자준'])
    expect(words).toContain(said);
  expect(words.replaceAll(/\s/g, '')).toContain('고객카드2,연락기록31');
  expect(words).toContain('보유 기한 지남');
  expect(words.replaceAll(/\s/g, '')).toContain('덮어쓰기남음');
  const again = await destructionRecordPdf(of([destruction, unfinished]));
  expect(Buffer.from(again.pdf).equals(Buffer.from(pdf))).toBe(true);
});

it('goes on over pages, within their edges, in English too', async () => {
  const many = Array.from({ length: 90 }, (_, at) => ({ ...destruction, uid: `u${at}` }));
  const { pdf, pages } = await destructionRecordPdf(of(many, 'en'));
  expect(pages).toBeGreaterThan(1);
  for (const { width, height, shown } of readPdf(pdf)) {
    for (const { x, y } of shown) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  }
});
