import { createInvoke } from '../backend/client.ts';
import { watchCommand } from '../backend/faults/watch.ts';
import { errorSentence } from '../core/error-sentence.ts';
import { AppError, toErrorData } from '../shared/errors.ts';
import { language as languageSchema, type Language } from '../shared/primitives.ts';
import {
  parseCommandLine,
  text,
  UsageError,
  type Command,
  type CommandAnswer,
  type Values,
} from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, overview } from './help.ts';
import { folderOf, openBackend } from './open-backend.ts';
import { placeWarning } from './place-warning.ts';
import { followJob } from './progress.ts';
import { terminalJson, terminalText } from './terminal-text.ts';

export type Output = { out(text: string): void; err(text: string): void };

const exitCode = { done: 0, refused: 1, usage: 2 } as const;

/** The language of what is said: `--lang`, else the system's. */
function languageOf(values: Values): Language {
  const said = values['lang'] ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  return String(said).startsWith('ko') ? 'ko' : 'en';
}

/**
 * Runs one command line and answers its exit code: 0 done, 1 refused (one line on `err`), 2 wrong
 * usage. With `--json`, `out` gets one JSON document and nothing else.
 */
export async function runLine(args: readonly string[], terminal: Output): Promise<number> {
  const output = plainOutput(terminal);
  const [name, ...rest] = args;
  const command = commands.find((each) => each.name === name);
  if (!command) return noCommand(name, output);
  let language = languageOf({});
  try {
    const { positionals, values } = parseCommandLine(command, rest);
    language = languageOf(values);
    if (values['help']) {
      output.out(commandHelp(command, language));
      return exitCode.done;
    }
    const warning = placeWarning(folderOf(text(values, 'data')), language);
    if (warning !== null) output.err(`dangol: ${warning}`);
    const answer = await runCommand(command, positionals, values, language);
    output.out(values['json'] ? terminalJson(answer.json) : answer.text);
    return answer.exit ?? exitCode.done;
  } catch (thrown) {
    return fail(thrown, language, output);
  }
}

/** What stands on a card, in a file's name or in an error must not command the terminal. */
function plainOutput({ out, err }: Output): Output {
  return { out: (text) => out(terminalText(text)), err: (text) => err(terminalText(text)) };
}

function noCommand(name: string | undefined, output: Output): number {
  const help = overview(languageOf({}));
  if (name === '--help' || name === '-h' || name === 'help') {
    output.out(help);
    return exitCode.done;
  }
  output.err(name === undefined ? help : `dangol: ${name}?\n${help}`);
  return exitCode.usage;
}

async function runCommand(
  command: Command,
  positionals: string[],
  values: Values,
  language: Language,
): Promise<CommandAnswer> {
  const data = values['data'];
  const backend = await openBackend(typeof data === 'string' ? data : undefined);
  const stopWatching = watchCommand(backend.faults);
  try {
    const invoke = createInvoke(backend.dispatch);
    const settings = await invoke('settings.get', {});
    const asked = languageSchema.safeParse(values['lang']);
    return await command.run({
      invoke,
      positionals,
      values,
      language,
      boxLanguage: asked.success ? asked.data : settings.language,
      finish: (job) => followJob(backend, job, { quiet: values['json'] === true }),
    });
  } catch (thrown) {
    // Refusals were noted where they were thrown.
    const isFault = !(thrown instanceof UsageError || thrown instanceof AppError);
    if (isFault) backend.faults.note(`cli:${command.name}`, thrown);
    throw thrown;
  } finally {
    stopWatching();
    await backend.close();
  }
}

/** One line on `err`; a fault of ours also gives its stack when DANGOL_DEBUG is set. */
function fail(thrown: unknown, language: Language, output: Output): number {
  if (thrown instanceof UsageError) {
    output.err(`dangol: ${thrown.message}`);
    return exitCode.usage;
  }
  const { code, details } = toErrorData(thrown);
  output.err(`dangol: ${errorSentence(code, details, language).replaceAll('\n', ' ')}`);
  if (process.env['DANGOL_DEBUG'] && !(thrown instanceof AppError)) console.error(thrown);
  return exitCode.refused;
}
