import { setImmediate } from 'node:timers/promises';
import { namesOf } from '../../data/customer-names.ts';
import type { PrintRun } from '../../shared/greeting-cards.ts';
import { AppError } from '../../shared/errors.ts';
import { now, type Context } from '../context.ts';
import { destination } from '../destination.ts';
import { today } from '../local-time.ts';
import { checkFirst, sheetOf } from '../paper/sheets.ts';
import type { NamedCard, ProduceInput } from './print-run-input.ts';

/**
 * Starts a print run; null when the user closed the file dialog.
 * Errors: `not-found`, `customer-in-trash`, `invalid-input`, `too-many-jobs`.
 */
export async function startPrintRun(context: Context, input: ProduceInput): Promise<string | null> {
  const { mode, file: wanted, cards: asked, ...run } = input;
  const cards = await withNames(context, asked);
  if (run.labels) checkFirst(sheetOf(context.box, run.labels.sheet), run.labels.first);
  const each = run.each && mode === 'save';
  const suggestedName = `dangol-cards-${today(context)}${each ? '' : '.pdf'}`;
  const file =
    mode === 'print' ? null : await destination(context, { file: wanted, suggestedName });
  if (mode === 'save' && file === null) return null;
  const access = context.access.entry({
    act: 'print',
    facts: {
      ...{ paper: 'cards', to: file === null ? 'printer' : 'file' },
      ...{ envelopes: run.envelope !== null, labels: run.labels !== null },
    },
  });
  return context.jobs.start({
    kind: 'print-run',
    label: '',
    input: { ...run, each, cards, file, sentAt: now(context), access },
    finish: (result) => tellOf(context, result),
  });
}

/** So many names are read at once. */
const chunk = 2000;

/** The cards with their customers' names. Errors: `not-found`, `customer-in-trash`. */
async function withNames(
  { box }: Context,
  cards: ProduceInput['cards'],
): Promise<readonly NamedCard[]> {
  const named: NamedCard[] = [];
  for (let first = 0; first < cards.length; first += chunk) {
    if (first > 0) await setImmediate();
    const some = cards.slice(first, first + chunk);
    const ids = some.flatMap(({ customerId, also }) => [customerId, ...also]);
    const names = namesOf(box, ids);
    for (const id of ids) {
      const customer = names.get(id);
      if (!customer) throw new AppError('not-found', { what: 'customer', id });
      if (customer.trashed) throw new AppError('customer-in-trash', { name: customer.name });
    }
    named.push(...some.map((card) => ({ ...card, name: names.get(card.customerId)?.name ?? '' })));
  }
  return named;
}

function tellOf({ written, events }: Context, run: PrintRun): PrintRun {
  for (const file of run.files) written.add(file);
  events.changed('greeting-cards', 'customers', 'today', 'deposits', 'access-log');
  return run;
}
