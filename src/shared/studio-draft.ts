import { z } from 'zod';
import { cardLayout, cardLook, cardText, flip } from './greeting-card-spec.ts';
import { addressChoice } from './mailing.ts';
import { envelopeSize } from './paper.ts';
import { language, patchOf, recordUpTo, rowId } from './primitives.ts';

const people = z.array(rowId).max(10_000);

/** A person's words once they differ from what the template writes by itself. */
export const ownText = cardText.extend({
  wording: z.int().min(0).max(9),
  /** Changed by hand, not only another wording of the template. */
  edited: z.boolean(),
  /** The words of that wording, to go back to. */
  original: cardText,
  missing: z.array(z.string().max(200)).max(100),
});

/** What goes out with the cards and how; null follows the settings. */
export const paperChoice = z.object({
  flip: flip.nullable(),
  envelope: envelopeSize.nullable(),
  labels: z.object({ sheet: z.string().max(60), first: z.int().min(1).max(1200) }).nullable(),
  households: z.boolean(),
  address: addressChoice,
  each: z.boolean(),
});

/** What the user did in the studio and has not printed yet; it outlives the program. */
export const studioDraft = z.object({
  template: z.string().max(60),
  /** Null follows the interface's language. */
  language: language.nullable(),
  ids: people,
  /** Switched off by hand, though in the list. */
  off: people,
  /** Taken in by hand although they withdrew their consent. */
  on: people,
  /** By template, language and customer: changing the template and back loses none. */
  texts: recordUpTo(100_000, z.string().max(100), ownText),
  /** How often a customer's card was written again. */
  rewrites: recordUpTo(100_000, z.string().max(100), z.int()),
  /** By template: choices that differ from the template's look and the settings. */
  looks: recordUpTo(500, z.string().max(60), patchOf(cardLook.extend({ layout: cardLayout }))),
  paper: paperChoice,
  /** A fresh one a batch, so that two batches differ. */
  batchSeed: z.string().max(40),
});
export type StudioDraft = z.infer<typeof studioDraft>;
