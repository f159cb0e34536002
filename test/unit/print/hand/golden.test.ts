/**
 * One reference card, to the bytes: a sending must print the same again, so whoever changes the hand does
 * it knowingly. When a change is meant, put the new number here, and look at the sheets (`sheets.test.ts`).
 */
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { cardsPdf } from '../../../../src/print/greeting-cards.ts';
import { handDefinitions } from '../../../../src/print/hand/hands.ts';
import { card } from '../support/card.ts';

/** All that a PDF holds, unpacked: how zlib packs differs between machines. */
function unpacked(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  return file
    .slice(0, file.lastIndexOf('\nxref'))
    .replaceAll(/\/Length\d? \d+\n?/g, '')
    .replaceAll(/stream\n([^]*?)\nendstream/g, (_, data: string) => {
      const bytes = Buffer.from(data, 'latin1');
      return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : data;
    });
}

test('the reference card is written as ever', async () => {
  const specs = handDefinitions.map((hand) => card({ hand: hand.id, seed: 'reference' }));
  const createdAt = new Date('2026-03-07T09:00:00Z');
  const { pdf } = await cardsPdf(specs, { layout: 'a6', createdAt, strict: true });
  const hash = createHash('sha256').update(unpacked(pdf), 'latin1').digest('hex');
  expect(hash.slice(0, 32)).toMatchInlineSnapshot(`"bf9c184b8af0fdfcbceafe4f8635f4e2"`);
});
