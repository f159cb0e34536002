import { useSyncExternalStore } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { DepositImportResult, DepositPlan, DepositTarget } from '../../../shared/deposits.ts';
import { importLimitBytes } from '../../../shared/exchange.ts';
import { invoke } from '../../api.ts';

type Inspected = OutputOf<'deposits.inspect'>;

/** How far a list of deposits is read; kept while the program runs, so that leaving the screen loses nothing. */
export type Reading =
  | { step: 'choose'; error: unknown; tooLarge: { file: string; size: number } | null }
  | { step: 'looking'; name: string }
  | { step: 'plan'; name: string; inspected: Inspected; busy: boolean; error: unknown }
  | { step: 'running'; name: string; jobId: string }
  | { step: 'done'; name: string; result: DepositImportResult };

const start: Extract<Reading, { step: 'choose' }> = { step: 'choose', error: null, tooLarge: null };
let reading: Reading = start;
const listeners = new Set<() => void>();

function set(next: Reading) {
  reading = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useReading(): Reading {
  return useSyncExternalStore(subscribe, () => reading);
}

export function startOver(): void {
  set(start);
}

export function showResult(name: string, result: DepositImportResult): void {
  set({ step: 'done', name, result });
}

/** Looks at a list's beginning: which row names the columns, and what each of them is. */
export async function takeList(file: File): Promise<void> {
  // The name may arrive decomposed from a Mac.
  const name = file.name.normalize('NFC');
  if (file.size > importLimitBytes) {
    const size = Math.ceil(file.size / 1024 / 1024);
    return set({ ...start, tooLarge: { file: name, size } });
  }
  set({ step: 'looking', name });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const inspected = await invoke('deposits.inspect', { name, bytes });
    set({ step: 'plan', name, inspected, busy: false, error: null });
  } catch (error) {
    set({ ...start, error });
  }
}

/** Looks again at another sheet, encoding or header row. */
export async function lookAgain(plan: Partial<DepositPlan>): Promise<void> {
  if (reading.step !== 'plan') return;
  const { name, inspected } = reading;
  set({ ...reading, busy: true, error: null });
  try {
    const { columns: _, ...rest } = inspected.plan;
    const again = await invoke('deposits.reinspect', {
      file: inspected.file,
      plan: { ...rest, ...plan },
    });
    set({ step: 'plan', name, inspected: again, busy: false, error: null });
  } catch (error) {
    set({ step: 'plan', name, inspected, busy: false, error });
  }
}

/** Targets that only one column can be: another one gives way. */
const single: readonly DepositTarget[] = [
  'paidOn',
  'payer',
  'amount',
  'reversal',
  'number',
  'result',
];

/** Says what a column is. */
export function sendColumn(index: number, target: DepositTarget): void {
  if (reading.step !== 'plan') return;
  const { inspected } = reading;
  const columns = inspected.plan.columns.map((column, at) => {
    if (at === index) return { ...column, target };
    const givesWay = single.includes(target) && column.target === target;
    return givesWay ? { ...column, target: 'ignore' as const } : column;
  });
  set({ ...reading, inspected: { ...inspected, plan: { ...inspected.plan, columns } } });
}

/** Starts the reading; the job goes on whichever screen shows. */
export async function startReading(): Promise<void> {
  if (reading.step !== 'plan') return;
  const before = reading;
  const { name, inspected } = before;
  set({ ...before, busy: true, error: null });
  try {
    const { job } = await invoke('deposits.import', { file: inspected.file, plan: inspected.plan });
    set({ step: 'running', name, jobId: job });
  } catch (error) {
    set({ ...before, busy: false, error });
  }
}
