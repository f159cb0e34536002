/** Batches: what fails is named and loses nobody else; pieces, repeats and bad input. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draftFile } from '../../../../src/backend/write-file.ts';
import { cardsPdf, cardSvg, handChoices } from '../../../../src/print/greeting-cards.ts';
import type { GreetingCardSpec } from '../../../../src/shared/greeting-card-spec.ts';
import {
  card,
  ornamentCover,
  pictureCover,
  pictures,
  png,
  seal,
  signature,
} from '../support/card.ts';
import { pageTexts } from '../support/read-pdf.ts';

const createdAt = new Date('2026-03-07T09:00:00Z');
const options = { layout: 'a6', createdAt, pictures } as const;
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(Buffer.from(b));
const numbered = (count: number, changes: Partial<GreetingCardSpec> = {}): GreetingCardSpec[] =>
  Array.from({ length: count }, (_, i) =>
    card({ seed: `${i}`, greeting: `${i}번 손님께`, signature, seal, ...changes }),
  );

const failing: [string, Partial<GreetingCardSpec>][] = [
  ['card-characters-missing', { message: '안녕 👨‍👩‍👧' }],
  ['card-characters-missing', { cover: { ...ornamentCover, words: 'שלום' } }],
  ['card-characters-missing', { seal: { ...seal, text: '🎉' } }],
  ['card-text-too-long', { message: '고맙습니다. '.repeat(430) }],
  ['card-text-too-long', { greeting: '아주 긴 이름을 가진 손님께 '.repeat(20) }],
  ['card-text-too-long', { cover: { ...ornamentCover, words: '고맙습니다 '.repeat(400) } }],
  ['hand-unknown', { hand: 'nobody' }],
  ['ornament-unknown', { ornament: 'dragon' }],
  ['ornament-unknown', { cover: { ...ornamentCover, ornament: 'dragon' } }],
  ['card-picture-missing', { signature: { ...signature, picture: '0'.repeat(64) } }],
  ['card-picture-missing', { cover: { ...pictureCover, picture: '1'.repeat(64) } }],
];

describe('a card that cannot be printed', () => {
  test.each(failing)('is named and left out: %s %o', async (code, changes) => {
    const specs = [card({ greeting: '하나' }), card(changes), card({ greeting: '둘' })];
    const { pdf, pages, printed, failed } = await cardsPdf(specs, options);
    expect(failed).toMatchObject([{ index: 1, error: { code, details: { card: 1 } } }]);
    expect([pages, printed]).toEqual([2, 2]);
    expect(pageTexts(pdf).map((text) => text.split('\n')[0])).toEqual(['하나 ', '둘 '].map(flat));
    await expect(cardsPdf(specs, { ...options, strict: true })).rejects.toMatchObject({
      code,
      details: { card: 1 },
    });
  });

  test('leaves no empty place on a sheet of four', async () => {
    const specs = numbered(9);
    const bad = new Set([0, 3, 8]);
    const mixed = specs.map((spec, i) => (bad.has(i) ? { ...spec, hand: 'nobody' } : spec));
    const { pdf, pages, failed } = await cardsPdf(mixed, { ...options, layout: 'a6x4' });
    expect(failed.map(({ index }) => index)).toEqual([0, 3, 8]);
    expect(pages).toBe(2);
    const seen = pageTexts(pdf).flatMap((text) => [...text.matchAll(/(\d)번/g)].map(([, n]) => n));
    expect(seen).toEqual(['1', '2', '4', '5', '6', '7']);
  });

  test('is not in the file in any way: the others alone give the same bytes', async () => {
    for (const layout of ['a6', 'a6x4'] as const) {
      const good = numbered(5);
      const bad = failing.map(([, changes]) => card({ cover: pictureCover, ...changes }));
      const mixed = [...bad.slice(0, 5), ...good.slice(0, 2), ...bad.slice(5), ...good.slice(2)];
      const [first, again] = [
        await cardsPdf(mixed, { ...options, layout }),
        await cardsPdf(good, { ...options, layout }),
      ];
      expect(first.failed).toHaveLength(bad.length);
      expect(first.pages).toBe(again.pages);
      expect(same(first.pdf, again.pdf)).toBe(true);
    }
  });

  test('says about how many letters are too many', async () => {
    const message = '고맙습니다. '.repeat(430);
    const { failed } = await cardsPdf([card({ message })], options);
    const over = failed[0]?.error.details['over'];
    expect(over).toBeTypeOf('number');
    // What is cut by so much, and a little more, fits.
    const shorter = message.slice(0, Math.floor((message.length - Number(over)) * 0.93));
    expect((await cardsPdf([card({ message: shorter })], options)).failed).toEqual([]);
  });
});

describe('the same again', () => {
  test('a card out of a batch is the same bytes as that card alone, printed again', async () => {
    const specs = numbered(6, { cover: ornamentCover });
    const alone = await cardsPdf([card(specs[3])], options);
    await cardsPdf(specs, options);
    const again = await cardsPdf([card(specs[3])], options);
    expect(same(alone.pdf, again.pdf)).toBe(true);
  });

  test('a batch, in pieces or in one', async () => {
    const specs = numbered(6, { cover: pictureCover });
    const whole = await cardsPdf(specs, options);
    const pieces: Uint8Array[] = [];
    const streamed = await cardsPdf(specs, {
      ...options,
      // Copied: the program may write over a piece once it is handed over.
      write: (bytes) => pieces.push(Uint8Array.from(bytes)),
    });
    expect(streamed.pdf).toHaveLength(0);
    expect(streamed.pages).toBe(12);
    expect(same(Buffer.concat(pieces), whole.pdf)).toBe(true);
  });
});

describe('into a file', () => {
  const inFolder = async (work: (folder: string, file: string) => Promise<void>): Promise<void> => {
    const root = mkdtempSync(join(tmpdir(), 'dangol-cards-'));
    const folder = join(root, 'cards');
    mkdirSync(folder);
    try {
      await work(folder, join(folder, 'cards.pdf'));
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  };

  test('it stands there whole, under its name only', () =>
    inFolder(async (folder, file) => {
      const draft = draftFile(file);
      await cardsPdf(numbered(3), { ...options, write: draft.write });
      draft.commit();
      expect(readdirSync(folder)).toEqual(['cards.pdf']);
      expect(pageTexts(readFileSync(file))).toHaveLength(3);
    }));

  test('with the folder gone in the middle nothing half is left', () =>
    inFolder(async (folder, file) => {
      const draft = draftFile(file);
      await cardsPdf(numbered(40), {
        ...options,
        write: draft.write,
        onProgress: (done) => done === 20 && rmSync(folder, { recursive: true }),
      });
      expect(() => draft.commit()).toThrow(expect.objectContaining({ code: 'file-not-written' }));
      draft.discard();
      expect(existsSync(folder)).toBe(false);
    }));

  test('a disk that refuses ends the run with its error', async () => {
    let pieces = 0;
    const seen: number[] = [];
    const full = cardsPdf(numbered(40), {
      ...options,
      write: () => {
        if (++pieces > 3) throw new Error('no room');
      },
      onProgress: (done) => seen.push(done),
    });
    await expect(full).rejects.toThrow('no room');
    expect(pieces).toBe(4);
    expect(seen.length).toBeLessThan(40);
  });
});

describe('what nobody should write', () => {
  test('no cards at all: one empty page', async () => {
    const empty = await cardsPdf([], options);
    expect([empty.pages, empty.printed, empty.failed]).toEqual([1, 0, []]);
    expect(pageTexts(empty.pdf)).toEqual(['']);
  });

  test('a name of sixty letters and a message of 900', async () => {
    const greeting = `${'김수한무거북이와두루미삼천갑자동방삭'.repeat(4).slice(0, 60)} 님께`;
    const message = '고맙습니다. 늘 건강하세요. '.repeat(60).slice(0, 900);
    const { pdf, failed } = await cardsPdf([card({ greeting, message })], options);
    expect(failed).toEqual([]);
    expect(pageTexts(pdf)[0]?.replaceAll(/\s/g, '')).toContain(greeting.replaceAll(/\s/g, ''));
  });

  test('several hands in one batch, even where they lend from the same font', async () => {
    const specs = handChoices.map(({ id }) => card({ hand: id, message: '고맙습니다 Thank you' }));
    const { pdf, failed } = await cardsPdf(specs, options);
    expect(failed).toEqual([]);
    for (const text of pageTexts(pdf)) expect(flat(text)).toContain('고맙습니다 Thank you');
  });

  test('every syllable', async () => {
    const syllables = Array.from({ length: 11_172 }, (_, i) => String.fromCodePoint(0xac00 + i));
    const each = 240;
    const specs = Array.from({ length: Math.ceil(syllables.length / each) }, (_, i) =>
      card({
        message: (
          syllables
            .slice(i * each, (i + 1) * each)
            .join('')
            .match(/.{1,8}/g) ?? []
        ).join(' '),
      }),
    );
    const { pdf, failed } = await cardsPdf(specs, options);
    expect(failed).toEqual([]);
    const read = new Set(pageTexts(pdf).join('').normalize('NFC'));
    expect(syllables.filter((syllable) => !read.has(syllable))).toEqual([]);
  });

  test('right-to-left text is refused by name, letter by letter', async () => {
    const { failed } = await cardsPdf([card({ message: '고맙습니다 שלום' })], options);
    expect(failed[0]?.error.details['characters']).toEqual(['ש', 'ל', 'ו', 'ם']);
  });

  test('a screen draws what it can of any of them', () => {
    for (const [code, changes] of failing) {
      const spec = card({ signature, ...changes });
      if (code === 'hand-unknown') expect(() => cardSvg(spec)).toThrow();
      else
        for (const side of ['inside', 'outside'] as const)
          for (const layout of ['a6', 'us-fold'] as const)
            expect(cardSvg(spec, { layout, side, pictures }).sides).toBeGreaterThan(0);
    }
  });

  test('a picture of one pixel is a picture', async () => {
    const tiny = { ...signature, picture: [...pictures.keys()][0] ?? '', tint: true };
    expect([...pictures.values()][0]).toBe(png);
    expect((await cardsPdf([card({ signature: tiny })], options)).failed).toEqual([]);
  });
});
