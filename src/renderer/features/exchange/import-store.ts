import { useSyncExternalStore } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { TravellingField } from '../../../shared/custom-fields.ts';
import { importLimitBytes, type ColumnTarget, type ReadingPlan } from '../../../shared/exchange.ts';
import { invoke } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';

type Inspected = OutputOf<'exchange.inspect'>;

/** How far the wizard is; kept while the program runs, so that leaving the screen loses nothing. */
export type Wizard =
  | { step: 'choose'; error: unknown; tooLarge: { file: string; size: number } | null }
  | { step: 'looking'; name: string }
  | { step: 'plan'; name: string; inspected: Inspected; busy: boolean; error: unknown }
  | { step: 'running'; name: string; jobId: string };

const start: Extract<Wizard, { step: 'choose' }> = { step: 'choose', error: null, tooLarge: null };
let wizard: Wizard = start;
const listeners = new Set<() => void>();

function set(next: Wizard) {
  wizard = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWizard(): Wizard {
  return useSyncExternalStore(subscribe, () => wizard);
}

export function startOver(): void {
  set(start);
}

/** Looks at a file's beginning. */
export async function takeFile(file: File): Promise<void> {
  const megabytes = Math.ceil(file.size / 1024 / 1024);
  if (file.size > importLimitBytes) {
    return set({ ...start, tooLarge: { file: file.name, size: megabytes } });
  }
  // The name may arrive decomposed from a Mac.
  const name = file.name.normalize('NFC');
  set({ step: 'looking', name });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const inspected = await invoke('exchange.inspect', {
      name,
      bytes,
      plan: { language: currentLanguage() },
    });
    set({ step: 'plan', name, inspected, busy: false, error: null });
  } catch (error) {
    set({ ...start, error });
  }
}

/** Looks again with another encoding, separator or header choice. */
export async function lookAgain(plan: Partial<ReadingPlan>): Promise<void> {
  if (wizard.step !== 'plan') return;
  const { name, inspected } = wizard;
  set({ ...wizard, busy: true, error: null });
  try {
    const { columns: _, ...rest } = inspected.plan;
    const again = await invoke('exchange.reinspect', {
      file: inspected.file,
      plan: { ...rest, ...plan },
    });
    set({ step: 'plan', name, inspected: again, busy: false, error: null });
  } catch (error) {
    set({ step: 'plan', name, inspected, busy: false, error });
  }
}

/** Sends one column elsewhere; `field` is the one of the user's own that it fills or makes. */
export function sendColumn(index: number, target: ColumnTarget, field?: TravellingField): void {
  if (wizard.step !== 'plan') return;
  const { inspected } = wizard;
  const columns = inspected.plan.columns.map((column, at) =>
    at === index ? { ...column, target, field } : column,
  );
  set({ ...wizard, inspected: { ...inspected, plan: { ...inspected.plan, columns } } });
}

/** Starts the import; the job goes on whichever screen shows. */
export async function startImport(): Promise<void> {
  if (wizard.step !== 'plan') return;
  const before = wizard;
  const { name, inspected } = before;
  set({ ...before, busy: true, error: null });
  try {
    const { job } = await invoke('exchange.import', {
      file: inspected.file,
      plan: inspected.plan,
    });
    set({ step: 'running', name, jobId: job });
  } catch (error) {
    set({ ...before, busy: false, error });
  }
}
