import { z } from 'zod';
import {
  calendar,
  consent,
  decision,
  expectation,
  extra,
  occasion,
  preference,
  questions,
  relation,
  signal,
} from './card-parts.ts';
import { agreement, paymentState } from './agreements.ts';
import { contact, contactDraft } from './contacts.ts';
import { deposit } from './deposits.ts';
import { feedback } from './feedback.ts';
import { followUp } from './follow-ups.ts';
import { sending } from './greeting-cards.ts';
import { handoff } from './helpers.ts';
import { calendarDate, moment, partialDate, recordUpTo, rowId } from './primitives.ts';
import { problem } from './problems.ts';
import { promise } from './promises.ts';

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
  birthdayCalendar: calendar,
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
  promises: z.array(promise).max(5000),
  problems: z.array(problem).max(2000),
  agreements: z.array(agreement).max(500),
  followUps: z.array(followUp).max(500),
  handoffs: z.array(handoff).max(2000),
  feedback: z.array(feedback).max(2000),
  /** The data are to be destroyed after this day unless there is a new reason to keep them. */
  retainUntil: calendarDate.nullable(),
  retainReason: z.string().max(500),
  /** Values of fields of the user's own, by the field's uid; text, numbers with a decimal point, `YYYY-MM-DD`. */
  custom: recordUpTo(2000, z.string().max(60), z.string().max(5000)),
  /** When they like to be called: "평일 10시 이후". */
  callTimes: z.string().max(300),
  /** The longest silence allowed, in days; null leaves it to the settings. */
  cadenceDays: z.int().min(1).max(3650).nullable(),
  /** No call for silence up to and with this day: they are away, or asked for rest. */
  cadencePausedUntil: calendarDate.nullable(),
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
  promises: [],
  problems: [],
  agreements: [],
  followUps: [],
  handoffs: [],
  feedback: [],
  retainUntil: null,
  retainReason: '',
  custom: {},
  callTimes: '',
  cadenceDays: null,
  cadencePausedUntil: null,
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
  /** The newest payments that came in. */
  deposits: z.array(deposit),
  /** What is known of the payments of each agreement, by its uid; none where nothing is expected. */
  payments: z.record(z.string(), paymentState),
  /** The cadence that holds: the card's own, or the shortest of its tags'; null leaves it to the settings. */
  effectiveCadenceDays: z.int().nullable(),
  drafts: z.array(contactDraft),
});
export type Card = z.infer<typeof card>;

/** What happened with a customer, newest first; changes are in `customers.history`. */
export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('contact'), at: moment, contact }),
  z.object({ kind: z.literal('sending'), at: moment, sending }),
  z.object({ kind: z.literal('extra'), at: calendarDate, extra }),
  z.object({ kind: z.literal('deposit'), at: calendarDate, deposit }),
  z.object({ kind: z.literal('promise'), at: calendarDate, promise }),
  z.object({ kind: z.literal('problem'), at: moment, problem }),
  z.object({ kind: z.literal('feedback'), at: calendarDate, feedback }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timelineKind = z.enum([
  'contact',
  'sending',
  'extra',
  'deposit',
  'promise',
  'problem',
  'feedback',
]);
