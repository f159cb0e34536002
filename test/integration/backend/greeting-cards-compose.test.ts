import { describe, expect, it } from 'vitest';
import { consent } from '../../../src/shared/card-parts.ts';
import { testBackend } from '../../support/backend.ts';
import { cardsFor, compose, people, produce } from '../../support/greeting-cards.ts';

const home = (line: string) => [{ kind: 'home', postcode: '06236', line }];

describe('composing greeting cards', () => {
  it('takes wordings in turn: neighbours differ, and nobody gets the same one again', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서', '박도현', '최은우', '정하윤']);
    const { cards } = await compose(test, { customerIds: ids });
    expect(cards.map(({ wording }) => wording)).toEqual([0, 1, 2, 0]);
    expect(new Set(cards.slice(0, 3).map(({ message }) => message)).size).toBe(3);
    // The same again while nothing was sent.
    expect((await compose(test, { customerIds: ids })).cards).toEqual(cards);
    await produce(test, await cardsFor(test, ids));
    test.now = new Date('2026-12-22T03:00:00Z');
    const second = await cardsFor(test, ids);
    expect(second.map(({ wording }) => wording)).not.toContain(undefined);
    for (const [index, { wording }] of second.entries()) {
      expect(wording).not.toBe(cards[index]?.wording);
    }
    await produce(test, second);
    test.now = new Date('2027-01-22T03:00:00Z');
    const third = await cardsFor(test, ids);
    await produce(test, third);
    for (const [index, { wording }] of third.entries()) {
      const earlier = [cards[index]?.wording, second[index]?.wording];
      expect([...earlier, wording].toSorted()).toEqual([0, 1, 2]);
    }
    // All were taken once: the one of longest ago comes again.
    test.now = new Date('2027-02-22T03:00:00Z');
    const fourth = await compose(test, { customerIds: ids });
    expect(fourth.cards.map(({ wording }) => wording)).toEqual(cards.map(({ wording }) => wording));
    const fixed = await compose(test, { customerIds: ids, wording: 1 });
    expect(new Set(fixed.cards.map(({ wording }) => wording))).toEqual(new Set([1]));
  });

  it('writes one card for a household, greeting all of it', async () => {
    const test = await testBackend();
    const ids = await people(test, [
      { name: '김민서', addresses: home('서울 강남구 테헤란로 152') },
      { name: '최은우', addresses: home('부산 해운대구 우동 1') },
      { name: '박도현', addresses: home('서울 강남구 테헤란로 152') },
    ]);
    const { cards } = await compose(test, { customerIds: ids, households: true });
    expect(cards).toHaveLength(2);
    expect(cards[0]).toMatchObject({
      customerId: ids[0],
      also: [{ customerId: ids[2], name: '박도현' }],
      address: '06236 서울 강남구 테헤란로 152',
    });
    expect(cards[0]?.greeting).toContain('김민서·박도현 고객님');
    const apart = await compose(test, { customerIds: ids });
    expect(apart.cards.map(({ also }) => also)).toEqual([[], [], []]);
    const run = await produce(test, await cardsFor(test, ids, { households: true }));
    expect(run.cards).toBe(2);
    expect(run.sendings.map(({ customerId, partOf }) => [customerId, partOf])).toEqual([
      [ids[0], null],
      [ids[2], run.sendings[0]?.id],
      [ids[1], null],
    ]);
    const theirs = await test.invoke('customers.get', { id: ids[2] ?? 0 });
    expect(theirs.sendings).toHaveLength(1);
  });

  it('says who has no address, got the template this year, or wants no letters', async () => {
    const test = await testBackend();
    const consents = [
      consent.parse({ purpose: 'marketing', on: '2025-01-01', withdrawnOn: '2026-03-01' }),
    ];
    const ids = await people(test, [{ name: '김민서', consents }, '박도현']);
    await produce(test, await cardsFor(test, [ids[1] ?? 0]));
    const { cards } = await compose(test, { customerIds: ids });
    expect(cards).toMatchObject([
      { withdrawn: true, address: '', sentThisYear: null },
      { withdrawn: false, sentThisYear: '2026-11-22' },
    ]);
    const other = await compose(test, { customerIds: ids, template: 'new-year' });
    expect(other.cards[1]?.sentThisYear).toBeNull();
  });

  it('looks as the settings say, then the template, then the marks', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서']);
    await test.invoke('settings.update', {
      patch: { ink: 'green', cardLayout: 'a6-fold', lines: 'plain' },
    });
    await test.invoke('marks.drawSeal', {
      seal: { text: '이자준', shape: 'round', engraved: false },
    });
    const plain = { greeting: '{name}께', message: '고맙습니다.', closing: '{agent} 드림' };
    const own = { language: 'ko', group: 'own' } as const;
    const save = (look: object) =>
      test.invoke('templates.save', {
        fields: { ...own, wordings: [plain], title: JSON.stringify(look), look },
      });
    const open = await save({});
    const fixed = await save({ ink: 'brown', layout: 'us', sealed: false });
    const ours = await compose(test, { customerIds: ids, template: open.name });
    expect(ours).toMatchObject({
      layout: 'a6-fold',
      look: { ink: 'green', lines: 'plain', seal: { kind: 'drawn', text: '이자준' } },
      cards: [{ greeting: '김민서께', closing: '이자준 드림', missing: [] }],
    });
    const theirs = await compose(test, { customerIds: ids, template: fixed.name });
    expect(theirs).toMatchObject({ layout: 'us', look: { ink: 'brown', seal: null } });
    expect(await compose(test, { customerIds: [], template: fixed.name })).toEqual({
      ...theirs,
      cards: [],
    });
  });

  it('names the fields that have nothing to say, and leaves out half a closing', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서']);
    await test.invoke('settings.update', { patch: { agentName: '' } });
    const message = '{company}에서 뵈어 반가웠습니다.';
    const wordings = [{ greeting: '{name}께', message, closing: '{agent} 드림' }];
    const own = { language: 'ko', title: '첫 만남', group: 'own' } as const;
    const fields = { ...own, wordings, look: {} };
    const { name } = await test.invoke('templates.save', { fields });
    const { cards } = await compose(test, { customerIds: ids, template: name });
    expect(cards[0]?.missing.toSorted()).toEqual(['agent', 'company']);
    expect(cards[0]?.closing).toBe('');
  });

  it('refuses a template whose own field was removed since', async () => {
    const test = await testBackend();
    const ids = await people(test, ['김민서']);
    const field = await test.invoke('customFields.create', { name: '별명', type: 'text' });
    const wordings = [{ greeting: '{field:별명}께', message: '고맙습니다.', closing: '' }];
    const own = { language: 'ko', title: '별명으로', group: 'own' } as const;
    const { name } = await test.invoke('templates.save', {
      fields: { ...own, wordings, look: {} },
    });
    expect((await compose(test, { customerIds: ids, template: name })).cards).toHaveLength(1);
    await test.invoke('customFields.trash', { id: field.id });
    await expect(compose(test, { customerIds: ids, template: name })).rejects.toMatchObject({
      code: 'template-field-unknown',
    });
  });

  it('refuses what is not there, and answers nobody twice', async () => {
    const test = await testBackend();
    const [id = 0, trashed = 0] = await people(test, ['김민서', '박도현']);
    await test.invoke('customers.trash', { ids: [trashed] });
    const refused = (input: Parameters<typeof compose>[1]) => compose(test, input);
    await expect(refused({ customerIds: [id], template: 'valentine' })).rejects.toMatchObject({
      code: 'template-unknown',
    });
    await expect(refused({ customerIds: [999] })).rejects.toMatchObject({ code: 'not-found' });
    await expect(refused({ customerIds: [trashed] })).rejects.toMatchObject({
      code: 'customer-in-trash',
      details: { name: '박도현' },
    });
    const twice = await compose(test, { customerIds: [id, id] });
    expect(twice.cards).toHaveLength(1);
  });

  it('has every template in both languages with all its fields known', async () => {
    const test = await testBackend();
    const [id = 0] = await people(test, [{ name: 'Anna Smith' }]);
    for (const language of ['ko', 'en'] as const) {
      const templates = await test.invoke('templates.list', { language });
      expect(templates.length).toBeGreaterThanOrEqual(16);
      for (const { name, wordings } of templates) {
        for (const wording of wordings.keys()) {
          const input = { template: name, customerIds: [id], language, wording };
          const { cards } = await compose(test, input);
          expect(`${cards[0]?.greeting}${cards[0]?.message}`).not.toMatch(/[{}]/);
        }
      }
    }
  });
});
