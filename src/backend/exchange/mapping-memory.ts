import { createHash } from 'node:crypto';
import { hasResidentNumber } from '../../core/resident-numbers.ts';
import { readSettingValues, writeSettingValue } from '../../data/settings.ts';
import type { Box } from '../../data/sql.ts';
import { columnMapping, type ColumnMapping, type ReadingPlan } from '../../shared/exchange.ts';

/** A header in the box's settings: equal headers, equal key. */
function keyOf(columns: readonly ColumnMapping[]): string {
  const headers = JSON.stringify(columns.map(({ header }) => header));
  return `mapping:${createHash('sha256').update(headers).digest('base64url').slice(0, 16)}`;
}

const hasMapping = ({ format, hasHeader, columns }: ReadingPlan): boolean =>
  format === 'csv' && hasHeader && columns.length > 0;

/** Remembers where the user put the columns of this header. */
export function rememberMapping(box: Box, plan: ReadingPlan, at: string): void {
  // A first line of values is no header: nobody's number is kept for it.
  if (plan.columns.some(({ header }) => hasResidentNumber(header))) return;
  if (hasMapping(plan)) writeSettingValue(box, keyOf(plan.columns), plan.columns, at);
}

/** The plan with the columns as the user put them the last time this header came. */
export function withRememberedMapping(box: Box, plan: ReadingPlan): ReadingPlan {
  if (!hasMapping(plan)) return plan;
  const stored = readSettingValues(box)[keyOf(plan.columns)];
  const columns = columnMapping.array().length(plan.columns.length).safeParse(stored);
  return columns.success ? { ...plan, columns: columns.data } : plan;
}
