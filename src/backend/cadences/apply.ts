import { customersByTagCadence, refreshTagCadences } from '../../data/cadences.ts';
import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';

/** The tags' cadences that every card follows already, as they stand in the settings. */
const appliedKey = 'tagCadencesApplied';
/** So many cards are written at once while the window waits. */
const fewCards = 1000;
const underWay = new WeakSet<Context>();

/**
 * Brings the cards after the cadences by tag in the settings: few at once, many in a job. Called when
 * the settings change and when the box is opened, so that a job that was cut off is made up for.
 * Answers the job's id where there is one.
 */
export function applyTagCadences(context: Context): string | null {
  const { box, events } = context;
  const wanted = wantedNow(context);
  // A job that runs looks again when it is done.
  if (wanted === null || underWay.has(context)) return null;
  const ids = customersByTagCadence(box);
  if (ids.length > fewCards) return startJob(context, wanted);
  box.transaction(() => {
    refreshTagCadences(box, ids);
    writeSettingValue(box, appliedKey, wanted, now(context));
  });
  events.changed('customers', 'today');
  return null;
}

/** The cadences by tag as text; null where every card follows them. */
function wantedNow({ box }: Context): string | null {
  const { tagCadences = [], [appliedKey]: applied = '[]' } = readSettingValues(box);
  const wanted = JSON.stringify(tagCadences);
  return wanted === applied ? null : wanted;
}

function startJob(context: Context, wanted: string): string | null {
  const { box, events, jobs } = context;
  underWay.add(context);
  try {
    return jobs.start({
      kind: 'cadences',
      label: '',
      input: {},
      finish: (result) => {
        writeSettingValue(box, appliedKey, wanted, now(context));
        events.changed('customers', 'today');
        again(context);
        return result;
      },
      cleanUp: () => underWay.delete(context),
    });
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'too-many-jobs') throw thrown;
    const stop = events.on((event) => {
      if (event.name !== 'job' || event.payload.status === 'running') return;
      stop();
      again(context);
    });
    return null;
  }
}

function again(context: Context): void {
  underWay.delete(context);
  applyTagCadences(context);
}
