import { z } from 'zod';
import { calendarDate, partialDate } from './primitives.ts';

/**
 * The lists on a card that have entries of their own. Every entry has a uid, so that it is known
 * again in the history, in a merge and in another box; an empty one is filled in when it is stored.
 */
const entry = { uid: z.string().max(60).default('') };

export const calendar = z.enum(['solar', 'lunar']);

/**
 * A family member or other person around the customer: a note, or a link to another card by that
 * card's uid. `relation` is what this person is to the customer: a key of `relationKinds`, or words
 * of the user's own. The other card shows the inverse (`core/relations.ts`).
 */
export const relation = z.object({
  ...entry,
  relation: z.string().max(60),
  name: z.string().max(300),
  customerUid: z.string().max(60).nullable().default(null),
  phone: z.string().max(60).default(''),
  note: z.string().max(2000).default(''),
});
export type Relation = z.infer<typeof relation>;

export const relationKinds = [
  'spouse',
  'mother',
  'father',
  'daughter',
  'son',
  'child',
  'parent',
  'sister',
  'brother',
  'sibling',
  'grandparent',
  'grandchild',
  'relative',
  'friend',
  'colleague',
  'secretary',
  'director',
  'employee',
  'employer',
  'neighbour',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A wedding, the agreement day, a child's entrance: solar or lunar, with or without its year. */
export const occasion = z.object({
  ...entry,
  /** A key of `occasionKinds`, or words of the user's own. */
  kind: z.string().max(60),
  /** `YYYY-MM-DD` or `--MM-DD`, in the calendar that `calendar` names. */
  date: partialDate,
  calendar: calendar.default('solar'),
  leapMonth: z.boolean().default(false),
  /** Kept every year, or once only (then the year is known). */
  yearly: z.boolean().default(true),
  note: z.string().max(2000).default(''),
});
export type Occasion = z.infer<typeof occasion>;
export const occasionKinds = [
  'wedding',
  'agreement',
  'first-meeting',
  'founding',
  'memorial',
  'child-birthday',
  'spouse-birthday',
  'moving',
  'graduation',
] as const;

/** Liked, never to be done, or asked for ("bill to my home"): what to mind before a call. */
export const preferenceKind = z.enum(['preference', 'deal-breaker', 'request']);
export type PreferenceKind = z.infer<typeof preferenceKind>;
export const preference = z.object({
  ...entry,
  kind: preferenceKind,
  text: z.string().max(2000),
  /** Stands on the brief for the service team; a deal-breaker always does. */
  forService: z.boolean().default(false),
  on: calendarDate.nullable().default(null),
});
export type Preference = z.infer<typeof preference>;

/** What they want of service, and how they will know that they got it. */
export const expectation = z.object({
  ...entry,
  question: z.string().max(500).default(''),
  answer: z.string().max(5000),
  knownBy: z.string().max(2000).default(''),
  askedOn: calendarDate.nullable().default(null),
});
export type Expectation = z.infer<typeof expectation>;

/** Something done beyond what was asked, and how it landed. */
export const extra = z.object({
  ...entry,
  on: calendarDate.nullable().default(null),
  what: z.string().max(2000),
  landed: z.string().max(2000).default(''),
});
export type Extra = z.infer<typeof extra>;

/** An observed behaviour. `kind` is a key of `signalKinds`, or words of the user's own. */
export const signal = z.object({
  ...entry,
  kind: z.string().max(200),
  tone: z.enum(['good', 'bad']),
  on: calendarDate.nullable().default(null),
  note: z.string().max(2000).default(''),
});
export type Signal = z.infer<typeof signal>;
export const signalKinds = {
  'on-time': 'good',
  'needs-it': 'good',
  'sends-friends': 'good',
  'pays-on-time': 'good',
  'gives-thanks': 'good',
  'says-openly': 'good',
  'late-to-meetings': 'bad',
  'story-changes': 'bad',
  unpaid: 'bad',
  'asks-too-much': 'bad',
  'cannot-be-reached': 'bad',
  'speaks-ill': 'bad',
} as const satisfies Record<string, Signal['tone']>;
export type SignalKind = keyof typeof signalKinds;

/** The three questions before an agreement; each answered or left open. */
export const answer = z.enum(['yes', 'no', 'open']);
export const questions = z.object({
  ...entry,
  /** The agreement that it was about. */
  about: z.string().max(300).default(''),
  on: calendarDate.nullable().default(null),
  needsIt: answer.default('open'),
  feelsRight: answer.default('open'),
  addsUp: answer.default('open'),
  note: z.string().max(2000).default(''),
});
export type Questions = z.infer<typeof questions>;

/** What the agent decided about this customer, and why. */
export const decisionKind = z.enum(['keep', 'win-over', 'let-go']);
export type DecisionKind = z.infer<typeof decisionKind>;
export const decision = z.object({
  decision: decisionKind,
  reason: z.string().max(2000).default(''),
  on: calendarDate,
});
export type Decision = z.infer<typeof decision>;

/** A consent for one purpose. `purpose` is a key of `consentPurposes`, or words of the user's own. */
export const consent = z.object({
  ...entry,
  purpose: z.string().max(200),
  /** Which data it covers. */
  items: z.string().max(2000).default(''),
  /** How it was given: on paper, on the phone… a key of `consentMethods`, or words. */
  method: z.string().max(200).default(''),
  on: calendarDate,
  /** Until when; null while the customer does not withdraw it. */
  until: calendarDate.nullable().default(null),
  withdrawnOn: calendarDate.nullable().default(null),
  note: z.string().max(2000).default(''),
});
export type Consent = z.infer<typeof consent>;
/** The first two are what an agent needs of everybody; the others as the case may be. */
export const consentPurposes = [
  'contract-care',
  'marketing',
  'third-party',
  'sensitive',
  'photo',
] as const;
export const neededPurposes = ['contract-care', 'marketing'] as const;
export const consentMethods = ['paper', 'phone', 'message', 'electronic', 'in-person'] as const;

/** The rectangle that stays of a picture, in fractions of its width and height after turning. */
export const crop = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().gt(0).max(1),
  height: z.number().gt(0).max(1),
});
export type Crop = z.infer<typeof crop>;
