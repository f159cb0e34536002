import { z } from 'zod';
import { lapseRule, type LapseRule } from './agreements.ts';
import { builtInPlans } from './follow-ups.ts';
import {
  calendarDate,
  clockTime,
  emptyResult,
  filePath,
  language,
  recordUpTo,
  type Operations,
} from './primitives.ts';
import { cardLayout, flip, ink, paperLines } from './greeting-card-spec.ts';
import { envelopeSize, shift } from './paper.ts';

/** Open from `from` to `to` on a local clock; null means closed that day. */
export const officeDay = z.object({ from: clockTime, to: clockTime }).nullable();
/** Sunday first, as `Date.getDay` counts. */
export const officeHours = z.array(officeDay).length(7);
export type OfficeHours = z.infer<typeof officeHours>;

/** Named days between two dates, both counted. */
export const dayRange = z.object({
  from: calendarDate,
  to: calendarDate,
  note: z.string().max(200).default(''),
});
/** Everybody with the tag is to be reached at least so often. */
export const tagCadence = z.object({
  tag: z.string().min(1).max(60),
  days: z.int().min(1).max(3650),
});
export type TagCadence = z.infer<typeof tagCadence>;

export const reminders = z.object({
  enabled: z.boolean(),
  /** The morning's notice of who is to be reached. */
  at: clockTime,
  /** Nothing is shown from `from` to `to`, also over midnight. */
  quiet: z.object({ from: clockTime, to: clockTime }),
  /** A second notice, in the afternoon, of what cannot wait and is not done; null for none. */
  again: clockTime.nullable(),
  /** Also on days off. */
  onDaysOff: z.boolean(),
  badge: z.boolean(),
});
export type Reminders = z.infer<typeof reminders>;

const workday = { from: '09:00', to: '18:00' };

export const settings = z.object({
  language,
  agentName: z.string().max(100),
  agentCompany: z.string().max(200),
  agentPhone: z.string().max(60),
  /** The sender on envelopes. */
  agentPostcode: z.string().max(20),
  agentAddress: z.string().max(300),
  officeHours,
  /** Today: birthdays so many days ahead. */
  birthdayDays: z.int().min(0).max(60),
  /** Today: silent at least so many days. */
  silentDays: z.int().min(1).max(3650),
  /** Today: at most so many silent customers a day. */
  silentCount: z.int().min(0).max(100),
  /** Promises: so many working days before the date told the agent aims at. */
  promiseLeadDays: z.int().min(0).max(60),
  /** Holidays beside the public ones: elections, days of the agent's own; and public ones worked on. */
  extraHolidays: z.array(z.object({ date: calendarDate, name: z.string().max(100) })).max(500),
  workedHolidays: z.array(calendarDate).max(500),
  /** Days in which nobody is called for silence, and which do not count as silence. */
  cadencePauses: z.array(dayRange).max(200),
  tagCadences: z.array(tagCadence).max(200),
  /** Deposits are thanked for in cycles of so many days of a month. */
  depositCycleDays: z.int().min(1).max(31),
  /** Deposits older than this at their reading are not thanked for any more. */
  depositThankDays: z.int().min(1).max(366),
  /** A payment is missing so many days after it was due. */
  depositGraceDays: z.int().min(0).max(60),
  /** Warnings so many days before an agreement ends, and before the insurance age rises. */
  maturityDays: z.array(z.int().min(0).max(3660)).max(12),
  insuranceAgeDays: z.array(z.int().min(0).max(366)).max(12),
  lapseRules: z.array(lapseRule).max(50),
  /** Plans that begin by themselves at their event. */
  startPlans: z.array(z.enum(builtInPlans)).max(20),
  reminders,
  hand: z.string().max(60),
  ink,
  lines: paperLines,
  cardLayout,
  flip,
  envelope: envelopeSize,
  labelSheet: z.string().max(60),
  /** How far print is moved on a paper, by `paperKind` or the id of a label sheet; millimetres. */
  shifts: recordUpTo(500, z.string().max(60), shift),
  theme: z.enum(['system', 'light', 'dark']),
  /** Locked after so many minutes without a key or a move of the mouse; 0 for never. */
  lockAfterMinutes: z.int().min(0).max(1440),
  /** A folder elsewhere that gets every backup, too; empty for none. */
  backupFolder: z.string().max(1000),
  /** Backups older than this are removed, whatever the policy would keep; 0 for no limit. */
  backupAgeDays: z.int().min(0).max(3660),
  /** A new customer is kept for so many months unless the card says otherwise; 0 for no date. */
  retainMonths: z.int().min(0).max(600),
  /** Exports and printed lists begin with covered numbers. */
  maskByDefault: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

/** Korean insurance: two payments missed, a notice with a fortnight's grace, reinstatement within three years. */
const defaultLapseRules: LapseRule[] = [
  { kind: 'insurance', missed: 2, noticeAfter: 1, lapseAfter: 14, reinstateWithin: 1095 },
  { kind: 'rental', missed: 3, noticeAfter: 7, lapseAfter: 14, reinstateWithin: 0 },
  { kind: '', missed: 2, noticeAfter: 7, lapseAfter: 30, reinstateWithin: 0 },
];

export const defaultSettings: Settings = {
  language: 'ko',
  agentName: '',
  agentCompany: '',
  agentPhone: '',
  agentPostcode: '',
  agentAddress: '',
  officeHours: [null, workday, workday, workday, workday, workday, null],
  birthdayDays: 7,
  silentDays: 90,
  silentCount: 5,
  promiseLeadDays: 2,
  extraHolidays: [],
  workedHolidays: [],
  cadencePauses: [],
  tagCadences: [],
  depositCycleDays: 5,
  depositThankDays: 31,
  depositGraceDays: 3,
  maturityDays: [90, 60, 30, 7],
  insuranceAgeDays: [60, 30, 7],
  lapseRules: defaultLapseRules,
  startPlans: ['after-sale', 'lost-sale', 'after-problem'],
  reminders: {
    enabled: true,
    at: '08:30',
    quiet: { from: '21:00', to: '08:00' },
    again: '16:00',
    onDaysOff: false,
    badge: true,
  },
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  cardLayout: 'a6',
  flip: 'long',
  envelope: 'post',
  labelSheet: '3107',
  shifts: {},
  theme: 'system',
  lockAfterMinutes: 0,
  backupFolder: '',
  backupAgeDays: 365,
  retainMonths: 0,
  maskByDefault: false,
};

export const about = z.object({
  version: z.string(),
  boxFile: z.string(),
  boxBytes: z.int(),
  /** `keychain` or `key-file`; where the key file lies. */
  key: z.object({
    kind: z.enum(['keychain', 'key-file', 'passphrase', 'recovery']),
    where: z.string(),
  }),
  host: z.enum(['electron', 'browser', 'cli']),
});
export type About = z.infer<typeof about>;

export const settingsOperations = {
  'settings.get': { input: z.object({}).optional(), output: settings },
  'settings.update': { input: z.object({ patch: settings.partial() }), output: settings },
  'settings.about': { input: z.object({}).optional(), output: about },
  /** Shows a file that the program wrote in the system's file manager. */
  'settings.reveal': { input: z.object({ file: filePath }), output: emptyResult },
  /** `tel:` and `mailto:` links only. */
  'settings.openLink': { input: z.object({ url: z.string().max(2000) }), output: emptyResult },
} satisfies Operations;
