import { describe, expect, it } from 'vitest';
import {
  galleryGroups,
  usageOf,
} from '../../../../src/renderer/features/templates/gallery-groups.ts';
import type { Template, TemplateGroup } from '../../../../src/shared/templates.ts';

function template(name: string, title: string, group: TemplateGroup, message = ''): Template {
  return {
    name,
    title,
    group,
    language: 'ko',
    wordings: [{ greeting: '', message, closing: '' }],
    look: {},
    builtIn: group !== 'own',
    edited: false,
    updatedAt: null,
  };
}

const templates = [
  template('deposit-thanks', '입금 감사', 'thanks', '이번 달에도 고맙습니다'),
  template('birthday', '생신 축하', 'occasion', '늘 건강하세요'),
  template('chuseok', '추석 인사', 'season', '풍성한 한가위'),
  template('a', '내 카드', 'own', '늘 곁에'),
];
const found = (query: string) =>
  galleryGroups(templates, query).flatMap((each) => each.templates.map(({ name }) => name));

describe('the gallery', () => {
  it('shows the own ones first, and no group without templates', () => {
    expect(galleryGroups(templates, '').map(({ group }) => group)).toEqual([
      'own',
      'thanks',
      'occasion',
      'season',
    ]);
  });

  it('finds by title, half a syllable, initial consonants, and words of the text', () => {
    expect(found('생시')).toEqual(['birthday']);
    expect(found('ㅊㅅ')).toEqual(['chuseok']);
    expect(found('한가위')).toEqual(['chuseok']);
    expect(found('늘')).toEqual(['a', 'birthday']);
    expect(found('늘 건강')).toEqual(['birthday']);
    expect(found('없는말')).toEqual([]);
  });

  it('counts the cards of each template and keeps the last day', () => {
    const days = [
      { date: '2026-11-02', templates: [{ template: 'birthday', cards: 2 }] },
      {
        date: '2026-10-01',
        templates: [
          { template: 'birthday', cards: 3 },
          { template: 'chuseok', cards: 1 },
        ],
      },
    ];
    const usage = usageOf(days);
    expect(usage.get('birthday')).toEqual({ cards: 5, last: '2026-11-02' });
    expect(usage.get('chuseok')).toEqual({ cards: 1, last: '2026-10-01' });
    expect(usage.get('deposit-thanks')).toBeUndefined();
  });
});
