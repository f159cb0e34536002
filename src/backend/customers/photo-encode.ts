import sharp, { type Metadata, type SharpOptions } from 'sharp';
import type { Crop } from '../../shared/card-parts.ts';
import { AppError } from '../../shared/errors.ts';
import { photoLimits } from './photo-limits.ts';

/** How a picture is turned (clockwise, after its own orientation) and which part of it stays. */
export type PhotoEdit = { readonly turn: 0 | 90 | 180 | 270; readonly crop: Crop | null };

const reading: SharpOptions = {
  failOn: 'error',
  limitInputPixels: photoLimits.pixels,
  unlimited: false,
  page: 0,
  pages: 1,
};

// Whatever else libvips can read stays shut, whatever a file claims to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Tiff'].map(
    (name) => `VipsForeignLoad${name}Buffer`,
  ),
});
sharp.cache(false);
// One thread: the same picture gives the same bytes, and the window keeps a core.
sharp.concurrency(1);

/**
 * Turns, crops, shrinks and re-encodes a picture: JPEG in sRGB, at most 640 × 640, at most 200 KB,
 * without metadata. The same input gives the same bytes. Runs in a process of its own
 * (`photo-process.ts`). Errors: `photo-unreadable`, `photo-too-large`.
 */
export async function encodePicture(bytes: Uint8Array, edit: PhotoEdit): Promise<Uint8Array> {
  try {
    const size = checkedSize(
      await sharp(bytes, { ...reading, limitInputPixels: false }).metadata(),
    );
    const { data, info } = await shrunken(bytes, edit, size);
    return await smallEnough(data, { width: info.width, height: info.height });
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('photo-unreadable', { reason: firstLine(thrown) }, { cause: thrown });
  }
}

type Size = { readonly width: number; readonly height: number };

/** The size of the upright picture, from the header: nothing is decoded yet. */
function checkedSize({ width, height, pages = 1, autoOrient }: Metadata): Size {
  if (width * height > photoLimits.pixels || Math.max(width, height) > photoLimits.side)
    throw tooLarge(`${width} × ${height}`, `${photoLimits.pixels / 1e6} MP`);
  if (pages > photoLimits.frames) throw tooLarge(`${pages} frames`, `${photoLimits.frames}`);
  return autoOrient;
}

function shrunken(bytes: Uint8Array, { turn, crop }: PhotoEdit, upright: Size) {
  const turned = turn % 180 === 0 ? upright : { width: upright.height, height: upright.width };
  const { side, seconds } = photoLimits.stored;
  return sharp(bytes, { ...reading, autoOrient: true })
    .rotate(turn)
    .extract(region(crop ?? { x: 0, y: 0, width: 1, height: 1 }, turned))
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds })
    .raw()
    .toBuffer({ resolveWithObject: true });
}

/** A rectangle in fractions as whole pixels inside the picture, at least one each way. */
function region(crop: Crop, { width, height }: Size) {
  const span = (from: number, length: number, whole: number): [number, number] => {
    const start = Math.min(whole - 1, Math.round(from * whole));
    return [start, Math.max(1, Math.min(whole - start, Math.round(length * whole)))];
  };
  const [left, cropWidth] = span(crop.x, crop.width, width);
  const [top, cropHeight] = span(crop.y, crop.height, height);
  return { left, top, width: cropWidth, height: cropHeight };
}

/** The best of a few qualities that keeps the limit; noise ends at a low one. */
async function smallEnough(pixels: Buffer, size: Size): Promise<Uint8Array> {
  for (const quality of [86, 78, 70, 60, 48, 36, 24]) {
    const jpeg = await sharp(pixels, { raw: { ...size, channels: 3 } })
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length <= photoLimits.stored.bytes) return jpeg;
  }
  throw new AppError('photo-unreadable', { reason: '> 200 KB' });
}

const tooLarge = (size: string, limit: string): AppError =>
  new AppError('photo-too-large', { size, limit });

function firstLine(thrown: unknown): string {
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return line.slice(0, 120);
}
