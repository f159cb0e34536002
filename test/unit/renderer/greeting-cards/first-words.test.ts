import { describe, expect, it } from 'vitest';
import { firstWords } from '../../../../src/renderer/features/greeting-cards/first-words.ts';

describe('the first words of a template', () => {
  it.each([
    ['이 달에도 잊지 않고 챙겨 주셔서 고맙습니다.', '이 달에도 잊지 않고 챙겨'],
    ['생신을 진심으로 축하드립니다.', '생신을 진심으로'],
    ['Thank you for keeping everything in order.', 'Thank you for keeping'],
    ['고맙습니다.', '고맙습니다'],
    [
      "{?promise}약속드린 '{promise}', 잘 되었습니다. {/}{!promise}일이 잘 되었습니다.{/}",
      '일이 잘 되었습니다',
    ],
    ['', ''],
  ])('%s', (message, words) => {
    expect(firstWords(message)).toBe(words);
  });
});
