import type { Context } from '../context.ts';
import { importTopics, undoCutOffImports } from '../exchange/undo-import.ts';
import { readSettings } from '../settings/store.ts';

const changed = ({ events }: Context) => events.changed(...importTopics);

/** Starts filling in sample customers; answers the job. */
export function startSamples(context: Context, count: number, seed: number): string {
  const { language } = readSettings(context.box);
  return context.jobs.start({
    kind: 'samples',
    label: '',
    input: { count, seed, language },
    finish: (result) => {
      changed(context);
      return result;
    },
    cleanUp: () => {
      undoCutOffImports(context);
      changed(context);
    },
  });
}

/** Starts taking all sample customers away; answers the job. */
export function startRemoveSamples(context: Context): string {
  return context.jobs.start({
    kind: 'remove-samples',
    label: '',
    input: {},
    finish: (result) => {
      changed(context);
      return result;
    },
    cleanUp: () => changed(context),
  });
}
