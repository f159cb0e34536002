import { expect, it } from 'vitest';
import { systemLanguage } from '../../../../src/backend/host/language.ts';

it.each([
  [{ LANG: 'ko_KR.UTF-8' }, 'en-US', 'ko'],
  [{ LANG: 'en_US.UTF-8' }, 'ko-KR', 'en'],
  [{ LC_ALL: 'ko_KR', LANG: 'en_US' }, 'en-US', 'ko'],
  [{}, 'ko-KR', 'ko'],
  [{}, 'kok-IN', 'en'],
  [{ LANG: 'C' }, 'en-US', 'en'],
] as const)('with %o and %s it is %s…', (env, system, language) => {
  expect(systemLanguage(env, system)).toBe(language);
});
