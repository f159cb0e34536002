import type { CalendarDate } from '../core/dates.ts';
import type { ErrorData } from '../shared/errors.ts';
import type { ReadingPlan } from '../shared/exchange.ts';
import type { ReadEntry } from './read.ts';

/** What the parsing worker is started with. */
export type ParseInput = {
  name: string;
  bytes: Uint8Array;
  plan: ReadingPlan;
  today: CalendarDate;
};

/** What it says; after each batch it waits until `ParseReply` asks for the next. */
export type ParseMessage =
  | { kind: 'batch'; entries: ReadEntry[]; done: number; total: number }
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'end' }
  | { kind: 'error'; error: ErrorData };

export type ParseReply = 'next';

/** So many rows go out at once at most. */
export const batchRows = 1000;
