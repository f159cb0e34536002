import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something that comes with the program and is somebody else's. */
export interface Part {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty where nobody said one. */
  readonly licence: string;
  /** Its folder below the checkout; it need not be there, because some are for other systems. */
  readonly folder: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Licences under which a part may come along; LGPL for libraries that lie beside the program. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'OFL-1.1',
  'Zlib',
]);

/** Packages whose licence only their own file says. */
const said: Readonly<Record<string, string>> = { 'png-js': 'MIT', sax: 'BlueOak-1.0.0' };
/** Bundled into the page or the installer although a build's dependency. */
const bundled = ['pdfjs-dist', 'pretendard', 'electron'];
/** A checkout runs on a Node and in a browser's driver of its own; a compiler is a peer of a package. */
const checkoutOnly =
  /^(?:node-(?:bin-)?(?:darwin|linux|win)|playwright-core$|typescript$|@typescript\/)/;
const licenceFile = /^(?:licen[cs]e|copying|notice|third-party-notices)(?:[.-].*)?$/i;

/** Every package that comes along, on whichever system, by the lock file; in order of names. */
export function partsOf(root: string): Part[] {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, locked]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, folder, locked };
    })
    .filter(({ name, locked }) => !checkoutOnly.test(name) && isAlong(name, locked))
    .map(({ name, folder, locked }) => ({
      name,
      folder,
      version: locked.version ?? '',
      licence: (locked.license ?? said[name] ?? '').replaceAll(/[()]/g, ''),
    }))
    .toSorted((a, b) => `${a.name} ${a.version}`.localeCompare(`${b.name} ${b.version}`, 'en'));
}

const isAlong = (name: string, { dev, devOptional }: Locked) =>
  bundled.includes(name) || (!dev && !devOptional);

/** The parts whose licence is unknown or none of those that may come along. */
export function unknownLicences(parts: readonly Part[]): Part[] {
  return parts.filter(
    ({ licence }) => !licence.split(/ (?:AND|OR) /).every((each) => allowed.has(each)),
  );
}

/** The texts of a part's licence; none where it is not installed here. */
export function licenceTexts(root: string, part: Part): string[] {
  return namesIn(join(root, part.folder))
    .filter((name) => licenceFile.test(name))
    .map((name) =>
      readFileSync(join(root, part.folder, name), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim(),
    );
}

/** Bytes on this disk, without packages within it; 0 where it is not installed here. */
export function bytesOf(root: string, part: Part): number {
  const sum = (folder: string): number =>
    namesIn(folder).reduce((total, name) => {
      const found = statSync(join(folder, name), { throwIfNoEntry: false });
      if (!found || name === 'node_modules') return total;
      return total + (found.isDirectory() ? sum(join(folder, name)) : found.size);
    }, 0);
  return sum(join(root, part.folder));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

const line = ({ name, version, licence }: Part) => `${name} ${version} (${licence})`;

/** The list at the head of THIRD-PARTY.txt. */
export function listOf(parts: readonly Part[], fonts: readonly string[]): string {
  return [
    'Dangol comes with the work of others, under the licences that follow.',
    '',
    ...parts.map(line),
    ...fonts.map((name) => `${name}, a font (OFL-1.1)`),
  ].join('\n');
}

/** The fonts of `resources/fonts` by the names of their licences' files. */
export function fontsOf(root: string): string[] {
  return namesIn(join(root, 'resources', 'fonts'))
    .filter((name) => name.endsWith('-OFL.txt'))
    .map((name) => name.slice(0, -'-OFL.txt'.length));
}

/** THIRD-PARTY.txt: the list, then every text once, after the names that it holds for. */
export function thirdParty(root: string): string {
  const parts = partsOf(root);
  const fonts = fontsOf(root);
  const holders = new Map<string, string[]>();
  const add = (text: string, name: string) => {
    const known = holders.get(text) ?? [];
    if (!known.includes(name)) holders.set(text, [...known, name]);
  };
  for (const part of parts) {
    for (const text of licenceTexts(root, part)) add(text, part.name);
  }
  for (const font of fonts) {
    const file = join(root, 'resources', 'fonts', `${font}-OFL.txt`);
    add(readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim(), font);
  }
  // The libraries of pictures come without the texts of theirs; the second belongs to the first.
  const lesser = parts.filter(({ licence }) => licence.includes('LGPL')).map(({ name }) => name);
  for (const name of lesser.length > 0 ? ['LGPL-3.0', 'GPL-3.0'] : []) {
    const file = join(root, 'resources', 'licences', `${name}.txt`);
    for (const part of lesser) add(readFileSync(file, 'utf8').trim(), part);
  }
  const ruler = '-'.repeat(78);
  const texts = [...holders].map(([text, names]) => [ruler, names.join(', '), '', text].join('\n'));
  return `${[listOf(parts, fonts), ...texts].join('\n\n')}\n`;
}
