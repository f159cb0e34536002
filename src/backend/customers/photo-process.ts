import { AppError, toErrorData, type ErrorData } from '../../shared/errors.ts';
import { processPort } from '../host/process-port.ts';
import type { Cleaning } from '../marks/clean-mark.ts';
import type { PhotoEdit } from './photo-encode.ts';
import { photoLimits } from './photo-limits.ts';

/** What goes to the process that decodes pictures: a card's photo, a mark to clean, a picture to make anew. */
export type PhotoRequest = { readonly bytes: Uint8Array } & (
  | { readonly edit: PhotoEdit }
  | { readonly clean: Cleaning }
  | { readonly reencode: 'mark' | 'cover' }
);
/** A picture that was made, and its pixels where they are asked for. */
export type MadePicture = {
  readonly bytes: Uint8Array;
  readonly width?: number;
  readonly height?: number;
};
export type PhotoReply =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'photo' } & MadePicture)
  | { readonly kind: 'failed'; readonly error: ErrorData };

const watchMs = 100;

/** Decoders allocate outside of JavaScript's heap, where no limit of Node's holds. */
function watchMemory(tell: (reply: PhotoReply) => void): void {
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() < photoLimits.residentBytes) return;
    clearInterval(timer);
    tell({
      kind: 'failed',
      error: new AppError('photo-unreadable', { reason: 'memory' }).toData(),
    });
    setTimeout(() => process.exit(1), watchMs);
  }, watchMs);
}

async function made(request: PhotoRequest): Promise<MadePicture> {
  const { bytes } = request;
  if ('edit' in request) {
    const { encodePicture } = await import('./photo-encode.ts');
    return { bytes: await encodePicture(bytes, request.edit) };
  }
  if ('clean' in request) {
    const { cleanMark } = await import('../marks/clean-mark.ts');
    return cleanMark(bytes, request.clean);
  }
  const { reencode } = await import('../marks/reencode.ts');
  return { bytes: await reencode(bytes, request.reencode) };
}

async function answer(request: PhotoRequest): Promise<PhotoReply> {
  try {
    return { kind: 'photo', ...(await made(request)) };
  } catch (thrown) {
    return { kind: 'failed', error: toErrorData(thrown) };
  }
}

const port = processPort();
if (port) {
  const tell = (reply: PhotoReply): void => port.send(reply);
  watchMemory(tell);
  port.onMessage((message) => void answer(message as PhotoRequest).then(tell));
  tell({ kind: 'ready' });
}
