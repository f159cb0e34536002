import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { freePath, safeFileName } from '../../../../src/backend/host/free-path.ts';
import { payloads } from '../../../support/hostile.ts';

const device = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i;

test('no payload makes a name that is a path, a device, hidden, or not what it looks like', () => {
  for (const { text } of payloads) {
    for (const suggested of [text, `${text}.pdf`, `보고서 ${text} 2026-11-22.pdf`]) {
      const name = safeFileName(suggested);
      expect(name).not.toBe('');
      expect([basename(name), win32.basename(name)]).toEqual([name, name]);
      expect(name).not.toMatch(device);
      expect(name).not.toMatch(/^[. ]|[. ]$|[<>:"/\\|?*]/);
      expect(name).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
      expect(name.isWellFormed()).toBe(true);
    }
  }
});

test('every name is written into the chosen folder and nowhere else', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'dangol-names-'));
  const folder = join(parent, 'chosen');
  try {
    for (const { text } of payloads.filter(({ kind }) => kind === 'paths' || kind === 'commands')) {
      const file = await freePath(folder, `${text}.pdf`);
      expect(dirname(file)).toBe(folder);
      writeFileSync(file, '', { flag: 'wx' });
    }
    expect(readdirSync(parent)).toEqual(['chosen']);
    expect(readdirSync(folder).length).toBeGreaterThan(100);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
});
