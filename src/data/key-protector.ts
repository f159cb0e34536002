/** A way to keep the data key of a box safe; hosts give those of the machine, people carry the others. */
export interface KeyProtector {
  readonly kind: KeyKind;
  /** Where the secret lies, in words for the user: a path, "macOS Keychain". */
  readonly where: string;
  /** Can it be used here and now? A keychain that only pretends to protect says no. */
  available(): Promise<boolean>;
  /** Makes its secret where there is none yet, and answers with the key encrypted under it. */
  wrap(key: Uint8Array): Promise<Uint8Array>;
  /** The key again; null where the secret is gone. Rejects where the secret is another one. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array | null>;
  /** Did the last `unwrap` succeed, but with a secret that is on its way out? Then it is wrapped anew. */
  isOutdated?(): boolean;
}

/** Kept by the machine and used by itself, or carried by a person and typed. */
export type KeyKind = 'keychain' | 'key-file' | 'passphrase' | 'recovery';
export const typedKinds: readonly KeyKind[] = ['passphrase', 'recovery'];
