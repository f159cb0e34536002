import type { KeyProtector } from '../../src/data/key-protector.ts';

export type TestKeychain = KeyProtector & {
  /** Forgets its secret and cannot be used any more. */
  lose(): void;
  /** Forgets its secret and begins with another one, as after a new installation. */
  startAnew(): void;
  /** Says that its secret is on its way out. */
  rotate(): void;
};

/** A keychain in memory. */
export function testKeychain(): TestKeychain {
  let mask: number | null = 0x5a;
  let outdated = false;
  return {
    kind: 'keychain',
    where: 'test keychain',
    available: () => Promise.resolve(mask !== null),
    wrap: (key) => {
      outdated = false;
      return Promise.resolve(key.map((byte) => byte ^ (mask ?? 0)));
    },
    unwrap: (wrapped) =>
      Promise.resolve(mask === null ? null : wrapped.map((byte) => byte ^ (mask ?? 0))),
    isOutdated: () => outdated,
    lose: () => (mask = null),
    startAnew: () => (mask = mask === 0x11 ? 0x77 : 0x11),
    rotate: () => (outdated = true),
  };
}
