import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardOf, wordful } from '../../support/hostile-cards.ts';
import { patience } from '../../support/hostile.ts';

const kept = wordful(16, 5);

async function filled(): Promise<TestBackend> {
  const backend = await testBackend();
  for (const { text } of kept) await backend.invoke('customers.create', { fields: cardOf(text) });
  return backend;
}

async function exported(backend: TestBackend, format: 'csv' | 'vcf'): Promise<Uint8Array> {
  const file = backend.path(`all.${format}`);
  await backend.job('exchange.export', { format, language: 'ko', reason: 'x', file });
  return new Uint8Array(readFileSync(file));
}

type Said = { name: string; company: string; emails: string[] };

/** What people are called and where they are reached, in an order of its own. */
async function said(backend: TestBackend): Promise<Said[]> {
  const { customers } = await backend.invoke('customers.search', { text: '', limit: 1000 });
  const cards = await Promise.all(
    customers.map(({ id }) => backend.invoke('customers.get', { id })),
  );
  return cards
    .map(({ name, company, emails }) => ({
      name,
      company,
      emails: emails.map(({ address }) => address),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What a spreadsheet takes for a formula when a cell begins with it, behind any space. */
const formula = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/u;

test(
  'a table holds no formula, and takes every name to another box letter by letter',
  { timeout: patience },
  async () => {
    const from = await filled();
    const bytes = await exported(from, 'csv');
    const text = new TextDecoder().decode(bytes);
    const rows: string[][] = parse(text, { bom: true, relaxColumnCount: true });
    expect(rows).toHaveLength(kept.length + 1);
    expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([]);
    const to = await testBackend();
    await to.importFile('all.csv', bytes);
    expect(await said(to)).toEqual(await said(from));
    expect(readdirSync(from.folder).filter((file) => /hostile/.test(file))).toEqual([]);
  },
);

test(
  'a vCard file holds as many cards as there are people, and takes their names along',
  { timeout: patience },
  async () => {
    const from = await filled();
    const bytes = await exported(from, 'vcf');
    const text = new TextDecoder().decode(bytes);
    expect(text.match(/^BEGIN:VCARD\r?$/gm)).toHaveLength(kept.length);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    const to = await testBackend();
    await to.importFile('all.vcf', bytes);
    expect(await said(to)).toEqual(await said(from));
  },
);
