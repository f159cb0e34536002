import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { checkoutPorts } from '../../../src/backend/host/checkout-ports.ts';
import { openDataBox } from '../../../src/backend/open-box.ts';
import type { ImportResult } from '../../../src/shared/exchange.ts';
import { greetingCardSpec } from '../../../src/shared/greeting-card-spec.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const sample = readFileSync(
  new URL('../../../resources/samples/customers-cp949.csv', import.meta.url),
);
const bytes = (text: string) => new TextEncoder().encode(text);
const manyRows = (count: number) => {
  const rows = Array.from({ length: count }, (_, n) => `고객${n},010-${String(10_000_000 + n)}`);
  return bytes(`이름,휴대폰\n${rows.join('\n')}\n`);
};
const importSample = async (test: TestBackend) =>
  (await test.importFile('고객.csv', new Uint8Array(sample))) as ImportResult;

describe('import', () => {
  it('reads a CP949 file; twice adds nobody twice; a value without a place goes to the notes', async () => {
    const test = await testBackend();
    expect(await importSample(test)).toMatchObject({ added: 6, updated: 0, skipped: 0 });
    expect(await importSample(test)).toMatchObject({ added: 0, updated: 0, skipped: 6 });
    const { customers } = await test.invoke('customers.search', { text: '성춘향' });
    const card = await test.invoke('customers.get', { id: customers[0]?.id ?? 0 });
    expect(card).toMatchObject({
      phones: [{ number: '010-4567-1234' }],
      birthday: '--04-05',
      birthdayCalendar: 'lunar',
    });
    expect(card.notes).toContain('혈액형: A');
    expect(card.addresses[0]).toMatchObject({ postcode: '55709' });
  });

  it('is undone as a whole, but keeps who was worked on since', async () => {
    const test = await testBackend();
    const { import: id } = await importSample(test);
    const { customers } = await test.invoke('customers.search', { text: '홍길동' });
    test.now = new Date(test.now.getTime() + 60_000);
    await test.invoke('customers.update', { id: customers[0]?.id ?? 0, patch: { job: '회장' } });
    const undone = await test.job('exchange.undoImport', { id });
    expect(undone).toEqual({ removed: 5, reverted: 0, kept: 1 });
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 1 });
    await expect(test.invoke('exchange.undoImport', { id })).rejects.toMatchObject({
      code: 'import-undone',
    });
    expect(await test.job('backup.check', {})).toMatchObject({ ok: true, problems: [] });
  });

  it('adds to a card that is there, keeps what differs in the notes, and takes both back', async () => {
    const test = await testBackend();
    const { customer } = await test.invoke('customers.create', {
      fields: {
        name: '홍길동',
        company: '율도국',
        phones: [{ kind: 'mobile', number: '010-2384-1177' }],
      },
    });
    const { import: id, updated } = await importSample(test);
    expect(updated).toBe(1);
    const card = await test.invoke('customers.get', { id: customer.id });
    expect(card).toMatchObject({ company: '율도국', birthday: '1985-03-07', job: '대표' });
    expect(card.notes).toContain('회사: 활빈전기');
    await test.job('exchange.undoImport', { id });
    const before = await test.invoke('customers.get', { id: customer.id });
    expect(before).toMatchObject({ company: '율도국', birthday: null, job: '', notes: '' });
  });

  it('remembers where the user put the columns of a header', async () => {
    const test = await testBackend();
    const csv = bytes('이름,휴대폰,별칭\n홍길동,010-2384-1177,길동이\n');
    const first = await test.invoke('exchange.inspect', { name: 'a.csv', bytes: csv });
    const columns = first.plan.columns.map((column) =>
      column.header === '별칭' ? { ...column, target: 'source' as const } : column,
    );
    await test.job('exchange.import', { file: first.file, plan: { ...first.plan, columns } });
    const again = await test.invoke('exchange.inspect', { name: 'b.csv', bytes: csv });
    expect(again.plan.columns).toEqual(columns);
  });

  it('masks resident registration numbers and says so', async () => {
    const test = await testBackend();
    const csv = '이름,휴대폰,메모\n홍길동,010-2384-1177,주민 850307-1234567\n';
    const result = (await test.importFile('a.csv', bytes(csv))) as ImportResult;
    expect(result.problems).toHaveLength(1);
    const { customers } = await test.invoke('customers.search', { text: '홍길동' });
    const card = await test.invoke('customers.get', { id: customers[0]?.id ?? 0 });
    expect(card.notes).not.toContain('1234567');
  });

  it('reports rows by number, the broken ones too, and reads the rest', async () => {
    const test = await testBackend();
    const csv = '이름,휴대폰,메모\n홍길동,010-1111-2222,"끝나지 않는\n이몽룡,010-3333-4444,좋음\n';
    const result = (await test.importFile('a.csv', bytes(csv))) as ImportResult;
    expect(result.added + result.skipped).toBeGreaterThanOrEqual(1);
    expect(result.problems.length).toBeGreaterThanOrEqual(1);
    const { customers } = await test.invoke('customers.search', { text: '이몽룡' });
    expect(customers).toHaveLength(1);
  });

  it.each([
    ['empty.csv', bytes(''), 'file-empty'],
    ['long.csv', new Uint8Array(50 * 1024 * 1024 - 1).fill(65), 'file-line-too-long'],
    ['large.csv', new Uint8Array(50 * 1024 * 1024 + 1).fill(65), 'file-too-large'],
  ])('refuses %s and leaves the box alone', async (name, content, code) => {
    const test = await testBackend();
    await expect(test.importFile(name, content)).rejects.toMatchObject({ code });
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 0 });
  });

  it('lets the window write while it runs', async () => {
    const test = await testBackend();
    const { file, plan } = await test.invoke('exchange.inspect', {
      name: 'a.csv',
      bytes: manyRows(8000),
    });
    const { job } = await test.invoke('exchange.import', { file, plan });
    let written = 0;
    while ((await test.invoke('jobs.get', { id: job })).status === 'running') {
      await test.invoke('customers.create', { fields: { name: `창에서 ${written}` } });
      written += 1;
      await sleep(20);
    }
    expect(await test.backend.jobResult(job)).toMatchObject({ added: 8000 });
    expect(written).toBeGreaterThan(0);
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 8000 + written });
  });

  it('is taken back at the next start when it was cut off', async () => {
    const test = await testBackend();
    await importSample(test);
    await test.close();
    const { box } = await openDataBox(test.folder, checkoutPorts(test.folder));
    box.runSql(`UPDATE imports SET status = 'running', ended_at = NULL`);
    box.close();
    await test.open();
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 0 });
    expect(await test.invoke('exchange.imports', {})).toMatchObject([{ status: 'undone' }]);
  });

  it('takes back what a cancelled import had written', async () => {
    const test = await testBackend();
    const { file, plan } = await test.invoke('exchange.inspect', {
      name: 'a.csv',
      bytes: manyRows(30_000),
    });
    const { job } = await test.invoke('exchange.import', { file, plan });
    await new Promise<void>((resolve) => {
      test.backend.on((event) => {
        if (event.name === 'job' && event.payload.done > 0) resolve();
      });
    });
    await test.invoke('jobs.cancel', { id: job });
    await expect(test.backend.jobResult(job)).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(await test.invoke('customers.count', {})).toMatchObject({ customers: 0 });
    expect(await test.invoke('jobs.get', { id: job })).toMatchObject({ status: 'cancelled' });
  });
});

describe('export', () => {
  it('comes back whole as JSON: an empty box becomes an equal one', async () => {
    const first = await testBackend();
    await first.job('customers.addSamples', { count: 60, seed: 3 });
    const { customers } = await first.invoke('customers.search', { limit: 1 });
    await first.invoke('customers.update', { id: customers[0]?.id ?? 0, patch: { job: '회장' } });
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const { signature } = await first.invoke('marks.setPicture', {
      kind: 'signature',
      png: new Uint8Array(Buffer.from(png, 'base64')),
    });
    const spec = greetingCardSpec.parse({
      greeting: '고객님께',
      message: '고맙습니다.',
      closing: '이자준 드림',
      hand: 'nanum-pen',
      ink: 'black',
      lines: 'plain',
      signature,
      seed: '1',
    });
    const cards = [{ customerId: customers[0]?.id ?? 0, template: 'birthday', spec }];
    const card = first.path('card.pdf');
    await first.job('greetingCards.produce', { cards, layout: 'a6', mode: 'save', file: card });
    const out = first.path('all.json');
    await first.job('exchange.export', { format: 'json', language: 'ko', file: out });
    const second = await testBackend();
    await second.importFile('all.json', new Uint8Array(readFileSync(out)));
    const again = second.path('again.json');
    await second.job('exchange.export', { format: 'json', language: 'ko', file: again });
    const whole = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
    expect(whole(again)).toEqual(whole(out));
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    const { sendings } = await second.invoke('greetingCards.sendings', {});
    // The samples were sent cards, too, by the computer's clock.
    const same = sendings.find((each) => each.spec.message === spec.message);
    const reprint = {
      sending: same?.id ?? 0,
      mode: 'save' as const,
      file: second.path('re.pdf'),
    };
    await second.invoke('greetingCards.reprint', reprint);
    expect(readFileSync(reprint.file).equals(readFileSync(card))).toBe(true);
  });

  it.each([
    ['csv', 'utf-8'],
    ['csv', 'cp949'],
    ['vcf', 'utf-8'],
  ] as const)('comes back as the same %s (%s), byte for byte', async (format, encoding) => {
    const first = await testBackend();
    await importSample(first);
    const out = first.path(`out.${format}`);
    await first.job('exchange.export', { format, encoding, language: 'ko', file: out });
    const second = await testBackend();
    await second.importFile(`out.${format}`, new Uint8Array(readFileSync(out)));
    const again = second.path(`again.${format}`);
    await second.job('exchange.export', { format, encoding, language: 'ko', file: again });
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  it('guards against formulas, and names what CP949 lacks before writing', async () => {
    const test = await testBackend();
    await test.invoke('customers.create', {
      fields: { name: '=HYPERLINK("http://x")', notes: '똠방각하 😀' },
    });
    const out = test.path('out.csv');
    const request = { format: 'csv', language: 'ko', file: out } as const;
    const refused = test.job('exchange.export', { ...request, encoding: 'cp949' });
    await expect(refused).rejects.toMatchObject({
      code: 'export-characters-missing',
      details: { characters: ['😀'] },
    });
    expect(() => readFileSync(out)).toThrow();
    await test.job('exchange.export', { ...request, encoding: 'cp949', replaceMissing: true });
    const text = iconv.decode(readFileSync(out), 'cp949');
    expect(text).toContain('똠방각하 ?');
    expect(text).not.toMatch(/^"?=|,"?=/m);
  });

  it('exports only what a search finds', async () => {
    const test = await testBackend();
    await importSample(test);
    const result = await test.job('exchange.export', {
      format: 'pdf',
      language: 'ko',
      query: { text: 'ㅎㄱㄷ', filter: {}, order: 'name' },
      file: test.path('list.pdf'),
    });
    expect(result).toMatchObject({ customers: 1 });
  });

  it('leaves no half file when it cannot be written', async () => {
    const test = await testBackend();
    await importSample(test);
    const request = {
      format: 'csv',
      language: 'ko',
      file: test.path('no/such/folder.csv'),
    } as const;
    await expect(test.job('exchange.export', request)).rejects.toMatchObject({
      code: 'file-not-written',
    });
  });

  it('lets no page name the path, nor show files that it did not write', async () => {
    const test = await testBackend();
    test.host = 'browser';
    await test.restart();
    const request = { format: 'csv', language: 'ko', file: test.path('x.csv') } as const;
    await expect(test.invoke('exchange.export', request)).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(
      test.invoke('settings.reveal', { file: test.path('dangol.box') }),
    ).rejects.toMatchObject({
      code: 'file-not-found',
    });
    await expect(
      test.invoke('settings.openLink', { url: 'file:///etc/passwd' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await importSample(test);
    const { file } = (await test.job('exchange.export', { format: 'csv', language: 'ko' })) as {
      file: string;
    };
    await test.invoke('settings.reveal', { file });
  });
});
