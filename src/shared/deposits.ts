import { z } from 'zod';
import { amount } from './agreements.ts';
import { outputMode } from './paper.ts';
import {
  bytes,
  calendarDate,
  emptyResult,
  filePath,
  handle,
  moment,
  page,
  rowId,
  type Operations,
} from './primitives.ts';

/** Where a column of a deposit list goes. `result` says how a row went ("취소", "입금"). */
export const depositTarget = z.enum([
  'paidOn',
  'payer',
  'amount',
  'reversal',
  'number',
  'result',
  'memo',
  'account',
  'ignore',
]);
export type DepositTarget = z.infer<typeof depositTarget>;

/** How a list is to be read; proposed by the inspection, corrected by the user, remembered by its header. */
export const depositPlan = z.object({
  format: z.enum(['csv', 'xlsx', 'xls', 'html']),
  sheet: z.string().max(200),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'cp949']),
  delimiter: z.enum([',', ';', '\t', '|']),
  /** The row that names the columns, counted from 1; null where there is none. */
  headerRow: z.int().min(1).nullable(),
  columns: z.array(z.object({ header: z.string().max(500), target: depositTarget })).max(500),
});
export type DepositPlan = z.infer<typeof depositPlan>;

export const depositInspection = z.object({
  plan: depositPlan,
  sheets: z.array(z.string()),
  /** The first rows below the header as text, and those above it. */
  above: z.array(z.array(z.string())),
  sample: z.array(z.array(z.string())),
  /** Lines of the file that are payments, as far as the plan tells. */
  rows: z.int(),
  /** The plan was remembered from an earlier list with this header. */
  remembered: z.boolean(),
});
export type DepositInspection = z.infer<typeof depositInspection>;

/** One payment read from a list. `row` counts from 1 in the file. */
export const readDeposit = z.object({
  row: z.int().positive(),
  paidOn: calendarDate,
  /** Negative where money went back. */
  amount,
  payer: z.string().max(300),
  number: z.string().max(100),
  /** A debit that failed brought no money: it tells of a missed payment. */
  failed: z.boolean(),
  /** The list's own word for how it went, or its memo. */
  memo: z.string().max(500),
});
export type ReadDeposit = z.infer<typeof readDeposit>;

export const depositReason = z.enum([
  'no-date',
  'date-unclear',
  'no-amount',
  'amount-unclear',
  'zero',
  'total-row',
  'in-future',
  'already-there',
  'no-payer',
]);
export type DepositReason = z.infer<typeof depositReason>;

export const depositState = z.enum(['matched', 'unsure', 'ignored']);
/** How it was matched, or by whom. */
export const matchedBy = z.enum(['number', 'payer', 'remembered', 'user']);

export const deposit = z.object({
  id: rowId,
  uid: z.string(),
  paidOn: calendarDate,
  amount,
  payer: z.string(),
  number: z.string(),
  failed: z.boolean(),
  memo: z.string(),
  state: depositState,
  matchedBy: matchedBy.nullable(),
  customerId: rowId.nullable(),
  customerName: z.string(),
  /** The agreement's uid; empty where it is for none, or none is known. */
  agreement: z.string(),
  product: z.string(),
  /** From this day on the thank-you call is due; null where none is. */
  thankOn: calendarDate.nullable(),
  thankedAt: moment.nullable(),
  /** Thanked by a call, a visit…, or left out on purpose. */
  thankedBy: z.enum(['contact', 'card', 'skipped']).nullable(),
  importId: rowId.nullable(),
  createdAt: moment,
});
export type Deposit = z.infer<typeof deposit>;

/** A deposit of which the program is not sure, with those whose it may be and why. */
export const unsureDeposit = deposit.extend({
  candidates: z.array(
    z.object({
      customerId: rowId,
      name: z.string(),
      phone: z.string().nullable(),
      agreement: z.string(),
      product: z.string(),
      amount: amount.nullable(),
      debitDay: z.int().nullable(),
      why: z.array(z.enum(['number', 'name', 'remembered', 'part-of-name', 'amount', 'day'])),
    }),
  ),
});
export type UnsureDeposit = z.infer<typeof unsureDeposit>;

export const depositImport = z.object({
  id: rowId,
  fileName: z.string(),
  status: z.enum(['running', 'done', 'undone']),
  startedAt: moment,
  endedAt: moment.nullable(),
  /** The days of its first and last payment. */
  from: calendarDate.nullable(),
  to: calendarDate.nullable(),
  matched: z.int(),
  unsure: z.int(),
  already: z.int(),
  failed: z.int(),
  skipped: z.int(),
});
export type DepositImport = z.infer<typeof depositImport>;

/** The result of an import's job; `problems` are rows that were not taken, and why. */
export const depositImportResult = z.object({
  import: rowId,
  matched: z.int(),
  unsure: z.int(),
  already: z.int(),
  failed: z.int(),
  skipped: z.int(),
  problems: z.array(z.object({ row: z.int(), reason: depositReason, detail: z.string() })),
});
export type DepositImportResult = z.infer<typeof depositImportResult>;

/** Days of a month that are thanked for together: 1–5, 6–10, …; due on the day after. */
export const depositCycle = z.object({
  from: calendarDate,
  to: calendarDate,
  due: calendarDate,
  total: z.int(),
  left: z.int(),
});
export type DepositCycle = z.infer<typeof depositCycle>;

/** One line of the thank-you call list. */
export const thankRow = deposit.extend({
  phone: z.string().nullable(),
  callTimes: z.string(),
  /** Due dates in a row that were paid. */
  streak: z.int(),
  lastContactAt: moment.nullable(),
});
export type ThankRow = z.infer<typeof thankRow>;

/** An agreement whose payment is missing, as far as the lists that were read reach. */
export const missingDeposit = z.object({
  customerId: rowId,
  customerName: z.string(),
  phone: z.string().nullable(),
  agreement: z.string(),
  product: z.string(),
  amount: amount.nullable(),
  due: calendarDate,
  missed: z.int(),
  /** The bank's word where a debit failed. */
  failure: z.string(),
});
export type MissingDeposit = z.infer<typeof missingDeposit>;

export const depositFilter = z.object({
  customerId: rowId.optional(),
  agreement: z.string().max(60).optional(),
  importId: rowId.optional(),
  state: depositState.optional(),
  from: calendarDate.optional(),
  to: calendarDate.optional(),
  text: z.string().max(200).optional(),
});
export type DepositFilter = z.infer<typeof depositFilter>;

const changed = z.object({ deposit, change: rowId.nullable() });

export const depositOperations = {
  /** Takes the file's bytes in and looks at them; `file` names them until they are imported. */
  'deposits.inspect': {
    input: z.object({ name: z.string().max(500), bytes, plan: depositPlan.partial().optional() }),
    output: depositInspection.extend({ file: z.string() }),
  },
  'deposits.reinspect': {
    input: z.object({ file: handle, plan: depositPlan.partial() }),
    output: depositInspection.extend({ file: z.string() }),
  },
  /** A job; its result is a `depositImportResult`. The plan is remembered by its header. */
  'deposits.import': {
    input: z.object({ file: handle, plan: depositPlan }),
    output: z.object({ job: z.string() }),
  },
  'deposits.imports': { input: z.object({}).optional(), output: z.array(depositImport) },
  /** A job that takes away what the list brought; thanks that were given stay in the log. */
  'deposits.undoImport': { input: z.object({ id: rowId }), output: z.object({ job: z.string() }) },
  'deposits.list': {
    input: z.object({ filter: depositFilter.default({}), ...page }),
    output: z.object({ total: z.int(), deposits: z.array(deposit) }),
  },
  'deposits.unsure': {
    input: z.object({ ...page }),
    output: z.object({ total: z.int(), deposits: z.array(unsureDeposit) }),
  },
  /** The user's word on whose it is; `remember` keeps the payer's name on the agreement. */
  'deposits.assign': {
    input: z.object({
      id: rowId,
      customerId: rowId,
      agreement: z.string().max(60).default(''),
      remember: z.boolean().default(true),
      /** Gives every other unsure deposit of this payer to the same agreement. */
      allOfPayer: z.boolean().default(false),
    }),
    output: changed.extend({ also: z.int() }),
  },
  /** Not of a customer; `unassign` makes it unsure again. */
  'deposits.ignore': { input: z.object({ id: rowId }), output: changed },
  'deposits.unassign': { input: z.object({ id: rowId }), output: changed },
  /** A payment typed by hand. */
  'deposits.add': {
    input: z.object({
      customerId: rowId,
      agreement: z.string().max(60).default(''),
      paidOn: calendarDate,
      amount,
      payer: z.string().max(300).default(''),
      memo: z.string().max(500).default(''),
    }),
    output: changed,
  },
  /** `change` is null where it was nobody's yet. */
  'deposits.remove': {
    input: z.object({ id: rowId }),
    output: z.object({ change: rowId.nullable() }),
  },
  /** The cycles with deposits to thank for, the latest first, and the lines of one of them. */
  'deposits.thanks': {
    input: z.object({
      /** A day of the cycle; without it the earliest with somebody left, else the latest. */
      cycle: calendarDate.optional(),
      ...page,
      limit: z.int().min(0).max(100_000).default(1000),
    }),
    output: z.object({
      cycle: depositCycle.nullable(),
      cycles: z.array(depositCycle),
      rows: z.array(thankRow),
    }),
  },
  /** Logs the call (unless it is skipped) and marks the deposits of one customer thanked for. */
  'deposits.thank': {
    input: z.object({
      ids: z.array(rowId).min(1).max(100),
      how: z.enum(['called', 'not-reached', 'card', 'skipped']),
      note: z.string().max(5000).default(''),
    }),
    output: z.object({ contact: rowId.nullable(), change: rowId.nullable() }),
  },
  'deposits.unthank': {
    input: z.object({ ids: z.array(rowId).min(1).max(100) }),
    output: emptyResult,
  },
  'deposits.missing': {
    input: z.object({ ...page }),
    output: z.object({
      total: z.int(),
      missing: z.array(missingDeposit),
      /** The last day that the lists read so far reach; null before the first. */
      knownTo: calendarDate.nullable(),
    }),
  },
  /** The thank-you call list of a cycle on paper. */
  'deposits.print': {
    input: z.object({
      cycle: calendarDate,
      mode: outputMode.default('save'),
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
} satisfies Operations;
