import { createHash } from 'node:crypto';
import { pictureSize } from '../../core/picture-size.ts';
import { putAsset, readPictureAssets } from '../../data/assets.ts';
import type { Box } from '../../data/sql.ts';
import { AppError } from '../../shared/errors.ts';
import type { MarkPicture } from '../../shared/marks.ts';

/** The bytes of pictures of the box by their SHA-256; those that it does not hold are left out. */
export function readPictures(box: Box, ids: readonly string[]): Map<string, Uint8Array> {
  return new Map(readPictureAssets(box, ids).map(({ sha256, bytes }) => [sha256, bytes]));
}

/** Pictures as the page shows them, each once; those that the box does not hold are left out. */
export function shownPictures(box: Box, ids: readonly string[]): MarkPicture[] {
  return readPictureAssets(box, ids).map(({ sha256, bytes, mediaType }) => {
    const { width, height } = pictureSize(bytes) ?? { width: 0, height: 0 };
    const base64 = Buffer.from(bytes).toString('base64');
    return { picture: sha256, width, height, dataUrl: `data:${mediaType};base64,${base64}` };
  });
}

/** Keeps a PNG or JPEG once; answers with its SHA-256. Errors: `picture-unreadable`. */
export function putPicture(box: Box, bytes: Uint8Array, at: string): string {
  const size = pictureSize(bytes);
  if (!size) throw new AppError('picture-unreadable', { reason: 'PNG, JPEG' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  putAsset(box, { sha256, mediaType: size.mediaType, bytes }, at);
  return sha256;
}
