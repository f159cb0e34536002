import { daysKept } from '../../core/retention.ts';
import { addDays } from '../../core/dates.ts';
import { formatPhone } from '../../core/phones.ts';
import { countRetained, heldBy, listRetained } from '../../data/retention.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { BulkResult } from '../../shared/customer-list.ts';
import type { Context } from '../context.ts';
import { checkTexts } from '../customers/check-fields.ts';
import { newUid } from '../customers/store.ts';
import { today } from '../local-time.ts';

/** Who is to be destroyed within some days, or should have been; the earliest first. */
export function listRetention(
  context: Context,
  { days, offset, limit }: ParsedInputOf<'privacy.retention'>,
): OutputOf<'privacy.retention'> {
  const { box } = context;
  const day = today(context);
  const until = addDays(day, days);
  return box.snapshot(() => {
    const rows = listRetained(box, { until, offset, limit });
    const held = heldBy(
      box,
      rows.map(({ id }) => id),
    );
    return {
      ...countRetained(box, { until, today: day }),
      customers: rows.map(({ phone, ...row }) => ({
        ...row,
        phone: phone === null ? '' : formatPhone(phone),
        days: daysKept(row.retainUntil, day),
        held: held.get(row.id) ?? [],
      })),
    };
  });
}

/** Starts giving many customers a date; answers the job. Errors: `resident-number`, `too-many-jobs`. */
export function startRetention(
  context: Context,
  { ids, retainUntil, retainReason }: ParsedInputOf<'privacy.setRetention'>,
): OutputOf<'privacy.setRetention'> {
  checkTexts({ retainReason });
  const none = { addTags: [], removeTags: [] };
  const tell = () => context.events.changed('customers');
  const job = context.jobs.start({
    kind: 'bulk',
    label: '',
    input: {
      targets: { ids },
      act: { ...none, retention: { retainUntil, retainReason } },
      batch: newUid(),
    },
    finish: (result: BulkResult) => {
      tell();
      return result;
    },
    cleanUp: tell,
  });
  return { job };
}
