import { describe, expect, it } from 'vitest';
import { sampleOffice } from '../../../src/core/sample-office.ts';
import { travellingSending } from '../../../src/shared/exchange-card.ts';

const options = { count: 150, seed: 1, today: '2026-11-22' } as const;
const cardsOf = (language: 'ko' | 'en') =>
  [...sampleOffice({ ...options, language })].flatMap(({ rest }) => rest.sendings);

describe.each(['ko', 'en'] as const)('greeting cards of the sample office (%s)', (language) => {
  const cards = cardsOf(language);

  it('are the same again, whole, and each known by a uid of its own', () => {
    expect(cardsOf(language)).toEqual(cards);
    for (const card of cards) expect(travellingSending.parse(card)).toEqual(card);
    expect(new Set(cards.map(({ uid }) => uid)).size).toBe(cards.length);
  });

  it('use several templates and wordings; most were sent, some came back', () => {
    expect(new Set(cards.map(({ template }) => template)).size).toBeGreaterThan(5);
    expect(new Set(cards.map(({ wording }) => wording))).toEqual(new Set([0, 1, 2]));
    const of = (state: string) => cards.filter((card) => card.state === state).length;
    expect(of('sent')).toBeGreaterThan(cards.length * 0.8);
    expect(of('returned')).toBeGreaterThan(0);
    for (const { state, stateOn = '', sentAt } of cards) {
      expect(stateOn <= options.today).toBe(true);
      if (state !== 'printed') expect(stateOn > sentAt.slice(0, 10)).toBe(true);
    }
  });

  it('go to a couple as one card with both names, in one print run', () => {
    const byUid = new Map(cards.map((card) => [card.uid, card]));
    const parts = cards.filter(({ partOf }) => partOf !== '');
    expect(parts.length).toBeGreaterThan(0);
    for (const part of parts) {
      const whole = byUid.get(part.partOf);
      expect(whole).toMatchObject({ partOf: '', batch: part.batch, sentAt: part.sentAt });
      expect(whole?.spec).toEqual(part.spec);
      expect(part.spec.greeting).toMatch(language === 'ko' ? /·/ : / and /);
    }
  });
});
