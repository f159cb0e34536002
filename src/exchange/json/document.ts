import { z } from 'zod';
import { travellingField } from '../../shared/custom-fields.ts';
import { customerFields, property } from '../../shared/customer-card.ts';
import { cardRest } from '../../shared/exchange-card.ts';
import { officeHead } from '../../shared/exchange-office.ts';

export const documentFormat = 'dangol';
/**
 * 1 had no lists of entries, no fields of the user's own and no photos; 2 no promises, problems,
 * agreements, deposits and what else there is for every day, nor anything of the office; 3 neither
 * templates nor label sheets, and a sending only its text and the picture that signed it. All are
 * still read.
 *
 * 4: the head has `templates`, `labelSheets` and `pictures` (of the templates' covers). A sending says
 * which wording it has, what became of it (`state`, `stateOn`) and whose card it is (`partOf`, a uid);
 * the pictures that its `spec` names stand in the `photos` of the first card of the document that
 * names them, so that a signature is carried once and not with every card.
 */
export const documentVersion = 4;

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
