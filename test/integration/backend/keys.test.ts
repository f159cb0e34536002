import { readFileSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../unit/print/support/read-pdf.ts';
import { testKeychain } from '../../support/keychain.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const passphrase = '노란 우산 열두 개';

/** A box behind a window with one customer and a passphrase. */
async function withPassphrase(): Promise<TestBackend> {
  const test = await testBackend();
  test.host = 'browser';
  await test.restart();
  await test.invoke('customers.create', { fields: { name: '홍길동' } });
  await test.invoke('keys.setPassphrase', { passphrase });
  return test;
}

const kinds = async (test: TestBackend) =>
  (await test.invoke('keys.state', {})).ways.map(({ kind }) => kind).sort();

describe('the keys of a box', () => {
  it('begin with the machine alone', async () => {
    const test = await testBackend();
    expect(await test.invoke('keys.state', {})).toMatchObject({
      locked: false,
      asks: false,
      wait: 0,
    });
    expect(await kinds(test)).toEqual(['key-file']);
    await test.invoke('keys.makeRecovery', {});
    await expect(test.invoke('keys.lock', {})).rejects.toMatchObject({ code: 'no-passphrase' });
    await expect(test.invoke('keys.setAsking', { asks: true })).rejects.toMatchObject({
      code: 'no-passphrase',
    });
    await expect(test.invoke('keys.setPassphrase', { passphrase: 'short' })).rejects.toMatchObject({
      code: 'passphrase-short',
    });
  });

  it('lock and unlock; behind the lock nothing of the box answers', async () => {
    const test = await withPassphrase();
    await test.invoke('keys.lock', {});
    expect(test.events).toContainEqual({ name: 'lock', payload: { locked: true } });
    await expect(test.invoke('customers.search', { text: '' })).rejects.toMatchObject({
      code: 'box-locked',
    });
    await expect(test.invoke('keys.setPassphrase', { passphrase })).rejects.toMatchObject({
      code: 'box-locked',
    });
    await expect(test.invoke('keys.unlock', { passphrase: '파란 우산' })).rejects.toMatchObject({
      code: 'key-wrong',
    });
    // A Mac's keyboard takes syllables apart.
    await test.invoke('keys.unlock', { passphrase: passphrase.normalize('NFD') });
    expect((await test.invoke('customers.search', { text: '' })).total).toBe(1);
  });

  it('unlock at once what is still being put away', async () => {
    const test = await withPassphrase();
    const locking = test.invoke('keys.lock', {});
    await test.invoke('keys.unlock', { passphrase });
    await locking;
    expect((await test.invoke('keys.state', {})).locked).toBe(false);
    expect((await test.invoke('customers.search', { text: '' })).total).toBe(1);
  });

  it('let two unlock at once, and guesses only one after the other', async () => {
    const test = await withPassphrase();
    await test.invoke('keys.lock', {});
    const both = await Promise.all([1, 2].map(() => test.invoke('keys.unlock', { passphrase })));
    expect(both.map(({ locked }) => locked)).toEqual([false, false]);
    expect((await test.invoke('customers.search', { text: '' })).total).toBe(1);

    await test.invoke('keys.lock', {});
    const guesses = Array.from({ length: 8 }, (_, index) =>
      test
        .invoke('keys.unlock', { passphrase: `아니다 ${index}` })
        .catch((thrown: unknown) => thrown),
    );
    const codes = (await Promise.all(guesses)).map((thrown) => (thrown as { code: string }).code);
    expect(codes).toEqual([...Array(3).fill('key-wrong'), ...Array(5).fill('key-wait')]);
  });

  it('lock while somebody unlocks, in the order in which it was asked', async () => {
    const test = await withPassphrase();
    await test.invoke('keys.lock', {});
    const unlocking = test.invoke('keys.unlock', { passphrase });
    const locking = test.invoke('keys.lock', {});
    expect((await unlocking).locked).toBe(false);
    expect((await locking).locked).toBe(true);
    await expect(test.invoke('customers.count', {})).rejects.toMatchObject({ code: 'box-locked' });
  });

  it('are given to the keychain anew by whoever typed a passphrase, once it lost them', async () => {
    const test = await testBackend();
    const chain = testKeychain();
    test.keychains = [chain];
    test.host = 'electron';
    await test.dispose();
    await test.open();
    expect(await kinds(test)).toEqual(['keychain']);
    expect((await test.invoke('keys.state', {})).keychain).toBe('ok');
    await test.invoke('keys.setPassphrase', { passphrase });
    chain.startAnew();
    await test.restart();
    expect(await test.invoke('keys.state', {})).toMatchObject({ locked: true, keychain: 'lost' });
    const opened = await test.invoke('keys.unlock', { passphrase });
    expect(opened).toMatchObject({ locked: false, keychain: 'ok', asks: false });
    await test.restart();
    expect((await test.invoke('keys.state', {})).locked).toBe(false);
    // A box that asks at every start keeps asking.
    await test.invoke('keys.setAsking', { asks: true });
    chain.startAnew();
    await test.restart();
    expect(await test.invoke('keys.unlock', { passphrase })).toMatchObject({ asks: true });
    expect(await kinds(test)).toEqual(['passphrase']);
  });

  it('make wrong tries slow', async () => {
    const test = await withPassphrase();
    await test.invoke('keys.lock', {});
    const wrong = () => test.invoke('keys.unlock', { passphrase: '아니다' });
    for (let i = 0; i < 3; i++) await expect(wrong()).rejects.toMatchObject({ code: 'key-wrong' });
    await expect(wrong()).rejects.toMatchObject({ code: 'key-wait', details: { seconds: 5 } });
    await expect(test.invoke('keys.unlock', { passphrase })).rejects.toMatchObject({
      code: 'key-wait',
    });
    test.now = new Date(test.now.getTime() + 6000);
    await test.invoke('keys.unlock', { passphrase });
  });

  it('are asked for at every start once wished so, and not before', async () => {
    const test = await withPassphrase();
    await test.restart();
    expect((await test.invoke('keys.state', {})).locked).toBe(false);
    expect((await test.invoke('keys.setAsking', { asks: true })).asks).toBe(true);
    await test.restart();
    expect((await test.invoke('keys.state', {})).locked).toBe(true);
    await test.invoke('keys.unlock', { passphrase });
    await test.invoke('keys.setAsking', { asks: false });
    await test.restart();
    expect((await test.invoke('keys.state', {})).locked).toBe(false);
  });

  it('change, and what opened before opens no more', async () => {
    const test = await withPassphrase();
    const other = '보라색 사다리 아래';
    await test.invoke('keys.setPassphrase', { passphrase: other });
    await test.invoke('keys.lock', {});
    await expect(test.invoke('keys.unlock', { passphrase })).rejects.toMatchObject({
      code: 'key-wrong',
    });
    await test.invoke('keys.unlock', { passphrase: other });
    const { entries } = await test.invoke('accessLog.month', { month: '2026-11' });
    expect(entries.filter(({ act }) => act === 'wrong-key')).toMatchObject([
      { customers: 0, facts: { times: 1, lastAt: test.now.toISOString() } },
    ]);
    expect(entries.filter(({ act }) => act === 'keys').map(({ facts }) => facts)).toEqual([
      { what: 'passphrase-set' },
      { what: 'passphrase-set' },
    ]);
  });

  it('a lost key file opens with the recovery key, as printed', async () => {
    const test = await withPassphrase();
    const { recoveryKey } = await test.invoke('keys.makeRecovery', {});
    const file = test.path('sheet.pdf');
    test.host = 'cli';
    await test.restart();
    await test.invoke('keys.recoverySheet', { recoveryKey, file });
    test.host = 'browser';
    const [page, ...others] = readPdf(readFileSync(file));
    expect(others).toEqual([]);
    const printed = page?.blocks.filter((text) => /^([0-9A-Z] ){3}[0-9A-Z]$/.test(text)) ?? [];
    expect(printed.map((group) => group.replaceAll(' ', '')).join('-')).toBe(recoveryKey);

    await test.close();
    rmSync(test.path('dangol.key'));
    await test.open();
    expect((await test.invoke('keys.state', {})).locked).toBe(true);
    await expect(
      test.invoke('keys.unlock', { recoveryKey: recoveryKey.replace(/^./, 'Z') }),
    ).rejects.toMatchObject({ code: 'key-wrong' });
    await test.invoke('keys.unlock', { recoveryKey: printed.join(' ').toLowerCase() });
    expect((await test.invoke('customers.search', { text: '' })).total).toBe(1);
    // A newer recovery key takes the older one's place.
    await test.invoke('keys.makeRecovery', {});
    await test.invoke('keys.lock', {});
    await expect(test.invoke('keys.unlock', { recoveryKey })).rejects.toMatchObject({
      code: 'key-wrong',
    });
    await test.invoke('keys.unlock', { passphrase });
  });

  it('go without locking anybody out: the machine keeps the key again', async () => {
    const test = await withPassphrase();
    await test.invoke('keys.makeRecovery', {});
    await test.invoke('keys.setAsking', { asks: true });
    expect(await kinds(test)).toEqual(['passphrase', 'recovery']);
    await test.invoke('keys.removePassphrase', {});
    expect(await kinds(test)).toEqual(['key-file', 'recovery']);
    await test.invoke('keys.removeRecovery', {});
    expect(await kinds(test)).toEqual(['key-file']);
    await test.restart();
    expect((await test.invoke('keys.state', {})).locked).toBe(false);
  });

  it('a command is refused by a locked box, and let in by its passphrase', async () => {
    const test = await withPassphrase();
    await test.invoke('keys.setAsking', { asks: true });
    await test.close();
    test.host = 'cli';
    await expect(test.open()).rejects.toMatchObject({ code: 'box-locked' });
  });
});
