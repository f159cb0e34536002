import { createInvoke } from '../backend/client.ts';
import { AppError, errorText, toErrorData } from '../shared/errors.ts';
import type { Language } from '../shared/primitives.ts';
import {
  parseCommandLine,
  UsageError,
  type Command,
  type CommandAnswer,
  type Values,
} from './command.ts';
import { commands } from './commands/index.ts';
import { commandHelp, overview } from './help.ts';
import { followJob } from './progress.ts';

const exitCode = { done: 0, refused: 1, usage: 2 } as const;

/** The language of what is said outside a box: `--lang`, else the system's. */
function languageOf(values: Values): Language {
  const said = values['lang'] ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? '';
  return String(said).startsWith('ko') ? 'ko' : 'en';
}

/** Runs one command line; answers the exit code. */
async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((each) => each.name === name);
  if (!command) return noCommand(name);
  let language = languageOf({});
  try {
    const { positionals, values } = parseCommandLine(command, rest);
    language = languageOf(values);
    if (values['help']) {
      console.log(commandHelp(command, language));
      return exitCode.done;
    }
    const answer = await runCommand(command, positionals, values, language);
    console.log(values['json'] ? JSON.stringify(answer.json) : answer.text);
    return answer.exit ?? exitCode.done;
  } catch (thrown) {
    return fail(thrown, language);
  }
}

function noCommand(name: string | undefined): number {
  const language = languageOf({});
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(overview(language));
    return name === undefined ? exitCode.usage : exitCode.done;
  }
  console.error(`dangol: ${name}?\n${overview(language)}`);
  return exitCode.usage;
}

async function runCommand(
  command: Command,
  positionals: string[],
  values: Values,
  language: Language,
): Promise<CommandAnswer> {
  const { openBackend } = await import('./open-backend.ts');
  const backend = await openBackend(
    typeof values['data'] === 'string' ? values['data'] : undefined,
  );
  try {
    return await command.run({
      invoke: createInvoke(backend.dispatch),
      backend,
      positionals,
      values,
      language,
      finish: (job) => followJob(backend, job, { quiet: values['json'] === true }),
    });
  } finally {
    await backend.close();
  }
}

/** One line on stderr; a fault of ours also gives its stack when DANGOL_DEBUG is set. */
function fail(thrown: unknown, language: Language): number {
  if (thrown instanceof UsageError) {
    console.error(`dangol: ${thrown.message}`);
    return exitCode.usage;
  }
  const { code, details } = toErrorData(thrown);
  console.error(`dangol: ${errorText(code, details, language).replaceAll('\n', ' ')}`);
  if (process.env['DANGOL_DEBUG'] && !(thrown instanceof AppError)) console.error(thrown);
  return exitCode.refused;
}

process.exitCode = await main(process.argv.slice(2));
