import type { Backup } from '../../../shared/backup.ts';

/** A backup, and whether this computer has it or only the folder elsewhere. */
export type ListedBackup = Backup & { readonly isElsewhere: boolean };

/** Backups of both folders, each once, the newest first. */
export function bothFolders(
  here: readonly Backup[],
  elsewhere: readonly Backup[],
): readonly ListedBackup[] {
  const known = new Set(here.map(({ name }) => name));
  const only = elsewhere.filter(({ name }) => !known.has(name));
  return [
    ...here.map((each) => ({ ...each, isElsewhere: false })),
    ...only.map((each) => ({ ...each, isElsewhere: true })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
