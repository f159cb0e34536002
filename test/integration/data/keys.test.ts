import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyFileName, keyFileProtector } from '../../../src/data/key-file-protector.ts';
import {
  addProtector,
  boxKey,
  hasMachineLost,
  keepByMachine,
  keychainState,
  keyStoreName,
  keyWays,
  removeProtectors,
} from '../../../src/data/key-store.ts';
import { openBox } from '../../../src/data/open.ts';
import { passphraseProtector } from '../../../src/data/secret-protectors.ts';
import { testKeychain } from '../../support/keychain.ts';
import { filesIn, refusalOf, tempFolder } from './support.ts';

function place() {
  const folder = tempFolder();
  return { folder, file: join(folder, 'test.box'), keyFile: keyFileProtector(folder) };
}

describe('the key of a box', () => {
  it('is made once, random, and found again', async () => {
    const { file, folder, keyFile } = place();
    const first = await boxKey(file, [keyFile]);
    expect(first.key).toHaveLength(32);
    expect(first).toMatchObject({ kind: 'key-file', where: join(folder, keyFileName) });
    const again = await boxKey(file, [keyFile]);
    expect(Buffer.from(again.key).equals(first.key)).toBe(true);
    const other = place();
    const different = await boxKey(other.file, [other.keyFile]);
    expect(Buffer.from(different.key).equals(first.key)).toBe(false);
  });

  it('stands nowhere as it is', async () => {
    const { file, folder, keyFile } = place();
    const { key } = await boxKey(file, [keyFile]);
    const forms = [
      Buffer.from(key),
      Buffer.from(Buffer.from(key).toString('hex')),
      Buffer.from(Buffer.from(key).toString('base64')),
    ];
    for (const { bytes } of filesIn(folder)) {
      for (const form of forms) expect(bytes.includes(form)).toBe(false);
    }
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', async () => {
    const { file, folder, keyFile } = place();
    await boxKey(file, [keyFile]);
    const path = join(folder, keyFileName);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    await boxKey(file, [keyFile]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is the same for two first starts at once', async () => {
    const { file, keyFile } = place();
    const keys = await Promise.all([1, 2, 3].map(() => boxKey(file, [keyFile])));
    const again = await boxKey(file, [keyFile]);
    for (const { key } of keys) expect(Buffer.from(key).equals(again.key)).toBe(true);
  });

  it('is made anew after a first start that was cut off before there was a box', async () => {
    const { file, folder, keyFile } = place();
    writeFileSync(join(folder, keyStoreName), '{"version": 1, "che');
    expect((await boxKey(file, [keyFile])).key).toHaveLength(32);
    expect((await boxKey(file, [keyFile])).key).toHaveLength(32);
  });
});

describe('a key that cannot be found is refused, and nothing is changed', () => {
  async function written() {
    const all = place();
    const { key } = await boxKey(all.file, [all.keyFile]);
    openBox({ file: all.file, key, create: true }).close();
    return { ...all, key };
  }

  it('without the key file', async () => {
    const { file, folder, keyFile } = await written();
    const store = readFileSync(join(folder, keyStoreName), 'utf8');
    rmSync(join(folder, keyFileName));
    expect(await refusalOf(boxKey(file, [keyFile]))).toBe('box-key-missing');
    expect(existsSync(join(folder, keyFileName))).toBe(false);
    expect(readFileSync(join(folder, keyStoreName), 'utf8')).toBe(store);
  });

  it('with another or a spoilt key file', async () => {
    const { file, folder, keyFile } = await written();
    const other = place();
    await boxKey(other.file, [other.keyFile]);
    const wrong = readFileSync(join(other.folder, keyFileName));
    for (const content of [wrong, 'nonsense', '', wrong.subarray(0, 30)]) {
      writeFileSync(join(folder, keyFileName), content);
      expect(await refusalOf(boxKey(file, [keyFile]))).toBe('box-wrong-key');
    }
  });

  it('without keys.json, or with a spoilt one, where there is no second copy either', async () => {
    const { file, folder, keyFile } = await written();
    rmSync(join(folder, 'backups'), { recursive: true, force: true });
    for (const content of ['', '{}', '{"version":1,"check":"x","keys":[{}]}', '[]', 'null']) {
      writeFileSync(join(folder, keyStoreName), content);
      expect(await refusalOf(boxKey(file, [keyFile]))).toBe('box-key-missing');
      expect(readFileSync(join(folder, keyStoreName), 'utf8')).toBe(content);
    }
    rmSync(join(folder, keyStoreName));
    expect(await refusalOf(boxKey(file, [keyFile]))).toBe('box-key-missing');
    expect(existsSync(join(folder, keyStoreName))).toBe(false);
  });
});

describe('several protectors', () => {
  it('each lead to the same key; the preferred is asked first', async () => {
    const { file, keyFile } = place();
    const chain = testKeychain();
    const { key } = await boxKey(file, [keyFile]);
    await addProtector(file, key, chain);
    const found = await boxKey(file, [chain, keyFile]);
    expect(found.kind).toBe('keychain');
    expect(Buffer.from(found.key).equals(key)).toBe(true);
    chain.lose();
    expect((await boxKey(file, [chain, keyFile])).kind).toBe('key-file');
  });

  it('a keychain that answers with something else does not count', async () => {
    const { file, keyFile } = place();
    const chain = testKeychain();
    const { key } = await boxKey(file, [keyFile]);
    await addProtector(file, key, chain);
    chain.startAnew();
    expect((await boxKey(file, [chain, keyFile])).kind).toBe('key-file');
    expect(await refusalOf(boxKey(file, [chain]))).toBe('box-wrong-key');
  });

  it('of kinds that this program does not know are kept', async () => {
    const { file, folder, keyFile } = place();
    const { key } = await boxKey(file, [keyFile]);
    const path = join(folder, keyStoreName);
    const store = JSON.parse(readFileSync(path, 'utf8')) as { keys: object[] };
    const later = { id: 'x', kind: 'passphrase', wrapped: 'AAAA', createdAt: 'y', salt: 'z' };
    writeFileSync(path, JSON.stringify({ ...store, keys: [later, ...store.keys] }));
    await addProtector(file, key, testKeychain());
    const now = JSON.parse(readFileSync(path, 'utf8')) as { keys: { kind: string }[] };
    expect(now.keys.map(({ kind }) => kind).toSorted()).toEqual([
      'key-file',
      'keychain',
      'passphrase',
    ]);
    expect(now.keys).toContainEqual(later);
  });
});

describe('the second copy of keys.json', () => {
  async function twice() {
    const all = place();
    const { key } = await boxKey(all.file, [all.keyFile]);
    openBox({ file: all.file, key, create: true }).close();
    await boxKey(all.file, [all.keyFile]);
    const [first, second] = ['', 'backups'].map((name) => join(all.folder, name, keyStoreName));
    return { ...all, key, first: first ?? '', second: second ?? '' };
  }

  it('opens the box where the first is gone or spoilt, and puts it right', async () => {
    const { file, keyFile, key, first, second } = await twice();
    const text = readFileSync(first, 'utf8');
    expect(readFileSync(second, 'utf8')).toBe(text);
    for (const spoil of [() => rmSync(first), () => writeFileSync(first, text.slice(0, 90))]) {
      spoil();
      const found = await boxKey(file, [keyFile]);
      expect(Buffer.from(found.key).equals(key)).toBe(true);
      expect(readFileSync(first, 'utf8')).toBe(text);
    }
  });

  it('follows every change: what was removed opens nothing through it either', async () => {
    const { file, keyFile, key, first, second } = await twice();
    await addProtector(file, key, passphraseProtector('노란 우산 열두 개'));
    removeProtectors(file, key, ['passphrase']);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
    expect(readFileSync(second, 'utf8')).not.toContain('passphrase');
    writeFileSync(second, 'spoilt');
    await boxKey(file, [keyFile]);
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'));
  });

  it('stays where another box was laid into the folder: the backups there may need it', async () => {
    const { file, keyFile, first, second } = await twice();
    const other = await twice();
    const before = readFileSync(second, 'utf8');
    for (const [from, to] of [
      [other.file, file],
      [other.first, first],
      [join(other.folder, keyFileName), join(first, '..', keyFileName)],
    ] as const) {
      writeFileSync(to, readFileSync(from));
    }
    const found = await boxKey(file, [keyFile]);
    expect(Buffer.from(found.key).equals(other.key)).toBe(true);
    expect(readFileSync(second, 'utf8')).toBe(before);
  });
});

describe('adding, changing and removing a way', () => {
  it('leaves the box as it is to the byte', async () => {
    const { file, keyFile } = place();
    const { key } = await boxKey(file, [keyFile]);
    openBox({ file, key, create: true }).close();
    const before = readFileSync(file);
    await addProtector(file, key, passphraseProtector('노란 우산 열두 개'));
    await addProtector(file, key, passphraseProtector('보라색 사다리 아래'));
    removeProtectors(file, key, ['key-file']);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(keyWays(file).map(({ kind }) => kind)).toEqual(['passphrase']);
    expect(() => removeProtectors(file, key, ['passphrase'])).toThrow();
  });
});

describe('a keychain', () => {
  const passphrase = passphraseProtector('노란 우산 열두 개');
  const kinds = (file: string) => keyWays(file).map(({ kind }) => kind);

  /** A box whose key only the keychain keeps, and one's own passphrase. */
  async function kept() {
    const all = place();
    const chain = testKeychain();
    const { key } = await boxKey(all.file, [chain, all.keyFile]);
    openBox({ file: all.file, key, create: true }).close();
    return { ...all, chain, key, machine: [chain, all.keyFile] as const };
  }

  it('says how it is', async () => {
    const { file, chain, keyFile, machine } = await kept();
    expect(await keychainState(file, machine)).toBe('ok');
    expect(await keychainState(file, [keyFile])).toBe('none');
    chain.startAnew();
    expect(await keychainState(file, machine)).toBe('lost');
    chain.lose();
    expect(await keychainState(file, machine)).toBe('lost');
    const other = place();
    await boxKey(other.file, [chain, other.keyFile]);
    expect(kinds(other.file)).toEqual(['key-file']);
    expect(await keychainState(other.file, [chain, other.keyFile])).toBe('weak');
  });

  it('that lost the key is named, and so is one that another program keeps', async () => {
    const { file, chain, keyFile, machine } = await kept();
    chain.startAnew();
    expect(await refusalOf(boxKey(file, machine))).toBe('keychain-lost');
    expect(await refusalOf(boxKey(file, [keyFile]))).toBe('keychain-elsewhere');
  });

  it('gets the key anew from whoever typed a way to it', async () => {
    const { file, chain, key, machine } = await kept();
    await addProtector(file, key, passphrase);
    expect(await hasMachineLost(file, machine)).toBe(false);
    chain.startAnew();
    expect(await hasMachineLost(file, machine)).toBe(true);
    expect(await refusalOf(boxKey(file, machine))).toBe('box-locked');
    await keepByMachine(file, key, machine);
    expect(await hasMachineLost(file, machine)).toBe(false);
    expect((await boxKey(file, machine)).kind).toBe('keychain');
    expect(kinds(file).sort()).toEqual(['keychain', 'passphrase']);
  });

  it('that is gone for good gives its place to the key file', async () => {
    const { file, chain, key, machine } = await kept();
    await addProtector(file, key, passphrase);
    chain.lose();
    await keepByMachine(file, key, machine);
    expect((await boxKey(file, machine)).kind).toBe('key-file');
    expect(kinds(file).sort()).toEqual(['key-file', 'passphrase']);
    expect(await keychainState(file, machine)).toBe('weak');
  });

  it('that changes its own secret gets the key wrapped anew', async () => {
    const { file, chain, machine } = await kept();
    const [before] = keyWays(file);
    chain.rotate();
    await boxKey(file, machine);
    const [after] = keyWays(file);
    expect(after?.createdAt).not.toBe(undefined);
    expect(chain.isOutdated?.()).toBe(false);
    expect(after?.kind).toBe(before?.kind);
  });
});
