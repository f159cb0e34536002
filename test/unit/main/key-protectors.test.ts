import { describe, expect, it, vi } from 'vitest';

// Outside Electron its package answers with a path and would try to fetch its runtime.
vi.mock('electron', () => ({ safeStorage: {} }));
const { keychainProtector } = await import('../../../src/main/key-protectors.ts');

function keychain(backend: 'basic_text' | 'gnome_libsecret' | 'unknown', available = true) {
  return {
    getSelectedStorageBackend: () => backend,
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`sealed ${text}`)),
    decryptStringAsync: (sealed: Buffer) =>
      Promise.resolve({ shouldReEncrypt: false, result: sealed.toString().slice(7) }),
  };
}

describe('the keychain', () => {
  it('gives back the key it was given', async () => {
    const protector = keychainProtector(keychain('gnome_libsecret'), 'linux');
    const key = crypto.getRandomValues(new Uint8Array(32));
    expect(new Uint8Array((await protector.unwrap(await protector.wrap(key))) ?? [])).toEqual(key);
  });

  it('does not count where it only pretends to protect', async () => {
    const available = (...given: Parameters<typeof keychain>) =>
      keychainProtector(keychain(...given), 'linux').available();
    expect(await available('basic_text')).toBe(false);
    expect(await available('unknown')).toBe(false);
    expect(await available('gnome_libsecret')).toBe(true);
    expect(await available('gnome_libsecret', false)).toBe(false);
  });

  it('says where the key lies, in words', () => {
    expect(keychainProtector(keychain('unknown'), 'darwin').where).toBe('macOS Keychain');
    expect(keychainProtector(keychain('unknown'), 'win32').where).toBe('Windows (DPAPI)');
  });
});
