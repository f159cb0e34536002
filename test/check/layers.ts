/** Who may import whom. `packages` are the npm packages a layer may use; `node` allows Node's own modules. */
interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
}

const backendLayers = ['backend', 'print', 'exchange', 'data', 'core', 'shared'];

export const layers: Readonly<Record<string, Layer>> = {
  shared: { layers: [], packages: ['zod'], node: false },
  core: {
    layers: ['shared'],
    packages: ['date-fns', 'korean-lunar-calendar', 'libphonenumber-js'],
    node: false,
  },
  data: { layers: ['core', 'shared'], packages: ['kysely', 'better-sqlite3', 'zod'], node: true },
  exchange: {
    layers: ['core', 'shared'],
    packages: ['iconv-lite', 'zod', '@e965/xlsx'],
    node: true,
  },
  print: { layers: ['core', 'shared'], packages: ['pdfmake', 'pdfkit', 'fontkit'], node: true },
  backend: {
    layers: backendLayers.slice(1),
    packages: ['zod', 'kysely', 'date-fns', 'better-sqlite3', 'sharp'],
    node: true,
  },
  main: { layers: ['backend', 'core', 'shared'], packages: ['electron'], node: true },
  preload: { layers: ['shared'], packages: ['electron'], node: false },
  'browser-host': {
    layers: ['backend', 'core', 'shared'],
    packages: ['playwright-core'],
    node: true,
  },
  cli: { layers: ['backend', 'core', 'shared'], packages: [], node: true },
  renderer: {
    layers: ['core', 'shared'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-i18next',
      'i18next',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      'date-fns',
      'pretendard',
      'pdfjs-dist',
      'zod',
      'd3-hierarchy',
      'react-easy-crop',
    ],
    node: false,
  },
  start: {
    layers: ['browser-host', 'backend', 'shared'],
    packages: ['playwright-core'],
    node: true,
  },
};

/**
 * Judges one import. `file` and a relative `specifier`'s target are paths below `src/` with forward
 * slashes; returns what is wrong in words, or null.
 */
export function judgeImport(file: string, specifier: string): string | null {
  const from = layerOf(file);
  const rule = layers[from];
  if (!rule) return `src/${file} lies in no known layer`;
  if (specifier.startsWith('.')) return judgeRelative(file, from, rule, specifier);
  if (specifier.startsWith('node:')) {
    return rule.node ? null : `${from} may not use Node (${specifier})`;
  }
  const name = packageOf(specifier);
  return rule.packages.includes(name) ? null : `${from} may not use the package ${name}`;
}

function judgeRelative(file: string, from: string, rule: Layer, specifier: string): string | null {
  const target = resolve(file, specifier);
  if (target === null) {
    const files = rule.node && /^(\.\.\/)+(resources|package\.json)$/.test(specifier);
    return files ? null : `${from} may not reach outside src (${specifier})`;
  }
  const to = layerOf(target);
  return to === from || rule.layers.includes(to)
    ? null
    : `${from} may not import ${to} (${specifier})`;
}

function layerOf(file: string): string {
  const [first = '', ...rest] = file.split('/');
  return rest.length === 0 ? first.replace(/\.[a-z.]+$/, '') : first;
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function resolve(file: string, specifier: string): string | null {
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
