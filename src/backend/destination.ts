import { AppError } from '../shared/errors.ts';
import type { Context } from './context.ts';
import { safeFileName } from './host/free-path.ts';

/**
 * Where a file goes: the path that a command named, else what the host asks or decides; null when the
 * user gave up. A page must not name paths: whoever took it over could write anywhere.
 * Errors: `invalid-input`.
 */
export async function destination(
  { ports }: Pick<Context, 'ports'>,
  { file, suggestedName }: { file?: string | undefined; suggestedName: string },
): Promise<string | null> {
  if (file === undefined)
    return ports.files.chooseSave({ suggestedName: safeFileName(suggestedName) });
  if (ports.host !== 'cli') {
    throw new AppError('invalid-input', { where: 'file', reason: 'command line only' });
  }
  return file;
}
