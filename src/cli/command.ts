import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Invoke } from '../backend/client.ts';
import type { Language } from '../shared/primitives.ts';

/** Wrong usage: exit 2, with the command's help line. */
export class UsageError extends Error {}

export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

export type CommandContext = {
  invoke: Invoke;
  positionals: string[];
  values: Values;
  /** Of what is said on the terminal. */
  language: Language;
  /** Of what is written into cards and files: `--lang`, else the box's own. */
  boxLanguage: Language;
  /** Waits for a job and gives its result, showing progress on stderr when nobody asked for JSON. */
  finish(job: string): Promise<unknown>;
};

/** What a command answers: the JSON document, and the same for people. */
export type CommandAnswer = {
  json: unknown;
  text: string;
  /** Exit code when it is not 0, for answers that are bad news (`check`). */
  exit?: 0 | 1;
};

export type Command = {
  name: string;
  /** One line: `FILE [--csv-encoding NAME]`. */
  usage: string;
  summary: { ko: string; en: string };
  /** Each option's explanation, for `--help`. */
  options: Record<
    string,
    {
      type: 'string' | 'boolean';
      short?: string;
      multiple?: boolean;
      help: { ko: string; en: string };
    }
  >;
  /** How many positionals: [least, most]. */
  positionals: readonly [number, number];
  run(context: CommandContext): Promise<CommandAnswer>;
};

/** Options that every command takes. */
export const commonOptions = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** Parses a command's arguments. Errors: `UsageError`. */
export function parseCommandLine(
  command: Command,
  args: string[],
): { positionals: string[]; values: Values } {
  const options: ParseArgsOptionsConfig = { ...commonOptions };
  for (const [name, { type, short, multiple }] of Object.entries(command.options)) {
    options[name] = { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) };
  }
  const parsed = strictly(args, options);
  const [least, most] = command.positionals;
  if (
    !parsed.values['help'] &&
    (parsed.positionals.length < least || parsed.positionals.length > most)
  ) {
    throw new UsageError(`dangol ${command.name} ${command.usage}`);
  }
  return parsed;
}

function strictly(args: string[], options: ParseArgsOptionsConfig) {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { positionals, values: values as Values };
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

/** A text option, or undefined. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** A whole number option. Errors: `UsageError` where it is none. */
export function whole(values: Values, name: string): number | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new UsageError(`--${name}: ${value}`);
  return number;
}

/** One of the given words. Errors: `UsageError` naming them. */
export function oneOf<T extends string>(
  values: Values,
  name: string,
  words: readonly T[],
): T | undefined {
  const value = text(values, name);
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (!found) throw new UsageError(`--${name}: ${words.join(' | ')}`);
  return found;
}

/** A customer's number among the positionals. Errors: `UsageError`. */
export function customerId(word: string | undefined): number {
  const id = Number(word);
  if (!Number.isSafeInteger(id) || id < 1) throw new UsageError(`ID: ${word ?? ''}`);
  return id;
}

/** A count with its English noun: `1 card`, `2 cards`; `people` where the plural is another word. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
