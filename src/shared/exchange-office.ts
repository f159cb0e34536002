import { z } from 'zod';
import { deposit, depositImport, depositPlan } from './deposits.ts';
import { followUpPlan } from './follow-ups.ts';
import { helper } from './helpers.ts';
import { studioHead } from './exchange-studio.ts';
import { calendarDate, moment } from './primitives.ts';
import { settings } from './settings.ts';
import { reasonKind } from './today.ts';

/*
 * What a JSON document holds beside its customers, and what hangs on them since there is a list for
 * every day. Local numbers do not travel, uids do.
 */

export const travellingDeposit = deposit
  .omit({ id: true, customerId: true, customerName: true, product: true, importId: true })
  .extend({
    /** The uid of the list that it came in; empty for one typed by hand. */
    list: z.string().max(60).default(''),
    /** The uids of other lists that hold it, too. */
    seenIn: z.array(z.string().max(60)).max(1000).default([]),
    /** The uid of the contact in which it was thanked for; empty for none. */
    contact: z.string().max(60).default(''),
    /** What makes it the same payment in a list that is read again. */
    fingerprint: z.string().max(500).nullable().default(null),
    trashedAt: moment.nullable().default(null),
    updatedAt: moment,
  });
export type TravellingDeposit = z.infer<typeof travellingDeposit>;

export const travellingDepositList = depositImport
  .omit({ id: true })
  .extend({ uid: z.string().min(1).max(60), status: z.enum(['done', 'undone']) });
export type TravellingDepositList = z.infer<typeof travellingDepositList>;

const kept = { trashedAt: moment.nullable().default(null), createdAt: moment, updatedAt: moment };
export const travellingHelper = helper.extend({ uid: z.string().min(1).max(60), ...kept });
export type TravellingHelper = z.infer<typeof travellingHelper>;

/** A plan of the user's own, or a built-in one that was edited. */
export const travellingPlan = followUpPlan
  .omit({ builtIn: true, edited: true })
  .extend({ uid: z.string().min(1).max(60), ...kept });
export type TravellingPlan = z.infer<typeof travellingPlan>;

/** How a list of deposits with these headers was read. */
export const travellingDepositPlan = z.object({
  headers: z.string().max(50_000),
  plan: depositPlan,
});
export type TravellingDepositPlan = z.infer<typeof travellingDepositPlan>;

/** Settings that say how the office works; what is of one computer or one person stays there. */
export const officeSettings = settings
  .pick({
    officeHours: true,
    birthdayDays: true,
    silentDays: true,
    silentCount: true,
    promiseLeadDays: true,
    extraHolidays: true,
    workedHolidays: true,
    cadencePauses: true,
    tagCadences: true,
    depositCycleDays: true,
    depositThankDays: true,
    depositGraceDays: true,
    maturityDays: true,
    insuranceAgeDays: true,
    lapseRules: true,
    startPlans: true,
    reminders: true,
    hand: true,
    ink: true,
    lines: true,
    cardLayout: true,
    envelope: true,
    labelSheet: true,
  })
  .partial();
export type OfficeSettings = z.infer<typeof officeSettings>;

/** What belongs to the office and to no customer. */
export const officeHead = z.object({
  settings: officeSettings.optional(),
  helpers: z.array(travellingHelper).max(10_000).optional(),
  plans: z.array(travellingPlan).max(1000).optional(),
  depositPlans: z.array(travellingDepositPlan).max(1000).optional(),
  depositLists: z.array(travellingDepositList).max(10_000).optional(),
  /** Deposits that belong to nobody yet, or to nobody at all. */
  deposits: z.array(travellingDeposit).max(1_000_000).optional(),
  ...studioHead,
});
export type OfficeHead = z.infer<typeof officeHead>;

/** A reason of Today that was done, or put off to a later day. */
export const travellingMark = z.object({
  kind: reasonKind,
  due: calendarDate,
  about: z.string().max(120).default(''),
  doneAt: moment,
});
export type TravellingMark = z.infer<typeof travellingMark>;
export const travellingMove = travellingMark
  .omit({ doneAt: true })
  .extend({ movedOn: calendarDate, until: calendarDate });
export type TravellingMove = z.infer<typeof travellingMove>;
