import type { MarkKind } from '../../shared/marks.ts';
import { AppError } from '../../shared/errors.ts';

/** How a mark is freed of its paper. */
export type Cleaning = {
  readonly kind: MarkKind;
  readonly strength: number;
  readonly turns: number;
};

export function cleanMark(
  _bytes: Uint8Array,
  _cleaning: Cleaning,
): Promise<{ bytes: Uint8Array; width: number; height: number }> {
  throw new AppError('picture-unreadable', { reason: '' });
}
