import { z } from 'zod';
import { contact, contactDraft } from './contacts.ts';
import { sending } from './greeting-cards.ts';
import { calendarDate, moment, page, partialDate, rowId, type Operations } from './primitives.ts';

/** `mobile`, `home`, `work`, `fax`, `billing`, `other`, or a label of the user's own. */
const kind = z.string().max(60);

/** `number` is the shown form (010-1234-5678) where it is a number, else as written. */
export const phone = z.object({ kind, number: z.string().max(60) });
export const email = z.object({ kind, address: z.string().max(320) });
export const address = z.object({
  kind,
  postcode: z.string().max(20),
  line: z.string().max(500),
});
export type Phone = z.infer<typeof phone>;
export type Email = z.infer<typeof email>;
export type Address = z.infer<typeof address>;

export const birthdayCalendar = z.enum(['solar', 'lunar']);

/** A line of a vCard that has no place on the card and that nobody reads; written back on export. */
export const property = z.object({ name: z.string().max(200), value: z.string() });

/** What the user may write on a card. Limits are far above real cards and stop hostile files. */
export const customerFields = z.object({
  name: z.string().max(300),
  familyName: z.string().max(200),
  givenName: z.string().max(200),
  company: z.string().max(300),
  job: z.string().max(300),
  phones: z.array(phone).max(100),
  emails: z.array(email).max(100),
  addresses: z.array(address).max(50),
  /** `YYYY-MM-DD` or `--MM-DD`, in the calendar that `birthdayCalendar` names. */
  birthday: partialDate.nullable(),
  birthdayCalendar,
  birthdayLeapMonth: z.boolean(),
  tags: z.array(z.string().min(1).max(60)).max(200),
  notes: z.string().max(200_000),
  /** Where the customer came from: "소개: 김민서", "2026 박람회". */
  source: z.string().max(300),
});
export type CustomerFields = z.infer<typeof customerFields>;
export const customerPatch = customerFields.partial();
export type CustomerPatch = z.infer<typeof customerPatch>;

export const emptyCustomer: CustomerFields = {
  name: '',
  familyName: '',
  givenName: '',
  company: '',
  job: '',
  phones: [],
  emails: [],
  addresses: [],
  birthday: null,
  birthdayCalendar: 'solar',
  birthdayLeapMonth: false,
  tags: [],
  notes: '',
  source: '',
};

export const customer = customerFields.extend({
  id: rowId,
  uid: z.string(),
  properties: z.array(property),
  createdAt: moment,
  updatedAt: moment,
  /** Set while the card is in the trash. */
  trashedAt: moment.nullable(),
  lastContactAt: moment.nullable(),
});
export type Customer = z.infer<typeof customer>;

/** The next birthday as a solar date, and ages where the year is known. */
export const birthdayFacts = z.object({
  next: calendarDate.nullable(),
  /** The lunar table ends in 2050; past it `next` is null and this is true. */
  beyondTable: z.boolean(),
  age: z.int().nullable(),
  insuranceAge: z.int().nullable(),
  insuranceAgeRises: calendarDate.nullable(),
});
export type BirthdayFacts = z.infer<typeof birthdayFacts>;

/** Everything known about one customer, on one screen. */
export const card = customer.extend({
  birthdayFacts: birthdayFacts.nullable(),
  contacts: z.array(contact),
  sendings: z.array(sending),
  drafts: z.array(contactDraft),
});
export type Card = z.infer<typeof card>;

/** Where a search matched: the text to show and the ranges [start, end) to mark in it. */
export const match = z.object({
  field: z.enum(['name', 'company', 'job', 'phone', 'email', 'tag', 'address', 'notes', 'source']),
  text: z.string(),
  ranges: z.array(z.tuple([z.int(), z.int()])),
});
export type Match = z.infer<typeof match>;

/** One customer in a list. */
export const customerRow = z.object({
  id: rowId,
  name: z.string(),
  company: z.string(),
  job: z.string(),
  phones: z.array(z.string()),
  tags: z.array(z.string()),
  birthday: partialDate.nullable(),
  birthdayCalendar,
  birthdayLeapMonth: z.boolean(),
  lastContactAt: moment.nullable(),
  trashedAt: moment.nullable(),
  matches: z.array(match),
});
export type CustomerRow = z.infer<typeof customerRow>;

export const customerFilter = z.object({
  tag: z.string().optional(),
  /** 1–12, in the calendar as written on the card. */
  birthdayMonth: z.int().min(1).max(12).optional(),
  /** No real contact for at least so many days (never counts, too). */
  silentDays: z.int().min(1).optional(),
  /** Only what this import added or changed. */
  importId: rowId.optional(),
  trash: z.boolean().default(false),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

export const customerOrder = z.enum(['name', 'recent-contact', 'silent', 'newest']);

/** A search: text (may be empty), filters, order for an empty text; a text ranks its hits. */
export const customerQuery = z.object({
  text: z.string().max(500).default(''),
  filter: customerFilter.default({ trash: false }),
  order: customerOrder.default('name'),
});
export type CustomerQuery = z.infer<typeof customerQuery>;

export const through = z.enum(['typed', 'import', 'undo', 'sample']);
export type Through = z.infer<typeof through>;

/** One change in a customer's history; `fields` hold before and after of what changed. */
export const change = z.object({
  id: rowId,
  customerId: rowId,
  at: moment,
  through,
  action: z.enum([
    'create',
    'update',
    'trash',
    'restore',
    'contact-log',
    'contact-update',
    'contact-trash',
    'contact-restore',
  ]),
  fields: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  importId: rowId.nullable(),
  contactId: rowId.nullable(),
  undone: z.boolean(),
});
export type Change = z.infer<typeof change>;

const changed = z.object({ customer, change: rowId.nullable() });

export const customerOperations = {
  'customers.search': {
    input: customerQuery.extend({
      ...page,
      /** Counting stops here; Infinity in JSON is `null`: count all. */
      countUpTo: z.int().min(1).nullable().default(1000),
    }),
    output: z.object({
      total: z.int(),
      totalIsExact: z.boolean(),
      customers: z.array(customerRow),
    }),
  },
  'customers.count': {
    input: z.object({}).optional(),
    output: z.object({ customers: z.int(), trashed: z.int(), samples: z.int() }),
  },
  'customers.get': { input: z.object({ id: rowId }), output: card },
  'customers.create': { input: z.object({ fields: customerPatch }), output: changed },
  'customers.update': { input: z.object({ id: rowId, patch: customerPatch }), output: changed },
  'customers.trash': {
    input: z.object({ ids: z.array(rowId).min(1).max(100_000) }),
    output: z.object({ changes: z.array(rowId) }),
  },
  'customers.restore': {
    input: z.object({ ids: z.array(rowId).min(1).max(100_000) }),
    output: z.object({ changes: z.array(rowId) }),
  },
  'customers.tags': {
    input: z.object({}).optional(),
    output: z.array(z.object({ tag: z.string(), customers: z.int() })),
  },
  'customers.history': { input: z.object({ id: rowId }), output: z.array(change) },
  /** Takes changes back, newest first; answers with the changes that did so (undo of an undo is redo). */
  'customers.undo': {
    input: z.object({ changes: z.array(rowId).min(1).max(100_000) }),
    output: z.object({ changes: z.array(rowId), customerIds: z.array(rowId) }),
  },
  /** The latest change made by hand that is not undone, for the Z key. */
  'customers.lastChange': {
    input: z.object({}).optional(),
    output: z.object({ change: change.nullable() }),
  },
  'customers.addSamples': {
    input: z.object({
      count: z.int().min(1).max(1_000_000).default(120),
      seed: z.int().default(1),
    }),
    output: z.object({ job: z.string() }),
  },
  'customers.removeSamples': {
    input: z.object({}).optional(),
    output: z.object({ job: z.string() }),
  },
} satisfies Operations;
