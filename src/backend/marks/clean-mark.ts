import sharp from 'sharp';
import { AppError } from '../../shared/errors.ts';
import type { MarkKind } from '../../shared/marks.ts';
import type { Field } from './ink/field.ts';
import { findInk, type Ink } from './ink/find-ink.ts';
import { asUnreadable, openPicture } from './open-picture.ts';

/** How a mark is freed of its paper; quarter turns clockwise. */
export type Cleaning = {
  readonly kind: MarkKind;
  readonly strength: number;
  readonly turns: number;
};
export type CleanMark = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** The longer side in which ink is looked for, and that of the finished mark. */
const lookedAt = 1600;
const kept = 1200;
const sealRed = [0xb3, 0x36, 0x2b] as const;

/**
 * Ink on clear ground, cropped to it with a little air, as a PNG of at most 1200 px a side. The same
 * picture gives the same bytes. Only in the process that decodes pictures.
 * Errors: `picture-unreadable`, `picture-too-large`, `picture-without-ink`.
 */
export function cleanMark(
  bytes: Uint8Array,
  { kind, strength, turns }: Cleaning,
): Promise<CleanMark> {
  return asUnreadable(async () => {
    const { data, info } = await (
      await openPicture(bytes)
    )
      .resize({ width: lookedAt, height: lookedAt, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .rotate(turns * 90)
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const rgb = await sharp(data, { raw: { width, height, channels: info.channels } })
      .toColourspace('srgb')
      // Noise goes, strokes stay.
      .blur(Math.max(0.5, Math.max(width, height) / 2000))
      .raw()
      .toBuffer();
    const ink = findInk({ width, height, data: rgb }, { kind, strength });
    if (!ink) throw new AppError('picture-without-ink');
    return drawn(kind === 'seal' ? { ...ink, colour: sealRed } : ink);
  });
}

async function drawn({ alpha, colour }: Ink): Promise<CleanMark> {
  const { left, top, width, height } = boxOf(alpha);
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      pixels.set(colour, at);
      const inside = alpha.values[(y + top) * alpha.width + x + left] ?? 0;
      pixels[at + 3] = Math.round(inside * 255);
    }
  }
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .resize({ width: kept, height: kept, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Around the ink, with a little air. */
function boxOf({ width, height, values }: Field) {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((values[y * width + x] ?? 0) < 0.15) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const air = Math.round(Math.max(right - left, bottom - top) * 0.025) + 2;
  const [x, y] = [Math.max(0, left - air), Math.max(0, top - air)];
  return {
    left: x,
    top: y,
    width: Math.min(width, right + air + 1) - x,
    height: Math.min(height, bottom + air + 1) - y,
  };
}
