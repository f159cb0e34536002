import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../../src/core/error-sentence.ts';
import { errorCodes, errorTexts } from '../../../src/shared/error-texts.ts';

describe('error sentences', () => {
  it('take the particle that fits the name', () => {
    expect(errorSentence('file-empty', { file: 'empty.csv' }, 'ko')).toMatch(
      /^empty\.csv는 빈 파일/,
    );
    expect(errorSentence('file-empty', { file: '고객목록' }, 'ko')).toMatch(/^고객목록은 빈 파일/);
    expect(errorSentence('hand-unknown', { name: '붓글씨', known: ['a', 'b'] }, 'ko')).toMatch(
      /^‘붓글씨’라는 손글씨가 없습니다.*a, b/,
    );
  });

  it.each(errorCodes)('%s names the same details in both languages and fills them all', (code) => {
    const names = (text: string) =>
      [...new Set([...text.matchAll(/\{~?(\w+)/g)].map(([, name]) => name))].sort();
    const { ko, en } = errorTexts[code];
    expect(names(ko)).toEqual(names(en));
    const details = Object.fromEntries(names(ko).map((name) => [name ?? '', 'x']));
    expect(errorSentence(code, details, 'ko') + errorSentence(code, details, 'en')).not.toMatch(
      /[{}]/,
    );
  });

  it.each(errorCodes)('%s never leaves a particle to chance', (code) => {
    expect(errorTexts[code].ko).not.toMatch(/\}’?(은|는|이|가|을|를|과|와)[ ,]/);
  });
});
