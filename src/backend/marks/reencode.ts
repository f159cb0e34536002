import { AppError } from '../../shared/errors.ts';
import { asUnreadable, openPicture } from './open-picture.ts';

const sides = { mark: 1200, cover: 2000 } as const;
/** A drawing up to here stays a PNG, sharp as it is; a photo becomes a JPEG. */
const drawingBytes = 700_000;
const coverBytes = 4_000_000;

/**
 * A picture made anew, without metadata: a mark as PNG of at most 1200 px a side, a cover as JPEG (PNG
 * where it is see-through, or a drawing) of at most 2000 px. The same picture gives the same bytes.
 * Only in the process that decodes pictures. Errors: `picture-unreadable`, `picture-too-large`.
 */
export function reencode(bytes: Uint8Array, use: 'mark' | 'cover'): Promise<Uint8Array> {
  return asUnreadable(async () => {
    const side = sides[use];
    const opened = (await openPicture(bytes)).resize({
      width: side,
      height: side,
      fit: 'inside',
      withoutEnlargement: true,
    });
    const { data, info } = await opened
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { default: sharp } = await import('sharp');
    const { width, height, channels } = info;
    const made = () => sharp(data, { raw: { width, height, channels } });
    if (use === 'mark') return made().png({ compressionLevel: 9 }).toBuffer();
    const png = await made().png({ compressionLevel: 9 }).toBuffer();
    const isSeeThrough = channels % 2 === 0 && !(await made().stats()).isOpaque;
    if (png.length <= (isSeeThrough ? coverBytes : drawingBytes)) return png;
    const jpeg = await made()
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 88, mozjpeg: true })
      .toBuffer();
    if (jpeg.length > coverBytes)
      throw new AppError('picture-too-large', { size: '> 4 MB', limit: '4 MB' });
    return jpeg;
  });
}
