import { AppError, toErrorData, type ErrorData } from '../../shared/errors.ts';
import { processPort } from '../host/process-port.ts';
import { makePicture, type MadePicture, type PhotoRequest } from './make-picture.ts';
import { photoLimits } from './photo-limits.ts';

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

async function answer(request: PhotoRequest): Promise<PhotoReply> {
  try {
    return { kind: 'photo', ...(await makePicture(request)) };
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
