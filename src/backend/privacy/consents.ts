import { addDays } from '../../core/dates.ts';
import { runsOutWithinDays } from '../../core/consents.ts';
import { formatPhone } from '../../core/phones.ts';
import { countConsentMatters, listConsentMatters } from '../../data/consents.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { Context } from '../context.ts';
import { today } from '../local-time.ts';

/** Whose consent needs a look: withdrawn, ending soon, or ended. */
export function listConsents(
  context: Context,
  { show, offset, limit }: ParsedInputOf<'privacy.consents'>,
): OutputOf<'privacy.consents'> {
  const { box } = context;
  const day = today(context);
  const days = { today: day, soon: addDays(day, runsOutWithinDays) };
  return box.snapshot(() => {
    const counts = countConsentMatters(box, days);
    const rows = listConsentMatters(box, { show, ...days, offset, limit });
    return {
      matters: rows.map(({ phone, ...row }) => ({
        ...row,
        phone: phone === null ? '' : formatPhone(phone),
      })),
      total: counts[show],
      counts,
    };
  });
}
