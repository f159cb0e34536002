import { customersByTagCadence, refreshTagCadences } from '../../data/cadences.ts';
import type { Task } from '../jobs/job-tasks.ts';

/** So many customers a transaction; between them another writer is let in. */
const batchSize = 200;

/** Keeps the cadence by tag of everybody whom the settings may concern; answers how many differed. */
export const cadencesTask: Task<'cadences'> = async (_, { box, giveWay, progress }) => {
  const ids = customersByTagCadence(box);
  let changed = 0;
  for (let first = 0; first < ids.length; first += batchSize) {
    await giveWay();
    changed += box.transaction(() => refreshTagCadences(box, ids.slice(first, first + batchSize)));
    progress(Math.min(first + batchSize, ids.length), ids.length);
  }
  return { changed };
};
