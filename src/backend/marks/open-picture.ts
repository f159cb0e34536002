import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { AppError } from '../../shared/errors.ts';
import { photoKind } from '../customers/photo-kind.ts';
import { photoLimits } from '../customers/photo-limits.ts';
import { svgRefusal } from './svg-check.ts';

/** Side of the picture that an SVG is drawn as, about. */
const drawnSide = 1600;

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Tiff', 'Svg'].map(
    (name) => `VipsForeignLoad${name}Buffer`,
  ),
});
sharp.cache(false);
// One thread: the same picture gives the same bytes, and the window keeps a core.
sharp.concurrency(1);

/**
 * A picture ready to be decoded, upright; its first frame alone. Only in the process that decodes
 * pictures. Errors: `picture-unreadable`, `picture-too-large`.
 */
export async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const isSvg = !('kind' in photoKind(bytes));
  const refusal = isSvg ? svgRefusal(bytes) : null;
  if (refusal !== null) throw new AppError('picture-unreadable', { reason: refusal });
  const reading: SharpOptions = {
    failOn: 'error',
    limitInputPixels: photoLimits.pixels,
    page: 0,
    pages: 1,
  };
  const head = await sharp(bytes, { ...reading, limitInputPixels: false }).metadata();
  const { width, height, pages = 1 } = head;
  // An SVG of any size is only drawn as large as it is needed.
  const density = isSvg
    ? Math.min(2400, Math.max(1, ((head.density ?? 72) * drawnSide) / Math.max(width, height)))
    : undefined;
  const tooLarge =
    !isSvg && (width * height > photoLimits.pixels || Math.max(width, height) > photoLimits.side);
  if (tooLarge)
    throw new AppError('picture-too-large', {
      size: `${width} × ${height}`,
      limit: `${photoLimits.pixels / 1e6} MP`,
    });
  if (pages > photoLimits.frames)
    throw new AppError('picture-too-large', { size: `${pages}`, limit: `${photoLimits.frames}` });
  return sharp(bytes, { ...reading, autoOrient: true, ...(density && { density }) })
    .toColourspace('srgb')
    .timeout({ seconds: photoLimits.stored.seconds });
}

/** What libvips says of a broken file, in our words. */
export async function asUnreadable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
    throw new AppError('picture-unreadable', { reason: line.slice(0, 120) }, { cause: thrown });
  }
}
