import type { Task } from '../jobs/job-tasks.ts';
import { undoImport } from './undo-import.ts';

export const undoTask: Task<'undo-import'> = (
  { importId, force },
  { box, now, signal, progress },
) =>
  Promise.resolve(undoImport(box, importId, { at: now().toISOString(), signal, progress, force }));
