import { fillCard } from '../../core/fill-card.ts';
import type { MergeField, MergeValues } from '../../core/merge-fields.ts';
import { fieldLabel } from '../../core/merge-labels.ts';
import { sampleValues } from '../../core/merge-sample.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import type { Language } from '../../shared/primitives.ts';
import type { FilledText, MergeFieldInfo } from '../../shared/templates.ts';
import type { Context } from '../context.ts';
import { requireCustomer } from '../customers/store.ts';
import { today } from '../local-time.ts';
import { readSettings } from '../settings/store.ts';
import { knownFields } from './store.ts';
import { valuesFor } from './values.ts';

function sampleFor(context: Context, language: Language): MergeValues {
  const { box } = context;
  return sampleValues({
    language,
    today: today(context),
    agent: readSettings(box),
    ownFields: listCustomFields(box),
  });
}

/** The fields that may be typed, in the order in which they are offered. */
export function offeredFields(context: Context, language: Language): MergeFieldInfo[] {
  const sample = sampleFor(context, language);
  return knownFields(context.box)
    .filter((field) => language === 'ko' || field !== ('honorific' satisfies MergeField))
    .map((field) => ({ field, label: fieldLabel(field, language), sample: sample[field] ?? '' }));
}

/** Texts filled for a customer, or for the sample one. Errors: `not-found`. */
export function fillFor(context: Context, input: ParsedInputOf<'templates.fill'>): FilledText {
  const { text, language, customerId } = input;
  const { greeting, message, closing, missing, unknown } = fillCard(
    text,
    customerId === null
      ? sampleFor(context, language)
      : valuesOfCustomer(context, customerId, language),
  );
  const problems = [
    ...unknown.map((field) => ({ field, kind: 'unknown' as const })),
    ...missing.map((field) => ({ field, kind: 'missing' as const })),
  ];
  return { greeting, message, closing, problems };
}

function valuesOfCustomer(context: Context, id: number, language: Language): MergeValues {
  const customer = requireCustomer(context.box, id);
  return valuesFor(context, [customer], language).get(id) ?? {};
}
