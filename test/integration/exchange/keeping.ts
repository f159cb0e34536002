import { createHash, randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { keyFileName, keyFileProtector } from '../../../src/data/key-file-protector.ts';
import { addProtector, boxKey, keyStoreName, unlockKey } from '../../../src/data/key-store.ts';
import { openBox } from '../../../src/data/open.ts';
import { openPortable, writePortable } from '../../../src/data/portable.ts';
import { finishRestore, wishRestore } from '../../../src/data/restore.ts';
import { writeBackup } from '../../../src/data/backups.ts';
import { recoveryProtector } from '../../../src/data/secret-protectors.ts';
import { writeRecoveryKey } from '../../../src/core/recovery-key.ts';
import { AppError } from '../../../src/shared/errors.ts';
import { mutateBinary, mutateBytes, mutateJson } from '../../support/mutants/mutate.ts';
import type { MutantFormat } from './runs.ts';

/*
 * What lies beside the box: a damaged file there is refused in words, and nothing of the folder but what
 * was asked for changes.
 */

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Every file of a folder and below with what it holds. */
const filesOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((file) => `${file.slice(folder.length)} ${hashOf(readFileSync(file))}`)
    .join('\n');

/** `keys.json` and the key file: the right key comes out, or a word why not; neither is written anew. */
async function keys(folder: string): Promise<MutantFormat> {
  const boxFile = join(folder, 'dangol.box');
  const protectors = [keyFileProtector(folder)];
  const { key } = await boxKey(boxFile, protectors);
  const recovery = recoveryProtector(writeRecoveryKey(new Uint8Array(20).fill(7)));
  await addProtector(boxFile, key, recovery);
  openBox({ file: boxFile, key, create: true }).close();
  const whole = [keyStoreName, keyFileName].map(
    (name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const,
  );
  const putBack = () => {
    for (const [name, bytes] of whole) writeFileSync(join(folder, name), bytes);
  };
  const opens = async () => {
    const found = await boxKey(boxFile, protectors);
    if (!Buffer.from(found.key).equals(key)) throw new Error('another key came out');
    const typed = await unlockKey(boxFile, recovery);
    if (!Buffer.from(typed).equals(key)) throw new Error('another key came out');
  };
  // The second copy of `keys.json` would open the box whatever the first has become.
  const dropSecond = () => rmSync(join(folder, 'backups'), { recursive: true, force: true });
  dropSecond();
  return {
    originals: [...whole, ...whole.slice(0, 1)],
    mutate: (bytes, from) =>
      bytes[0] === 0x7b ? mutateJson(bytes, from) : mutateBytes(bytes, from),
    state: () => filesOf(folder),
    judge: () => Promise.resolve([]),
    read: async (name, bytes) => {
      writeFileSync(join(folder, name), bytes);
      dropSecond();
      const before = filesOf(folder);
      const thrown = await opens().then(
        () => null,
        (refusal: unknown) => refusal,
      );
      dropSecond();
      const after = filesOf(folder);
      putBack();
      if (before !== after) throw new Error(`${name} was written:\n${before}\n${after}`);
      if (thrown !== null) throw thrown;
    },
  };
}

/** The wish to restore: carried out as it stands, or left alone; the box is the old one or the backup's. */
async function restore(folder: string): Promise<MutantFormat> {
  const inner = join(folder, 'box');
  const outside = join(folder, 'outside');
  for (const each of [inner, outside]) mkdirSync(each);
  const file = join(inner, 'dangol.box');
  const key = randomBytes(32);
  const box = openBox({ file, key, create: true });
  const at = '2026-11-22T03:00:00.000Z';
  const backups = join(inner, 'backups');
  mkdirSync(backups);
  const backup = await writeBackup(box, { key, folder: backups, kind: 'hand', at });
  box.close();
  wishRestore(file, { backup: join(backups, backup.name), at });
  const wish = new Uint8Array(readFileSync(join(inner, 'restore.json')));
  const kept = join(folder, 'kept');
  cpSync(inner, kept, { recursive: true });
  return {
    originals: [['restore.json', wish]],
    mutate: mutateJson,
    // Only what lies outside of the box's own folder must never change.
    state: () => `${readdirSync(folder).toSorted().join(' ')} ${readdirSync(outside).length}`,
    judge: () => Promise.resolve([]),
    read: async (name, bytes) => {
      rmSync(inner, { recursive: true });
      cpSync(kept, inner, { recursive: true });
      writeFileSync(join(inner, name), bytes);
      try {
        await finishRestore(file, key);
      } finally {
        openBox({ file, key }).close();
        if (existsSync(`${file}.restoring`)) rmSync(`${file}.restoring`);
      }
    },
  };
}

/** A portable file: what comes out is what went in, or nothing. */
async function portable(folder: string): Promise<MutantFormat> {
  const box = join(folder, 'copy.box');
  const key = randomBytes(32);
  openBox({ file: box, key, create: true }).close();
  for (const end of ['-wal', '-shm']) rmSync(box + end, { force: true });
  const file = join(folder, 'whole.dangol');
  const passphrase = '바다 위 밝은 달 일곱';
  const facts = { customers: 0, at: '2026-11-22T03:00:00.000Z' };
  await writePortable(file, { copy: box, key, passphrase, ...facts });
  const whole = new Uint8Array(readFileSync(file));
  const damaged = join(folder, 'damaged.dangol');
  const into = join(folder, 'into.box');
  await openPortable(file, passphrase, into);
  const inside = hashOf(readFileSync(into));
  rmSync(into);
  rmSync(file);
  return {
    originals: [['box.dangol', whole]],
    // Behind the header each try costs as much as a wrong passphrase does: only some are made there.
    mutate: (bytes, from) => {
      if (from.below(20) === 0) return mutateBinary(bytes, from);
      const head = mutateBinary(bytes.slice(0, 4096), from);
      return new Uint8Array(Buffer.concat([head, bytes.subarray(4096)]));
    },
    state: () => readdirSync(folder).join(' '),
    judge: () => Promise.resolve([]),
    read: async (_, bytes) => {
      writeFileSync(damaged, bytes);
      try {
        await openPortable(damaged, passphrase, into);
        if (hashOf(readFileSync(into)) !== inside) throw new Error('another box came out');
        rmSync(into);
        if (!Buffer.from(bytes).equals(whole)) throw new AppError('portable-damaged', {});
      } finally {
        rmSync(damaged);
      }
    },
  };
}

export const keepingFormats = { keys, restore, portable };
