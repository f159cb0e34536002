import { listCustomFields } from '../../data/custom-fields.ts';
import { listImportRows, listImports, readImport } from '../../data/imports.ts';
import type { ReadingPlan } from '../../shared/exchange.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { storedFilter } from '../customers/filter.ts';
import { destination } from '../destination.ts';
import type { HandlersOf } from '../dispatch.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { exportAccess } from './export-access.ts';
import { rememberMapping, withRememberedMapping } from './mapping-memory.ts';
import { TakenFiles } from './taken-files.ts';
import { importTopics, undoCutOffImports } from './undo-import.ts';

export function exchangeHandlers(context: Context): HandlersOf<'exchange'> {
  const { box, events, jobs, access } = context;
  const taken = new TakenFiles();
  /** Of the labels under which values without a place go to the notes. */
  const language = () => readSettings(box).language;
  /** Columns that are called like a field of the user's own go there. */
  const withOwnFields = async (plan: ReadingPlan) => {
    const { withCustomFields } = await import('../../exchange/csv/custom-headers.ts');
    return withCustomFields(plan, listCustomFields(box));
  };
  const changed = () => events.changed(...importTopics);
  return {
    'exchange.inspect': async ({ name, bytes, plan }) => {
      const { inspectFile } = await import('../../exchange/inspect.ts');
      const inspection = inspectFile(bytes, name, { language: language(), ...plan });
      const known = plan?.columns
        ? inspection.plan
        : withRememberedMapping(box, await withOwnFields(inspection.plan));
      return { ...inspection, plan: known, file: taken.keep(name, bytes) };
    },
    'exchange.reinspect': async ({ file, plan }) => {
      const { inspectFile } = await import('../../exchange/inspect.ts');
      const { name, bytes } = taken.get(file);
      const inspection = inspectFile(bytes, name, plan);
      const known = plan.columns ? inspection.plan : await withOwnFields(inspection.plan);
      return { ...inspection, plan: known, file };
    },
    'exchange.import': async ({ file, plan }) => {
      await context.backups.beforeRisk();
      const { name, bytes } = taken.get(file);
      rememberMapping(box, plan, now(context));
      const job = jobs.start({
        kind: 'import',
        label: name,
        input: { fileName: name, bytes, plan },
        transfer: [bytes.buffer],
        finish: (result) => {
          const { added, updated, skipped } = result;
          const facts = { format: plan.format, added, updated, skipped };
          access.soon({ act: 'import', customers: added + updated, facts });
          changed();
          return result;
        },
        // A worker that died without a word left its rows behind.
        cleanUp: () => {
          undoCutOffImports(context);
          changed();
        },
      });
      taken.drop(file);
      return { job };
    },
    'exchange.imports': () => listImports(box),
    'exchange.importRows': ({ id, action, withReason, offset, limit }) => {
      if (!readImport(box, id)) throw new AppError('not-found', { what: 'import', id });
      return listImportRows(box, { importId: id, action, withReason, offset, limit });
    },
    'exchange.undoImport': async ({ id }) => {
      const summary = readImport(box, id);
      if (!summary) throw new AppError('not-found', { what: 'import', id });
      if (summary.status === 'running') throw new AppError('import-running');
      if (summary.status === 'undone') throw new AppError('import-undone');
      await context.backups.beforeRisk();
      const job = jobs.start({
        kind: 'undo-import',
        label: summary.fileName,
        input: { importId: id, force: false },
        finish: (result) => {
          const { removed, reverted } = result;
          const facts = { undone: true, removed, reverted };
          access.soon({ act: 'import', customers: removed + reverted, facts });
          changed();
          return result;
        },
        cleanUp: changed,
      });
      return { job };
    },
    'exchange.export': async (request) => {
      const suggestedName = `dangol-${today(context)}.${request.format}`;
      const file = await destination(context, { file: request.file, suggestedName });
      if (file === null) return { job: null };
      const { filter, ...query } = request.query;
      const stored = { ...query, filter: storedFilter(context, filter) };
      const job = jobs.start({
        kind: 'export',
        label: '',
        input: { request, query: stored, file, access: exportAccess(context, request) },
        finish: (result) => {
          events.changed('access-log');
          context.written.add(file);
          return result;
        },
      });
      return { job };
    },
  };
}
