import { z } from 'zod';
import { bytes, clockTime, emptyResult, language, type Operations } from './primitives.ts';
import { ink, paperLines } from './greeting-cards.ts';

/** Open from `from` to `to` on a local clock; null means closed that day. */
export const officeDay = z.object({ from: clockTime, to: clockTime }).nullable();
/** Sunday first, as `Date.getDay` counts. */
export const officeHours = z.array(officeDay).length(7);
export type OfficeHours = z.infer<typeof officeHours>;

const workday = { from: '09:00', to: '18:00' };

export const settings = z.object({
  language,
  agentName: z.string().max(100),
  agentCompany: z.string().max(200),
  agentPhone: z.string().max(60),
  officeHours,
  /** Today: birthdays so many days ahead. */
  birthdayDays: z.int().min(0).max(60),
  /** Today: silent at least so many days. */
  silentDays: z.int().min(1).max(3650),
  /** Today: at most so many silent customers a day. */
  silentCount: z.int().min(0).max(100),
  hand: z.string().max(60),
  ink,
  lines: paperLines,
  theme: z.enum(['system', 'light', 'dark']),
});
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Settings = {
  language: 'ko',
  agentName: '',
  agentCompany: '',
  agentPhone: '',
  officeHours: [null, workday, workday, workday, workday, workday, null],
  birthdayDays: 7,
  silentDays: 90,
  silentCount: 5,
  hand: 'nanum-pen',
  ink: 'blueblack',
  lines: 'dotted',
  theme: 'system',
};

export const about = z.object({
  version: z.string(),
  boxFile: z.string(),
  boxBytes: z.int(),
  /** `keychain` or `key-file`; where the key file lies. */
  key: z.object({ kind: z.enum(['keychain', 'key-file']), where: z.string() }),
  host: z.enum(['electron', 'browser', 'cli']),
});
export type About = z.infer<typeof about>;

export const settingsOperations = {
  'settings.get': {
    input: z.object({}).optional(),
    output: settings.extend({ hasSignature: z.boolean() }),
  },
  'settings.update': {
    input: z.object({ patch: settings.partial() }),
    output: settings.extend({ hasSignature: z.boolean() }),
  },
  /** The signature's picture (PNG or JPEG, at most 2 MB); null takes it away. */
  'settings.setSignature': { input: z.object({ bytes: bytes.nullable() }), output: emptyResult },
  'settings.signature': {
    input: z.object({}).optional(),
    output: z.object({ dataUrl: z.string().nullable() }),
  },
  'settings.about': { input: z.object({}).optional(), output: about },
  /** Shows a file that the program wrote in the system's file manager. */
  'settings.reveal': { input: z.object({ file: z.string() }), output: emptyResult },
  /** `tel:` and `mailto:` links only. */
  'settings.openLink': { input: z.object({ url: z.string().max(2000) }), output: emptyResult },
} satisfies Operations;
