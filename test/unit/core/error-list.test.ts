import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorTemplates, findErrors } from '../../../src/core/error-list.ts';
import { errorCodes, errorTexts } from '../../../src/shared/error-texts.ts';

const source = new URL('../../../src/', import.meta.url).pathname;
const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('error-texts.ts'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');

const sentences = (text: string) =>
  text
    .replaceAll(/\{[^}]*\}/g, 'x')
    .split(/[.!?](?=\s|$)/)
    .filter((part) => part.trim() !== '');

describe('the list of everything that can go wrong', () => {
  it('holds every code in both languages, without a placeholder left', () => {
    expect(errorTemplates.map(({ code }) => code)).toEqual([...errorCodes].sort());
    for (const { ko, en } of errorTemplates) expect(`${ko}${en}`).not.toMatch(/[{}]|undefined/);
  });

  it('writes both forms of a particle where the word is not known yet', () => {
    const [error] = findErrors('file-empty');
    expect(error?.ko).toMatch(/^…은\(는\) 빈 파일입니다/);
    expect(error?.en).toMatch(/^… is empty/);
  });

  it('is found by words of either language, and by the code', () => {
    expect(findErrors('disk FULL').map(({ code }) => code)).toContain('disk-full');
    expect(findErrors('디스크가 가득').map(({ code }) => code)).toEqual(['disk-full']);
    expect(findErrors('')).toHaveLength(errorCodes.length);
    expect(findErrors('그런 것은 없음')).toEqual([]);
  });
});

describe.each(errorCodes)('the error %s', (code) => {
  const { ko, en } = errorTexts[code];

  it('is used', () => expect(texts).toContain(`'${code}'`));

  it('says more than that it failed: what it means for the data, and what to do', () => {
    expect(sentences(ko).length).toBeGreaterThanOrEqual(2);
    expect(sentences(en).length).toBeGreaterThanOrEqual(2);
  });

  it('is written in its own language', () => {
    expect(ko).toMatch(/(니다|요|세요)[.)]|(있는|어떤) [^.]*: \{known\}\.$/);
    expect(en.replaceAll(/\{[^}]*\}/g, '')).not.toMatch(/[ㄱ-ㅎ가-힣]/);
  });
});
