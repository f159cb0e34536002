import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fontPath } from '../../../src/print/resources.ts';

const folder = dirname(fontPath('x'));
const files = readdirSync(folder);

test('every font has its licence beside it', () => {
  const fonts = files.filter((file) => /\.(ttf|otf)$/.test(file));
  expect(fonts.length).toBeGreaterThan(7);
  for (const font of fonts)
    expect(files).toContain(`${font.replace(/(-\w+)?\.(ttf|otf)$/, '')}-OFL.txt`);
});

test('all fonts together stay under 25 MB', () => {
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  expect(bytes).toBeLessThan(25_000_000);
});
