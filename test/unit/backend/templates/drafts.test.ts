import { describe, expect, it } from 'vitest';
import { testBackend } from '../../../support/backend.ts';

const draft = {
  name: 'birthday',
  language: 'ko' as const,
  title: '',
  group: 'own' as const,
  wordings: [{ greeting: '', message: '{name', closing: '' }],
  look: {},
};

describe('drafts of templates', () => {
  it('are kept as they are, whole or not, one for each template and language', async () => {
    const { invoke } = await testBackend();
    const keep = (language: 'ko' | 'en', message: string) =>
      invoke('templates.keepDraft', {
        name: 'birthday',
        language,
        draft: { ...draft, language, wordings: [{ greeting: '', message, closing: '' }] },
      });
    await keep('ko', '하나');
    await keep('en', 'one');
    await keep('ko', '{둘');
    const kept = await invoke('templates.drafts');
    expect(kept.map(({ language, wordings }) => [language, wordings[0]?.message])).toEqual([
      ['en', 'one'],
      ['ko', '{둘'],
    ]);
  });

  it('change no template, and go when they are dropped', async () => {
    const { invoke } = await testBackend();
    const before = await invoke('templates.list', { language: 'ko' });
    await invoke('templates.keepDraft', { name: 'birthday', language: 'ko', draft });
    expect(await invoke('templates.list', { language: 'ko' })).toEqual(before);
    await invoke('templates.keepDraft', { name: 'birthday', language: 'ko', draft: null });
    expect(await invoke('templates.drafts')).toEqual([]);
  });

  it('are never more than twenty: the oldest makes room', async () => {
    const { invoke } = await testBackend();
    for (let index = 0; index < 23; index++) {
      const name = `t${index}`;
      await invoke('templates.keepDraft', { name, language: 'ko', draft: { ...draft, name } });
    }
    const kept = await invoke('templates.drafts');
    expect(kept).toHaveLength(20);
    expect(kept[0]?.name).toBe('t3');
  });
});
