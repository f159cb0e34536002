import { z } from 'zod';
import { customer, customerPatch } from './customer-card.ts';
import { change } from './customer-history.ts';
import { customerRow } from './customer-list.ts';
import { emptyResult, rowId, type Operations } from './primitives.ts';

/** Why two cards may be one person: what is the same, or alike. */
export const duplicateReason = z.enum(['phone', 'email', 'name-birthday', 'name-address']);
export type DuplicateReason = z.infer<typeof duplicateReason>;

export const similarCustomer = z.object({
  customer: customerRow,
  reasons: z.array(duplicateReason).min(1),
});
export type SimilarCustomer = z.infer<typeof similarCustomer>;

/** Two cards that may be one person; `first` is the older one. */
export const duplicatePair = z.object({
  first: customerRow,
  second: customerRow,
  reasons: z.array(duplicateReason).min(1),
});
export type DuplicatePair = z.infer<typeof duplicatePair>;

/** The result of the search for duplicates as a job: the likeliest pairs first, at most 1,000 of `total`. */
export const duplicatesResult = z.object({ total: z.int(), pairs: z.array(duplicatePair) });
export type DuplicatesResult = z.infer<typeof duplicatesResult>;

const pair = z.object({ first: rowId, second: rowId });

export const duplicateOperations = {
  /** Living customers who may be the one that is being typed, the likeliest first, at most five. */
  'duplicates.similar': {
    input: z.object({ fields: customerPatch, except: rowId.optional() }),
    output: z.array(similarCustomer),
  },
  /** A job; its result is a `duplicatesResult`. */
  'duplicates.find': { input: z.object({}).optional(), output: z.object({ job: z.string() }) },
  /** These two are not the same person: they are not shown as a pair again; `false` takes that back. */
  'duplicates.dismiss': {
    input: pair.extend({ dismissed: z.boolean().default(true) }),
    output: emptyResult,
  },
  /**
   * Makes one card of two: `keep` gets the fields of `patch` and, where it says nothing, what
   * `core/merge-cards.ts` proposes; everything attached to `drop` moves along, links of others
   * follow, and `drop` goes to the trash. Undone by undoing `changes`.
   */
  'duplicates.merge': {
    input: z.object({ keep: rowId, drop: rowId, patch: customerPatch.default({}) }),
    output: z.object({ customer, changes: z.array(change.shape.id) }),
  },
} satisfies Operations;
