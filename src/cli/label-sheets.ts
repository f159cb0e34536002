import type { Invoke } from '../backend/client.ts';
import type { LabelSheet } from '../shared/paper.ts';
import { UsageError } from './command.ts';

/** A label sheet by its number, or one's own by its name. Errors: `UsageError` naming those there are. */
export async function sheetNamed(invoke: Invoke, word: string): Promise<LabelSheet> {
  const sheets = await invoke('paper.sheets', {});
  const found = sheets.find(({ id, name }) => id === word || name === word);
  if (found) return found;
  const names = sheets.map(({ id, name, builtIn }) => (builtIn ? id : name));
  throw new UsageError(`--sheet: ${names.join(' | ')}`);
}
