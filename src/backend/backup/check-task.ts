import { checkBox } from '../../data/integrity.ts';
import type { Task } from '../jobs/job-tasks.ts';

/** Proves that the box is sound and its search index equal to its rows. */
export const checkTask: Task<'check'> = async (_, { box, signal, progress }) => {
  const problems = await checkBox(box, { signal, progress });
  return { ok: problems.length === 0, problems };
};
