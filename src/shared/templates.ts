import { z } from 'zod';
import { cardLayout, cardLook, cardText } from './greeting-card-spec.ts';
import {
  bytes,
  emptyResult,
  filePath,
  language,
  moment,
  patchOf,
  rowId,
  type Operations,
} from './primitives.ts';

/** Built-in templates, in the order of the gallery. The first six names are relied on by scripts. */
export const builtInTemplates = [
  'deposit-thanks',
  'birthday',
  'referral-thanks',
  'first-agreement',
  'after-problem',
  'new-year',
  'first-meeting',
  'promise-kept',
  'agreement-anniversary',
  'maturity',
  'delivery',
  'lost-sale',
  'long-silence',
  'chuseok',
  'wedding-anniversary',
  'new-baby',
  'new-home',
  'business-opening',
  'get-well',
  'condolence',
] as const;
export type BuiltInTemplate = (typeof builtInTemplates)[number];

export const templateGroup = z.enum(['thanks', 'occasion', 'season', 'care', 'business', 'own']);
export type TemplateGroup = z.infer<typeof templateGroup>;

/** What a template fixes of the card's look; what it leaves open follows the settings. */
export const templateLook = patchOf(
  cardLook
    .omit({ signature: true, seal: true })
    .extend({ layout: cardLayout, signed: z.boolean(), sealed: z.boolean() }),
);
export type TemplateLook = z.infer<typeof templateLook>;

const fields = {
  language,
  title: z.string().trim().min(1).max(100),
  group: templateGroup,
  /** Ways to say it, taken in turn, so that nobody gets the same card twice. */
  wordings: z.array(cardText).min(1).max(10),
  look: templateLook,
};

export const template = z.object({
  /** A key of `builtInTemplates`, or a uid. */
  name: z.string().min(1).max(60),
  ...fields,
  builtIn: z.boolean(),
  /** A built-in template that the user changed. */
  edited: z.boolean(),
  updatedAt: moment.nullable(),
});
export type Template = z.infer<typeof template>;
export const templateFields = z.object(fields);
export type TemplateFields = z.infer<typeof templateFields>;

/** A template as a file carries it; pictures as data URLs by their id. */
export const templateFile = z.object({
  format: z.literal('dangol-templates'),
  version: z.literal(1),
  templates: z
    .array(z.object({ name: z.string().min(1).max(60), ...fields }))
    .min(1)
    .max(500),
  pictures: z.record(z.string().max(64), z.string()).default({}),
});
export type TemplateFile = z.infer<typeof templateFile>;

/** A field that was named and has no value for this customer, or that does not exist. */
export const fieldProblem = z.object({
  field: z.string(),
  kind: z.enum(['missing', 'unknown']),
});
export const filledText = cardText.extend({ problems: z.array(fieldProblem) });
export type FilledText = z.infer<typeof filledText>;

/** A merge field that may be typed into a template. */
export const mergeFieldInfo = z.object({
  /** Without braces: `name`, or `field:` and the label of a field of the user's own. */
  field: z.string(),
  label: z.string(),
  /** What it says for the sample customer. */
  sample: z.string(),
});
export type MergeFieldInfo = z.infer<typeof mergeFieldInfo>;

/** What is being written in the editor and not saved yet; nothing of it has to be whole. */
export const templateDraft = z.object({
  /** The template that is edited; empty for a new one. */
  name: z.string().max(60),
  ...fields,
  title: z.string().max(200),
});
export type TemplateDraft = z.infer<typeof templateDraft>;

export const templateOperations = {
  /** All templates of a language, the built-in ones first in their order, then the user's by title. */
  'templates.list': { input: z.object({ language }), output: z.array(template) },
  /** Writes a template: without a name a new one, a built-in key edits that one in that language. Errors: `template-field-unknown`. */
  'templates.save': {
    input: z.object({ name: z.string().max(60).optional(), fields: templateFields }),
    output: template,
  },
  /** Removes a template of the user's own, or takes the edits of a built-in one back. */
  'templates.remove': {
    input: z.object({ name: z.string().max(60), language }),
    output: emptyResult,
  },
  /** Takes the last removal of this template back. */
  'templates.restore': {
    input: z.object({ name: z.string().max(60), language }),
    output: template,
  },
  /** The fields that may be typed, in the order in which they are offered. */
  'templates.fields': { input: z.object({ language }), output: z.array(mergeFieldInfo) },
  /** Fills texts for a customer; null for the sample customer. Unknown fields stay as they are and are named. */
  'templates.fill': {
    input: z.object({ text: cardText, language, customerId: rowId.nullable() }),
    output: filledText,
  },
  /** Writes templates into a file; null when the user gave up. */
  'templates.export': {
    input: z.object({
      names: z.array(z.string().max(60)).max(500),
      language,
      file: filePath.optional(),
    }),
    output: z.object({ file: z.string().nullable(), templates: z.int() }),
  },
  /** Takes templates of a file in; those of the same name and words are left alone. `names` are what came in. Errors: `template-file-unreadable`. */
  'templates.import': {
    input: z.object({ fileName: z.string().max(300), bytes }),
    output: z.object({
      names: z.array(z.string()),
      same: z.int(),
      problems: z.array(z.object({ title: z.string(), reason: z.string() })),
    }),
  },
  /** Drafts of the editor, at most one a template and language. */
  'templates.drafts': { input: z.object({}).optional(), output: z.array(templateDraft) },
  /** Keeps a draft in place of the one of its name and language, or drops it. Changes no template. */
  'templates.keepDraft': {
    input: z.object({
      name: z.string().max(60),
      language,
      draft: templateDraft.nullable(),
    }),
    output: emptyResult,
  },
  /** Takes the last import of templates back. */
  'templates.undoImport': {
    input: z.object({}).optional(),
    output: z.object({ removed: z.int() }),
  },
} satisfies Operations;
