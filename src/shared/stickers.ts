import { z } from 'zod';
import { outputMode } from './greeting-cards.ts';
import type { Operations } from './primitives.ts';

/** Label sheets on which the agent's round-the-clock number is printed for fridge and car. */
export const stickerSheets = ['3114', '3108', '3107', '3106', '3105', '5160'] as const;

export const stickerOperations = {
  'stickers.print': {
    input: z.object({
      sheet: z.enum(stickerSheets).default('3114'),
      /** So many stickers, beginning with the label of this number (1 is the first of the sheet). */
      count: z.int().min(1).max(1000),
      first: z.int().min(1).max(100).default(1),
      /** Under name and number; empty for none. */
      line: z.string().max(200).default(''),
      mode: outputMode.default('save'),
      file: z.string().optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  /** A sheet as it will be, for the eye. */
  'stickers.preview': {
    input: z.object({
      sheet: z.enum(stickerSheets).default('3114'),
      count: z.int().min(1).max(1000),
      first: z.int().min(1).max(100).default(1),
      line: z.string().max(200).default(''),
    }),
    output: z.object({
      pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes'),
    }),
  },
} satisfies Operations;
