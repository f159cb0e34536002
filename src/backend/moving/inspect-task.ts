import { compareBackup } from '../../data/backup-contents.ts';
import { bringBox } from '../../data/foreign-box.ts';
import { openBox } from '../../data/open.ts';
import type { Task } from '../jobs/job-tasks.ts';

/** Brings a box over from elsewhere as a copy under this box's key, and looks into it. */
export const inspectBoxTask: Task<'inspect-box'> = async (
  input,
  { box, key, progress, signal },
) => {
  const { found, opener, folder } = input;
  const file = await bringBox({ found, opener, newKey: key, folder, progress, signal });
  signal.throwIfAborted();
  const copy = openBox({ file, key, lock: false, readonly: true, migrate: false });
  try {
    return { name: '', at: found.at, ...compareBackup(copy, box) };
  } finally {
    copy.close();
  }
};
