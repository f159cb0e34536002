import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  fontsOf,
  licenceTexts,
  listOf,
  partsOf,
  thirdParty,
  unknownLicences,
} from '../../check/licences.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const parts = partsOf(root);
const text = readFileSync(join(root, 'resources', 'THIRD-PARTY.txt'), 'utf8');

describe('what comes with the program', () => {
  it('is under licences that are known and allow it', () => {
    expect(parts.length).toBeGreaterThan(40);
    expect(unknownLicences(parts).map(({ name }) => name)).toEqual([]);
    const bad = (licence: string) =>
      unknownLicences([{ name: 'x', version: '1', licence, folder: '' }]).length;
    expect(bad('')).toBe(1);
    expect(bad('GPL-3.0-only')).toBe(1);
    expect(bad('MIT AND GPL-2.0-only')).toBe(1);
    expect(bad('MIT OR Apache-2.0')).toBe(0);
  });

  it('is listed for whoever gets the installer: `npm run licences` renews the list', () => {
    const list = text.slice(0, text.indexOf('\n\n---'));
    expect(list).toBe(listOf(parts, fontsOf(root)));
    for (const name of [
      'electron',
      'react',
      'sharp',
      'better-sqlite3',
      'pdfjs-dist',
      'pretendard',
    ]) {
      expect(list).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });

  it('has the texts of the licences of all that is the same on every system', () => {
    const renewed = thirdParty(root);
    for (const part of parts) {
      for (const each of licenceTexts(root, part)) expect(renewed).toContain(each);
      if (part.folder.includes('@img/')) continue;
      for (const each of licenceTexts(root, part)) expect(text, part.name).toContain(each);
    }
  });

  it('has the texts that the picture libraries come without', () => {
    expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
    expect(text).toMatch(/sharp-libvips-win32|sharp-win32-x64[^]*GNU LESSER/);
  });

  it('lies beside the program', () => {
    const { build } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      build: { extraFiles: { from: string; to: string }[] };
    };
    expect(build.extraFiles).toEqual([
      { from: 'resources/THIRD-PARTY.txt', to: 'THIRD-PARTY.txt' },
      { from: 'LICENSE', to: 'LICENSE.txt' },
    ]);
  });
});
