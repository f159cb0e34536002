import { checkCustomValue } from '../../core/custom-values.ts';
import { addDays } from '../../core/dates.ts';
import { listCustomFields } from '../../data/custom-fields.ts';
import type {
  StoredAgreementCondition,
  StoredCondition,
  StoredFilter,
} from '../../data/list-filter.ts';
import { neededPurposes } from '../../shared/card-parts.ts';
import type { CustomField } from '../../shared/custom-fields.ts';
import type { CustomCondition, CustomerFilter } from '../../shared/customer-list.ts';
import { AppError } from '../../shared/errors.ts';
import { missedUpTo } from '../agreements/read.ts';
import type { Context } from '../context.ts';
import { startOfDay, today } from '../local-time.ts';

/**
 * The filter with its days turned into dates and moments of this computer's calendar, and the values
 * of the user's own fields into stored form. Errors: `custom-value-invalid`.
 */
export function storedFilter(context: Context, filter: CustomerFilter): StoredFilter {
  const { silentDays, contactedDays, retentionDays, consentMissing, custom, ...others } = filter;
  const { agreement, open, ...rest } = others;
  const day = today(context);
  return {
    ...rest,
    ...(silentDays !== undefined && { silentBefore: startOfDay(addDays(day, 1 - silentDays)) }),
    ...(contactedDays !== undefined && {
      contactedSince: startOfDay(addDays(day, 1 - contactedDays)),
    }),
    ...(retentionDays !== undefined && { retainedUntil: addDays(day, retentionDays) }),
    ...(consentMissing !== undefined && {
      consents: { purposes: [...neededPurposes], on: day, missing: consentMissing },
    }),
    ...(agreement && { agreement: storedAgreement(agreement, day) }),
    ...(open && {
      open:
        open === 'payment' ? { kind: open, missedTo: missedUpTo(context) ?? '' } : { kind: open },
    }),
    ...(custom?.length && { custom: storedConditions(context, custom, day) }),
  };
}

function storedAgreement(
  { kind, status, endsWithin }: NonNullable<CustomerFilter['agreement']>,
  day: string,
): StoredAgreementCondition {
  if (endsWithin === undefined) return { kind, status };
  return { kind, status, endsFrom: day, endsTo: addDays(day, endsWithin) };
}

function storedConditions(
  { box }: Context,
  conditions: readonly CustomCondition[],
  day: string,
): StoredCondition[] {
  const fields = listCustomFields(box, { trashed: true });
  return conditions.map(({ field: uid, is, from, to, empty }) => {
    const field = fields.find((known) => known.uid === uid);
    const stored = (written: string | undefined) =>
      written === undefined || !field ? written : storedValue(field, written, day);
    return {
      field: uid,
      is: stored(is),
      from: stored(from),
      to: stored(to),
      empty,
      isNumber: field?.type === 'number',
    };
  });
}

/** An option that was taken out of its definition may still stand on cards: it is looked for as written. */
function storedValue(field: CustomField, written: string, day: string): string {
  const checked = checkCustomValue(field, written, day);
  if (checked.ok) return checked.value;
  if (field.type === 'choice') return written;
  const { expected } = checked;
  throw new AppError('custom-value-invalid', { field: field.name, value: written, expected });
}
