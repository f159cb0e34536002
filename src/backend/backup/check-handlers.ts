import { freeMoment } from '../../data/backups.ts';
import { now, type Context } from '../context.ts';
import type { HandlersOf } from '../dispatch.ts';
import { everyTopic } from '../events.ts';
import { readSettings } from '../settings/store.ts';

/** The check of the box, and the repair of what it finds. */
export function checkHandlers(context: Context): Pick<HandlersOf<'backup'>, 'backup.check'> {
  const { box, jobs, backups, events } = context;
  return {
    'backup.check': (input) => ({
      job: jobs.start({
        kind: 'check',
        label: '',
        input: {
          repair: input?.repair ?? false,
          language: input?.language ?? readSettings(box).language,
          folder: backups.folder,
          at: freeMoment(backups.folder, now(context)),
        },
        finish: (result) => {
          if (result.before !== null) events.changed(...everyTopic);
          return result;
        },
      }),
    }),
  };
}
