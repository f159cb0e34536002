import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GreetingCardSpec } from '../../../src/shared/greeting-card-spec.ts';
import { cardDrawing } from '../../../src/shared/greeting-cards.ts';
import {
  cardsPdf,
  cardSvg,
  handChoices,
  type CardsPdfOptions,
} from '../../../src/print/greeting-cards.ts';
import { composeFaces } from '../../../src/print/greeting-card/faces.ts';
import { points } from '../../../src/print/units.ts';
import { card, pictures, seal, signature } from './support/card.ts';
import { pageTexts, readPdf } from './support/read-pdf.ts';

const createdAt = new Date('2026-03-07T09:00:00Z');
const layoutCard = (spec: GreetingCardSpec) => composeFaces(spec, 'a6').writing;
/** The file of cards that can all be printed. */
const pdfOf = async (
  specs: readonly GreetingCardSpec[],
  options: Partial<CardsPdfOptions> = {},
): Promise<Uint8Array> =>
  (await cardsPdf(specs, { layout: 'a6', createdAt, pictures, strict: true, ...options })).pdf;
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const textOf = (spec: GreetingCardSpec): string =>
  flat(`${spec.greeting}\n${spec.message}\n${spec.closing}`);

describe('the text on the paper', () => {
  test.each(handChoices.map((hand) => hand.id))('is the text of the card: %s', async (hand) => {
    const spec = card({ hand, message: `${card().message} “뷁” — 金 café 😊… 010-1234-5678` });
    const [page] = pageTexts(await pdfOf([spec]));
    expect(flat(page ?? '')).toBe(textOf(spec));
  });

  test('has a page for each card, in order', async () => {
    const specs = ['가', '나', '다'].map((name) => card({ greeting: `${name}님께` }));
    const pages = pageTexts(await pdfOf(specs));
    expect(pages.map(flat)).toEqual(specs.map(textOf));
  });

  test('has no gaps inside a word: the room between letters lies in their own widths', async () => {
    const [page] = readPdf(await pdfOf([card()]));
    expect(page?.shifts).toEqual([]);
  });

  test('stands upright: no rotation in any matrix of a word', async () => {
    const [page] = readPdf(await pdfOf([card()]));
    const matrices = [
      ...(page?.content ?? '').matchAll(/([-\d.]+) ([-\d.]+) ([-\d.]+) [^\n]+ Tm/g),
    ];
    expect(matrices.length).toBeGreaterThan(10);
    for (const [, , b, c] of matrices) expect([b, c]).toEqual(['0', '0']);
  });
});

describe('the same card again', () => {
  test('is the same bytes', async () => {
    const specs = [card({ signature, seal }), card({ seed: 'b', signature })];
    const first = await pdfOf(specs);
    await pdfOf([card({ hand: 'hi-melody', message: '다른 글' })]);
    const again = await pdfOf(specs);
    expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  });

  test('with another seed is written another way', () => {
    const places = (seed: string) =>
      layoutCard(card({ seed }))
        .message.lines.flat()
        .map((word) => word.x);
    expect(places('one')).toEqual(places('one'));
    expect(places('one')).not.toEqual(places('two'));
  });
});

describe('refusals', () => {
  test('names the characters that the hand lacks, and the card', async () => {
    const specs = [card(), card({ message: '안녕 क 👨‍👩‍👧' })];
    await expect(pdfOf(specs)).rejects.toMatchObject({
      code: 'card-characters-missing',
      details: { card: 1, characters: ['क', '👨‍👩‍👧'] },
    });
  });

  test('says how much too long a message is', async () => {
    const spec = card({ message: '고맙습니다. '.repeat(400) });
    const failed: unknown = await pdfOf([spec]).catch((error: unknown) => error);
    expect(failed).toMatchObject({
      code: 'card-text-too-long',
      details: { card: 0, block: 'message', room: expect.any(Number) },
    });
    const { overflow } = layoutCard(spec);
    expect(overflow?.lines).toBeGreaterThan(overflow?.room ?? Infinity);
  });

  test('stops where it is told to stop', async () => {
    const abort = new AbortController();
    const specs = Array.from({ length: 400 }, (_, i) => card({ seed: `${i}` }));
    const printed = pdfOf(specs, {
      signal: abort.signal,
      onProgress: (done) => done === 3 && abort.abort(new Error('enough')),
    });
    await expect(printed).rejects.toThrow('enough');
  });
});

test('others get their turn while a batch is printed', async () => {
  let turns = 0;
  const ticking = setInterval(() => turns++, 1);
  const seen: number[] = [];
  const specs = Array.from({ length: 150 }, (_, i) => card({ seed: `${i}` }));
  await pdfOf(specs, { onProgress: (done) => seen.push(done) });
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(1);
  expect(seen).toEqual(specs.map((_, i) => i + 1));
});

describe('paper', () => {
  test('A6 is 105 × 148 mm to the point', async () => {
    const [page] = readPdf(await pdfOf([card()]));
    expect(page?.width).toBeCloseTo((105 * 72) / 25.4, 2);
    expect(page?.height).toBeCloseTo((148 * 72) / 25.4, 2);
  });

  test('four cards fill an A4 sheet, a fifth begins the next', async () => {
    const specs = Array.from({ length: 5 }, (_, i) => card({ seed: `${i}`, greeting: `${i}번` }));
    const pages = readPdf(await pdfOf(specs, { layout: 'a6x4' }));
    expect(pages).toHaveLength(2);
    expect(pages[0]?.width).toBeCloseTo((210 * 72) / 25.4, 2);
    const greetings = specs.map((_, i) =>
      pages.flatMap((page) => page.shown).find((shown) => shown.text.startsWith(String(i))),
    );
    const [first, second, third] = greetings;
    expect((second?.x ?? 0) - (first?.x ?? 0)).toBeGreaterThan(points(90));
    expect((first?.y ?? 0) - (third?.y ?? 0)).toBeGreaterThan(points(140));
    expect(pages[0]?.blocks).toHaveLength(12);
  });
});

describe('nothing leaves the card', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'가각뷁하늘감사합니다고맙Thankyou.,!?0123456789♥'),
    minLength: 1,
    maxLength: 30,
  });
  const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
  const spec = fc.record({
    greeting: word,
    message: text,
    closing: word,
    hand: fc.constantFrom(...handChoices.map((hand) => hand.id)),
    ink: fc.constantFrom('blueblack' as const, 'black' as const),
    lines: fc.constantFrom('ruled' as const, 'dotted' as const, 'plain' as const),
    seed: fc.string(),
  });

  test('whatever is written, as long as it fits', () => {
    fc.assert(
      fc.property(spec, fc.boolean(), (given, signed) => {
        const marked = { ...card(), ...given, ...(signed && { signature, seal }) };
        const drawing = cardSvg(marked, { pictures });
        expect(cardDrawing.parse(drawing)).toEqual(drawing);
        if (!drawing.fits) return;
        for (const shape of drawing.shapes) {
          if (shape.kind !== 'path' || shape.transform) continue;
          const numbers = shape.d.match(/-?[\d.]+/g)?.map(Number) ?? [];
          const xs = numbers.filter((_, i) => i % 2 === 0);
          const ys = numbers.filter((_, i) => i % 2 === 1);
          expect(Math.min(...xs)).toBeGreaterThanOrEqual(6);
          expect(Math.max(...xs)).toBeLessThanOrEqual(99);
          expect(Math.min(...ys)).toBeGreaterThanOrEqual(6);
          expect(Math.max(...ys)).toBeLessThanOrEqual(142);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the drawing for the screen', () => {
  test('shows a card that does not fit or cannot be written all the same', () => {
    const long = cardSvg(card({ message: '고맙습니다. '.repeat(400) }));
    expect(long.fits).toBe(false);
    expect(long.sizePt).toBe(9);
    const unknown = cardSvg(card({ message: '안녕 क' }));
    expect(unknown.missingCharacters).toEqual(['क']);
    expect(unknown.fits).toBe(true);
  });

  test('stands where the paper has it', async () => {
    const spec = card({ lines: 'plain' });
    const [page] = readPdf(await pdfOf([spec]));
    const { message } = layoutCard(spec);
    const [firstWord] = message.lines[0] ?? [];
    const shown = page?.shown.find((each) => each.block === 1);
    expect(shown?.x).toBeCloseTo(firstWord?.x ?? 0, 1);
    expect(points(148) - (shown?.y ?? 0)).toBeCloseTo(firstWord?.y ?? 0, 1);
  });

  test('puts the signature under the closing, written in the ink', () => {
    const { shapes } = cardSvg(card({ signature }), { pictures });
    const image = shapes.find((shape) => shape.kind === 'image');
    expect(image).toMatchObject({ width: 36, height: 12, x: 55, y: 127.2 });
    const brown = cardSvg(card({ signature, ink: 'brown' }), { pictures }).shapes;
    expect(brown.find((shape) => shape.kind === 'image')?.dataUrl).not.toBe(image?.dataUrl);
    expect(image?.dataUrl.startsWith('data:image/png;base64,')).toBe(true);
  });

  test('has rules for as many lines as there is room for', () => {
    const [frame] = cardSvg(card({ lines: 'plain' })).shapes;
    const tint = frame?.kind === 'path' ? frame.stroke : '';
    const count = (lines: GreetingCardSpec['lines']): number =>
      cardSvg(card({ lines })).shapes.filter(
        (shape) => shape.kind === 'path' && shape.fill === 'none' && shape.stroke === tint,
      ).length;
    expect([count('plain'), count('ruled'), count('dotted')]).toEqual([1, 2, 2]);
  });
});

test('an empty card is a card too', async () => {
  const spec = card({ greeting: '', message: '', closing: '' });
  expect(readPdf(await pdfOf([spec]))).toHaveLength(1);
});
