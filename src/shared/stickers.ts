import { z } from 'zod';
import { outputMode } from './paper.ts';
import { bytes, filePath, type Operations } from './primitives.ts';

const asked = {
  /** The id of a label sheet, see `paper.sheets`. */
  sheet: z.string().max(60).default('3114'),
  /** So many stickers, beginning with the label of this number (1 is the first of the sheet). */
  count: z.int().min(1).max(1000),
  first: z.int().min(1).max(1200).default(1),
  /** Under name and number; empty for none. */
  line: z.string().max(200).default(''),
};

/** Labels with the agent's round-the-clock number, for fridge and car. */
export const stickerOperations = {
  'stickers.print': {
    input: z.object({ ...asked, mode: outputMode.default('save'), file: filePath.optional() }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  /** A sheet as it will be, for the eye. */
  'stickers.preview': {
    input: z.object(asked),
    output: z.object({ pdf: bytes }),
  },
} satisfies Operations;
