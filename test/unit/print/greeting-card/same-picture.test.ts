/** What is seen is what is printed: pictures of the drawing for the screen and of the PDF. */
import { describe, expect, test } from 'vitest';
import { cardsPdf, cardSvg } from '../../../../src/print/greeting-cards.ts';
import type { CardLayout, GreetingCardSpec } from '../../../../src/shared/greeting-card-spec.ts';
import type { CardSide } from '../../../../src/shared/greeting-cards.ts';
import { card, ornamentCover, pictureCover, pictures, seal, signature } from '../support/card.ts';
import { canDrawPdf, difference, drawingPicture, pagePicture } from '../support/picture-of.ts';

/** Share of pixels: smoothing of edges; one moved word or missing ornament is several times that. */
const tolerance = 0.0015;
const createdAt = new Date('2026-03-07T09:00:00Z');

async function apart(
  spec: GreetingCardSpec,
  layout: CardLayout,
  side: CardSide = 'inside',
  drawn: GreetingCardSpec = spec,
): Promise<number> {
  // So that the outside lies upright on its page.
  const flip = layout.endsWith('fold') ? 'short' : 'long';
  const { pdf } = await cardsPdf([spec], { layout, flip, createdAt, pictures, strict: true });
  const [printed, seen] = await Promise.all([
    pagePicture(pdf, side === 'inside' ? 1 : 2),
    drawingPicture(cardSvg(drawn, { layout, side, pictures })),
  ]);
  return difference(printed, seen);
}

const marked = { signature, seal } as const;

describe.skipIf(!canDrawPdf)('the screen shows what is printed', () => {
  test.each<[string, Partial<GreetingCardSpec>, CardLayout]>([
    ['pen, dotted', {}, 'a6'],
    ['brush, ruled, marks', { hand: 'nanum-brush', lines: 'ruled', ink: 'brown', ...marked }, 'a6'],
    ['neat, no frame, ornament', { hand: 'poor-story', frame: false, ornament: 'persimmon' }, 'us'],
    ['Latin', { hand: 'caveat', ink: 'black', lines: 'plain' }, 'us'],
    [
      'turned marks',
      {
        signature: { ...signature, place: { ...signature.place, turn: -12 } },
        seal: { ...seal, engraved: true, shape: 'round', place: { ...seal.place, turn: 8 } },
      },
      'a6',
    ],
    ['folded, ornament', { ornament: 'crane', ink: 'green', ...marked }, 'a6-fold'],
    ['folded, US', { hand: 'hi-melody', ...marked }, 'us-fold'],
  ])('written side: %s', async (_, changes, layout) => {
    expect(await apart(card(changes), layout)).toBeLessThan(tolerance);
  });

  test.each<[string, Partial<GreetingCardSpec>, CardLayout]>([
    ['ornament and words', { cover: ornamentCover }, 'a6'],
    ['ornament alone', { cover: { ...ornamentCover, ornament: 'knot', words: '' } }, 'us'],
    ['picture and words', { cover: pictureCover }, 'a6'],
    ['folded', { cover: { ...ornamentCover, ornament: 'lantern' } }, 'us-fold'],
  ])('other side: %s', async (_, changes, layout) => {
    expect(await apart(card(changes), layout, 'outside')).toBeLessThan(tolerance);
  });

  test('and would not pass for another card', async () => {
    const moved = card({ seal: { ...seal, place: { ...seal.place, right: 10.5 } } });
    expect(await apart(card({ seal }), 'a6', 'inside', moved)).toBeGreaterThan(tolerance);
    expect(await apart(card(), 'a6', 'inside', card({ seed: 'b' }))).toBeGreaterThan(tolerance);
    const other = card({ cover: { ...ornamentCover, words: '감사합니다' } });
    expect(await apart(card({ cover: ornamentCover }), 'a6', 'outside', other)).toBeGreaterThan(
      tolerance,
    );
  });
});
