import { sampleCustomer } from '../../core/sample-customers.ts';
import { listImports } from '../../data/imports.ts';
import type { CallFields } from '../../shared/contacts.ts';
import type { ImportedCustomer, TravellingContact } from '../../shared/exchange.ts';
import type { Language } from '../../shared/primitives.ts';
import { afterHours } from '../contacts/store.ts';
import { writeImport, type Batch } from '../exchange/import-task.ts';
import { undoImport } from '../exchange/undo-import.ts';
import type { Task } from '../jobs/job-tasks.ts';
import { dayOf } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import type { OfficeHours } from '../../shared/settings.ts';
import { newUid } from './store.ts';

const batchSize = 500;

/** Fills in sample customers as an import of their own, so that one click takes them away again. */
export const samplesTask: Task<'samples'> = ({ count, seed, language }, context) => {
  const { officeHours } = readSettings(context.box);
  const samples = { count, seed, language, now: context.now(), officeHours };
  return writeImport(
    context,
    { fileName: 'samples', format: 'json', through: 'sample' },
    batchesOf(samples),
  );
};

type Samples = {
  count: number;
  seed: number;
  language: Language;
  now: Date;
  officeHours: OfficeHours;
};

function* batchesOf(samples: Samples): Generator<Batch> {
  for (let first = 0; first < samples.count; first += batchSize) {
    const size = Math.min(batchSize, samples.count - first);
    const entries = Array.from({ length: size }, (_, nth) => sampleEntry(first + nth, samples));
    yield { entries, done: first + size, total: samples.count };
  }
}

function sampleEntry(index: number, samples: Samples): ImportedCustomer {
  const { seed, language, now } = samples;
  const { fields, calls } = sampleCustomer(index, seed, dayOf(now), language);
  const contacts = calls.map((call) => toContact(call, samples));
  return {
    row: index + 1,
    uid: newUid(now),
    fields,
    properties: [],
    remarks: [],
    rest: { contacts, sendings: [] },
  };
}

function toContact(call: CallFields, { now, officeHours }: Samples): TravellingContact {
  return {
    ...call,
    uid: newUid(now),
    kind: 'call',
    afterHours: afterHours(call.startedAt, officeHours),
    nextStepDoneAt: null,
    createdAt: call.startedAt,
    updatedAt: call.startedAt,
    trashedAt: null,
  };
}

/** Takes all sample customers away, also those that calls were logged with. */
export const removeSamplesTask: Task<'remove-samples'> = async (_, context) => {
  const { box, giveWay, progress } = context;
  const result = { removed: 0, reverted: 0, kept: 0 };
  for (const { id, status, through } of listImports(box)) {
    if (through !== 'sample' || status !== 'done') continue;
    const at = context.now().toISOString();
    const undone = await undoImport(box, id, { at, giveWay, progress, force: true });
    result.removed += undone.removed;
    result.reverted += undone.reverted;
    result.kept += undone.kept;
  }
  return result;
};
