import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { openDataBox } from '../../../src/backend/open-box.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const number = '850307-1234567';
const bytes = (text: string) => new TextEncoder().encode(text);

/** Does such a number stand anywhere in the box, in whichever table and column? */
async function isInBox(backend: TestBackend): Promise<string[]> {
  const { box } = await openDataBox(backend.folder, checkoutPorts(backend.folder), { lock: false });
  const tables = box.allSql<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'",
  );
  const found = tables.filter(({ name }) =>
    box.allSql(`SELECT * FROM "${name}"`).some((row) => JSON.stringify(row).includes('1234567')),
  );
  box.close();
  return found.map(({ name }) => name);
}

test('comes in by no file: names of files, headers, cells, documents, templates', async () => {
  const backend = await testBackend();
  const { invoke } = backend;
  // A table without a header: its first line is taken for one.
  await backend.importFile(
    `주민 ${number}.csv`,
    bytes(`홍길동,${number},메모 ${number}\n김민서,,\n`),
  );
  await backend.importFile('나.csv', bytes(`이름,메모\n박도현,번호 ${number}\n`));
  const written = backend.path('templates.json');
  await invoke('templates.export', { names: ['birthday'], language: 'ko', file: written });
  const file = readFileSync(written, 'utf8').replace(/"message": "/, `$&${number} `);
  const taken = await invoke('templates.import', { fileName: 'a.json', bytes: bytes(file) });
  expect(taken).toMatchObject({ names: [expect.any(String)], problems: [] });
  await invoke('customers.create', { fields: { name: '심청' } });
  const out = backend.path('out.json');
  await backend.job('exchange.export', { format: 'json', language: 'ko', file: out });
  const text = readFileSync(out, 'utf8').replaceAll('심청', `심청 ${number}`);
  await backend.importFile('b.json', bytes(text));
  expect(await isInBox(backend)).toEqual([]);
});

test('goes out by no file, even where it stands in the box', async () => {
  const backend = await testBackend();
  const { customer } = await backend.invoke('customers.create', {
    fields: { name: '홍길동', notes: '메모', tags: ['가'] },
  });
  const { box } = await openDataBox(backend.folder, checkoutPorts(backend.folder), { lock: false });
  box.runSql('UPDATE customers SET notes = ?', `번호 ${number} 와 ８５０３０７－１２３４５６７`);
  box.close();
  for (const format of ['csv', 'vcf', 'json'] as const) {
    const file = backend.path(`out.${format}`);
    await backend.job('exchange.export', { format, language: 'ko', file });
    const text = readFileSync(file, 'utf8').replaceAll(/\r\n /g, '');
    expect(text).toContain('850307-*******');
    expect(text).not.toMatch(/1234567|１２３４５６７/);
  }
  const card = await backend.invoke('customers.get', { id: customer.id });
  expect(card.name).toBe('홍길동');
});

test('stays in no draft; what was typed around it does', async () => {
  const backend = await testBackend();
  const { customer } = await backend.invoke('customers.create', { fields: { name: '홍길동' } });
  await backend.invoke('contacts.saveDraft', {
    customerId: customer.id,
    fields: {
      ...{ kind: 'call', direction: 'in', outcome: 'reached', durationSeconds: null },
      ...{ startedAt: backend.now.toISOString(), settled: null, nextStep: '', nextStepDue: null },
      note: `보험 문의 ${number}`,
    },
    endedAt: null,
  });
  expect(await isInBox(backend)).toEqual([]);
  const [draft] = await backend.invoke('contacts.drafts', {});
  expect(draft?.fields.note).toBe('보험 문의 850307-*******');
});
