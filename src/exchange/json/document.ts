import { z } from 'zod';
import { travellingField } from '../../shared/custom-fields.ts';
import { customerFields, property } from '../../shared/customer-card.ts';
import { cardRest } from '../../shared/exchange-card.ts';
import { officeHead } from '../../shared/exchange-office.ts';

export const documentFormat = 'dangol';
/**
 * 1 had no lists of entries, no fields of the user's own and no photos; 2 no promises, problems,
 * agreements, deposits and what else there is for every day, nor anything of the office. Both are
 * still read.
 */
export const documentVersion = 3;

/** What stands before the customers. Version 1 has no `customFields`, 2 nothing of the office. */
export const documentHead = z.object({
  format: z.literal(documentFormat),
  version: z.int(),
  customFields: z.array(travellingField).max(200).default([]),
  ...officeHead.shape,
});

/** One whole card of a document: the fields, what is kept aside, and its contacts and sendings. */
export const documentCustomer = z
  .object({ uid: z.string().min(1).max(300) })
  .extend(customerFields.shape)
  .extend({ properties: z.array(property) })
  .extend(cardRest.shape);
export type DocumentCustomer = z.infer<typeof documentCustomer>;
