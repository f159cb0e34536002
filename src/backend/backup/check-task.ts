import { findProblems } from '../../data/integrity.ts';
import type { Problem } from '../../data/integrity-words.ts';
import { repairBox } from '../../data/repair.ts';
import type { CheckResult } from '../../shared/backup.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Task } from '../jobs/job-tasks.ts';

/**
 * Proves that the box is sound and its search index equal to its rows; asked to, mends what can be
 * mended, after a backup.
 */
export const checkTask: Task<'check'> = async ({ repair, language, folder, at }, context) => {
  const { box } = context;
  if (!repair) return checked(await findProblems(box, context), language);
  const { problems, repaired, before } = await repairBox(box, { ...context, folder, at });
  return {
    ...checked(problems, language),
    repaired: repaired.map((words) => words[language]),
    before,
  };
};

const checked = (problems: readonly Problem[], language: Language): CheckResult => ({
  ok: problems.length === 0,
  problems: problems.map(({ words }) => words[language]),
  mendable: problems.filter(({ mendable }) => mendable).length,
  repaired: [],
  before: null,
});
