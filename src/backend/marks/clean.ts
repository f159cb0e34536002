import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { answerOfPhotoProcess } from '../customers/photo.ts';
import { photoKind } from '../customers/photo-kind.ts';
import { photoLimits } from '../customers/photo-limits.ts';
import type { Ports } from '../ports.ts';

type ProcessPorts = Pick<Ports, 'startProcess' | 'workers'>;
/** What a picture is made into: a mark's ink stays on clear ground, a cover is what it was. */
export type PictureUse = 'mark' | 'cover';

/**
 * Takes the paper away from a photo or a scan, in the process that decodes pictures.
 * Errors: `picture-unreadable`, `picture-too-large`, `picture-without-ink`.
 */
export async function cleanPicture(
  ports: ProcessPorts,
  { bytes, kind, strength, turns }: ParsedInputOf<'marks.clean'>,
): Promise<OutputOf<'marks.clean'>> {
  checkPicture(bytes);
  const {
    bytes: png,
    width = 0,
    height = 0,
  } = await inPictureWords(
    answerOfPhotoProcess(ports, { bytes, clean: { kind, strength, turns } }),
  );
  // A Buffer would not cross to the page as bytes.
  return { png: new Uint8Array(png), width, height };
}

/** Makes a picture anew, without what else its file holds. Errors: `picture-unreadable`, `picture-too-large`. */
export async function reencodePicture(
  ports: ProcessPorts,
  bytes: Uint8Array,
  use: PictureUse,
): Promise<Uint8Array> {
  checkPicture(bytes);
  const made = await inPictureWords(answerOfPhotoProcess(ports, { bytes, reencode: use }));
  return made.bytes;
}

/** By its length and its first bytes. Errors: `picture-unreadable`, `picture-too-large`. */
function checkPicture(bytes: Uint8Array): void {
  const megabytes = (count: number): string => `${Math.ceil(count / 1024 / 1024)} MB`;
  if (bytes.length > photoLimits.bytes) {
    const [size, limit] = [megabytes(bytes.length), megabytes(photoLimits.bytes)];
    throw new AppError('picture-too-large', { size, limit });
  }
  const kind = photoKind(bytes);
  if ('kind' in kind || kind.refused === 'SVG') return;
  const reason = kind.refused || (bytes.length > 0 ? 'not a picture' : '0 B');
  throw new AppError('picture-unreadable', { reason });
}

/** A picture is not the photo of a card: its errors say so. */
async function inPictureWords<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const { code, details } = thrown;
    if (code === 'photo-unreadable') throw new AppError('picture-unreadable', details);
    if (code === 'photo-too-large') throw new AppError('picture-too-large', details);
    throw thrown;
  }
}
