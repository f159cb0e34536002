import type { Task } from '../jobs/job-tasks.ts';
import { undoImport } from './undo-import.ts';

export const undoTask: Task<'undo-import'> = (
  { importId, force },
  { box, now, giveWay, progress },
) => undoImport(box, importId, { at: now().toISOString(), giveWay, progress, force });
