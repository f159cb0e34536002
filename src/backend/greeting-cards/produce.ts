import { readCustomers } from '../../data/customers-read.ts';
import { insertSending, readSendings, sendingsOfBatch } from '../../data/sendings.ts';
import { readAsset } from '../../data/assets.ts';
import type { ParsedInputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { CardLayout, PrintRun, Sending } from '../../shared/greeting-cards.ts';
import { now, type Context } from '../context.ts';
import { destination } from '../destination.ts';
import { newUid } from '../customers/store.ts';
import type { JobTasks } from '../jobs/job-tasks.ts';
import { today } from '../local-time.ts';
import { readSignature } from '../settings/signature.ts';
import { writeWhole } from '../write-file.ts';

type ProduceInput = ParsedInputOf<'greetingCards.produce'>;
type RunResult = JobTasks['print-run']['result'];

/** Where a PDF goes: a path, null for the printer, or undefined when the user gave up. */
async function pdfDestination(
  context: Context,
  options: { mode: 'save' | 'print'; file?: string | undefined; suggestedName: string },
): Promise<string | null | undefined> {
  if (options.mode === 'print') return null;
  return (await destination(context, options)) ?? undefined;
}

/** Starts a print run; null when the user closed the file dialog. */
export async function startPrintRun(context: Context, input: ProduceInput): Promise<string | null> {
  const cards = withNames(context, input);
  const suggestedName = `dangol-cards-${today(context)}.pdf`;
  const file = await pdfDestination(context, { ...input, suggestedName });
  if (file === undefined) return null;
  const signature = input.signed ? readSignature(context.box) : null;
  const sentAt = now(context);
  return context.jobs.start({
    kind: 'print-run',
    label: '',
    input: { cards, layout: input.layout, signature, sentAt, file },
    finish: (result) =>
      finishRun(context, input, { result, sentAt, signatureId: signature?.id ?? null }),
  });
}

/** The cards with their customers' names. Errors: `not-found`, `customer-in-trash`. */
function withNames({ box }: Context, input: ProduceInput) {
  const ids = input.cards.map(({ customerId }) => customerId);
  const customers = new Map(readCustomers(box, ids).map((each) => [each.id, each]));
  return input.cards.map((card) => {
    const customer = customers.get(card.customerId);
    if (!customer) throw new AppError('not-found', { what: 'customer', id: card.customerId });
    if (customer.trashedAt !== null)
      throw new AppError('customer-in-trash', { name: customer.name });
    return { ...card, name: customer.name || customer.company };
  });
}

/** Hands the PDF over, then records what was put out: never more than that. */
async function finishRun(
  context: Context,
  input: ProduceInput,
  run: { result: RunResult; sentAt: string; signatureId: number | null },
): Promise<PrintRun> {
  const { result, sentAt, signatureId } = run;
  if (result.pdf) await context.ports.printer.print({ title: 'Dangol', pdf: result.pdf });
  if (result.file) context.written.add(result.file);
  const sendings = record(context, input, sentAt, signatureId);
  context.events.changed('greeting-cards', 'customers');
  return { file: result.file, pages: result.pages, cards: input.cards.length, sendings };
}

function record(
  { box }: Context,
  { cards, layout }: ProduceInput,
  sentAt: string,
  signatureId: number | null,
): Sending[] {
  const batch = newUid(new Date(sentAt));
  const ids = box.transaction(() =>
    cards.map(({ customerId, template, spec }) =>
      insertSending(
        box,
        {
          uid: newUid(new Date(sentAt)),
          customerId,
          template,
          spec,
          layout,
          batch,
          signatureId,
          sentAt,
        },
        sentAt,
      ),
    ),
  );
  return readSendings(box, ids);
}

type ReprintInput = ParsedInputOf<'greetingCards.reprint'>;

/** Makes the same bytes again, of one card or of its whole run. Errors: `not-found`. */
export async function reprint(
  context: Context,
  input: ReprintInput,
): Promise<{ file: string | null; pages: number }> {
  const { box, ports } = context;
  const [sending] = readSendings(box, [input.sending]);
  if (!sending) throw new AppError('not-found', { what: 'sending', id: input.sending });
  const run = input.whole ? sendingsOfBatch(box, sending.batch) : [sending];
  const layout: CardLayout = input.whole ? sending.layout : 'a6';
  const file = await pdfDestination(context, {
    ...input,
    suggestedName: `dangol-card-${sending.id}.pdf`,
  });
  if (file === undefined) return { file: null, pages: 0 };
  const { cardsPdf, pageCount } = await import('../../print/greeting-cards.ts');
  const signature = sending.signatureId === null ? undefined : readAsset(box, sending.signatureId);
  const pdf = await cardsPdf(
    run.map(({ spec }) => spec),
    { layout, createdAt: new Date(sending.sentAt), signature: signature?.bytes ?? null },
  );
  if (file === null) await ports.printer.print({ title: 'Dangol', pdf });
  else {
    writeWhole(file, pdf);
    context.written.add(file);
  }
  return { file, pages: pageCount(run.length, layout) };
}
