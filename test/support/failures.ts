import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const longestLine = 300;

/** Writes failures, a line each, where `npm test` asked for them; alone, a suite has its own report. */
export function noteFailures(failures: readonly string[]): void {
  const file = process.env.DANGOL_TEST_FAILURES;
  if (file) writeFileSync(file, failures.map((text) => `${oneLine(text)}\n`).join(''));
}

function oneLine(text: string): string {
  const line = stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim();
  return line.length > longestLine ? `${line.slice(0, longestLine)} …` : line;
}
