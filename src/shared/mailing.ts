import { z } from 'zod';
import { customerQuery } from './customer-list.ts';
import { envelopeSize, outputMode } from './paper.ts';
import { bytes, filePath, rowId, type Operations } from './primitives.ts';

/** Which address is written: the card's own choice (home, else billing, else office, else the first), or one kind where there is one. */
export const addressChoice = z.enum(['best', 'home', 'office', 'billing']);
export type AddressChoice = z.infer<typeof addressChoice>;

/** Onto what addresses go. `first` is the number of the first free label, 1 the sheet's first. */
export const mailingPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('envelope'), size: envelopeSize }),
  z.object({
    kind: z.literal('labels'),
    sheet: z.string().max(60),
    first: z.int().min(1).max(1200).default(1),
  }),
]);
export type MailingPaper = z.infer<typeof mailingPaper>;

/** One envelope or label: to whom, and how it is written on it. */
export const piece = z.object({
  customerId: rowId,
  /** The others of the household to whom it goes, too. */
  also: z.array(rowId),
  /** `김민서·박도현 귀하` */
  name: z.string(),
  postcode: z.string(),
  /** Address lines as they are written, the postcode apart. */
  lines: z.array(z.string()),
});
export type Piece = z.infer<typeof piece>;

const whom = z.union([
  z.object({ ids: z.array(rowId).min(1).max(100_000) }),
  z.object({ query: customerQuery }),
]);
const asked = {
  to: whom,
  paper: mailingPaper,
  address: addressChoice.default('best'),
  /** One piece for all of a household. */
  households: z.boolean().default(false),
  /** Also to those who withdrew the consent to marketing: for post that is owed to them. */
  evenWithdrawn: z.boolean().default(false),
};
/** Somebody to whom nothing is written. */
export const withoutAddress = z.object({ customerId: rowId, name: z.string() });

/** What a mailing's job put out. */
export const mailingRun = z.object({
  file: z.string().nullable(),
  pages: z.int(),
  pieces: z.int(),
  withoutAddress: z.array(withoutAddress),
  /** Left out because they withdrew the consent to marketing. */
  withdrawn: z.array(withoutAddress),
  /** Whose address had no room at the smallest size: it ends in "…" on the paper. */
  cutShort: z.array(withoutAddress),
  /** No font has these; boxes stand in their place. */
  missingCharacters: z.array(z.string()),
});
export type MailingRun = z.infer<typeof mailingRun>;

export const mailingOperations = {
  /** What would be written, the first `limit` of it; nothing is printed. */
  'mailing.pieces': {
    input: z.object({ ...asked, limit: z.int().min(0).max(500).default(50) }),
    output: z.object({
      total: z.int(),
      pieces: z.array(piece),
      withoutAddress: z.array(withoutAddress),
      withdrawn: z.array(withoutAddress),
    }),
  },
  /** The first sheet or envelope as it will be, for the eye. */
  'mailing.preview': {
    input: z.object(asked),
    output: z.object({ pdf: bytes, pages: z.int() }),
  },
  /** A job; its result is a `mailingRun`; null when the user closed the file dialog. */
  'mailing.print': {
    input: z.object({ ...asked, mode: outputMode.default('save'), file: filePath.optional() }),
    output: z.object({ job: z.string().nullable() }),
  },
} satisfies Operations;
