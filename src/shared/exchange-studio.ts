import { z } from 'zod';
import { pictureId } from './greeting-card-spec.ts';
import { labelSheetFields } from './paper.ts';
import { moment } from './primitives.ts';
import { templateFields } from './templates.ts';

/* What a JSON document holds of the card studio beside its customers. */

const kept = { trashedAt: moment.nullable().default(null), createdAt: moment, updatedAt: moment };

/** A template of the user's own, or, under its key, a built-in one that was edited. */
export const travellingTemplate = z.object({
  uid: z.string().min(1).max(60),
  fields: templateFields,
  ...kept,
});
export type TravellingTemplate = z.infer<typeof travellingTemplate>;

/** A label sheet of the user's own. */
export const travellingLabelSheet = z.object({
  uid: z.string().min(1).max(60),
  fields: labelSheetFields,
  ...kept,
});
export type TravellingLabelSheet = z.infer<typeof travellingLabelSheet>;

export const studioHead = {
  templates: z.array(travellingTemplate).max(5000).optional(),
  labelSheets: z.array(travellingLabelSheet).max(1000).optional(),
  /** The pictures of the templates' covers, as data URLs by their SHA-256. */
  pictures: z.record(pictureId, z.string()).optional(),
};
