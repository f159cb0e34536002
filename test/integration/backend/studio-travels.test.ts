import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { greetingCardSpec } from '../../../src/shared/greeting-card-spec.ts';
import type { TemplateFields } from '../../../src/shared/templates.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const picture = async (background: string) =>
  new Uint8Array(
    await sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer(),
  );

async function exported(test: TestBackend, name: string): Promise<string> {
  const file = test.path(name);
  await test.job('exchange.export', { format: 'json', language: 'ko', file });
  return readFileSync(file, 'utf8');
}

/** A box with all that the studio keeps. */
async function studio(): Promise<TestBackend> {
  const test = await testBackend('2026-12-05T03:00:00.000Z');
  const { invoke } = test;
  await test.job('customers.addSamples', { count: 40, seed: 3 });
  const cover = await invoke('marks.keepPicture', { bytes: await picture('#3f7a68') });
  const { signature } = await invoke('marks.setPicture', {
    kind: 'signature',
    png: await picture('#1d2b66'),
  });
  const fields: TemplateFields = {
    language: 'ko',
    title: '나의 인사',
    group: 'own',
    wordings: [{ greeting: '{name}님께', message: '고맙습니다.', closing: '{agent} 드림' }],
    look: { cover: { kind: 'picture', picture: cover.picture, words: '' } },
  };
  const own = await invoke('templates.save', { fields });
  await invoke('templates.save', { name: 'birthday', fields: { ...fields, title: '생신' } });
  const gone = await invoke('templates.save', { fields: { ...fields, title: '지운 것' } });
  await invoke('templates.remove', { name: gone.name, language: 'ko' });
  const sheet = {
    name: '나의 용지',
    paper: 'a4',
    ...{ columns: 2, rows: 5, width: 90, height: 50, x: 10, y: 10, pitchX: 95, pitchY: 52 },
  } as const;
  await invoke('paper.saveSheet', { fields: sheet });
  await invoke('settings.update', { patch: { cardLayout: 'a6x4', envelope: 'c6' } });
  const { customers } = await invoke('customers.search', { limit: 3 });
  const [first, second, third] = customers.map(({ id }) => id);
  const spec = greetingCardSpec.parse({
    ...{ greeting: '고객님께', message: '고맙습니다.', closing: '', hand: 'nanum-pen' },
    ...{ ink: 'black', lines: 'plain', seed: '1', signature },
    cover: { kind: 'picture', picture: cover.picture },
  });
  const card = (customerId = 0, also: number[] = []) => ({
    ...{ customerId, also, template: own.name, wording: 1, spec },
  });
  await test.job('greetingCards.produce', {
    cards: [card(first, [second ?? 0]), card(third)],
    layout: 'a6',
    mode: 'save',
    file: test.path('cards.pdf'),
  });
  const { sendings } = await invoke('greetingCards.sendings', { template: own.name });
  const marks = sendings.map(({ id }) => ({ id, state: 'returned', on: '2026-12-05' }) as const);
  await invoke('greetingCards.mark', { marks: marks.slice(0, 1) });
  return test;
}

describe('the card studio in a JSON document', () => {
  it('comes back whole: templates, sheets, what became of each card, its pictures once', async () => {
    const first = await studio();
    const out = await exported(first, 'all.json');
    const document = JSON.parse(out) as Record<string, unknown[]>;
    expect(document).toMatchObject({
      version: 4,
      settings: { cardLayout: 'a6x4', envelope: 'c6' },
      labelSheets: [{ fields: { name: '나의 용지' } }],
    });
    expect(document['templates']).toHaveLength(3);
    // The signature's bytes stand in it once, the cover's with the templates and with its first card.
    const urls = out.match(/data:image\/png;base64,[^"]+/g) ?? [];
    expect(urls).toHaveLength(3);
    expect(new Set(urls).size).toBe(2);

    const second = await testBackend();
    await second.importFile('all.json', new TextEncoder().encode(out));
    expect(await exported(second, 'again.json')).toBe(out);
    expect(await second.job('backup.check', {})).toMatchObject({ problems: [] });
    const { sendings } = await second.invoke('greetingCards.sendings', { state: 'returned' });
    expect(sendings).toContainEqual(
      expect.objectContaining({ state: 'returned', stateOn: '2026-12-05', wording: 1 }),
    );
    const all = (await second.invoke('greetingCards.sendings', { limit: 1000 })).sendings;
    const part = all.find(({ partOf, wording }) => partOf !== null && wording === 1);
    expect(all.find(({ id }) => id === part?.partOf)).toMatchObject({ batch: part?.batch });
  });

  it('goes again with its import, but for what is used', async () => {
    const first = await studio();
    const out = await exported(first, 'all.json');
    const second = await testBackend();
    const imported = await second.importFile('all.json', new TextEncoder().encode(out));
    const [sheet] = (await second.invoke('paper.sheets', {})).filter(({ builtIn }) => !builtIn);
    await second.invoke('settings.update', { patch: { labelSheet: sheet?.id ?? '' } });
    const { import: id } = imported as { import: number };
    await second.job('exchange.undoImport', { id });
    const own = (await second.invoke('templates.list', { language: 'ko' })).filter(
      ({ builtIn, edited }) => !builtIn || edited,
    );
    expect(own).toEqual([]);
    const left = (await second.invoke('paper.sheets', {})).filter(({ builtIn }) => !builtIn);
    expect(left).toEqual([sheet]);
    const settings = await second.invoke('settings.get', {});
    expect(settings).toMatchObject({ cardLayout: 'a6', envelope: 'post' });
    expect(await second.job('backup.check', {})).toMatchObject({ problems: [] });
  });
});

describe('a document of version 3', () => {
  const sending = (uid: string, signature: object) => ({
    uid,
    template: 'birthday',
    spec: {
      ...{ greeting: '', message: '축하', closing: '', hand: 'nanum-pen' },
      ...{ ink: 'black', lines: 'plain', seed: '1' },
    },
    layout: 'a6',
    batch: 'b',
    signed: true,
    sentAt: '2026-01-02T03:04:05.000Z',
    ...signature,
  });

  it('brings its cards with the signature in its place; a broken one goes without', async () => {
    const png = Buffer.from(await picture('#123456')).toString('base64');
    const text = JSON.stringify({
      ...{ format: 'dangol', version: 3, customFields: [] },
      customers: [
        {
          uid: '018f0000-0000-7000-8000-000000000001',
          name: '심청',
          sendings: [
            sending('s1', { signature: `data:image/png;base64,${png}` }),
            sending('s2', { signature: 'data:image/png;base64,AAAA' }),
            sending('s3', {}),
          ],
        },
      ],
    });
    const test = await testBackend();
    await test.importFile('old.json', new TextEncoder().encode(text));
    const { sendings } = await test.invoke('greetingCards.sendings', {});
    const of = (uid: string) => sendings.find((each) => each.uid === uid);
    expect(of('s1')).toMatchObject({ state: 'printed', stateOn: '2026-01-02', partOf: null });
    const signature = of('s1')?.spec.signature;
    expect(signature).toMatchObject({ tint: false, place: { right: 14, bottom: 8.8 } });
    expect(of('s2')?.spec.signature).toBeNull();
    expect(of('s3')?.spec.signature).toBeNull();
    const pictures = [signature?.picture ?? ''];
    expect(await test.invoke('marks.pictures', { pictures })).toMatchObject([{ width: 60 }]);
    expect(await test.job('backup.check', {})).toMatchObject({ problems: [] });
  });
});

describe('a document from strange hands', () => {
  it('cannot lay a picture in under another’s name, nor a card without its picture', async () => {
    const png = Buffer.from(await picture('#abcdef')).toString('base64');
    const name = 'a'.repeat(64);
    const spec = {
      ...{ greeting: '', message: 'x', closing: '', hand: 'nanum-pen', ink: 'black' },
      ...{ lines: 'plain', seed: '1', cover: { kind: 'picture', picture: name } },
    };
    const base = { template: 't', layout: 'a6', batch: 'b', sentAt: '2026-01-02T03:04:05.000Z' };
    const text = JSON.stringify({
      ...{ format: 'dangol', version: 4, customFields: [] },
      pictures: { [name]: `data:image/png;base64,${png}` },
      customers: [
        {
          uid: '018f0000-0000-7000-8000-000000000001',
          name: '심청',
          sendings: [
            { ...base, uid: 's1', spec, partOf: 's1' },
            { ...base, uid: 's2', spec, partOf: 'nobody' },
          ],
          photos: { [name]: `data:image/png;base64,${png}` },
        },
      ],
    });
    const test = await testBackend();
    await test.importFile('strange.json', new TextEncoder().encode(text));
    const { sendings } = await test.invoke('greetingCards.sendings', {});
    expect(sendings.map(({ spec: { cover }, partOf }) => [cover.kind, partOf])).toEqual([
      ['none', null],
      ['none', null],
    ]);
    expect(await test.job('backup.check', {})).toMatchObject({ problems: [] });
  });
});
