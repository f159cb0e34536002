import { z } from 'zod';
import {
  bytes,
  calendarDate,
  language,
  moment,
  page,
  rowId,
  type Operations,
} from './primitives.ts';

export const templateName = z.enum([
  'deposit-thanks',
  'birthday',
  'referral-thanks',
  'first-agreement',
  'after-problem',
  'new-year',
]);
export type TemplateName = z.infer<typeof templateName>;

/** `a6`: one card a page; `a6x4`: four on an A4 sheet with ticks. */
export const cardLayout = z.enum(['a6', 'a6x4']);
export type CardLayout = z.infer<typeof cardLayout>;

export const ink = z.enum(['blueblack', 'black', 'brown', 'green']);
export type Ink = z.infer<typeof ink>;
export const paperLines = z.enum(['ruled', 'dotted', 'plain']);

/** What one greeting card says and how it is written; with the signature's picture all that its bytes depend on. */
export const greetingCardSpec = z.object({
  greeting: z.string().max(300),
  message: z.string().max(5000),
  closing: z.string().max(300),
  hand: z.string().max(60),
  ink,
  lines: paperLines,
  /** The same seed writes the same strokes. */
  seed: z.string().max(100),
});
export type GreetingCardSpec = z.infer<typeof greetingCardSpec>;

export const shape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('path'),
    d: z.string(),
    fill: z.string(),
    stroke: z.string().optional(),
    strokeWidth: z.number().optional(),
    dash: z.array(z.number()).optional(),
    transform: z.string().optional(),
  }),
  z.object({
    kind: z.literal('image'),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    dataUrl: z.string(),
  }),
]);
/** The same placement as the PDF, as plain shapes in millimetres for an SVG. */
export const cardDrawing = z.object({
  widthMm: z.number(),
  heightMm: z.number(),
  shapes: z.array(shape),
  /** Size of the message in points, its lines, and whether it fits. */
  sizePt: z.number(),
  lineCount: z.int(),
  fits: z.boolean(),
  missingCharacters: z.array(z.string()),
});
export type CardDrawing = z.infer<typeof cardDrawing>;

export const hand = z.object({
  id: z.string(),
  name: z.object({ ko: z.string(), en: z.string() }),
  hangul: z.boolean(),
});

export const template = z.object({
  name: templateName,
  language,
  title: z.string(),
  greeting: z.string(),
  message: z.string(),
  closing: z.string(),
});
export type Template = z.infer<typeof template>;

/** A card ready to be edited for one customer; `sentThisYear` when the same template went out this year. */
export const composedCard = z.object({
  customerId: rowId,
  customerName: z.string(),
  greeting: z.string(),
  message: z.string(),
  closing: z.string(),
  hasAddress: z.boolean(),
  sentThisYear: calendarDate.nullable(),
});
export type ComposedCard = z.infer<typeof composedCard>;

export const sending = z.object({
  id: rowId,
  uid: z.string(),
  customerId: rowId,
  template: z.string(),
  spec: greetingCardSpec,
  layout: cardLayout,
  /** All cards of one print run share it. */
  batch: z.string(),
  signed: z.boolean(),
  sentAt: moment,
});
export type Sending = z.infer<typeof sending>;
export const sendingRow = sending.extend({ customerName: z.string() });

export const cardToMake = z.object({
  customerId: rowId,
  template: z.string().max(60),
  spec: greetingCardSpec,
});
export type CardToMake = z.infer<typeof cardToMake>;

/** `save` writes a PDF where the user says; `print` hands it to the system's printing. */
export const outputMode = z.enum(['save', 'print']);

/** The result of a print run's job. */
export const printRun = z.object({
  /** Null when it went to the printer. */
  file: z.string().nullable(),
  pages: z.int(),
  cards: z.int(),
  sendings: z.array(sending),
});
export type PrintRun = z.infer<typeof printRun>;

export const greetingCardOperations = {
  'greetingCards.templates': { input: z.object({ language }), output: z.array(template) },
  'greetingCards.hands': { input: z.object({}).optional(), output: z.array(hand) },
  'greetingCards.compose': {
    input: z.object({
      template: templateName,
      customerIds: z.array(rowId).min(1).max(10_000),
      language,
    }),
    output: z.array(composedCard),
  },
  'greetingCards.preview': {
    input: z.object({ spec: greetingCardSpec, signed: z.boolean().default(true) }),
    output: cardDrawing,
  },
  /** The PDF itself, without recording anything. */
  'greetingCards.proof': {
    input: z.object({
      specs: z.array(greetingCardSpec).min(1).max(200),
      layout: cardLayout,
      signed: z.boolean().default(true),
    }),
    output: z.object({ pdf: bytes, pages: z.int() }),
  },
  /** A job; its result is a `printRun`; null when the user closed the file dialog. Sendings are recorded only once the file is written or printed. */
  'greetingCards.produce': {
    input: z.object({
      cards: z.array(cardToMake).min(1).max(10_000),
      layout: cardLayout,
      signed: z.boolean().default(true),
      mode: outputMode,
      /** A path of the caller's choosing (command line); otherwise the host asks or chooses. */
      file: z.string().optional(),
    }),
    output: z.object({ job: z.string().nullable() }),
  },
  /** Makes the same bytes again, of one card or of its whole print run. */
  'greetingCards.reprint': {
    input: z.object({
      sending: rowId,
      whole: z.boolean().default(false),
      mode: outputMode,
      file: z.string().optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  'greetingCards.sendings': {
    input: z.object({ customerId: rowId.optional(), ...page }),
    output: z.object({ total: z.int(), sendings: z.array(sendingRow) }),
  },
} satisfies Operations;
