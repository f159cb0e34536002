import { safeStorage, type SafeStorage } from 'electron';
import { keyFileProtector, type KeyProtector } from '../backend/host/key-protectors.ts';

type Keychain = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>;

const names: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS Keychain',
  win32: 'Windows (DPAPI)',
};

/** The system's keychain where there is a real one, else the key file; Settings says which. */
export function keyProtectors(dataDir: string): readonly KeyProtector[] {
  return [keychainProtector(safeStorage, process.platform), keyFileProtector(dataDir)];
}

/** Keeps the key with the system's keychain, which asks for nothing while the user is signed in. */
export function keychainProtector(keychain: Keychain, platform: NodeJS.Platform): KeyProtector {
  let outdated = false;
  return {
    kind: 'keychain',
    where: names[platform] ?? 'Secret Service / KWallet',
    async available() {
      // `basic_text` encrypts with a password that every copy of Chromium knows.
      const pretends =
        platform === 'linux' &&
        ['basic_text', 'unknown'].includes(keychain.getSelectedStorageBackend());
      return !pretends && (await keychain.isAsyncEncryptionAvailable());
    },
    wrap: (key) => keychain.encryptStringAsync(Buffer.from(key).toString('base64')),
    async unwrap(wrapped) {
      const { result, shouldReEncrypt } = await keychain.decryptStringAsync(Buffer.from(wrapped));
      outdated = shouldReEncrypt;
      return Buffer.from(result, 'base64');
    },
    isOutdated: () => outdated,
  };
}
