import { z } from 'zod';
import { customersByTagCadence, refreshTagCadences } from '../../data/cadences.ts';
import {
  insertDepositList,
  insertDepositPlan,
  insertHelper,
  insertPlan,
  removeOffice,
} from '../../data/office.ts';
import { deleteSettingValue, readSettingValues, writeSettingValue } from '../../data/settings.ts';
import { insertLabelSheet, insertTemplate, removeStudio } from '../../data/travelling-studio.ts';
import type { Box } from '../../data/sql.ts';
import { insertTravellingDeposit } from '../../data/travelling-deposits.ts';
import { keepPictures, withHeldPictures } from './travelling-pictures.ts';
import { officeSettings, type OfficeHead } from '../../shared/exchange-office.ts';

const rows = z.array(z.tuple([z.string(), z.string()]));
/** What an import brought of the office, so that it can be taken back. */
const takenOffice = z.object({
  helpers: rows,
  plans: rows,
  deposits: rows,
  lists: z.array(z.string()),
  depositPlans: z.array(z.string()),
  templates: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
  labelSheets: rows.default([]),
  settings: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
});
type TakenOffice = z.infer<typeof takenOffice>;

const keyOf = (importId: number): string => `office-of-import-${importId}`;

/** Writes what a document says of the office: what the box has itself stays as it is. */
export class OfficeImport {
  readonly #box: Box;
  readonly #importId: number;
  readonly #at: string;
  readonly #taken: TakenOffice = {
    helpers: [],
    plans: [],
    deposits: [],
    lists: [],
    depositPlans: [],
    templates: [],
    labelSheets: [],
    settings: {},
  };

  constructor({ box, importId, at }: { box: Box; importId: number; at: string }) {
    this.#box = box;
    this.#importId = importId;
    this.#at = at;
  }

  take(office: OfficeHead): void {
    const { settings, helpers, plans, depositPlans, depositLists, deposits } = office;
    const [box, taken] = [this.#box, this.#taken];
    this.#takeSettings(settings ?? {});
    for (const helper of helpers ?? []) {
      if (insertHelper(box, helper)) taken.helpers.push([helper.uid, helper.updatedAt]);
    }
    for (const plan of plans ?? []) {
      if (insertPlan(box, plan)) taken.plans.push([plan.uid, plan.updatedAt]);
    }
    for (const plan of depositPlans ?? []) {
      if (insertDepositPlan(box, plan, this.#at)) taken.depositPlans.push(plan.headers);
    }
    for (const list of depositLists ?? []) {
      if (insertDepositList(box, list)) taken.lists.push(list.uid);
    }
    for (const deposit of deposits ?? []) {
      if (insertTravellingDeposit(box, null, deposit)) this.#noteDeposit(deposit);
    }
    this.#takeStudio(office);
    this.#note();
  }

  #takeStudio({ templates = [], labelSheets = [], pictures = {} }: OfficeHead): void {
    const [box, taken] = [this.#box, this.#taken];
    keepPictures(box, pictures, this.#at);
    for (const template of templates) {
      const { uid, fields, updatedAt } = template;
      const look = withHeldPictures(box, fields.look);
      if (insertTemplate(box, { ...template, fields: { ...fields, look } }))
        taken.templates.push([uid, fields.language, updatedAt]);
    }
    for (const sheet of labelSheets) {
      if (insertLabelSheet(box, sheet)) taken.labelSheets.push([sheet.uid, sheet.updatedAt]);
    }
  }

  /** A deposit that came to a card which was there before the import. */
  noteDeposits(deposits: readonly { uid: string; updatedAt: string }[]): void {
    if (deposits.length === 0) return;
    for (const deposit of deposits) this.#noteDeposit(deposit);
    this.#note();
  }

  /** Steps, each for a transaction: the cadences of customers whose tags have one now. */
  *finish(): Generator<() => void> {
    if (this.#taken.settings['tagCadences'] !== undefined) yield* cadenceSteps(this.#box);
  }

  #noteDeposit({ uid, updatedAt }: { uid: string; updatedAt: string }): void {
    this.#taken.deposits.push([uid, updatedAt]);
  }

  #note(): void {
    if (Object.values(this.#taken).every((value) => Object.keys(value).length === 0)) return;
    writeSettingValue(this.#box, keyOf(this.#importId), this.#taken, this.#at);
  }

  /** A setting that nobody made here is the document's; lists of days and tags are united. */
  #takeSettings(given: OfficeHead['settings']): void {
    const own = readSettingValues(this.#box);
    for (const [key, after] of Object.entries(given ?? {})) {
      const before = own[key];
      const united = before === undefined ? after : unitedList(key, before, after);
      if (united === null || JSON.stringify(united) === JSON.stringify(before)) continue;
      writeSettingValue(this.#box, key, united, this.#at);
      this.#taken.settings[key] = { before: before ?? null, after: united };
    }
  }
}

const identities: Readonly<Record<string, (entry: unknown) => string>> = {
  tagCadences: (entry) => text(entry, 'tag'),
  extraHolidays: (entry) => text(entry, 'date'),
  workedHolidays: (entry) => String(entry),
  cadencePauses: (entry) => `${text(entry, 'from')} ${text(entry, 'to')}`,
};

function text(entry: unknown, key: string): string {
  const value = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : null;
  return JSON.stringify(value);
}

/** The box's own list and what the document's has beside it; null for what is no such list. */
function unitedList(key: string, own: unknown, given: unknown): unknown {
  const identity = identities[key];
  if (!identity || !Array.isArray(own) || !Array.isArray(given)) return null;
  const known = new Set(own.map(identity));
  const all: unknown = [...own, ...given.filter((entry) => !known.has(identity(entry)))];
  return officeSettings.safeParse({ [key]: all }).success ? all : null;
}

/** So many customers a step. */
const piece = 500;

function* cadenceSteps(box: Box): Generator<() => void> {
  const ids = customersByTagCadence(box);
  for (let first = 0; first < ids.length; first += piece) {
    yield () => refreshTagCadences(box, ids.slice(first, first + piece));
  }
}

/**
 * Takes back what an import brought of the office, as far as it is as it came; answers the steps that
 * are left to do, each for a transaction. In the transaction that ends the import.
 */
export function undoOffice(box: Box, importId: number, at: string): Generator<() => void> {
  const key = keyOf(importId);
  const parsed = takenOffice.safeParse(readSettingValues(box)[key]);
  if (!parsed.success) return nothing();
  const { settings, templates, labelSheets, ...brought } = parsed.data;
  removeOffice(box, brought);
  const now = readSettingValues(box);
  for (const [name, { before, after }] of Object.entries(settings)) {
    if (JSON.stringify(now[name]) !== JSON.stringify(after)) continue;
    if (before === null) deleteSettingValue(box, name);
    else writeSettingValue(box, name, before, at);
  }
  // A sheet that the settings name stays: only now do they say what they said before.
  removeStudio(box, { templates, labelSheets });
  deleteSettingValue(box, key);
  return settings['tagCadences'] === undefined ? nothing() : cadenceSteps(box);
}

function* nothing(): Generator<() => void> {}
