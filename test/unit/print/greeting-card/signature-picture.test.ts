import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../../src/shared/errors.ts';
import { cardsPdf, readPicture } from '../../../../src/print/greeting-cards.ts';
import { card, png } from '../support/card.ts';

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

test('a damaged signature refuses the print instead of ending the program', async () => {
  const signature = Buffer.from(png).fill(7, 43, 50);
  const printed = cardsPdf([card()], { layout: 'a6', createdAt: new Date(0), signature });
  await expect(printed).rejects.toMatchObject({ code: 'picture-unreadable' });
});
