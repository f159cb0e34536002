import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/shared/errors.ts';
import { cardsPdf, readPicture } from '../../../../src/print/greeting-cards.ts';
import { tintedPng } from '../../../../src/print/greeting-card/tint.ts';
import { card, idOf, png, signature, signaturePng } from '../support/card.ts';

const refused = expect.objectContaining({ code: 'picture-unreadable' });

test('tells the size of a PNG', () => {
  expect(readPicture(png)).toEqual({ format: 'png', width: 1, height: 1 });
});

test.each([
  ['nothing', new Uint8Array()],
  ['text', Buffer.from('not a picture')],
  ['a PNG cut off', png.subarray(0, 50)],
  ['a PNG with a damaged body', Buffer.from(png).fill(7, 43, 50)],
  ['a JPEG of its first bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
])('refuses %s', (_, bytes) => {
  expect(() => readPicture(bytes)).toThrow(refused);
});

test('refuses or reads whatever bytes come', () => {
  const damaged = fc
    .tuple(fc.nat(png.length - 1), fc.integer({ min: 0, max: 255 }))
    .map(([at, value]) => Buffer.from(png).fill(value, at, at + 1));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      try {
        expect(readPicture(bytes).width).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
  );
});

test('a damaged signature fails its cards instead of ending the program', async () => {
  const damaged = Buffer.from(png).fill(7, 43, 50);
  const signed = card({ signature: { ...signature, picture: idOf(damaged) } });
  const { failed, printed } = await cardsPdf([signed, card()], {
    layout: 'a6',
    createdAt: new Date(0),
    pictures: new Map([[idOf(damaged), damaged]]),
  });
  expect(printed).toBe(1);
  expect(failed).toMatchObject([{ index: 0, error: { code: 'picture-unreadable' } }]);
});

describe('a signature in the ink', () => {
  const pixels = async (bytes: Uint8Array) =>
    sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

  test.each(['png', 'grey', 'opaque'] as const)('keeps what is clear: %s', async (kind) => {
    const source = sharp(signaturePng);
    const bytes =
      kind === 'png'
        ? signaturePng
        : kind === 'grey'
          ? await source.toColourspace('b-w').png({ adaptiveFiltering: true }).toBuffer()
          : await source.flatten({ background: '#fff' }).png().toBuffer();
    const tinted = tintedPng(bytes, [10, 20, 200]);
    if (!tinted) throw new Error('not tinted');
    const [before, after] = [await pixels(signaturePng), await pixels(tinted)];
    expect(after.info).toMatchObject({ width: 300, height: 100 });
    let off = 0;
    for (let at = 0; at < before.data.length; at += 4) {
      expect([...after.data.subarray(at, at + 3)]).toEqual([10, 20, 200]);
      off = Math.max(off, Math.abs((after.data[at + 3] ?? 0) - (before.data[at + 3] ?? 0)));
    }
    // Flattened on white, the ink's own grey (#111) is all that is lost.
    expect(off).toBeLessThanOrEqual(kind === 'opaque' ? 18 : 1);
  });

  test('leaves other kinds of PNG as they are', async () => {
    const palette = await sharp(signaturePng).png({ palette: true }).toBuffer();
    expect(tintedPng(palette, [0, 0, 0])).toBeNull();
  });
});
