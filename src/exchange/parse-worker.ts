import { parentPort, workerData } from 'node:worker_threads';
import { toErrorData } from '../shared/errors.ts';
import type { DepositParseInput, DepositParseMessage } from './deposits/messages.ts';
import { batchRows, type ParseInput, type ParseMessage } from './parse-messages.ts';
import { isHead, isSkipped, readRows, type ReadEntry } from './read.ts';

/** A batch of cards with photos is cut off here, in UTF-16 units. */
const batchSize = 2_000_000;
const progressMs = 500;

const port = parentPort;

/** So many batches go out ahead of the reader's word, so that it never waits for the parser. */
const ahead = 2;

function post(message: ParseMessage | DepositParseMessage): void {
  port?.postMessage(message);
}

function sizeOf(row: ReadEntry): number {
  if (isHead(row) || isSkipped(row)) return 100;
  const kept = row.properties.reduce((sum, { value }) => sum + value.length, 0);
  const photos = Object.values(row.rest?.photos ?? {}).reduce((sum, { length }) => sum + length, 0);
  return kept + photos + row.fields.notes.length + 500;
}

/** Waits for a word of the reader for each batch beyond those that may go out ahead. */
function backPressure(): () => Promise<void> {
  let open = 0;
  let wake: (() => void) | null = null;
  port?.on('message', () => {
    open--;
    wake?.();
  });
  return async () => {
    open++;
    while (open > ahead) await new Promise<void>((resolve) => (wake = resolve));
  };
}

async function parse({ name, bytes, plan, today }: ParseInput): Promise<void> {
  const mayGoOn = backPressure();
  const total = bytes.length;
  let done = 0;
  let told = Date.now();
  const onBytes = (used: number) => {
    done = used;
    if (Date.now() - told < progressMs) return;
    told = Date.now();
    post({ kind: 'progress', done, total });
  };
  let entries: ReadEntry[] = [];
  let size = 0;
  for (const row of readRows(name, bytes, plan, { today, onBytes })) {
    entries.push(row);
    size += sizeOf(row);
    if (entries.length < batchRows && size < batchSize) continue;
    post({ kind: 'batch', entries, done, total });
    entries = [];
    size = 0;
    told = Date.now();
    await mayGoOn();
  }
  if (entries.length > 0) post({ kind: 'batch', entries, done, total });
  post({ kind: 'end' });
}

async function serve(input: ParseInput | DepositParseInput): Promise<void> {
  if (!('deposits' in input)) return parse(input);
  const { serveDeposits } = await import('./deposits/serve.ts');
  return serveDeposits(input, post, backPressure());
}

if (port) {
  const input = workerData as ParseInput | DepositParseInput;
  // Loading the program is not reading the file: the watch over progress begins with this word.
  post({ kind: 'progress', done: 0, total: input.bytes.length });
  serve(input)
    .catch((thrown: unknown) => post({ kind: 'error', error: toErrorData(thrown) }))
    // Messages already posted still arrive.
    .finally(() => port.close());
}
