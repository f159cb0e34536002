import { readdirSync, readFileSync } from 'node:fs';

/** A text that tries to be more than text, and what it tries. */
export type Payload = { readonly kind: string; readonly text: string };

const folder = new URL('../fixtures/hostile/', import.meta.url);

function read(file: string): Payload[] {
  const entries: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  if (!Array.isArray(entries)) throw new Error(file);
  return entries.map((entry: unknown) => ({
    kind: file.replace('.json', ''),
    text: typeof entry === 'string' ? entry : repeated(entry as { text: string; times: number }),
  }));
}

const repeated = ({ text, times }: { text: string; times: number }) => text.repeat(times);

/** All of them, by kind. */
export const payloads: readonly Payload[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .flatMap(read);

/** Every `nth` payload, beginning at `first`, so that a few of each kind come. */
export const some = (nth: number, first = 0): Payload[] =>
  payloads.filter((_, at) => at % nth === first % nth);

/** Cut to a field's limit without half a character. */
export function fitting(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  return cut.isWellFormed() || !text.isWellFormed() ? cut : cut.slice(0, -1);
}

/** All payloads everywhere instead of a few of each kind: the long form, for `npm run torture`. */
export const everyPayload = process.env['DANGOL_HOSTILE'] === 'all';
/** How long one of these tests may take, in milliseconds; a loaded machine is no failure. */
export const patience = everyPayload ? 3_600_000 : 300_000;
