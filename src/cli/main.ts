import { runLine } from './run-line.ts';

process.exitCode = await runLine(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
});
