import { z } from 'zod';
import { contact, contactDraft } from './contacts.ts';
import {
  calendar,
  consent,
  crop,
  decision,
  decisionKind,
  expectation,
  extra,
  occasion,
  preference,
  questions,
  relation,
  signal,
} from './card-parts.ts';
import { outputMode, sending } from './greeting-cards.ts';
import {
  bytes,
  calendarDate,
  moment,
  page,
  partialDate,
  rowId,
  type Operations,
} from './primitives.ts';

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

export const birthdayCalendar = calendar;

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
  relations: z.array(relation).max(200),
  occasions: z.array(occasion).max(200),
  preferences: z.array(preference).max(500),
  expectations: z.array(expectation).max(500),
  extras: z.array(extra).max(2000),
  signals: z.array(signal).max(2000),
  questions: z.array(questions).max(500),
  decision: decision.nullable(),
  consents: z.array(consent).max(200),
  /** The data are to be destroyed after this day unless there is a new reason to keep them. */
  retainUntil: calendarDate.nullable(),
  retainReason: z.string().max(500),
  /** Values of fields of the user's own, by the field's uid; text, numbers with a decimal point, `YYYY-MM-DD`. */
  custom: z.record(z.string().max(60), z.string().max(5000)),
  /** When they like to be called: "평일 10시 이후". */
  callTimes: z.string().max(300),
  /** The longest silence allowed, in days; null leaves it to the settings. */
  cadenceDays: z.int().min(1).max(3650).nullable(),
  /** The uid of the customer who introduced them. */
  referredBy: z.string().max(60).nullable(),
  referredOn: calendarDate.nullable(),
  /** When the one who introduced them was thanked for it. */
  referralThankedOn: calendarDate.nullable(),
  /** What the service team should know beyond the preferences marked for it. */
  serviceNote: z.string().max(5000),
  /** SHA-256 of the photo in the box, in hex; the picture itself comes from `customers.photo`. */
  photo: z.string().max(64).nullable(),
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
  relations: [],
  occasions: [],
  preferences: [],
  expectations: [],
  extras: [],
  signals: [],
  questions: [],
  decision: null,
  consents: [],
  retainUntil: null,
  retainReason: '',
  custom: {},
  callTimes: '',
  cadenceDays: null,
  referredBy: null,
  referredOn: null,
  referralThankedOn: null,
  serviceNote: '',
  photo: null,
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

/** When an occasion comes next, as a solar date and in the lunar calendar. */
export const occasionFacts = z.object({
  /** Of the occasion, or `birthday`. */
  uid: z.string(),
  /** Null when it was once and is over, or past the lunar table. */
  next: calendarDate.nullable(),
  beyondTable: z.boolean(),
  /** The lunar day of `next`; null past the table. */
  nextLunar: z.object({ month: z.int(), day: z.int(), leapMonth: z.boolean() }).nullable(),
  /** How many years it will be then; null without the year. */
  years: z.int().nullable(),
});
export type OccasionFacts = z.infer<typeof occasionFacts>;

/** Another card that this one is linked with. */
export const linkedCustomer = z.object({
  id: rowId,
  uid: z.string(),
  name: z.string(),
  company: z.string(),
  phone: z.string().nullable(),
  trashed: z.boolean(),
});
export type LinkedCustomer = z.infer<typeof linkedCustomer>;

/** A link that stands on another card, as it reads from here: `relation` is already the inverse. */
export const inverseRelation = z.object({
  relationUid: z.string(),
  relation: z.string(),
  customer: linkedCustomer,
  note: z.string(),
});
export type InverseRelation = z.infer<typeof inverseRelation>;

/** Somebody whom this customer introduced. */
export const referral = z.object({
  customer: linkedCustomer,
  on: calendarDate.nullable(),
  thankedOn: calendarDate.nullable(),
});
export type Referral = z.infer<typeof referral>;

/** Everything known about one customer, on one screen. */
export const card = customer.extend({
  birthdayFacts: birthdayFacts.nullable(),
  /** One for the birthday and one for each occasion, where it can be computed. */
  occasionFacts: z.array(occasionFacts),
  /** The cards that `relations` and `referredBy` link to; uids that lead nowhere are left out. */
  links: z.array(linkedCustomer),
  inverseRelations: z.array(inverseRelation),
  /** Whom this customer introduced, the latest first. */
  referrals: z.array(referral),
  /** Purposes without a valid consent (`core/consents.ts`), shown without nagging. */
  consentsMissing: z.array(z.string()),
  /** The newest contacts, and every one whose next step is open. */
  contacts: z.array(contact),
  sendings: z.array(sending),
  drafts: z.array(contactDraft),
});
export type Card = z.infer<typeof card>;

/** Where a search matched: the text to show and the ranges [start, end) to mark in it. */
export const match = z.object({
  field: z.enum([
    'name',
    'company',
    'job',
    'phone',
    'email',
    'tag',
    'address',
    'notes',
    'source',
    'relation',
    'occasion',
    'preference',
    'expectation',
    'extra',
    'signal',
    'custom',
    'other',
  ]),
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
  /** Cells of the further columns asked for, as stored (dates ISO); an empty cell is left out. */
  cells: z.record(z.string(), z.string()),
  matches: z.array(match),
});
export type CustomerRow = z.infer<typeof customerRow>;

/** One of the list's columns, or `custom:` and the uid of a field of the user's own. */
export const listColumns = [
  'name',
  'phone',
  'company',
  'job',
  'tags',
  'birthday',
  'lastContact',
  'email',
  'area',
  'address',
  'cadence',
  'callTimes',
  'source',
  'referredBy',
  'decision',
  'createdAt',
  'notes',
] as const;
export const listColumn = z.union([z.enum(listColumns), z.templateLiteral(['custom:', z.string()])]);
export type ListColumn = z.infer<typeof listColumn>;

/** What a field of the user's own has to be: `is` exactly (text without regard to case), or between `from` and `to`, or `empty`. */
export const customCondition = z.object({
  field: z.string().max(60),
  is: z.string().max(500).optional(),
  from: z.string().max(60).optional(),
  to: z.string().max(60).optional(),
  empty: z.boolean().optional(),
});
export type CustomCondition = z.infer<typeof customCondition>;

/** Conditions that combine: a customer has to meet all of them. */
export const customerFilter = z.object({
  tag: z.string().optional(),
  /** All of these, beside `tag`. */
  tags: z.array(z.string()).max(50).optional(),
  /** With a cadence of their own, without, or with exactly so many days. */
  cadence: z.union([z.enum(['set', 'none']), z.int().min(1)]).optional(),
  /** A real contact within so many days. */
  contactedDays: z.int().min(1).optional(),
  /** Beginning of an address's area (`core/addresses.ts`): "서울", "서울 강남구". */
  area: z.string().max(100).optional(),
  decision: z.union([decisionKind, z.literal('none')]).optional(),
  /** A needed purpose without a valid consent. */
  consentMissing: z.boolean().optional(),
  /** Retention ends within so many days, or has ended. */
  retentionDays: z.int().min(0).optional(),
  /** Introduced by this customer. */
  referredBy: rowId.optional(),
  custom: z.array(customCondition).max(20).optional(),
  /** 1–12, in the calendar as written on the card. */
  birthdayMonth: z.int().min(1).max(12).optional(),
  /** No real contact for at least so many days (never counts, too). */
  silentDays: z.int().min(1).optional(),
  /** Only what this import added or changed. */
  importId: rowId.optional(),
  trash: z.boolean().default(false),
});
export type CustomerFilter = z.infer<typeof customerFilter>;

export const customerOrder = z.enum([
  'name',
  'name-descending',
  'company',
  'recent-contact',
  'silent',
  'newest',
  'oldest',
  'birthday',
]);

/** A search: text (may be empty), filters, order for an empty text; a text ranks its hits. */
export const customerQuery = z.object({
  text: z.string().max(500).default(''),
  filter: customerFilter.default({ trash: false }),
  order: customerOrder.default('name'),
});
export type CustomerQuery = z.infer<typeof customerQuery>;

export const through = z.enum(['typed', 'import', 'undo', 'sample', 'merge']);
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
    'merge',
  ]),
  fields: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
  importId: rowId.nullable(),
  contactId: rowId.nullable(),
  /** Changes made by one act on many cards, or by one merge, share it. */
  batch: z.string().nullable(),
  undone: z.boolean(),
});
export type Change = z.infer<typeof change>;

/** What happened with a customer, newest first; changes are in `customers.history`. */
export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), at: moment, contact }),
  z.object({ kind: z.literal('sending'), at: moment, sending }),
  z.object({ kind: z.literal('extra'), at: calendarDate, extra }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelineKind = z.enum(['call', 'sending', 'extra']);

/** Which customers an act on many is about: these, or all that a search finds. */
export const bulkTarget = z.union([
  z.object({ ids: z.array(rowId).min(1).max(1_000_000) }),
  z.object({ query: customerQuery }),
]);
export type BulkTarget = z.infer<typeof bulkTarget>;
export const bulkAct = z.object({
  addTags: z.array(z.string().min(1).max(60)).max(50).default([]),
  removeTags: z.array(z.string().min(1).max(60)).max(50).default([]),
  /** Null takes the cadence away. */
  cadenceDays: z.int().min(1).max(3650).nullable().optional(),
  move: z.enum(['trash', 'restore']).optional(),
});
export type BulkAct = z.infer<typeof bulkAct>;
/** The result of an act on many as a job; `batch` undoes it. */
export const bulkResult = z.object({
  changed: z.int(),
  unchanged: z.int(),
  batch: z.string(),
});
export type BulkResult = z.infer<typeof bulkResult>;

const changed = z.object({ customer, change: rowId.nullable() });
const written = z.object({
  /** Null when it went to the printer, or the user closed the file dialog. */
  file: z.string().nullable(),
  pages: z.int(),
});

export const customerOperations = {
  'customers.search': {
    input: customerQuery.extend({
      ...page,
      /** Counting stops here; Infinity in JSON is `null`: count all. */
      countUpTo: z.int().min(1).nullable().default(1000),
      /** Cells to read beside what every row has. */
      columns: z.array(listColumn).max(50).default([]),
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
  'customers.get': {
    input: z.object({
      id: rowId,
      /** At most so many of the newest contacts and sendings; null gives all. */
      entries: z.int().min(0).nullable().default(null),
    }),
    output: card,
  },
  'customers.timeline': {
    input: z.object({ id: rowId, kinds: z.array(timelineKind).optional(), ...page }),
    output: z.object({ total: z.int(), entries: z.array(timelineEntry) }),
  },
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
  /** The areas of addresses among the living, the most frequent first. */
  'customers.areas': {
    input: z.object({}).optional(),
    output: z.array(z.object({ area: z.string(), customers: z.int() })),
  },
  'customers.history': {
    input: z.object({ id: rowId, ...page, limit: z.int().min(0).max(100_000).default(100_000) }),
    output: z.array(change),
  },
  /** The card as it was at the end of a day; null before it was made. */
  'customers.asOf': {
    input: z.object({ id: rowId, date: calendarDate }),
    output: z.object({ fields: customerFields.nullable(), trashed: z.boolean() }),
  },
  /** Turns, crops and re-encodes a picture (JPEG, PNG, WebP…) as the card's photo; null takes it away. */
  'customers.setPhoto': {
    input: z.object({
      id: rowId,
      bytes: bytes.nullable(),
      /** Clockwise, after the turn that the picture itself asks for. */
      turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
      crop: crop.nullable().default(null),
    }),
    output: changed,
  },
  'customers.photo': {
    input: z.object({ id: rowId }),
    output: z.object({ dataUrl: z.string().nullable() }),
  },
  /** The one-page brief for the service team as PDF. */
  'customers.brief': {
    input: z.object({ id: rowId, mode: outputMode.default('save'), file: z.string().optional() }),
    output: written,
  },
  /** A job; its result is a `bulkResult`. */
  'customers.bulk': {
    input: z.object({ target: bulkTarget, act: bulkAct }),
    output: z.object({ job: z.string() }),
  },
  /** A job that takes back all changes of a batch; its result is a `bulkResult`, `batch` redoes it. */
  'customers.undoBatch': {
    input: z.object({ batch: z.string().max(60) }),
    output: z.object({ job: z.string() }),
  },
  /** Takes changes back, newest first; answers with the changes that did so (undo of an undo is redo). */
  'customers.undo': {
    input: z.object({
      changes: z.array(rowId).min(1).max(100_000),
      /** Puts the value before back even where the same field was changed again since. */
      force: z.boolean().default(false),
    }),
    output: z.object({ changes: z.array(rowId), customerIds: z.array(rowId) }),
  },
  /** The latest change made by hand that is not undone, for the Z key. */
  'customers.lastChange': {
    input: z.object({}).optional(),
    output: z.object({ change: change.nullable() }),
  },
  'customers.addSamples': {
    input: z.object({
      count: z.int().min(1).max(1_000_000).default(400),
      seed: z.int().default(1),
    }),
    output: z.object({ job: z.string() }),
  },
  'customers.removeSamples': {
    input: z.object({}).optional(),
    output: z.object({ job: z.string() }),
  },
} satisfies Operations;
