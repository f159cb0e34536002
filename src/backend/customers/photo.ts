import { createHash } from 'node:crypto';
import { assetIdOf, putAsset, readAsset } from '../../data/assets.ts';
import type { Box } from '../../data/sql.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import type { OwnProcess, Ports } from '../ports.ts';
import type { PhotoEdit } from './photo-encode.ts';
import { photoKind } from './photo-kind.ts';
import { photoLimits } from './photo-limits.ts';
import type { MadePicture, PhotoRequest } from './make-picture.ts';
import type { PhotoReply } from './photo-process.ts';
import { changeCustomer, requireCustomer } from './store.ts';

type ProcessPorts = Pick<Ports, 'startProcess' | 'workers'>;

const untouched: PhotoEdit = { turn: 0, crop: null };

/**
 * Makes the JPEG that is kept of a picture: at most 640 × 640 and 200 KB, without metadata. The
 * picture is decoded in a process of its own, which may crash, hang or be ended without harm.
 * Errors: `photo-unreadable`, `photo-too-large`.
 */
export async function encodePhoto(
  ports: ProcessPorts,
  bytes: Uint8Array,
  edit: PhotoEdit = untouched,
): Promise<Uint8Array> {
  checkPicture(bytes);
  return (await answerOfPhotoProcess(ports, { bytes, edit })).bytes;
}

/** Has a process of its own decode a picture. Errors: `photo-unreadable`, `photo-too-large` and its own. */
export async function answerOfPhotoProcess(
  ports: ProcessPorts,
  request: PhotoRequest,
): Promise<MadePicture> {
  const child = ports.startProcess(ports.workers.photo);
  try {
    return await answerOf(child, request);
  } finally {
    child.end();
  }
}

/** Errors: `photo-unreadable`, `photo-too-large`. */
function checkPicture(bytes: Uint8Array): void {
  const megabytes = (count: number): string => `${Math.ceil(count / 1024 / 1024)} MB`;
  if (bytes.length > photoLimits.bytes) {
    const [size, limit] = [megabytes(bytes.length), megabytes(photoLimits.bytes)];
    throw new AppError('photo-too-large', { size, limit });
  }
  const kind = photoKind(bytes);
  if ('refused' in kind)
    throw new AppError('photo-unreadable', {
      reason: kind.refused || (bytes.length ? 'not a picture' : '0 B'),
    });
}

function answerOf(child: OwnProcess, request: PhotoRequest): Promise<MadePicture> {
  return new Promise((resolve, reject) => {
    const unreadable = (reason: string): void => {
      clearTimeout(timer);
      reject(new AppError('photo-unreadable', { reason }));
    };
    const timer = setTimeout(() => unreadable('timeout'), photoLimits.milliseconds);
    child.onExit(unreadable);
    child.onMessage((message) => {
      const reply = message as PhotoReply;
      if (reply.kind === 'ready') return child.send(request);
      clearTimeout(timer);
      if (reply.kind === 'photo') resolve(reply);
      else reject(new AppError(reply.error.code, reply.error.details));
    });
  });
}

/** Keeps an encoded photo in the box; answers with its SHA-256, which is what a card holds. */
export function keepPhoto(box: Box, bytes: Uint8Array, at: string): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  putAsset(box, { sha256, mediaType: 'image/jpeg', bytes }, at);
  return sha256;
}

/** The bytes of a photo that a card names; undefined where the box has none. */
export function readPhoto(box: Box, sha256: string | null): Uint8Array | undefined {
  const id = sha256 === null ? undefined : assetIdOf(box, sha256);
  return id === undefined ? undefined : readAsset(box, id)?.bytes;
}

/**
 * Gives a card its photo, or takes it away, with its history.
 * Errors: `not-found`, `customer-in-trash`, `photo-unreadable`, `photo-too-large`.
 */
export async function setPhoto(
  context: Context,
  { id, bytes, turn, crop }: ParsedInputOf<'customers.setPhoto'>,
): Promise<OutputOf<'customers.setPhoto'>> {
  const { box, ports, events } = context;
  requireCustomer(box, id, { living: true });
  const photo = bytes && (await encodePhoto(ports, bytes, { turn, crop }));
  const at = now(context);
  const written = box.transaction(() => {
    requireCustomer(box, id, { living: true });
    const patch = { photo: photo && keepPhoto(box, photo, at) };
    return changeCustomer(box, id, patch, { at, through: 'typed' });
  });
  if (written.change !== null) events.changed('customers');
  return written;
}

/** A card's photo as a data URL. Errors: `not-found`. */
export function photoOf(
  { box }: Pick<Context, 'box'>,
  { id }: ParsedInputOf<'customers.photo'>,
): OutputOf<'customers.photo'> {
  const bytes = readPhoto(box, requireCustomer(box, id).photo);
  if (!bytes) return { dataUrl: null };
  return { dataUrl: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` };
}
