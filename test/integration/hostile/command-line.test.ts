import { expect, test } from 'vitest';
import { fitting, patience, some } from '../../support/hostile.ts';
import { file, json, run } from '../../support/command-line.ts';

const commanding = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Command lines cannot hold a NUL; what begins with a hyphen would be an option. */
const words = some(61, 7)
  .map(({ text }) => fitting(text.replaceAll('\u0000', ''), 300))
  .filter((text) => text.trim() !== '' && !text.startsWith('-'));

test(
  'what hostile texts bring to a terminal is text: answers, errors, JSON',
  { timeout: patience },
  async () => {
    const said: string[] = [];
    const call = async (...args: string[]) => {
      const { code, out, err } = await run(...args);
      expect([0, 1, 2]).toContain(code);
      expect(err).not.toMatch(/unexpected/i);
      said.push(out, err);
    };
    for (const word of [...words, '\u001b[2J홍\u009b31m길동\u202e']) {
      await call('add', '--name', word, '--phone', word, '--note', word);
      await call('search', word, '--json');
    }
    await call('search', '');
    await call('show', '1');
    await call('show', '1', '--json');
    await call('today');
    await call('show', '\u001b]0;title\u0007');
    await call('\u001b[2J');
    await call('import', file('\u001b[31m없음.csv'));
    expect(said.join('\n')).not.toMatch(commanding);
    const { customers } = await json('search', '홍');
    expect(customers).not.toEqual([]);
  },
);
