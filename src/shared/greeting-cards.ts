import { z } from 'zod';
import { cardLayout, cardLook, cardText, flip, greetingCardSpec } from './greeting-card-spec.ts';
import { addressChoice, withoutAddress } from './mailing.ts';
import { envelopeSize, outputMode } from './paper.ts';
import { errorData } from './jobs.ts';
import { studioDraft } from './studio-draft.ts';
import {
  bytes,
  calendarDate,
  emptyResult,
  filePath,
  language,
  moment,
  page,
  rowId,
  type Operations,
} from './primitives.ts';

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
    /** Degrees clockwise around its middle. */
    turn: z.number().optional(),
    dataUrl: z.string(),
  }),
]);
/** The written side (of a folded card the opened sheet), or the other one. */
export const cardSide = z.enum(['inside', 'outside']);
export type CardSide = z.infer<typeof cardSide>;

/** The same placement as the PDF, as plain shapes in millimetres for an SVG. */
export const cardDrawing = z.object({
  widthMm: z.number(),
  heightMm: z.number(),
  shapes: z.array(shape),
  /** Where the card is folded, millimetres from the left; null for a flat one. */
  foldAt: z.number().nullable(),
  /** Sides that are printed: 1 or 2. */
  sides: z.int(),
  /** Size of the message in points, its lines, and whether it fits. */
  sizePt: z.number(),
  lineCount: z.int(),
  fits: z.boolean(),
  missingCharacters: z.array(z.string()),
});
export type CardDrawing = z.infer<typeof cardDrawing>;

const twoTongues = z.object({ ko: z.string(), en: z.string() });
export const hand = z.object({
  id: z.string(),
  name: twoTongues,
  /** Neat, quick, round … in a word. */
  character: twoTongues,
  hangul: z.boolean(),
});
export type Hand = z.infer<typeof hand>;

/** A drawn ornament, for covers and for the written side. */
export const ornament = z.object({
  id: z.string(),
  name: twoTongues,
  /** As shapes of a picture of 100 × 100, for choosing. */
  shapes: z.array(shape),
});
export type Ornament = z.infer<typeof ornament>;

/** A card ready to be edited for one customer, or for a household. */
export const composedCard = cardText.extend({
  customerId: rowId,
  customerName: z.string(),
  /** The others of the household to whom it goes, too. */
  also: z.array(z.object({ customerId: rowId, name: z.string() })),
  /** Which of the template's wordings, from 0. */
  wording: z.int(),
  /** Fields of the template that have no value for this customer. */
  missing: z.array(z.string()),
  /** The address in one line; empty where there is none. */
  address: z.string(),
  /** When the same template went out to them this year. */
  sentThisYear: calendarDate.nullable(),
  /** Withdrew the consent to be written to. */
  withdrawn: z.boolean(),
});
export type ComposedCard = z.infer<typeof composedCard>;

/** Where the recipients of a batch come from. */
export const recipientSource = z.discriminatedUnion('kind', [
  /** Who is on Today's list, all or for one reason. */
  z.object({
    kind: z.literal('today'),
    date: calendarDate.optional(),
    reason: z.string().max(40).optional(),
  }),
  z.object({ kind: z.literal('search'), text: z.string().max(300) }),
  z.object({ kind: z.literal('saved-list'), id: rowId }),
  /** Whose open step of this plan is due and means a card; empty for any plan. */
  z.object({ kind: z.literal('step'), plan: z.string().max(60).default('') }),
]);
export type RecipientSource = z.infer<typeof recipientSource>;

/** A source to choose, and how many people it holds. */
export const offeredSource = z.object({
  source: recipientSource,
  title: z.string(),
  people: z.int(),
});
export type OfferedSource = z.infer<typeof offeredSource>;

/** A sentence that a customer's own card suggests, and what of the card it speaks of. */
export const suggestion = z.object({
  text: z.string(),
  about: z.enum([
    'extra',
    'expectation',
    'contact',
    'occasion',
    'promise',
    'agreement',
    'relation',
    'preference',
    'referral',
    'feedback',
  ]),
  /** The fact itself, shortened. */
  fact: z.string(),
});
export type Suggestion = z.infer<typeof suggestion>;

export const sendingState = z.enum(['printed', 'sent', 'returned']);
export type SendingState = z.infer<typeof sendingState>;

export const sending = z.object({
  id: rowId,
  uid: z.string(),
  customerId: rowId,
  template: z.string(),
  wording: z.int(),
  spec: greetingCardSpec,
  layout: cardLayout,
  /** All cards of one print run share it. */
  batch: z.string(),
  /** The sending whose card it is, for the others of a household; null for whom it was written. */
  partOf: rowId.nullable(),
  state: sendingState,
  /** The day of the state: of sending, of its return. */
  stateOn: calendarDate,
  /** When it was put out: printed or saved. */
  sentAt: moment,
});
export type Sending = z.infer<typeof sending>;
export const sendingRow = sending.extend({ customerName: z.string() });
export type SendingRow = z.infer<typeof sendingRow>;

export const cardToMake = z.object({
  customerId: rowId,
  also: z.array(rowId).max(50).default([]),
  template: z.string().max(60),
  wording: z.int().min(0).max(9).default(0),
  spec: greetingCardSpec,
});
export type CardToMake = z.infer<typeof cardToMake>;

/** A card that could not be made; the others of its run were. */
export const failedCard = z.object({ customerId: rowId, name: z.string(), error: errorData });
export type FailedCard = z.infer<typeof failedCard>;

/** The result of a print run's job. */
export const printRun = z.object({
  /** The file of the cards, or the folder where each has its own; null when it went to the printer. */
  file: z.string().nullable(),
  /** Every file that was written, cards first, then envelopes, then labels. */
  files: z.array(z.string()),
  pages: z.int(),
  cards: z.int(),
  envelopes: z.int(),
  labels: z.int(),
  sendings: z.array(sending),
  failed: z.array(failedCard),
  withoutAddress: z.array(withoutAddress),
  /** What could not be put out although the cards are, and are recorded. */
  unfinished: z.array(z.object({ part: z.enum(['envelopes', 'labels']), error: errorData })),
});
export type PrintRun = z.infer<typeof printRun>;

/** How the paper of a run is laid out. */
const onPaper = { layout: cardLayout, flip: flip.default('long') };

export const sendingMark = z.object({ id: rowId, state: sendingState, on: calendarDate });
export type SendingMark = z.infer<typeof sendingMark>;

export const greetingCardOperations = {
  'greetingCards.hands': { input: z.object({}).optional(), output: z.array(hand) },
  'greetingCards.ornaments': { input: z.object({}).optional(), output: z.array(ornament) },
  /** Sources with people in them. */
  'greetingCards.sources': { input: z.object({}).optional(), output: z.array(offeredSource) },
  /** Who is in a source, in its order, nobody in the trash; at most 10,000. */
  'greetingCards.recipients': {
    input: z.object({ source: recipientSource }),
    output: z.object({ customerIds: z.array(rowId), total: z.int() }),
  },
  /** Writes a template's words for each customer, and says how the cards will look. */
  'greetingCards.compose': {
    input: z.object({
      template: z.string().max(60),
      customerIds: z.array(rowId).max(10_000),
      language,
      address: addressChoice.default('best'),
      /** One card for all of a household, in the place of the first. */
      households: z.boolean().default(false),
      /** This wording for everybody, from 0; in turn unless given. */
      wording: z.int().min(0).max(9).optional(),
    }),
    output: z.object({ look: cardLook, layout: cardLayout, cards: z.array(composedCard) }),
  },
  /** The studio's unfinished batch; null where there is none. */
  'greetingCards.draft': {
    input: z.object({}).optional(),
    output: z.object({ draft: studioDraft.nullable() }),
  },
  'greetingCards.keepDraft': {
    input: z.object({ draft: studioDraft.nullable() }),
    output: emptyResult,
  },
  'greetingCards.suggest': {
    input: z.object({ customerId: rowId, language }),
    output: z.array(suggestion),
  },
  'greetingCards.preview': {
    input: z.object({
      spec: greetingCardSpec,
      layout: cardLayout.default('a6'),
      side: cardSide.default('inside'),
    }),
    output: cardDrawing,
  },
  /** The PDF itself, without recording anything. Errors name the card by its index. */
  'greetingCards.proof': {
    input: z.object({ specs: z.array(greetingCardSpec).min(1).max(200), ...onPaper }),
    output: z.object({ pdf: bytes, pages: z.int() }),
  },
  /**
   * A job; its result is a `printRun`; null when the user closed the file dialog. Sendings are
   * recorded only for cards that are written or printed.
   */
  'greetingCards.produce': {
    input: z.object({
      cards: z.array(cardToMake).min(1).max(10_000),
      ...onPaper,
      /** A PDF for each card, in a folder. */
      each: z.boolean().default(false),
      envelope: envelopeSize.nullable().default(null),
      labels: z
        .object({ sheet: z.string().max(60), first: z.int().min(1).max(1200).default(1) })
        .nullable()
        .default(null),
      address: addressChoice.default('best'),
      mode: outputMode,
      /** A path of the caller's choosing (command line); otherwise the host asks or chooses. */
      file: filePath.optional(),
    }),
    output: z.object({ job: z.string().nullable() }),
  },
  /** Makes the same bytes again, of one card or of its whole print run. */
  'greetingCards.reprint': {
    input: z.object({
      sending: rowId,
      whole: z.boolean().default(false),
      flip: flip.default('long'),
      mode: outputMode,
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), pages: z.int() }),
  },
  /** The latest first. */
  'greetingCards.sendings': {
    input: z.object({
      customerId: rowId.optional(),
      template: z.string().max(60).optional(),
      state: sendingState.optional(),
      batch: z.string().max(60).optional(),
      from: calendarDate.optional(),
      to: calendarDate.optional(),
      ...page,
    }),
    output: z.object({ total: z.int(), sendings: z.array(sendingRow) }),
  },
  /** Cards of each day between two days, both counted; days without one are left out. */
  'greetingCards.calendar': {
    input: z.object({ from: calendarDate, to: calendarDate }),
    output: z.array(
      z.object({
        date: calendarDate,
        cards: z.int(),
        templates: z.array(z.object({ template: z.string(), cards: z.int() })),
      }),
    ),
  },
  /** Marks sendings printed, sent or returned; `before` given back undoes it. */
  'greetingCards.mark': {
    input: z.object({ marks: z.array(sendingMark).min(1).max(10_000) }),
    output: z.object({ before: z.array(sendingMark) }),
  },
  /**
   * Takes the record of a print run back, as if it was never put out, with what it settled in Today.
   * Errors: `not-found`.
   */
  'greetingCards.unrecord': {
    input: z.object({ batch: z.string().max(60) }),
    output: z.object({ removed: z.int() }),
  },
  /** Puts the record back that was taken back since the program began. Errors: `nothing-to-undo`. */
  'greetingCards.rerecord': {
    input: z.object({ batch: z.string().max(60) }),
    output: z.object({ restored: z.int() }),
  },
} satisfies Operations;
