import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWording } from '../../../src/core/card-wordings.ts';

const start = { place: 0, before: null };
const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;

describe('nextWording', () => {
  it('goes round in a batch of people who got nothing yet', () => {
    let before: number | null = null;
    const turns = [0, 1, 2, 3, 4].map((place) => (before = nextWording(3, [], { place, before })));
    expect(turns).toEqual([0, 1, 2, 0, 1]);
  });

  it('takes one that somebody never got, else the one of longest ago', () => {
    const sent = [
      { wording: 0, sentAt: at(3) },
      { wording: 1, sentAt: at(1) },
    ];
    expect(nextWording(3, sent, start)).toBe(2);
    expect(nextWording(2, sent, start)).toBe(1);
    // Also where the neighbour has it: nobody gets the same card twice.
    expect(nextWording(2, sent, { place: 1, before: 1 })).toBe(1);
    expect(nextWording(2, [...sent, { wording: 1, sentAt: at(9) }], start)).toBe(0);
  });

  it('never fails, whatever was sent, and is never the last one where there are others', () => {
    const sending = fc.record({
      wording: fc.nat(12),
      sentAt: fc.integer({ min: 1, max: 28 }).map(at),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.array(sending, { maxLength: 30 }),
        fc.nat(10_000),
        fc.option(fc.nat(9)),
        (wordings, sent, place, before) => {
          const next = nextWording(wordings, sent, { place, before });
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThan(wordings);
          const known = sent.filter(({ wording }) => wording < wordings);
          const last = known.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1))[0];
          const isAlone = known.filter(({ sentAt }) => sentAt === last?.sentAt).length === 1;
          if (wordings > 1 && last && isAlone) expect(next).not.toBe(last.wording);
        },
      ),
    );
  });

  it('lets neighbours differ wherever the customers leave a choice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), fc.nat(10_000), fc.nat(9), (count, place, n) => {
        const before = n % count;
        expect(nextWording(count, [], { place, before })).not.toBe(before);
      }),
    );
  });
});
