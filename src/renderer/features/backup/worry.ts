import type { OutputOf } from '../../../shared/contract.ts';
import { ago } from './ago.ts';

/** A failed backup, or a day's work that is in none. That a stick is not plugged in is no worry. */
export function worryOf(
  { backups, failed, changed }: Pick<OutputOf<'backup.list'>, 'backups' | 'failed' | 'changed'>,
  now: Date,
): 'failed' | 'behind' | null {
  if (failed) return 'failed';
  const [last] = backups;
  return last && changed && ago(last.at, now).unit === 'days' ? 'behind' : null;
}
