import { z } from 'zod';
import { outputMode } from './greeting-cards.ts';
import type { Operations } from './primitives.ts';

/** Label sheets on which the agent's round-the-clock number is printed for fridge and car. */
export const stickerSheets = ['3114', '3108', '3107', '3106', '3105', '5160'] as const;
export type StickerSheet = (typeof stickerSheets)[number];

/** Labels of one sheet, in columns and rows. */
export const labelGrids = {
  '3105': { columns: 3, rows: 7 },
  '3106': { columns: 3, rows: 8 },
  '3107': { columns: 2, rows: 8 },
  '3108': { columns: 2, rows: 7 },
  '3114': { columns: 2, rows: 4 },
  '5160': { columns: 3, rows: 10 },
} as const satisfies Record<StickerSheet, { columns: number; rows: number }>;

/** How many labels a sheet has. */
export const labelsOn = (sheet: StickerSheet): number =>
  labelGrids[sheet].columns * labelGrids[sheet].rows;

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
