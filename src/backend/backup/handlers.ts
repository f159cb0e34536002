import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';

export function backupHandlers({ jobs }: Context): HandlersOf<'backup'> {
  return {
    'backup.check': () => ({ job: jobs.start({ kind: 'check', label: '', input: {} }) }),
  };
}
