import { z } from 'zod';
import { customerFields, property } from '../../shared/customers.ts';
import { cardRest } from '../../shared/exchange.ts';

export const documentFormat = 'dangol';
export const documentVersion = 1;

/** One whole card of a document: the fields, what is kept aside, and its contacts and sendings. */
export const documentCustomer = z
  .object({ uid: z.string().min(1).max(300) })
  .extend(customerFields.shape)
  .extend({ properties: z.array(property) })
  .extend(cardRest.shape);
export type DocumentCustomer = z.infer<typeof documentCustomer>;
