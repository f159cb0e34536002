import { z } from 'zod';
import { moment, rowId } from './primitives.ts';

export const through = z.enum(['typed', 'import', 'undo', 'sample', 'merge']);
export type Through = z.infer<typeof through>;

/** How the batch of a contact and what came up in it begins: both are taken back together. */
export const contactBatch = 'contact:';

/** One change in a customer's history; `fields` hold before and after of what changed. */
export const change = z.object({
  id: rowId,
  customerId: rowId,
  at: moment,
  through,
  action: z.enum([
    'create',
    'update',
    'trash',
    'restore',
    'contact-log',
    'contact-update',
    'contact-trash',
    'contact-restore',
    'merge',
    'deposit-add',
    'deposit-assign',
    'deposit-thank',
    'deposit-remove',
  ]),
  fields: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  importId: rowId.nullable(),
  contactId: rowId.nullable(),
  depositId: rowId.nullable(),
  /** Changes made by one act on many cards, by one merge, or by one contact and what came of it, share it. */
  batch: z.string().nullable(),
  undone: z.boolean(),
});
export type Change = z.infer<typeof change>;
