import { z } from 'zod';
import { travellingField } from './custom-fields.ts';
import { customerFields, property } from './customer-card.ts';
import { officeHead } from './exchange-office.ts';
import { exportRequest } from './export.ts';
import { cardRest } from './exchange-card.ts';
import { bytes, handle, language, moment, page, rowId, type Operations } from './primitives.ts';

/** The largest file that is read, in bytes. */
export const importLimitBytes = 50 * 1024 * 1024;

/** The longest line of a table, in UTF-16 units: far above any card, far below what hurts. */
export const longestLine = 1_000_000;

/**
 * Where a CSV column goes. `note` keeps it in the notes under its header; `ignore` leaves it out, on
 * the user's word or where Dangol itself had computed it (the last contact), never otherwise.
 * `birthday` with the kinds `year`, `month`, `day` is one part of it, with `lunar` or `solar` that
 * calendar's; `note` with a group and the kinds `label` and `value` is a pair of columns.
 * `relations` and `occasions` may have the kind that the header names (`spouse`, `wedding`).
 * `custom` is the field of the user's own that `field` defines.
 */
export const columnTarget = z.enum([
  'name',
  'familyName',
  'middleName',
  'givenName',
  'namePrefix',
  'nameSuffix',
  'company',
  'department',
  'job',
  'phone',
  'phoneMobile',
  'phoneHome',
  'phoneWork',
  'phoneFax',
  'phoneKind',
  'email',
  'emailHome',
  'emailWork',
  'emailKind',
  'address',
  'addressHome',
  'addressWork',
  'addressBilling',
  'addressKind',
  'addressStreet',
  'addressExtended',
  'addressCity',
  'addressRegion',
  'addressPostcode',
  'addressCountry',
  'addressPoBox',
  'birthday',
  'birthdayCalendar',
  'tags',
  'notes',
  'source',
  'relations',
  'occasions',
  'dealBreakers',
  'requests',
  'preferences',
  'expectations',
  'extras',
  'signals',
  'questions',
  'decision',
  'consents',
  'retainUntil',
  'retainReason',
  'callTimes',
  'cadenceDays',
  'referredBy',
  'referredOn',
  'referralThankedOn',
  'serviceNote',
  'custom',
  'uid',
  'note',
  'ignore',
]);
export type ColumnTarget = z.infer<typeof columnTarget>;

/** One CSV column: its header, where it goes, and which of several (phone 2) it belongs to. */
export const columnMapping = z.object({
  header: z.string().max(longestLine),
  target: columnTarget,
  /** Groups the parts of one phone, e-mail or address (Google's `Address 1 - Street`). */
  group: z.string().max(longestLine).default(''),
  /** The kind (`home`, `work`…) that the header itself names. */
  kind: z.string().max(longestLine).default(''),
  /** For `custom`: the field that it fills; without a uid one that the import makes. */
  field: travellingField.optional(),
});
export type ColumnMapping = z.infer<typeof columnMapping>;

export const textEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'cp949']);
export type TextEncoding = z.infer<typeof textEncoding>;

export const importFormat = z.enum(['csv', 'vcard', 'json']);
export type ImportFormat = z.infer<typeof importFormat>;
export const csvFlavour = z.enum(['google', 'google-old', 'outlook', 'thunderbird', 'own']);

/** How a file is to be read; proposed by the inspection, corrected by the user. */
export const readingPlan = z.object({
  format: importFormat,
  encoding: textEncoding,
  /** CSV only. */
  delimiter: z.enum([',', ';', '\t', '|']),
  hasHeader: z.boolean(),
  flavour: csvFlavour,
  columns: z.array(columnMapping).max(2000),
  /** `3/7/1985` is month first. */
  monthFirst: z.boolean(),
  /** Language of the labels under which values without a place go to the notes; Korean unless said. */
  language: language.optional(),
});
export type ReadingPlan = z.infer<typeof readingPlan>;

/** What a look at the file's beginning tells. */
export const inspection = z.object({
  plan: readingPlan,
  /** First rows as text, CSV only. */
  sample: z.array(z.array(z.string())),
  /** Customers in the file as far as cheaply known. */
  estimatedRows: z.int(),
});
export type Inspection = z.infer<typeof inspection>;

/** Codes of reasons in an import's report; texts in `shared/report-texts.ts`. */
export const rowReason = z.enum([
  'empty',
  'already-there',
  'same-as-row',
  'in-trash',
  'broken-quote',
  'broken-encoding',
  'wrong-column-count',
  'broken-card',
  'value-too-long',
  'date-unclear',
  'phone-unclear',
  'resident-number-masked',
  'photo-kept-aside',
  'fields-merged',
  'value-kept-in-notes',
  'custom-value-unclear',
  'link-dropped',
  'list-cut',
  'photo-not-taken',
  'photo-missing',
  'referrer-unknown',
]);
export type RowReason = z.infer<typeof rowReason>;

/** Why a row was skipped, or what is worth knowing about it although it was read. */
export const importReason = z.object({ code: rowReason, detail: z.string() });
export type ImportReason = z.infer<typeof importReason>;

/** One customer read from a file. `row` counts from 1: the line of a table without its header, the card of a vCard. */
export const importedCustomer = z.object({
  row: z.int().positive(),
  uid: z.string().max(300).nullable(),
  fields: customerFields,
  properties: z.array(property),
  /** Things worth telling about this row although it was read: a photo that is not shown, a date not understood. */
  remarks: z.array(importReason),
  /** The name of who introduced them, where a file has no more than that. */
  referrer: z.string().max(300).optional(),
  /** JSON documents only. */
  rest: cardRest.optional(),
});
export type ImportedCustomer = z.infer<typeof importedCustomer>;

/**
 * What a file says before its customers: the fields of the user's own that their values are for, and
 * what a JSON document tells of the office.
 */
export const fileHead = z.object({
  customFields: z.array(travellingField),
  office: officeHead.optional(),
});
export type FileHead = z.infer<typeof fileHead>;

/** A row that could not be read; `name` is what of it may tell the user whom it is about. */
export const skippedRow = z.object({
  row: z.int().positive(),
  name: z.string(),
  reason: importReason,
});
export type SkippedRow = z.infer<typeof skippedRow>;

export const rowAction = z.enum(['added', 'updated', 'skipped']);

export const importRow = z.object({
  row: z.int(),
  action: rowAction,
  reasons: z.array(importReason),
  customerId: rowId.nullable(),
  name: z.string(),
});
export type ImportRow = z.infer<typeof importRow>;

export const importSummary = z.object({
  id: rowId,
  fileName: z.string(),
  format: importFormat,
  status: z.enum(['running', 'done', 'undone']),
  through: z.enum(['import', 'sample']),
  startedAt: moment,
  endedAt: moment.nullable(),
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
});
export type ImportSummary = z.infer<typeof importSummary>;

/** The result of an import's job; `problems` are the skipped rows and those with a remark. */
export const importResult = z.object({
  import: rowId,
  added: z.int(),
  updated: z.int(),
  skipped: z.int(),
  problems: z.array(z.object({ row: z.int(), reason: z.string() })),
});
export type ImportResult = z.infer<typeof importResult>;

/** The result of undoing an import: cards removed, fields put back, cards kept because they were worked on since. */
export const undoResult = z.object({ removed: z.int(), reverted: z.int(), kept: z.int() });
export type UndoResult = z.infer<typeof undoResult>;

export const exchangeOperations = {
  /** Takes the file's bytes in and looks at them; `file` names them until they are imported or given up. */
  'exchange.inspect': {
    input: z.object({ name: z.string().max(500), bytes, plan: readingPlan.partial().optional() }),
    output: inspection.extend({ file: z.string() }),
  },
  /** Looks again with another encoding, delimiter or header choice. */
  'exchange.reinspect': {
    input: z.object({ file: handle, plan: readingPlan.partial() }),
    output: inspection.extend({ file: z.string() }),
  },
  /** A job; its result is an `importResult`. */
  'exchange.import': {
    input: z.object({ file: handle, plan: readingPlan }),
    output: z.object({ job: z.string() }),
  },
  'exchange.imports': { input: z.object({}).optional(), output: z.array(importSummary) },
  'exchange.importRows': {
    input: z.object({
      id: rowId,
      action: rowAction.optional(),
      withReason: z.boolean().default(false),
      ...page,
    }),
    output: z.object({ total: z.int(), rows: z.array(importRow) }),
  },
  /** A job; its result is an `undoResult`. */
  'exchange.undoImport': { input: z.object({ id: rowId }), output: z.object({ job: z.string() }) },
  /** A job; its result is an `exportResult`. `job` is null when the user closed the file dialog. */
  'exchange.export': { input: exportRequest, output: z.object({ job: z.string().nullable() }) },
} satisfies Operations;
