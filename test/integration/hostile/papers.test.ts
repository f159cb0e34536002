import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { cardOf } from '../../support/hostile-cards.ts';
import { patience, payloads } from '../../support/hostile.ts';
import { actingNames, behaviourOf } from '../../support/pdf-behaviour.ts';

/** What tries to end a text in a PDF and begin something else, and a few of every other kind. */
const tried = [
  ...payloads.filter(({ kind }) => kind === 'pdf'),
  ...payloads.filter(({ kind }, at) => kind !== 'pdf' && kind !== 'huge' && at % 40 === 0),
].filter(({ text }) => /[\p{L}\p{N}]/u.test(text));

async function office(): Promise<{ backend: TestBackend; ids: number[] }> {
  const backend = await testBackend();
  const ids: number[] = [];
  for (const { text } of tried) {
    const fields = { ...cardOf(text), phones: [{ kind: 'mobile', number: '010-2384-1177' }] };
    ids.push((await backend.invoke('customers.create', { fields })).customer.id);
  }
  const evil = ') /JS (app.alert(1)) /S /JavaScript (';
  const patch = { agentName: evil, agentCompany: evil, agentPhone: '010', agentAddress: evil };
  await backend.invoke('settings.update', { patch: { ...patch, agentPostcode: '04524' } });
  return { backend, ids };
}

/** Nothing but pages: opened by another program, read from end to end. */
async function expectPaper(pdf: Uint8Array, says?: string): Promise<void> {
  expect(actingNames(pdf)).toEqual([]);
  const { does, text } = await behaviourOf(pdf);
  expect(does).toEqual([]);
  if (says) expect(text.replaceAll(/\s/g, '')).toContain(says.replaceAll(/\s/g, ''));
}

const read = (file: string) => new Uint8Array(readFileSync(file));

test(
  'lists, briefs, reports, labels, cards: each paper is paper, and says what was written',
  { timeout: patience },
  async () => {
    const { backend, ids } = await office();
    const { invoke } = backend;
    const file = (name: string) => backend.path(`${name}.pdf`);

    const list = file('list');
    const asked = { format: 'pdf', language: 'ko', reason: 'x', file: list } as const;
    await backend.job('exchange.export', { ...asked, columns: ['name', 'company', 'notes'] });
    await expectPaper(read(list), '/OpenAction<</S/JavaScript/JS(app.alert(1))>>');

    const worst = ids.filter((_, at) => at % 25 === 0);
    for (const id of worst) {
      await invoke('customers.brief', { id, file: file(`brief-${id}`) });
      await expectPaper(read(file(`brief-${id}`)));
      await invoke('privacy.report', { id, file: file(`report-${id}`) });
      await expectPaper(read(file(`report-${id}`)));
    }
    await invoke('today.print', { file: file('today') });
    await expectPaper(read(file('today')));

    for (const paper of [
      { kind: 'envelope', size: 'post' },
      { kind: 'labels', sheet: '3107', first: 1 },
    ] as const) {
      const out = file(paper.kind);
      await backend.job('mailing.print', { to: { ids }, paper, file: out });
      await expectPaper(read(out));
    }

    const customerIds = worst.slice(0, 2);
    const template = 'deposit-thanks';
    const { look, cards } = await invoke('greetingCards.compose', {
      template,
      customerIds,
      language: 'ko',
    });
    const made = cards.map(({ customerId, wording }) => ({
      customerId,
      template,
      wording,
      spec: {
        ...look,
        greeting: 'ET Q endstream',
        message: '(x) Tj ET Q\n/OpenAction << /S /JavaScript >>',
        closing: '%%EOF',
        seed: ') /JS (',
      },
    }));
    await backend.job('greetingCards.produce', {
      cards: made,
      layout: 'a6',
      mode: 'save',
      file: file('cards'),
    });
    await expectPaper(read(file('cards')));
    const strays = readdirSync(backend.folder).filter((name) => /hostile|passwd/.test(name));
    expect(strays).toEqual([]);
  },
);

test('the looks notice what is no paper', { timeout: patience }, async () => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  const pdf = new TextEncoder().encode(`%PDF-1.7\n${body}trailer << /Root 1 0 R /Size 4 >>\n%%EOF`);
  expect(actingNames(pdf)).toEqual(['/OpenAction', '/JavaScript', '/JS']);
});
