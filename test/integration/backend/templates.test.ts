import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInTemplates, type TemplateFields } from '../../../src/shared/templates.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';

const fields = (more: Partial<TemplateFields> = {}): TemplateFields => ({
  language: 'ko',
  title: '첫눈 인사',
  group: 'own',
  wordings: [
    { greeting: '{name} {honorific}께', message: '첫눈이 왔습니다.', closing: '{agent} 드림' },
  ],
  look: {},
  ...more,
});
const saying = (message: string): Partial<TemplateFields> => ({
  wordings: [{ greeting: '', message, closing: '' }],
});
const bytesOf = (document: unknown): Uint8Array =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));
const fileOf = (...templates: object[]) => ({ format: 'dangol-templates', version: 1, templates });
const takeIn = ({ invoke }: TestBackend, document: unknown) =>
  invoke('templates.import', { fileName: 'cards.json', bytes: bytesOf(document) });
const titles = async ({ invoke }: TestBackend, language: 'ko' | 'en' = 'ko') =>
  (await invoke('templates.list', { language })).slice(builtInTemplates.length).map((t) => t.title);

describe('the user’s own templates', () => {
  it('stand behind the built-in ones, by title, each in its language', async () => {
    const backend = await testBackend();
    const { invoke } = backend;
    await invoke('templates.save', { fields: fields({ title: '하나' }) });
    const saved = await invoke('templates.save', { fields: fields({ title: '가을 인사' }) });
    await invoke('templates.save', { fields: fields({ title: 'First snow', language: 'en' }) });
    const list = await invoke('templates.list', { language: 'ko' });
    expect(list.slice(0, 20).map(({ name }) => name)).toEqual(builtInTemplates);
    expect(await titles(backend)).toEqual(['가을 인사', '하나']);
    expect(await titles(backend, 'en')).toEqual(['First snow']);
    expect(saved).toMatchObject({ builtIn: false, edited: false });
    expect(backend.events).toContainEqual({
      name: 'data-changed',
      payload: { topics: ['templates'] },
    });
  });

  it('are written over, taken away and put back', async () => {
    const backend = await testBackend();
    const { invoke } = backend;
    const { name } = await invoke('templates.save', { fields: fields() });
    const again = fields({ title: '큰눈 인사', look: { ink: 'green', ornament: 'snow' } });
    expect(await invoke('templates.save', { name, fields: again })).toMatchObject(again);
    await invoke('templates.remove', { name, language: 'ko' });
    expect(await titles(backend)).toEqual([]);
    await backend.restart();
    expect(await backend.invoke('templates.restore', { name, language: 'ko' })).toMatchObject(
      again,
    );
    await expect(
      backend.invoke('templates.remove', { name: 'nothing', language: 'ko' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      backend.invoke('templates.save', { name: 'nothing', fields: fields() }),
    ).rejects.toMatchObject({ code: 'template-unknown' });
  });

  it('keep what is written tidy', async () => {
    const { invoke } = await testBackend();
    const saved = await invoke('templates.save', {
      fields: fields({
        title: ' 첫\u0007눈\t인사 ',
        ...saying('하나\r\n둘\u0000\t셋'.normalize('NFD')),
      }),
    });
    expect(saved.title).toBe('첫눈 인사');
    expect(saved.wordings[0]?.message).toBe('하나\n둘 셋');
  });

  it('edit a built-in one in one language, and give the first words back', async () => {
    const { invoke } = await testBackend();
    const [first] = await invoke('templates.list', { language: 'ko' });
    const edited = await invoke('templates.save', {
      name: 'deposit-thanks',
      fields: fields({ title: '입금 감사', group: 'thanks' }),
    });
    expect(edited).toMatchObject({ name: 'deposit-thanks', builtIn: true, edited: true });
    const [english] = await invoke('templates.list', { language: 'en' });
    expect(english).toMatchObject({ edited: false });
    await invoke('templates.remove', { name: 'deposit-thanks', language: 'ko' });
    expect((await invoke('templates.list', { language: 'ko' }))[0]).toEqual(first);
    await invoke('templates.restore', { name: 'deposit-thanks', language: 'ko' });
    expect((await invoke('templates.list', { language: 'ko' }))[0]).toMatchObject({ edited: true });
  });

  it('are refused with an unknown field or an open condition', async () => {
    const { invoke } = await testBackend();
    await expect(
      invoke('templates.save', { fields: fields(saying('{nmae}께')) }),
    ).rejects.toMatchObject({ code: 'template-field-unknown', details: { near: ['{name}'] } });
    await expect(
      invoke('templates.save', { fields: fields(saying('둘\n{?company}셋')) }),
    ).rejects.toMatchObject({ code: 'template-condition-unclosed', details: { line: 2 } });
  });
});

describe('fields of templates', () => {
  it('are offered with labels and samples, the user’s own among them', async () => {
    const { invoke } = await testBackend();
    await invoke('customFields.create', { name: '별명', type: 'text' });
    const offered = await invoke('templates.fields', { language: 'ko' });
    expect(offered[0]).toEqual({ field: 'name', label: '이름', sample: '김민서' });
    expect(offered.at(-1)).toMatchObject({ field: 'field:별명', label: '별명' });
    for (const { label, sample } of offered) expect([label, sample]).not.toContain('');
    const english = await invoke('templates.fields', { language: 'en' });
    expect(english.map(({ field }) => field)).not.toContain('honorific');
  });

  it('say what is on a card', async () => {
    const { invoke } = await testBackend('2026-11-22T03:00:00Z');
    const field = await invoke('customFields.create', { name: '별명', type: 'text' });
    const { customer: host } = await invoke('customers.create', { fields: { name: '이준호' } });
    const { customer } = await invoke('customers.create', {
      fields: {
        ...{ name: '김민서', job: '한빛상사 대표', birthday: '1985-12-03', referredBy: host.uid },
        custom: { [field.uid]: '민서짱' },
        occasions: [
          {
            uid: '',
            kind: 'memorial',
            date: '--11-25',
            calendar: 'solar',
            leapMonth: false,
            yearly: true,
            note: '',
          },
        ],
      },
    });
    await invoke('agreements.add', {
      customerId: customer.id,
      agreement: { kind: 'rental', product: '정수기 렌탈', signedOn: '2020-03-15' },
    });
    await invoke('agreements.add', {
      customerId: customer.id,
      agreement: { kind: 'car', product: '새 차', signedOn: '2026-01-15', status: 'lost' },
    });
    const { customer: guest } = await invoke('customers.create', {
      fields: { name: '박서연', referredBy: customer.uid, referredOn: '2026-10-01' },
    });
    expect(guest.id).toBeGreaterThan(0);
    await invoke('contacts.log', {
      customerId: customer.id,
      fields: {
        ...{
          direction: 'out',
          outcome: 'reached',
          note: '안부',
          startedAt: '2026-11-03T02:00:00Z',
        },
        ...{ durationSeconds: null, settled: null, nextStep: '', nextStepDue: null },
      },
    });
    const message =
      '{bought}|{since}|{years}|{referrer}|{referred}|{occasion}|{birthday}|{lastTalk}|{season}|{field:별명:이/가}';
    const text = { greeting: '{name} {honorific}께', message, closing: '{agent} 드림' };
    const filled = await invoke('templates.fill', {
      text,
      language: 'ko',
      customerId: customer.id,
    });
    expect(filled).toEqual({
      greeting: '김민서 대표님께',
      message: '정수기 렌탈|2020년 3월|6|이준호|박서연|생일|12월 3일|11월 3일|가을|민서짱이',
      closing: '',
      problems: [{ field: 'agent', kind: 'missing' }],
    });
    const english = await invoke('templates.fill', {
      text: { ...text, message: '{since}|{years}|{lastTalk}|{nmae}' },
      ...{ language: 'en', customerId: customer.id },
    });
    expect(english.message).toBe('March 2020|six years|November 3|{nmae}');
    expect(english.problems).toContainEqual({ field: 'nmae', kind: 'unknown' });
  });

  it('fill a sample for nobody', async () => {
    const { invoke } = await testBackend();
    const text = { greeting: '{name}', message: '{promise}', closing: '{agent}' };
    const filled = await invoke('templates.fill', { text, language: 'en', customerId: null });
    expect(filled).toMatchObject({ greeting: 'Grace', problems: [] });
  });
});

describe('files of templates', () => {
  it('travel to another box with the pictures of their covers', async () => {
    const [here, there] = [await testBackend(), await testBackend()];
    const bytes = new Uint8Array(readFileSync('resources/icons/icon.png'));
    const { picture } = await here.invoke('marks.keepPicture', { bytes });
    const cover = { kind: 'picture', picture, words: '첫눈' } as const;
    await here.invoke('templates.save', { fields: fields({ look: { cover, ink: 'brown' } }) });
    const { file, templates } = await here.invoke('templates.export', {
      ...{ names: [], language: 'ko', file: here.path('t.json') },
    });
    expect(templates).toBe(1);
    const written = new Uint8Array(readFileSync(file ?? ''));
    const came = await there.invoke('templates.import', { fileName: 't.json', bytes: written });
    expect(came).toMatchObject({ same: 0, problems: [] });
    const [own] = (await there.invoke('templates.list', { language: 'ko' })).slice(20);
    expect(own).toMatchObject({ title: '첫눈 인사', look: { ink: 'brown' } });
    const id = own?.look.cover?.kind === 'picture' ? own.look.cover.picture : '';
    expect(await there.invoke('marks.pictures', { pictures: [id] })).toHaveLength(1);
    const again = await there.invoke('templates.import', { fileName: 't.json', bytes: written });
    expect(again).toEqual({ names: [], same: 1, problems: [] });
  });

  it('give a template whose title is taken a number, and are taken back as a whole', async () => {
    const backend = await testBackend();
    await backend.invoke('templates.save', { fields: fields() });
    const one = { name: 'x', ...fields(saying('다른 말')) };
    const changed = { name: 'birthday', ...fields({ title: '생신 축하', ...saying('내 말') }) };
    const { names } = await takeIn(backend, fileOf(one, one, changed));
    expect(names).toHaveLength(2);
    expect(await titles(backend)).toEqual(['생신 축하 (2)', '첫눈 인사', '첫눈 인사 (2)']);
    expect(await backend.invoke('templates.undoImport')).toEqual({ removed: 2 });
    expect(await titles(backend)).toEqual(['첫눈 인사']);
    await expect(backend.invoke('templates.undoImport')).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });

  it('leave out what cannot be filled, by name and reason, and take the rest', async () => {
    const backend = await testBackend();
    const good = { name: 'a', ...fields() };
    const unknown = { name: 'b', ...fields({ title: '모르는 칸', ...saying('{고객번호}') }) };
    const broken = { name: 'c', ...fields({ title: '망가짐' }), wordings: 'none' };
    const { names, problems } = await takeIn(backend, fileOf(good, unknown, broken, 7 as never));
    expect(names).toHaveLength(1);
    expect(problems.map(({ title }) => title).toSorted()).toEqual(['#4', '망가짐', '모르는 칸']);
    expect(problems.find(({ title }) => title === '모르는 칸')?.reason).toContain('{고객번호}');
  });

  it.each([
    ['no JSON', 'hello', 'template-file-unreadable'],
    ['nothing', '', 'template-file-unreadable'],
    ['another document', { format: 'dangol', version: 4 }, 'template-file-unreadable'],
    ['another version', { ...fileOf(), version: 2 }, 'template-file-version'],
    ['no templates', fileOf(), 'template-file-unreadable'],
    ['too many', fileOf(...Array.from({ length: 501 }, () => ({}))), 'too-many'],
    ['deep JSON', '['.repeat(300_000), 'template-file-unreadable'],
    ['deep and whole JSON', '['.repeat(200_000) + ']'.repeat(200_000), 'template-file-unreadable'],
  ])('are refused when they hold %s', async (_, document, code) => {
    const backend = await testBackend();
    await expect(takeIn(backend, document)).rejects.toMatchObject({ code });
    expect(await titles(backend)).toEqual([]);
  });

  it('are refused when they are far too large', async () => {
    const { invoke } = await testBackend();
    await expect(
      invoke('templates.import', { fileName: 'a.json', bytes: new Uint8Array(50 * 1024 * 1024) }),
    ).rejects.toMatchObject({ code: 'template-file-unreadable', details: { reason: '50 MB' } });
  });

  it('lose a cover whose picture is none, or came as something else', async () => {
    const backend = await testBackend();
    const picture = 'a'.repeat(64);
    const cover = { kind: 'picture', picture, words: '' };
    const document = {
      ...fileOf({ name: 'a', ...fields(), look: { cover } }),
      pictures: { [picture]: 'data:image/svg+xml;base64,PHN2Zy8+', __proto__: 'x' },
    };
    await takeIn(backend, document);
    const [own] = (await backend.invoke('templates.list', { language: 'ko' })).slice(20);
    expect(own?.look.cover).toEqual({ kind: 'none' });
  });
});
