import { z } from 'zod';
import { customerQuery } from './customer-list.ts';
import { filePath, language, rowId } from './primitives.ts';

export const exportFormat = z.enum(['csv', 'vcf', 'json', 'pdf']);
export const exportColumns = [
  'name',
  'familyName',
  'givenName',
  'phones',
  'emails',
  'company',
  'job',
  'addresses',
  'birthday',
  'tags',
  'notes',
  'source',
  'lastContact',
  'dealBreakers',
  'requests',
  'preferences',
  'relations',
  'occasions',
  'callTimes',
  'cadenceDays',
  'referredBy',
  'expectations',
  'extras',
  'signals',
  'questions',
  'decision',
  'serviceNote',
  'consents',
  'retainUntil',
] as const;
/** One of these, or `custom:` and the uid of a field of the user's own. */
export const exportColumn = z.union([
  z.enum(exportColumns),
  z.templateLiteral(['custom:', z.string().max(60)]),
]);
export type ExportColumn = z.infer<typeof exportColumn>;

/** What there is of a customer, as people speak of it when a file cannot hold it. */
export const cardParts = [
  'photo',
  'links',
  'dealBreakers',
  'preferences',
  'expectations',
  'extras',
  'signals',
  'questions',
  'decision',
  'consents',
  'retention',
  'cadence',
  'referrals',
  'serviceNote',
  'custom',
  'promises',
  'problems',
  'agreements',
  'followUps',
  'handoffs',
  'feedback',
  'deposits',
  'calls',
  'sendings',
  'history',
] as const;
export type CardPart = (typeof cardParts)[number];

/** What came with the everyday work has a place in JSON alone. */
const everyDay = [
  'promises',
  'problems',
  'agreements',
  'followUps',
  'handoffs',
  'feedback',
  'deposits',
] as const satisfies CardPart[];

/** What a file of each format has no place for. JSON holds everything. */
export const leftOut = {
  csv: ['photo', 'links', ...everyDay, 'calls', 'sendings', 'history'],
  vcf: cardParts.filter((part) => part !== 'photo'),
  json: [],
  pdf: ['photo', 'links', ...everyDay, 'calls', 'sendings', 'history'],
} as const satisfies Record<z.infer<typeof exportFormat>, readonly CardPart[]>;

export const defaultPdfColumns = [
  'name',
  'phones',
  'company',
  'tags',
  'birthday',
] as const satisfies ExportColumn[];

export const exportRequest = z.object({
  format: exportFormat,
  query: customerQuery.default({ text: '', filter: { trash: false }, order: 'name' }),
  /** Exactly these customers instead of the query's. */
  ids: z.array(rowId).max(1_000_000).optional(),
  /** CSV only. */
  encoding: z.enum(['utf-8', 'cp949']).default('utf-8'),
  /** CP949 only: write `?` for characters it lacks instead of refusing. */
  replaceMissing: z.boolean().default(false),
  /** CSV and PDF; the default is all for CSV, the user's own fields as well, a short list for PDF. */
  columns: z.array(exportColumn).min(1).max(500).optional(),
  /** Numbers, addresses and dates with their middles covered; not for JSON, which has to come back whole. */
  mask: z.boolean().default(false),
  /** With `mask`: names as well (홍*동). */
  maskNames: z.boolean().default(false),
  /** Why the list leaves the box, for the access log: one of `exportReasons` or words of one's own. */
  reason: z.string().trim().max(300).default(''),
  language,
  file: filePath.optional(),
});
export type ExportRequest = z.infer<typeof exportRequest>;
export const exportResult = z.object({ file: z.string().nullable(), customers: z.int() });
export type ExportResult = z.infer<typeof exportResult>;
