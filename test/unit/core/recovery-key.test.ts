import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  recoveryBytes,
  recoveryKeyBytes,
  writeRecoveryKey,
} from '../../../src/core/recovery-key.ts';

const keys = fc.uint8Array({ minLength: recoveryKeyBytes, maxLength: recoveryKeyBytes });

describe('a recovery key', () => {
  it('is nine groups of four that no eye mistakes', () => {
    expect(writeRecoveryKey(new Uint8Array(20))).toMatch(
      /^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/,
    );
  });

  it('comes back from what was written, however it is typed', () => {
    fc.assert(
      fc.property(keys, (bytes) => {
        const written = writeRecoveryKey(bytes);
        expect(recoveryBytes(written)).toEqual(bytes);
        expect(recoveryBytes(` ${written.toLowerCase().replaceAll('-', ' ')}\n`)).toEqual(bytes);
        expect(recoveryBytes(written.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(bytes);
      }),
    );
  });

  it('tells one wrong letter, and two that changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat(35), fc.nat(30), (bytes, place, other) => {
        const letters = writeRecoveryKey(bytes).replaceAll('-', '');
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const now = alphabet.indexOf(letters[place] ?? '');
        const wrong = alphabet[(now + 1 + other) % 32] ?? '';
        // Twenty bits of check: one slip in a million may pass, never all of them.
        const slipped = letters.slice(0, place) + wrong + letters.slice(place + 1);
        expect(recoveryBytes(slipped)).toBeNull();
      }),
      { numRuns: 300, seed: 7 },
    );
    const letters = writeRecoveryKey(Uint8Array.from({ length: 20 }, (_, i) => i * 13)).replaceAll(
      '-',
      '',
    );
    const swapped = [...letters];
    [swapped[3], swapped[4]] = [swapped[4] ?? '', swapped[3] ?? ''];
    expect(swapped[3]).not.toBe(swapped[4]);
    expect(recoveryBytes(swapped.join(''))).toBeNull();
  });

  it.each(['', 'ABCD', 'ㄱ'.repeat(36), '!'.repeat(36), '0'.repeat(36)])('is not %j', (written) => {
    expect(recoveryBytes(written)).toBeNull();
  });
});
