import { isTooOld, superfluousBackups, type DatedBackup } from '../../core/backup-policy.ts';
import {
  listBackups,
  listSetAside,
  removeBackup,
  removeSetAside,
  type StoredBackup,
} from '../../data/backups.ts';
import { dayOf } from '../local-time.ts';

/** By which days backups are thinned out: the window's day, and how old one may grow (0 for any age). */
export type Thinning = { readonly today: string; readonly ageDays: number };

export const dated = ({ name, at, kind }: StoredBackup): DatedBackup => ({
  ...{ name, at, day: dayOf(at), isKept: kind === 'hand' },
});

/** Lets backups of a folder go by the policy, and boxes that were set aside by their age. Errors: `disk-read-only`. */
export function thinOut(folder: string, { today, ageDays }: Thinning): void {
  for (const name of superfluousBackups(listBackups(folder).map(dated), today, ageDays))
    removeBackup(folder, name);
  const old = listSetAside(folder).filter(({ at }) => isTooOld(dayOf(at), today, ageDays));
  for (const { name } of old) removeSetAside(folder, name);
}
