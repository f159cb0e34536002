import type { Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';

export function jobHandlers({ jobs }: Context): HandlersOf<'jobs'> {
  return {
    'jobs.list': () => jobs.list(),
    'jobs.get': ({ id }) => jobs.get(id),
    'jobs.cancel': ({ id }) => {
      jobs.cancel(id);
      return {};
    },
  };
}
