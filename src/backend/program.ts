import { AccessLog } from './access-log/access-log.ts';
import { accessLogHandlers } from './access-log/handlers.ts';
import { selfMadeJobs } from '../shared/jobs.ts';
import { agreementHandlers } from './agreements/handlers.ts';
import { Backups } from './backup/backups.ts';
import { backupHandlers } from './backup/handlers.ts';
import { applyTagCadences } from './cadences/apply.ts';
import { contactHandlers } from './contacts/handlers.ts';
import type { Context } from './context.ts';
import { customerHandlers } from './customers/handlers.ts';
import { ListReader } from './customers/list/reader.ts';
import { customFieldHandlers } from './custom-fields/handlers.ts';
import { depositHandlers } from './deposits/handlers.ts';
import { undoCutOffDeposits } from './deposits/undo-import.ts';
import {
  createDispatch,
  type Dispatch,
  type DispatchOptions,
  type HandlersOf,
} from './dispatch.ts';
import { duplicateHandlers } from './duplicates/handlers.ts';
import type { EventHub } from './events.ts';
import type { FaultLog } from './faults/fault-log.ts';
import { faultHandlers } from './faults/handlers.ts';
import { exchangeHandlers } from './exchange/handlers.ts';
import { undoCutOffImports } from './exchange/undo-import.ts';
import { feedbackHandlers } from './feedback/handlers.ts';
import { followUpHandlers } from './follow-ups/handlers.ts';
import { greetingCardHandlers } from './greeting-cards/handlers.ts';
import { suggestFor } from './greeting-cards/suggest.ts';
import { helperHandlers } from './helpers/handlers.ts';
import { jobHandlers } from './jobs/handlers.ts';
import { insightHandlers } from './insights/handlers.ts';
import { JobRunner } from './jobs/job-runner.ts';
import { mailingHandlers } from './mailing/handlers.ts';
import { dropDrafts, movingHandlers } from './moving/handlers.ts';
import { openDataBox } from './open-box.ts';
import { markHandlers } from './marks/handlers.ts';
import { paperHandlers } from './paper/handlers.ts';
import type { Ports } from './ports.ts';
import { problemHandlers } from './problems/handlers.ts';
import { promiseHandlers } from './promises/handlers.ts';
import { referralHandlers } from './referrals/handlers.ts';
import { forgetRemovedLists, savedListHandlers } from './saved-lists/handlers.ts';
import { reminderHandlers } from './reminders/handlers.ts';
import { Reminders } from './reminders/reminders.ts';
import { finishDestructions } from './privacy/destroy.ts';
import { privacyHandlers } from './privacy/handlers.ts';
import { settingsHandlers } from './settings/handlers.ts';
import { stickerHandlers } from './stickers/handlers.ts';
import { templateHandlers } from './templates/handlers.ts';
import { todayHandlers } from './today/handlers.ts';
import { whenFree } from './when-free.ts';

/** The program on one opened box. */
export type Program = {
  readonly context: Context;
  /** The data key, for the handlers of keys alone. */
  readonly key: Uint8Array;
  dispatch: Dispatch;
  jobResult(id: string): Promise<unknown>;
  isBusy(): boolean;
  close(): Promise<void>;
};

export type ProgramOptions = {
  readonly dataDir: string;
  readonly ports: Ports;
  readonly events: EventHub;
  readonly faults: FaultLog;
  /** What somebody typed gave this key; left out, the machine gives it. */
  readonly key?: Uint8Array | undefined;
  readonly keys: HandlersOf<'keys'>;
  /** Closes this program and opens another in its place. */
  restart(): Promise<Context>;
} & Pick<DispatchOptions, 'checkOutput' | 'onFault'>;

/**
 * Opens a folder's box and puts the handlers around it.
 * Errors: those of `openDataBox`.
 */
export async function openProgram(options: ProgramOptions): Promise<Program> {
  const { dataDir, ports, events, keys, restart } = options;
  const { box, key, use } = await openDataBox(dataDir, ports, { key: options.key });
  const jobs = new JobRunner({ file: box.file, key }, ports, events);
  const lists = new ListReader({ file: box.file, key }, ports.workers.list, () => box.version());
  const backups = new Backups({ box, ports, events, jobs }, key);
  const written = new Set<string>();
  const access = new AccessLog({ box, ports, events, backups });
  access.opened({ how: use.kind });
  const context: Context = { box, key: use, ports, events, jobs, lists, backups, access, written };
  dropDrafts(dataDir);
  forgetRemovedLists(context);
  const undoing = [...undoCutOffImports(context), ...undoCutOffDeposits(context)];
  // One writer at a time: what is undone now is undone first, the rest is destroyed at the next start.
  const destroying = undoing.length === 0 ? finishDestructions(context, key) : null;
  const cadences = applyTagCadences(context);
  // A command must not see half an import; a window opens at once and shows the job.
  const unfinished = [...undoing, destroying, cadences].filter((id) => id !== null);
  if (ports.host === 'cli') await Promise.all(unfinished.map((id) => jobs.result(id)));
  const today = todayHandlers(context);
  const reminders =
    ports.notifier &&
    new Reminders(context, ports.notifier, {
      get: async () => today['today.get']({}),
      count: async () => today['today.count']({}),
    });
  const dispatch = createDispatch(
    {
      ...customerHandlers(context),
      ...depositHandlers(context),
      ...duplicateHandlers(context),
      ...contactHandlers(context),
      ...helperHandlers(context),
      ...feedbackHandlers(context),
      ...agreementHandlers(context),
      ...promiseHandlers(context),
      ...problemHandlers(context),
      ...followUpHandlers(context),
      ...greetingCardHandlers(context),
      'greetingCards.suggest': (input) => suggestFor(context, input),
      ...templateHandlers(context),
      ...markHandlers(context),
      ...exchangeHandlers(context),
      ...today,
      ...reminderHandlers(reminders),
      ...referralHandlers(context),
      ...insightHandlers(context),
      ...stickerHandlers(context),
      ...paperHandlers(context),
      ...mailingHandlers(context),
      ...customFieldHandlers(context),
      ...savedListHandlers(context),
      ...settingsHandlers(context),
      ...jobHandlers(context),
      ...privacyHandlers(context),
      ...accessLogHandlers(context, key),
      ...backupHandlers(context, restart),
      ...movingHandlers(context, key, restart),
      ...faultHandlers(options.faults),
      ...keys,
    },
    { ...options, around: (work) => whenFree(work, () => jobs.askForTurn()) },
  );
  backups.watch();
  const close = async (): Promise<void> => {
    reminders?.stop();
    access.close();
    await backups.close();
    await jobs.close();
    await lists.close();
    const remember = backups.leaver();
    box.close();
    remember();
  };
  let closing: Promise<void> | null = null;
  return {
    context,
    key,
    dispatch,
    jobResult: (id) => jobs.result(id),
    isBusy: () =>
      jobs.list().some(({ status, kind }) => status === 'running' && !selfMadeJobs.includes(kind)),
    // Once: where no other program could be opened in its place, the host closes this one again.
    close: () => (closing ??= close()),
  };
}
