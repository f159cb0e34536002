import { expect, test } from 'vitest';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { csvText } from '../../support/deposit-lists.ts';
import { wordful } from '../../support/hostile-cards.ts';
import { everyPayload, fitting, patience, payloads, some } from '../../support/hostile.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A file that a payload is, under a name that a payload is; gives what was not told in words. */
async function offer(backend: TestBackend, text: string): Promise<string[]> {
  const name = fitting(text, 100).replaceAll(/[/\\\u0000]/g, '_');
  const bytes = utf8(text);
  const tried = [
    ['exchange.inspect', { name: `${name}.csv`, bytes }],
    [
      'exchange.inspect',
      { name: `${name}.vcf`, bytes: utf8(`BEGIN:VCARD\nFN:${text}\nEND:VCARD`) },
    ],
    ['exchange.inspect', { name: `${name}.json`, bytes }],
    ['deposits.inspect', { name: `${name}.csv`, bytes }],
    ['templates.import', { fileName: `${name}.json`, bytes }],
  ] as const;
  const told: string[] = [];
  for (const [operation, input] of tried) {
    const answer = await backend.backend.dispatch(operation, input);
    if (!answer.ok && answer.error.code === 'unexpected') {
      told.push(`${operation}: ${answer.error.message} ${JSON.stringify(text.slice(0, 60))}`);
    }
  }
  return told;
}

test(
  'a file of nothing but a payload is read as text or refused in words',
  { timeout: patience },
  async () => {
    const backend = await testBackend();
    await backend.invoke('customers.create', { fields: { name: '손님' } });
    const told: string[] = [];
    for (const { text } of everyPayload ? payloads : some(160, 9))
      told.push(...(await offer(backend, text)));
    expect(told).toEqual([]);
  },
);

test('a drawing with a script is no photo', { timeout: patience }, async () => {
  const backend = await testBackend();
  await backend.invoke('customers.create', { fields: { name: '손님' } });
  const [drawing] = payloads.filter(({ text }) => text.includes('<svg><script>'));
  const bytes = utf8(`<svg xmlns="http://www.w3.org/2000/svg">${drawing?.text ?? ''}</svg>`);
  await expect(backend.invoke('customers.setPhoto', { id: 1, bytes })).rejects.toMatchObject({
    code: 'photo-unreadable',
  });
  const { photo } = await backend.invoke('customers.get', { id: 1 });
  expect(photo).toBeNull();
});

test(
  'who paid and what for is text in a list of deposits, too',
  { timeout: patience },
  async () => {
    const backend = await testBackend();
    const tried = wordful(24, 1).map(({ text }) => fitting(text, 80));
    const cell = (text: string) => text.replaceAll(/[\r\n]+/g, ' ');
    const rows = [
      ['거래일자', '보낸분', '입금액', '적요'],
      ...tried.map((text, at) => ['2026-11-02', cell(text), String(1000 + at), cell(text)]),
    ];
    const bytes = utf8(csvText(rows));
    const { file, plan } = await backend.invoke('deposits.inspect', { name: 'x.csv', bytes });
    await backend.job('deposits.import', { file, plan });
    const { deposits } = await backend.invoke('deposits.list', { limit: 1000 });
    expect(deposits.length).toBeGreaterThan(tried.length * 0.9);
    for (const { payer, memo } of deposits) {
      expect(`${payer}${memo}`).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }
  },
);

test(
  'a template says what it says: what looks like a field of another language stays as written',
  { timeout: patience },
  async () => {
    const backend = await testBackend();
    const { invoke } = backend;
    const name = '<img src=x onerror=hostile(1)>{{7*7}}';
    const { customer } = await invoke('customers.create', { fields: { name } });
    const looks = payloads.filter(({ kind, text }) => kind === 'templates' && !/[{}]/.test(text));
    for (const { text } of looks) {
      const filled = await invoke('templates.fill', {
        text: { greeting: text, message: text, closing: '' },
        language: 'ko',
        customerId: customer.id,
      });
      expect(filled.message).toBe(text);
    }
    const filled = await invoke('templates.fill', {
      text: { greeting: '', message: '{name}', closing: '' },
      language: 'ko',
      customerId: customer.id,
    });
    expect(filled.message).toContain('{{7*7}}');
  },
);
