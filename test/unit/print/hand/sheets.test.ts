/**
 * What each hand looks like: the same sentence forty times, as kept in `test/fixtures/hand`. Look at the
 * pictures when this fails; when the change is meant, keep the new ones with
 * `REFRESH_PICTURES=1 npx vitest run --config test/vitest.config.ts --project unit test/unit/print/hand/sheets.test.ts`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { handDefinitions } from '../../../../src/print/hand/hands.ts';
import { handPaths } from '../../../../src/print/hand/svg-paths.ts';
import { writeSheet, type Sheet } from './support/sheet.ts';

const sentences = {
  ko: '늘 마음 써 주셔서 진심으로 감사합니다. Thank you, 2026년 3월!',
  en: 'Thank you so much for your kindness, Mrs. Kim! 2026',
} as const;
const dpi = 100;
/** Renderers and their versions smooth edges differently; one letter in another place is more. */
const tolerance = 0.004;

const keptFile = (hand: string): string =>
  fileURLToPath(new URL(`../../../fixtures/hand/${hand}.png`, import.meta.url));

function sheetOf(hand: string, hangul: boolean, seed = 'sheet'): Sheet {
  const text = Array.from({ length: 40 }, () => sentences[hangul ? 'ko' : 'en']).join(' ');
  return { hand, text, size: 14, width: 190, height: 165, seed };
}

async function pictureOf(sheet: Sheet): Promise<{ png: Buffer; grey: Buffer }> {
  const { width, height } = sheet;
  const paths = handPaths(writeSheet(sheet), 'black').map(
    ({ d, fill, stroke, strokeWidth }) =>
      `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${strokeWidth}"/>`,
  );
  const size = (mm: number): number => Math.round((mm * dpi) / 25.4);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${size(width)}" ` +
    `height="${size(height)}" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</svg>`;
  const picture = sharp(Buffer.from(svg), { unlimited: true })
    .flatten({ background: '#fff' })
    .greyscale();
  const png = await picture.clone().png({ palette: true, colours: 12 }).toBuffer();
  return { png, grey: await blurred(png) };
}

const blurred = (png: Buffer | string): Promise<Buffer> =>
  sharp(png).greyscale().blur(1.2).raw().toBuffer();

/** The share of pixels that clearly differ. */
function difference(a: Buffer, b: Buffer): number {
  if (a.length !== b.length) return 1;
  let apart = 0;
  for (const [i, value] of a.entries()) if (Math.abs(value - (b[i] ?? 0)) > 40) apart++;
  return apart / a.length;
}

describe.each(handDefinitions)('$id', ({ id, hangul }) => {
  test('looks as it was judged to look', async () => {
    const { png, grey } = await pictureOf(sheetOf(id, hangul));
    if (process.env['REFRESH_PICTURES']) writeFileSync(keptFile(id), png);
    expect(difference(grey, await blurred(keptFile(id)))).toBeLessThan(tolerance);
  });

  test('and another seed would not pass for it', async () => {
    const { grey } = await pictureOf(sheetOf(id, hangul, 'other'));
    expect(difference(grey, await blurred(keptFile(id)))).toBeGreaterThan(5 * tolerance);
  });
});
