import { systemLanguage } from '../backend/host/language.ts';
import { texts, type TextName } from './texts.ts';

/** Says one of our sentences on stderr; `{name}` is filled from `values`. */
export function say(name: TextName, values: Readonly<Record<string, string>> = {}): void {
  const text = texts[systemLanguage()][name];
  const filled = text.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  process.stderr.write(`${filled}\n`);
}
