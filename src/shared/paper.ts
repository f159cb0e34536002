import { z } from 'zod';
import { bytes, emptyResult, filePath, type Operations } from './primitives.ts';

/** `save` writes a PDF where the user says; `print` hands it to the system's printing. */
export const outputMode = z.enum(['save', 'print']);

export const labelPaper = z.enum(['a4', 'letter']);

const mm = z.number().min(0).max(400);
const sheetFields = {
  name: z.string().trim().min(1).max(60),
  paper: labelPaper,
  columns: z.int().min(1).max(20),
  rows: z.int().min(1).max(60),
  /** One label. */
  width: mm,
  height: mm,
  /** The first label's upper left corner. */
  x: mm,
  y: mm,
  /** From one label's left (upper) edge to the next one's. */
  pitchX: mm,
  pitchY: mm,
};
/** A sheet of labels; millimetres. */
export const labelSheet = z.object({
  /** A key of the built-in sheets (`3105`, `5160` …), or a uid. */
  id: z.string().min(1).max(60),
  ...sheetFields,
  builtIn: z.boolean(),
});
export type LabelSheet = z.infer<typeof labelSheet>;
export const labelSheetFields = z.object(sheetFields);
export type LabelSheetFields = z.infer<typeof labelSheetFields>;

export const labelsOn = ({ columns, rows }: { columns: number; rows: number }): number =>
  columns * rows;

/** `post` is Korea Post's standard 225 × 105, `c6` 162 × 114, `dl` 220 × 110, `a2` 146 × 111 (US) millimetres. */
export const envelopeSize = z.enum(['post', 'c6', 'dl', 'a2']);
export type EnvelopeSize = z.infer<typeof envelopeSize>;

/** How far everything is moved on the paper, to make up for a printer's drift; millimetres. */
export const shift = z.object({
  x: z.number().min(-20).max(20),
  y: z.number().min(-20).max(20),
});
export type Shift = z.infer<typeof shift>;

/** Papers that can be measured and moved; label sheets have shifts of their own under their id. */
export const paperKind = z.enum([
  'a6',
  'a5',
  'a4',
  'us',
  'half-letter',
  'letter',
  ...envelopeSize.options,
]);
export type PaperKind = z.infer<typeof paperKind>;

export const paperOperations = {
  /** The built-in sheets in their order, then the user's own by name. */
  'paper.sheets': { input: z.object({}).optional(), output: z.array(labelSheet) },
  /** Writes a sheet of one's own; without an id a new one. Errors: `label-sheet-impossible`. */
  'paper.saveSheet': {
    input: z.object({ id: z.string().max(60).optional(), fields: labelSheetFields }),
    output: labelSheet,
  },
  'paper.removeSheet': { input: z.object({ id: z.string().max(60) }), output: emptyResult },
  'paper.restoreSheet': { input: z.object({ id: z.string().max(60) }), output: labelSheet },
  /** A page with rulers and a cross to tell how far a printer is off; with a sheet's id its labels' outlines. */
  'paper.testPage': {
    input: z.object({
      paper: paperKind.optional(),
      sheet: z.string().max(60).optional(),
      mode: outputMode.default('save'),
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  /** The same for the eye. */
  'paper.testPagePreview': {
    input: z.object({ paper: paperKind.optional(), sheet: z.string().max(60).optional() }),
    output: z.object({ pdf: bytes }),
  },
} satisfies Operations;
