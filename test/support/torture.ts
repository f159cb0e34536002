import { appendFileSync } from 'node:fs';

/** How often a test does what it does: a few times in every run, as often as asked for by `npm run torture`. */
export function rounds(variable: string, few: number): number {
  const asked = Number(process.env[variable]);
  return Number.isInteger(asked) && asked > 0 ? asked : few;
}

/** Tells `npm run torture` a figure for its report; nothing elsewhere. */
export function report(line: string): void {
  const file = process.env['DANGOL_TORTURE_REPORT'];
  if (file) appendFileSync(file, `${line}\n`);
}
