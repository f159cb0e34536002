import { inspectDeposits } from './inspect.ts';
import { listFormat } from './format.ts';
import { checkListSize } from './limits.ts';
import type { DepositParseInput, DepositParseMessage } from './messages.ts';
import { readDeposits, type ReadListRow } from './read.ts';
import { readTables } from './tables.ts';

const batchRows = 5000;

/** Looks at a list or reads it, within the parsing worker; says `end` when all is said. */
export async function serveDeposits(
  input: DepositParseInput,
  post: (message: DepositParseMessage) => void,
  mayGoOn: () => Promise<void>,
): Promise<void> {
  const { name, bytes, plan, today } = input;
  await loadReader(input);
  // Loading the reader is not reading the file.
  post({ kind: 'progress', done: 0, total: bytes.length });
  if (input.what === 'inspect') {
    const inspection = await inspectDeposits(name, bytes, today, plan);
    post({ kind: 'batch', inspection, rows: [], total: inspection.rows });
  } else {
    const rows = await readListRows(input);
    for (let first = 0; first < rows.length; first += batchRows) {
      const part = rows.slice(first, first + batchRows);
      post({ kind: 'batch', inspection: null, rows: part, total: rows.length });
      await mayGoOn();
    }
  }
  post({ kind: 'end' });
}

async function loadReader({ name, bytes, plan }: DepositParseInput): Promise<void> {
  checkListSize(name, bytes);
  if ((plan.format ?? listFormat(name, bytes).format) !== 'csv') await import('./workbook.ts');
}

/** All rows of a list as its plan says. Errors: those of `readTables`. */
export async function readListRows({
  name,
  bytes,
  plan,
  today,
}: Extract<DepositParseInput, { what: 'read' }>): Promise<ReadListRow[]> {
  checkListSize(name, bytes);
  const tables = await readTables(name, bytes, plan);
  const table = tables.find(({ name: sheet }) => sheet === plan.sheet) ?? tables[0];
  return table === undefined ? [] : readDeposits(table.rows, plan, today);
}
