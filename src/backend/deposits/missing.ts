import { missedTo } from '../../core/lapse.ts';
import { dueDatesBetween } from '../../core/payment-dates.ts';
import { formatPhone } from '../../core/phones.ts';
import { depositsKnownTo } from '../../data/agreements.ts';
import { missingPayments } from '../../data/deposit-missing.ts';
import type { Box } from '../../data/sql.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import { readSettings } from '../settings/store.ts';

/** Agreements without their payment, as far as the lists that were read reach. */
export function missingDeposits(
  box: Box,
  page: ParsedInputOf<'deposits.missing'>,
  today: string,
): OutputOf<'deposits.missing'> {
  const knownTo = depositsKnownTo(box);
  const lateFrom = missedTo(knownTo, readSettings(box).depositGraceDays, today);
  if (knownTo === null || lateFrom === null) return { total: 0, missing: [], knownTo };
  const { total, rows } = missingPayments(box, { knownTo, lateFrom }, page);
  return {
    total,
    knownTo,
    missing: rows.map(({ phone, startsOn, endsOn, every, debitDay, watchFrom, ...row }) => {
      const terms = { startsOn, endsOn, every, debitDay, watchFrom };
      return {
        ...row,
        phone: phone === null ? null : formatPhone(phone),
        // A debit that failed is missed before its grace is over.
        missed: Math.max(1, dueDatesBetween(terms, row.due, lateFrom).length),
      };
    }),
  };
}
