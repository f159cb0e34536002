import type { CalendarDate } from '../../core/dates.ts';
import type { DepositInspection, DepositPlan } from '../../shared/deposits.ts';
import type { ErrorData } from '../../shared/errors.ts';
import type { ReadListRow } from './read.ts';

/** What the parsing worker is started with to look at a deposit list, or to read it. */
export type DepositParseInput = {
  deposits: true;
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  today: CalendarDate;
} & ({ what: 'inspect'; plan: Partial<DepositPlan> } | { what: 'read'; plan: DepositPlan });

/** What it says; after each batch it waits to be asked for the next. */
export type DepositParseMessage =
  | { kind: 'batch'; inspection: DepositInspection | null; rows: ReadListRow[]; total: number }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'end' }
  | { kind: 'error'; error: ErrorData };
