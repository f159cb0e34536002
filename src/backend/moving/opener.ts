import { dirname } from 'node:path';
import type { ForeignBox } from '../../data/foreign-box.ts';
import { keyFileProtector } from '../../data/key-file-protector.ts';
import { typedKinds, type KeyProtector } from '../../data/key-protector.ts';
import { existingKey, keyWays, unlockKey } from '../../data/key-store.ts';
import { passphraseProtector, recoveryProtector } from '../../data/secret-protectors.ts';
import { AppError } from '../../shared/errors.ts';
import type { FoundBox } from '../../shared/moving.ts';
import type { Ports } from '../ports.ts';

/** What somebody typed for a box of elsewhere. */
export type Typed = {
  readonly passphrase?: string | undefined;
  readonly recoveryKey?: string | undefined;
};

/** Ways of this machine that may open a box elsewhere: its own key file, this user's keychain. */
function machineWays({ file }: ForeignBox, ports: Pick<Ports, 'keyProtectors'>): KeyProtector[] {
  const keychains = ports.keyProtectors.filter(({ kind }) => kind === 'keychain');
  return [...keychains, keyFileProtector(dirname(file))];
}

/** What has to be typed to open a box; nothing where it opens by itself, or where nothing typed would. */
export async function needsOf(
  found: ForeignBox,
  ports: Pick<Ports, 'keyProtectors'>,
): Promise<FoundBox['needs']> {
  if (found.kind === 'portable') return ['passphrase'];
  const kinds = keyWays(found.file).map(({ kind }) => kind);
  const typed = typedKinds.filter((kind) => kinds.includes(kind));
  const opensAlone = await existingKey(found.file, machineWays(found, ports)).then(
    ({ key }) => {
      key.fill(0);
      return true;
    },
    () => false,
  );
  return opensAlone ? [] : typed.flatMap((kind) => (isNeed(kind) ? [kind] : []));
}

const isNeed = (kind: string): kind is FoundBox['needs'][number] =>
  kind === 'passphrase' || kind === 'recovery';

/**
 * What opens a box of elsewhere.
 * @throws key-wrong, box-key-missing, box-wrong-key, keychain-lost, keychain-elsewhere
 */
export async function openerOf(
  found: ForeignBox,
  { passphrase, recoveryKey }: Typed,
  ports: Pick<Ports, 'keyProtectors'>,
): Promise<{ passphrase: string } | { key: Uint8Array }> {
  if (found.kind === 'portable') {
    if (!passphrase) throw new AppError('key-wrong');
    return { passphrase };
  }
  if (passphrase) return { key: await unlockKey(found.file, passphraseProtector(passphrase)) };
  if (recoveryKey) return { key: await unlockKey(found.file, recoveryProtector(recoveryKey)) };
  try {
    return { key: (await existingKey(found.file, machineWays(found, ports))).key };
  } catch (thrown) {
    // It waits for something typed; this box here is open.
    if (thrown instanceof AppError && thrown.code === 'box-locked')
      throw new AppError('key-wrong', {}, { cause: thrown });
    throw thrown;
  }
}
