import { hasResidentNumber } from '../../core/resident-numbers.ts';
import { rememberedPlan, rememberPlan } from '../../data/deposit-imports.ts';
import type { Box } from '../../data/sql.ts';
import { depositPlan, type DepositPlan } from '../../shared/deposits.ts';

/** The headers of a list, by which its plan is known again; null without a header. */
function headersOf({ headerRow, columns }: DepositPlan): string | null {
  if (headerRow === null || columns.every(({ header }) => header === '')) return null;
  return JSON.stringify(columns.map(({ header }) => header));
}

/** Remembers how a list with these headers was read. */
export function rememberDepositPlan(box: Box, plan: DepositPlan, at: string): void {
  const headers = headersOf(plan);
  // A first line of values is no header: nobody's number is kept for it.
  if (headers !== null && hasResidentNumber(headers)) return;
  if (headers !== null) rememberPlan(box, { headers, plan: JSON.stringify(plan), at });
}

/** The columns as the user put them the last time these headers came; null where they never did. */
export function rememberedColumns(box: Box, plan: DepositPlan): DepositPlan['columns'] | null {
  const headers = headersOf(plan);
  const kept = headers === null ? undefined : rememberedPlan(box, headers);
  if (kept === undefined) return null;
  const stored = depositPlan.safeParse(JSON.parse(kept));
  return stored.success ? stored.data.columns : null;
}
