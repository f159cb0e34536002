import { AppError } from '../../shared/errors.ts';
import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';

/** `restart` closes the box and opens it again, which puts a taken box in its place. */
export function movingHandlers(
  _context: Context,
  _key: Uint8Array,
  _restart: () => Promise<void>,
): HandlersOf<'moving'> {
  const refuse = (): never => {
    throw new AppError('no-box-here', { path: '' });
  };
  return {
    'moving.place': () => ({ folder: '', kind: 'local', service: '' }),
    'moving.find': () => ({ boxes: [], empty: false }),
    'moving.choose': () => null,
    'moving.inspect': refuse,
    'moving.take': refuse,
  };
}
