import { contract } from '../shared/contract.ts';
import { AppError } from '../shared/errors.ts';
import type { Context } from './context.ts';
import { createDispatch, type Dispatch, type DispatchOptions, type Handlers } from './dispatch.ts';
import { EventHub, everyTopic, type EventListener } from './events.ts';
import { FaultLog } from './faults/fault-log.ts';
import { faultHandlers } from './faults/handlers.ts';
import { noteFailedJob, noteThrown } from './faults/watch.ts';
import { keyHandlers } from './keys/handlers.ts';
import type { Ports } from './ports.ts';
import { openProgram, type Program } from './program.ts';

/** The program behind its hosts. */
export type Backend = {
  /** For what a host itself sees going wrong. */
  readonly faults: FaultLog;
  dispatch: Dispatch;
  /** Listens to events until the returned function is called. */
  on(listener: EventListener): () => void;
  /** Waits for a job's end and gives its result. Errors: those of the job, `box-locked`. */
  jobResult(id: string): Promise<unknown>;
  /** Are jobs running that a closing window should warn about? */
  isBusy(): boolean;
  /** Closes the box until somebody unlocks it; does nothing where there is no passphrase. */
  lock(): Promise<void>;
  /** Puts away running jobs and closes the box. */
  close(): Promise<void>;
};

export type BackendOptions = {
  /** The folder of the box; made on the first start. */
  dataDir: string;
  ports: Ports;
} & Pick<DispatchOptions, 'checkOutput' | 'onFault'>;

/**
 * Opens a folder's box and gives the door to it. A box that asks for its passphrase stays locked
 * behind a window; a command is refused.
 * Errors: `box-in-use`, `box-locked`, `box-wrong-key`, `box-key-missing`, `box-damaged`, `box-newer`,
 * `box-foreign`, `box-not-encrypted`, `disk-full`, `disk-read-only`.
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const { dataDir, ports } = options;
  const events = new EventHub();
  const faults = new FaultLog({ dataDir, version: ports.version, clock: ports.clock });
  events.on((event) => noteFailedJob(faults, event));
  const onFault = (name: string, thrown: unknown): void => {
    noteThrown(faults, name, thrown);
    options.onFault?.(name, thrown);
  };
  let program: Program | null = null;
  /** The lock shows at once; the box behind it may still be backed up and put away. */
  let closing: Promise<void> = Promise.resolve();
  /** Opens the box; a restore that was wished and turns out bad leaves the box as it was. */
  const open = async (key?: Uint8Array): Promise<void> => {
    await closing;
    program = await openProgram({ ...options, onFault, events, faults, key, keys, restart });
  };
  /** Another box takes this one's place: who asks meanwhile waits for it. */
  let restarting: Promise<unknown> = Promise.resolve();
  const openAnew = async (): Promise<void> => {
    const key = program?.key;
    await program?.close();
    try {
      await open(key);
    } catch (thrown) {
      await open(key);
      throw thrown;
    } finally {
      events.changed(...everyTopic);
    }
  };
  const restart = async (): Promise<Context> => {
    const anew = openAnew();
    restarting = anew.catch(() => {});
    await anew;
    if (!program) throw new AppError('box-locked');
    return program.context;
  };
  const keys = keyHandlers({
    dataDir,
    ports,
    opened: () => program,
    open: async (key) => {
      await open(key);
      events.emit({ name: 'lock', payload: { locked: false } });
    },
    lock: async () => {
      if (program?.isBusy()) throw new AppError('too-many-jobs');
      const open = program;
      program = null;
      events.emit({ name: 'lock', payload: { locked: true } });
      closing = open?.close() ?? closing;
      await closing;
    },
  });
  const whileLocked = createDispatch(lockedHandlers({ ...keys, ...faultHandlers(faults) }), {
    ...options,
    onFault,
  });
  try {
    await open();
  } catch (thrown) {
    const isLocked = thrown instanceof AppError && thrown.code === 'box-locked';
    if (!isLocked) noteThrown(faults, 'program:open', thrown);
    if (!isLocked || ports.host === 'cli') throw thrown;
  }
  return {
    faults,
    dispatch: async (name, input) => {
      await restarting;
      return (program?.dispatch ?? whileLocked)(name, input);
    },
    on: (listener) => events.on(listener),
    jobResult: async (id) => {
      if (!program) throw new AppError('box-locked');
      return program.jobResult(id);
    },
    isBusy: () => program?.isBusy() ?? false,
    lock: async () => {
      await restarting;
      await whileLocked('keys.lock', {});
    },
    close: async () => {
      await restarting;
      await closing;
      await program?.close();
    },
  };
}

/** Behind a lock there are keys and the log of faults, and nothing else. */
function lockedHandlers(open: object): Handlers {
  const refuse = () => {
    throw new AppError('box-locked');
  };
  const all = Object.keys(contract).map((name) => [name, refuse] as const);
  // Every operation of the contract is named, those that answer by their own handlers.
  const handlers: object = { ...Object.fromEntries(all), ...open };
  return handlers as Handlers;
}
