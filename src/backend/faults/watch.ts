import type { ErrorCode } from '../../shared/error-texts.ts';
import { AppError } from '../../shared/errors.ts';
import type { BackendEvent } from '../../shared/events.ts';
import type { FaultLog } from './fault-log.ts';

/** Typed errors that are no answer to a person's act: the machine or the program failed. */
const machineFaults: ReadonlySet<string> = new Set([
  'unexpected',
  'job-crashed',
  'box-damaged',
  'box-wrong-key',
  'box-key-missing',
  'backup-damaged',
  'disk-full',
  'disk-read-only',
  'disk-failing',
  'file-not-written',
] satisfies ErrorCode[]);

/** Notes what an operation threw, where it is a fault and no plain refusal. */
export function noteThrown(log: FaultLog, where: string, thrown: unknown): void {
  if (thrown instanceof AppError && !machineFaults.has(thrown.code)) return;
  log.note(where, thrown);
}

/** Notes jobs that failed: their threads cannot write the log themselves. */
export function noteFailedJob(log: FaultLog, event: BackendEvent): void {
  if (event.name !== 'job' || event.payload.status !== 'failed') return;
  const { kind, error } = event.payload;
  if (!error || !machineFaults.has(error.code)) return;
  log.note(`job:${kind}`, new AppError(error.code as ErrorCode, error.details));
}

/**
 * Notes what nobody caught, and goes on: every write is one transaction, which is whole or not there.
 * Answers how to stop.
 */
export function watchProcess(log: FaultLog): () => void {
  const uncaught = (thrown: unknown) => log.note('program:uncaught', thrown);
  const unhandled = (thrown: unknown) => log.note('program:unhandled', thrown);
  process.on('uncaughtException', uncaught);
  process.on('unhandledRejection', unhandled);
  return () => {
    process.off('uncaughtException', uncaught);
    process.off('unhandledRejection', unhandled);
  };
}

/** Notes what nobody caught in a command, which ends by it as any does. Answers how to stop. */
export function watchCommand(log: FaultLog): () => void {
  const uncaught = (thrown: unknown) => log.note('program:uncaught', thrown);
  process.on('uncaughtExceptionMonitor', uncaught);
  return () => void process.off('uncaughtExceptionMonitor', uncaught);
}
