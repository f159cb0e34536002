import { cycleDueOn, cycleOf } from '../../core/deposit-cycles.ts';
import { formatPhone } from '../../core/phones.ts';
import { dueThanks, thankRows, thanksDueOn } from '../../data/deposit-thanks.ts';
import type { Box } from '../../data/sql.ts';
import type { OutputOf, ParsedInputOf } from '../../shared/contract.ts';
import type { DepositCycle, ThankRow } from '../../shared/deposits.ts';
import { readSettings } from '../settings/store.ts';

/** The cycles, and the lines of the one asked for: else the earliest with somebody left. */
export function thanksList(
  box: Box,
  { cycle: day, offset, limit }: ParsedInputOf<'deposits.thanks'>,
  today: string,
): OutputOf<'deposits.thanks'> {
  return box.snapshot(() => {
    const cycles = thanksCycles(box);
    const cycle = day === undefined ? firstCycle(cycles, today) : cycleOn(box, cycles, day);
    const rows = cycle === null ? [] : shownRows(box, cycle.due, { offset, limit });
    return { cycle, cycles, rows };
  });
}

function thanksCycles(box: Box): DepositCycle[] {
  const { depositCycleDays } = readSettings(box);
  return dueThanks(box).map(({ due, total, left }) => ({
    ...cycleDueOn(due, depositCycleDays),
    total,
    left,
  }));
}

/** What is due comes before what is not; then what is left at all; then the latest. */
function firstCycle(cycles: readonly DepositCycle[], today: string): DepositCycle | null {
  const open = cycles.filter(({ left }) => left > 0);
  return open.findLast(({ due }) => due <= today) ?? open.at(-1) ?? cycles[0] ?? null;
}

function cycleOn(box: Box, cycles: readonly DepositCycle[], day: string): DepositCycle {
  const listed = cycles.find(({ from, to }) => from <= day && day <= to);
  if (listed !== undefined) return listed;
  const cycle = cycleOf(day, readSettings(box).depositCycleDays);
  return { ...cycle, ...thanksDueOn(box, cycle.due) };
}

export function shownRows(
  box: Box,
  due: string,
  page: { offset: number; limit: number },
): ThankRow[] {
  return thankRows(box, due, page).map((row) => ({
    ...row,
    phone: row.phone === null ? null : formatPhone(row.phone),
  }));
}

/** The cycle of a day with its lines, for the paper. */
export function thanksOfCycle(box: Box, day: string): { cycle: DepositCycle; rows: ThankRow[] } {
  return box.snapshot(() => {
    const cycle = cycleOn(box, thanksCycles(box), day);
    return { cycle, rows: shownRows(box, cycle.due, { offset: 0, limit: -1 }) };
  });
}
