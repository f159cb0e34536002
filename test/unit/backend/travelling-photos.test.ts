import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePicture } from '../../../src/backend/customers/photo-encode.ts';
import {
  isKeptForm,
  patient,
  preparePhotos,
} from '../../../src/backend/exchange/travelling-photos.ts';
import { emptyCustomer } from '../../../src/shared/customer-card.ts';

const picture = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#38a' } });
const plain = { turn: 0, crop: null } as const;
const bytesOf = async (image: Sharp) => new Uint8Array(await image.toBuffer());

describe('a photo as the program makes them', () => {
  test('is known by its markers', async () => {
    const kept = await encodePicture(await bytesOf(picture(900).png()), plain);
    expect(isKeptForm(kept)).toBe(true);
    // In a larger buffer, too.
    const inside = new Uint8Array(kept.length + 20);
    inside.set(kept, 10);
    expect(isKeptForm(inside.subarray(10, 10 + kept.length))).toBe(true);
  });

  test.each([
    ['one that is larger', () => bytesOf(picture(900).jpeg())],
    ['another kind of picture', () => bytesOf(picture(100).png())],
    [
      'one that says where it was taken',
      () =>
        bytesOf(
          picture(100)
            .jpeg()
            .withExif({ IFD0: { Copyright: 'somebody' } }),
        ),
    ],
    ['one that is cut', async () => (await bytesOf(picture(100).jpeg())).subarray(0, 200)],
    ['no picture', () => Promise.resolve(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]))],
    [
      'markers that lead nowhere',
      () => Promise.resolve(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0, 0, 0xff, 0xd9])),
    ],
    ['nothing', () => Promise.resolve(new Uint8Array())],
  ])('is not %s', async (_, make) => {
    expect(isKeptForm(await make())).toBe(false);
  });
});

test('a file full of pictures that cannot be read is not tried for ever', async () => {
  let tried = 0;
  const encode = patient(() => {
    tried++;
    return Promise.reject(new Error('broken'));
  });
  const property = { name: 'PHOTO;ENCODING=b;TYPE=PNG', value: 'AAECAwQF' };
  for (let row = 1; row <= 100; row++) {
    const entry = {
      row,
      uid: null,
      fields: emptyCustomer,
      properties: Array.from({ length: 20 }, () => property),
      remarks: [],
    };
    const prepared = await preparePhotos(entry, encode);
    expect(prepared?.entry).toBe(entry);
  }
  expect(tried).toBe(50);
});
