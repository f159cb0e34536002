import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../../src/renderer/', import.meta.url).pathname;
const plural = /_(zero|one|two|few|many|other)$/;

type Texts = { [key: string]: string | Texts };

function keysIn(texts: Texts, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysIn(value, `${prefix}${key}.`),
  );
}

function textsOf(language: string, name: string): Texts {
  return JSON.parse(readFileSync(join(root, 'i18n', language, `${name}.json`), 'utf8')) as Texts;
}

const namespaces = readdirSync(join(root, 'i18n', 'ko')).map((file) => file.replace('.json', ''));
const bases = (language: string, name: string) =>
  new Set(keysIn(textsOf(language, name)).map((key) => key.replace(plural, '')));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe.each(namespaces)('texts of %s', (name) => {
  it('exist in both languages', () => {
    expect([...bases('en', name)].sort()).toEqual([...bases('ko', name)].sort());
  });

  it('have their English plurals in both forms', () => {
    const keys = new Set(keysIn(textsOf('en', name)));
    for (const key of keys) {
      if (key.endsWith('_one')) expect(keys).toContain(key.replace(/_one$/, '_other'));
    }
  });
});

describe('texts in use', () => {
  it('all exist', () => {
    const known = new Map(namespaces.map((name) => [name, bases('ko', name)]));
    const missing: string[] = [];
    for (const path of sources(root)) {
      const source = readFileSync(path, 'utf8');
      const used = [...source.matchAll(/useTranslation\('([\w-]+)'\)/g)].map(
        (match) => match[1] ?? '',
      );
      for (const match of source.matchAll(/\bt\(\s*(?:t,\s*)?'([\w.:-]+)'/g)) {
        const full = match[1] ?? '';
        const [space, key] = full.includes(':') ? full.split(':') : [null, full];
        const spaces = space ? [space] : used;
        if (spaces.length === 0) continue;
        if (!spaces.some((each) => known.get(each)?.has(key ?? ''))) {
          missing.push(`${path.slice(root.length)}: ${full}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });
});
