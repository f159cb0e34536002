import type { CustomerOrder, StoredFilter } from '../../data/customers-list.ts';
import type { NewAccess } from '../../data/access-log.ts';
import type { DestructionPlan } from '../../data/destroy.ts';
import type { ForeignBox } from '../../data/foreign-box.ts';
import type { Box } from '../../data/sql.ts';
import type {
  Backup,
  BackupContents,
  BackupKind,
  CheckResult,
  DrillResult,
  PortableResult,
} from '../../shared/backup.ts';
import type { BulkAct, BulkResult } from '../../shared/customer-list.ts';
import type { DepositImportResult, DepositPlan } from '../../shared/deposits.ts';
import type { DuplicatesResult } from '../../shared/duplicates.ts';
import type { ImportResult, ReadingPlan, UndoResult } from '../../shared/exchange.ts';
import type { ExportRequest, ExportResult } from '../../shared/export.ts';
import type { PrintRun } from '../../shared/greeting-cards.ts';
import type { MailingRun } from '../../shared/mailing.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Destruction } from '../../shared/privacy.ts';
import type { WhomToWrite } from '../mailing/pieces.ts';
import type { MailingSetting } from '../mailing/print.ts';
import type { MailingTargets } from '../mailing/question.ts';
import type { Thinning } from '../backup/thin-out.ts';
import type { PrintRunInput } from '../greeting-cards/print-run-input.ts';

/** A search with its days turned into moments. */
export type StoredQuery = { text: string; filter: StoredFilter; order: CustomerOrder };

/** Each kind of job: what its worker gets and what it answers. */
export type JobTasks = {
  import: {
    input: { fileName: string; bytes: Uint8Array; plan: ReadingPlan };
    result: ImportResult;
  };
  'undo-import': { input: { importId: number; force: boolean }; result: UndoResult };
  samples: { input: { count: number; seed: number; language: Language }; result: ImportResult };
  'remove-samples': { input: Record<never, never>; result: UndoResult };
  export: {
    input: {
      request: ExportRequest;
      /** The request's query with its days turned into moments. */
      query: { text: string; filter: StoredFilter; order: CustomerOrder };
      file: string;
      /** Written down before the file is there; how many customers, the task knows. */
      access: NewAccess;
    };
    result: ExportResult;
  };
  /** Sets, puts out and records greeting cards. */
  'print-run': { input: PrintRunInput; result: PrintRun };
  mailing: {
    input: WhomToWrite & {
      to: MailingTargets;
      setting: MailingSetting;
      /** Written when given; else the PDF comes back for the printer. */
      file: string | null;
    };
    result: MailingRun & { pdf: Uint8Array | null };
  };
  deposits: {
    /** `today` is the window's day: what lies after it is not read. */
    input: { fileName: string; bytes: Uint8Array; plan: DepositPlan; today: string };
    result: DepositImportResult;
  };
  'undo-deposits': { input: { importId: number }; result: { removed: number } };
  check: {
    /** `folder` gets the backup of before a repair, under the moment `at`. */
    input: { repair: boolean; language: Language; folder: string; at: string };
    result: CheckResult;
  };
  /** `today` is the window's day, by which backups older than the policy or than `ageDays` go. */
  backup: {
    input: { folder: string; kind: BackupKind; at: string } & Thinning;
    result: Backup;
  };
  /** Brings the backups of one folder to one elsewhere. */
  'backup-copy': {
    input: { from: string; to: string; boxFile: string } & Thinning;
    result: { copied: number };
  };
  /** `place` is where copies are tried out. */
  portable: {
    input: { file: string; passphrase: string; place: string; at: string };
    result: PortableResult;
  };
  'inspect-backup': {
    input: { folders: string[]; place: string; name: string };
    result: BackupContents;
  };
  drill: { input: { folders: string[]; place: string }; result: DrillResult };
  /** Copies a box from elsewhere under this box's key into a folder, and compares it with the box. */
  'inspect-box': {
    input: {
      found: ForeignBox;
      opener: { passphrase: string } | { key: Uint8Array };
      folder: string;
    };
    result: BackupContents;
  };
  duplicates: { input: Record<never, never>; result: DuplicatesResult };
  bulk: {
    input: {
      targets: { ids: number[] } | { query: StoredQuery };
      act: BulkAct & { retention?: { retainUntil: string | null; retainReason: string } };
      batch: string;
    };
    result: BulkResult;
  };
  cadences: { input: Record<never, never>; result: { changed: number } };
  destroy: {
    /** Without a plan it goes on with what was cut off. `backups` has a fresh one made, and older ones that hold them removed. */
    input: {
      plan: DestructionPlan | null;
      access: NewAccess | null;
      backups: { folder: string; folders: string[]; at: string } | null;
    };
    result: Destruction | null;
  };
  /** `by` names the batch of the changes that take the other back. */
  'undo-batch': { input: { batch: string; by: string }; result: BulkResult };
};
export type TaskKind = keyof JobTasks;

/** What a task may use inside its worker thread. */
export type TaskContext = {
  box: Box;
  /** The data key, for copies of the box. */
  key: Uint8Array;
  /** Aborted when the user cancels; tasks look at it between steps. */
  signal: AbortSignal;
  progress(done: number, total: number): void;
  /** Between transactions: lets words come in, and another writer, when one waits. Errors: cancelled. */
  giveWay(): Promise<void>;
  now(): Date;
  /**
   * Has a picture made into the JPEG that is kept, in the process of its own that the window's thread
   * starts. Errors: `photo-unreadable`, `photo-too-large`.
   */
  encodePhoto(bytes: Uint8Array): Promise<Uint8Array>;
  /** Hands a PDF to the system's printing on the window's thread. Errors: those of the printing. */
  print(title: string, pdf: Uint8Array): Promise<void>;
  resources: string;
  parseWorker: URL;
};

export type Task<K extends TaskKind> = (
  input: JobTasks[K]['input'],
  context: TaskContext,
) => Promise<JobTasks[K]['result']>;
export type Tasks = { [K in TaskKind]: Task<K> };

/** What crosses between the window's thread and the worker. */
export type WorkerStart = {
  kind: TaskKind;
  input: unknown;
  box: { file: string; key: Uint8Array };
  resources: string;
  parseWorker: string;
};
export type WorkerWord = 'cancel' | 'give-way' | HostAnswer;
/** What was asked for under this number (a photo's bytes, nothing for what was printed), or why not. */
export type HostAnswer = { number: number } & (
  { bytes: Uint8Array | null } | { error: import('../../shared/errors.ts').ErrorData }
);
export type WorkerMessage =
  | { type: 'progress'; done: number; total: number }
  | { type: 'photo'; number: number; bytes: Uint8Array }
  | { type: 'print'; number: number; title: string; pdf: Uint8Array }
  | { type: 'done'; result: unknown }
  | { type: 'failed'; error: import('../../shared/errors.ts').ErrorData };
