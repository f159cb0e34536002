import { z } from 'zod';
import { agreementStatus } from './agreements.ts';
import { calendar, decisionKind } from './card-parts.ts';
import { moment, partialDate, rowId } from './primitives.ts';

/** Where a search matched: the text to show and the ranges [start, end) to mark in it. */
export const match = z.object({
  field: z.enum([
    'name',
    'company',
    'job',
    'phone',
    'email',
    'tag',
    'address',
    'notes',
    'source',
    'relation',
    'occasion',
    'preference',
    'expectation',
    'extra',
    'signal',
    'promise',
    'problem',
    'agreement',
    'follow-up',
    'handoff',
    'feedback',
    'custom',
    'other',
  ]),
  text: z.string(),
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type Match = z.infer<typeof match>;

/** One customer in a list. */
export const customerRow = z.object({
  id: rowId,
  name: z.string(),
  company: z.string(),
  job: z.string(),
  phones: z.array(z.string()),
  tags: z.array(z.string()),
  birthday: partialDate.nullable(),
  birthdayCalendar: calendar,
  birthdayLeapMonth: z.boolean(),
  lastContactAt: moment.nullable(),
  trashedAt: moment.nullable(),
  /** Cells of the further columns asked for, as stored (dates ISO); an empty cell is left out. */
  cells: z.record(z.string(), z.string()),
  matches: z.array(match),
});
export type CustomerRow = z.infer<typeof customerRow>;

/** One of the list's columns, or `custom:` and the uid of a field of the user's own. */
export const listColumns = [
  'name',
  'phone',
  'company',
  'job',
  'tags',
  'birthday',
  'lastContact',
  'email',
  'area',
  'address',
  'cadence',
  'callTimes',
  'source',
  'referredBy',
  'decision',
  'agreements',
  'createdAt',
  'notes',
] as const;
export const listColumn = z.union([
  z.enum(listColumns),
  z.templateLiteral(['custom:', z.string().max(60)]),
]);
export type ListColumn = z.infer<typeof listColumn>;

/** What a field of the user's own has to be: `is` exactly (text without regard to case), or between `from` and `to`, or `empty`. */
export const customCondition = z.object({
  field: z.string().max(60),
  is: z.string().max(500).optional(),
  from: z.string().max(60).optional(),
  to: z.string().max(60).optional(),
  empty: z.boolean().optional(),
});
export type CustomCondition = z.infer<typeof customCondition>;

/** Conditions that combine: a customer has to meet all of them. */
export const customerFilter = z.object({
  tag: z.string().max(60).optional(),
  /** All of these, beside `tag`. */
  tags: z.array(z.string().max(60)).max(50).optional(),
  /** With a cadence of their own, without, or with exactly so many days. */
  cadence: z.union([z.enum(['set', 'none']), z.int().min(1)]).optional(),
  /** A real contact within so many days. */
  contactedDays: z.int().min(1).optional(),
  /** Beginning of an address's area (`core/addresses.ts`): "서울", "서울 강남구". */
  area: z.string().max(100).optional(),
  decision: z.union([decisionKind, z.literal('none')]).optional(),
  /** A needed purpose without a valid consent. */
  consentMissing: z.boolean().optional(),
  /** Retention ends within so many days, or has ended. */
  retentionDays: z.int().min(0).optional(),
  /** Introduced by this customer. */
  referredBy: rowId.optional(),
  /** With an agreement of this kind (any, where empty), in one of these statuses, ending within so many days. */
  agreement: z
    .object({
      kind: z.string().max(60).default(''),
      status: z.array(agreementStatus).max(10).default(['active']),
      endsWithin: z.int().min(0).max(36500).optional(),
    })
    .optional(),
  /** With a promise, a problem, a missing payment or a follow-up that is open. */
  open: z.enum(['promise', 'problem', 'payment', 'follow-up']).optional(),
  custom: z.array(customCondition).max(20).optional(),
  /** 1–12, in the calendar as written on the card. */
  birthdayMonth: z.int().min(1).max(12).optional(),
  /** No real contact for at least so many days (never counts, too). */
  silentDays: z.int().min(1).optional(),
  /** Only what this import added or changed. */
  importId: rowId.optional(),
  trash: z.boolean().default(false),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

export const customerOrder = z.enum([
  'name',
  'name-descending',
  'company',
  'recent-contact',
  'silent',
  'newest',
  'oldest',
  'birthday',
]);

/** A search: text (may be empty), filters, order for an empty text; a text ranks its hits. */
export const customerQuery = z.object({
  text: z.string().max(500).default(''),
  filter: customerFilter.default({ trash: false }),
  order: customerOrder.default('name'),
});
export type CustomerQuery = z.infer<typeof customerQuery>;

/** Which customers an act on many is about: these, or all that a search finds. */
export const bulkTarget = z.union([
  z.object({ ids: z.array(rowId).min(1).max(1_000_000) }),
  z.object({ query: customerQuery }),
]);
export type BulkTarget = z.infer<typeof bulkTarget>;
export const bulkAct = z.object({
  addTags: z.array(z.string().min(1).max(60)).max(50).default([]),
  removeTags: z.array(z.string().min(1).max(60)).max(50).default([]),
  /** Null takes the cadence away. */
  cadenceDays: z.int().min(1).max(3650).nullable().optional(),
  move: z.enum(['trash', 'restore']).optional(),
});
export type BulkAct = z.infer<typeof bulkAct>;
/** The result of an act on many as a job; `batch` undoes it. */
export const bulkResult = z.object({
  changed: z.int(),
  unchanged: z.int(),
  batch: z.string(),
});
export type BulkResult = z.infer<typeof bulkResult>;
