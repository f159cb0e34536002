import { z } from 'zod';
import { calendarDate, page, patchOf, rowId, type Operations } from './primitives.ts';

/** Whole won. */
export const amount = z.int().min(-1_000_000_000_000).max(1_000_000_000_000);

export const agreementKinds = [
  'insurance',
  'rental',
  'lease',
  'car',
  'purchase',
  'membership',
  'saving',
  'service',
] as const;
export const agreementStatus = z.enum([
  'offered',
  'active',
  'paused',
  'lapsed',
  'ended',
  'cancelled',
  'lost',
]);
export type AgreementStatus = z.infer<typeof agreementStatus>;

/** A rental, an insurance, a purchase. It stands on the customer's card. */
export const agreement = z.object({
  uid: z.string().max(60).default(''),
  /** A key of `agreementKinds`, or words of the user's own. */
  kind: z.string().max(60),
  product: z.string().max(300).default(''),
  /** As the company writes it; matched without its spaces and hyphens. */
  number: z.string().max(60).default(''),
  signedOn: calendarDate.nullable().default(null),
  startsOn: calendarDate.nullable().default(null),
  /** Maturity: the last day on which it holds. */
  endsOn: calendarDate.nullable().default(null),
  /** One payment, in won; null while it is not known. */
  amount: amount.nullable().default(null),
  every: z.enum(['month', 'quarter', 'half-year', 'year', 'once']).default('month'),
  payment: z.enum(['debit', 'card', 'transfer', 'cash', 'other']).default('debit'),
  /** Day of the month; 31 is the month's last day. */
  debitDay: z.int().min(1).max(31).nullable().default(null),
  bank: z.string().max(60).default(''),
  /** Only its last four digits are kept, the others as asterisks; see `core/account-numbers.ts`. */
  account: z.string().max(60).default(''),
  /** Names under which money for it has come in, beside the customer's own. */
  payers: z.array(z.string().max(100)).max(50).default([]),
  /** Payments are expected from this day on; null while nobody watches them. */
  watchFrom: calendarDate.nullable().default(null),
  prepaid: z.string().max(500).default(''),
  scope: z.string().max(5000).default(''),
  exceptions: z.string().max(5000).default(''),
  status: agreementStatus.default('active'),
  statusOn: calendarDate.nullable().default(null),
  statusNote: z.string().max(2000).default(''),
  /** The day of the company's notice of missed payments; without it the rule reckons one. */
  noticeOn: calendarDate.nullable().default(null),
  note: z.string().max(5000).default(''),
});
export type Agreement = z.infer<typeof agreement>;

/** How missed payments end an agreement of a kind; days are calendar days. */
export const lapseRule = z.object({
  /** A key of `agreementKinds` or words of the user's own; empty holds for all that have no rule. */
  kind: z.string().max(60),
  /** So many payments missed one after the other bring the notice. */
  missed: z.int().min(1).max(24),
  /** Days from the last of these to the notice. */
  noticeAfter: z.int().min(0).max(365),
  /** Days from the notice to the lapse. */
  lapseAfter: z.int().min(0).max(3650),
  /** Days from the lapse within which it can be reinstated; 0 means it cannot. */
  reinstateWithin: z.int().min(0).max(3660),
});
export type LapseRule = z.infer<typeof lapseRule>;

/** What is known of the payments of one agreement; kept up to date by whatever changes them. */
export const paymentState = z.object({
  /** The first due date for which no money has come; null where nothing is expected. */
  unpaidFrom: calendarDate.nullable(),
  lastPaidOn: calendarDate.nullable(),
  payments: z.int(),
  /** So many due dates in a row, up to the last, were paid. */
  streak: z.int(),
});
export type PaymentState = z.infer<typeof paymentState>;

/** Missed payment, notice, lapse, last day of reinstatement; each with its day. */
export const lapseClock = z.object({
  stage: z.enum(['missed', 'notice', 'lapsed', 'lost']),
  missed: z.int(),
  /** Null where only the company's notice is known: nobody watches the payments. */
  missedFrom: calendarDate.nullable(),
  noticeOn: calendarDate.nullable(),
  lapsesOn: calendarDate.nullable(),
  reinstateBy: calendarDate.nullable(),
});
export type LapseClock = z.infer<typeof lapseClock>;

export const agreementRow = agreement.extend({
  customerId: rowId,
  customerName: z.string(),
  payments: paymentState,
  /** Days to maturity; negative after it; null without one. */
  daysLeft: z.int().nullable(),
  lapse: lapseClock.nullable(),
});
export type AgreementRow = z.infer<typeof agreementRow>;

export const agreementFilter = z.object({
  customerId: rowId.optional(),
  status: z.array(agreementStatus).max(10).optional(),
  kind: z.string().max(60).optional(),
  /** Maturity within so many days, from today on. */
  endsWithin: z.int().min(0).max(36500).optional(),
  /** By maturity. */
  endsFrom: calendarDate.optional(),
  endsTo: calendarDate.optional(),
  /** With a payment missing. */
  missed: z.boolean().optional(),
  text: z.string().max(200).optional(),
});
export type AgreementFilter = z.infer<typeof agreementFilter>;

const changed = z.object({ agreement, change: rowId.nullable() });
const named = { customerId: rowId, uid: z.string().max(60) };

export const agreementOperations = {
  'agreements.list': {
    input: z.object({
      filter: agreementFilter.default({}),
      order: z.enum(['ends', 'customer', 'newest', 'unpaid']).default('ends'),
      ...page,
    }),
    output: z.object({ total: z.int(), agreements: z.array(agreementRow) }),
  },
  /** The kinds in use, built-in ones first. */
  'agreements.kinds': {
    input: z.object({}).optional(),
    output: z.array(z.object({ kind: z.string(), agreements: z.int() })),
  },
  'agreements.add': {
    input: z.object({
      customerId: rowId,
      agreement: agreement.partial().extend({ kind: z.string().min(1).max(60) }),
    }),
    output: changed,
  },
  'agreements.change': {
    input: z.object({ ...named, patch: patchOf(agreement.omit({ uid: true })) }),
    output: changed,
  },
  'agreements.remove': { input: z.object(named), output: z.object({ change: rowId.nullable() }) },
} satisfies Operations;
