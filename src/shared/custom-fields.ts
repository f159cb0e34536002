import { z } from 'zod';
import { moment, rowId, type Operations } from './primitives.ts';

export const customFieldType = z.enum(['text', 'number', 'date', 'choice']);
export type CustomFieldType = z.infer<typeof customFieldType>;

const name = z.string().trim().min(1).max(60);
const options = z.array(z.string().trim().min(1).max(100)).max(200);

/** A field of the user's own, on every card. */
export const customField = z.object({
  id: rowId,
  uid: z.string().max(60),
  name,
  type: customFieldType,
  /** What may be chosen, for the type `choice` only. */
  options,
  position: z.int(),
  /** Removed fields keep their values until they come back. */
  trashedAt: moment.nullable(),
});
export type CustomField = z.infer<typeof customField>;
/** A definition as it travels in a JSON document. */
export const travellingField = customField.pick({
  uid: true,
  name: true,
  type: true,
  options: true,
});
export type TravellingField = z.infer<typeof travellingField>;

export const customFieldOperations = {
  /** In their order on the card, removed ones left out unless asked for. */
  'customFields.list': {
    input: z.object({ trashed: z.boolean().default(false) }).optional(),
    output: z.array(customField),
  },
  'customFields.create': {
    input: z.object({ name, type: customFieldType, options: options.default([]) }),
    output: customField,
  },
  /** The type stays: values were written for it. */
  'customFields.update': {
    input: z.object({ id: rowId, name: name.optional(), options: options.optional() }),
    output: customField,
  },
  'customFields.order': {
    input: z.object({ ids: z.array(rowId).max(1000) }),
    output: z.array(customField),
  },
  /** Takes a field off the cards, or puts it back; its values are kept. */
  'customFields.trash': {
    input: z.object({ id: rowId, trashed: z.boolean().default(true) }),
    output: customField,
  },
} satisfies Operations;
