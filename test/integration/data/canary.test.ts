import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { report } from '../../support/torture.ts';
import { filesIn } from './support.ts';

/*
 * Words that stand nowhere else go through all kinds of work; then every file beside the box and in the
 * folder for temporary files is searched for them, also while the program is open. What is meant to leave
 * the box in plain (exports, PDFs) goes to a folder of its own.
 */

const word = 'KANARIENVOGEL';
const name = '강카나리';
const phone = '010-8765-4391';
const note = `${word} 비밀메모 꾀꼬리`;
const passphrase = '꾀꼬리 노래하는 아침 이슬';

const forms = [
  word,
  word.toLowerCase(),
  name,
  '카나리',
  '꾀꼬리',
  '비밀메모',
  '87654391',
  '8765-4391',
]
  .flatMap((text) => [text, text.normalize('NFD')])
  // As the search index writes words.
  .concat(['ㅋㅏㄴㅏㄹㅣ', 'ㄲㅗㅣㄲㅗㄹㅣ'])
  .flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  .concat(
    [Buffer.from(word).toString('base64'), Buffer.from(name).toString('hex')].map((text) =>
      Buffer.from(text),
    ),
  );

let temporary = '';
const before = process.env['TMPDIR'];
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'dangol-canary-'));
  // Every process and thread of the program writes its temporary files here.
  process.env['TMPDIR'] = temporary;
});
afterAll(() => {
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(temporary, { recursive: true, force: true });
});

let looked = 0;

/** Searches every file; `outside` is where plain files may lie. */
function expectNothing(test: TestBackend, after: string): void {
  for (const folder of [test.folder, temporary]) {
    for (const { name: file, bytes } of filesIn(folder)) {
      if (file.includes('plain-outside')) continue;
      looked++;
      for (const form of forms)
        expect(bytes.includes(form), `${file} after ${after}: ${form.toString()}`).toBe(false);
    }
  }
}

it('no word of a card is on the disk in plain after all kinds of work', async () => {
  const test = await testBackend();
  const outside = test.path('plain-outside');
  mkdirSync(outside);
  const done = (what: string) => expectNothing(test, what);

  const { customer } = await test.invoke('customers.create', {
    fields: {
      ...{ name, notes: note, company: word, tags: [`${word}-태그`] },
      phones: [{ kind: 'mobile', number: phone }],
      addresses: [{ kind: 'home', postcode: '04524', line: `서울 ${word}로 1` }],
    },
  });
  const other = await test.invoke('customers.create', { fields: { name, notes: note } });
  await test.invoke('customers.update', { id: customer.id, patch: { notes: `${note} 고침` } });
  done('typing');

  const rows = Array.from({ length: 300 }, (_, nth) => `${name}${nth},010-8765-${nth},${word}`);
  const csv = new TextEncoder().encode(['이름,휴대폰,회사', ...rows].join('\r\n'));
  await test.importFile(`${word}.csv`, csv);
  done('an import');

  await test.invoke('customers.search', { text: word });
  await test.job('backup.make', {});
  await test.invoke('duplicates.merge', { keep: customer.id, drop: other.customer.id });
  done('a backup and a merge');

  const { backups } = await test.invoke('backup.list', {});
  const backup = backups[0]?.name ?? '';
  await test.job('backup.inspect', { name: backup });
  await test.job('backup.drill', {});
  await test.job('backup.check', { repair: true });
  done('looking into backups');

  await test.job('backup.portable', {
    passphrase,
    reason: 'move',
    file: test.path('portable.dangol'),
  });
  done('a portable file');

  await test.invoke('keys.setPassphrase', { passphrase: `${word} ${passphrase}` });
  await test.invoke('backup.restore', { name: backup });
  done('a restore');

  await test.job('exchange.export', {
    ...{ format: 'csv', language: 'ko', reason: 'work', file: join(outside, 'list.csv') },
  });
  expect(filesIn(outside).some(({ bytes }) => bytes.includes(Buffer.from(word)))).toBe(true);
  await expect(test.invoke('customers.get', { id: 999_999 })).rejects.toThrow();
  done('an export and an error');

  await test.job('privacy.destroy', { ids: [customer.id], reason: 'asked', note: '' });
  done('a destruction');
  await test.close();
  done('the close');
  expect(looked).toBeGreaterThan(50);
  report(`${looked} files searched for ${forms.length} forms of the words, none found`);
});
