import { expect, test } from 'vitest';
import { terminalJson, terminalText } from '../../../src/cli/terminal-text.ts';
import { payloads } from '../../support/hostile.ts';

/** What a terminal obeys instead of showing, and what turns the writing. */
const commanding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\r/;

test('no payload commands a terminal, and letters stay', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(500);
  for (const { text } of payloads) expect(terminalText(text)).not.toMatch(commanding);
  expect(terminalText('홍길동\t010\n둘째')).toBe('홍길동\t010\n둘째');
  expect(terminalText('a\u001b[2Jb\rc')).toBe('a[2Jb\nc');
});

test('JSON says the same without commanding', () => {
  for (const { text } of payloads) {
    const json = terminalJson({ text });
    expect(json).not.toMatch(commanding);
    expect(JSON.parse(json)).toEqual({ text });
  }
});
