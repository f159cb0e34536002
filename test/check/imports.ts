import { parseSync } from 'vite';

export interface FoundImport {
  readonly specifier: string;
  readonly line: number;
}

/** Every module that a TypeScript source names: imports, re-exports, `import()`, and worker URLs. */
export function findImports(fileName: string, source: string): FoundImport[] {
  const { module, errors } = parseSync(fileName, source);
  if (errors.length > 0)
    throw new Error(`${fileName}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const requests = [
    ...module.staticImports.map((item) => item.moduleRequest),
    ...module.staticExports.flatMap((item) =>
      item.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest] : [])),
    ),
    ...module.dynamicImports.map((item) => item.moduleRequest),
  ];
  const literals = [
    ...requests.map(({ start, end }) => ({ start, text: source.slice(start, end) })),
    ...[...source.matchAll(/(?:\bimport\(|new URL\()\s*(['"][^'"\n]+['"])/g)].map((match) => ({
      start: match.index,
      text: match[1] ?? '',
    })),
  ];
  const found = literals
    .filter(({ text }) => /^['"].*['"]$/s.test(text))
    .map(({ start, text }) => ({ specifier: text.slice(1, -1), line: lineAt(source, start) }))
    .filter(({ specifier }) => !/^[a-z]+:\/\//.test(specifier));
  return [...new Map(found.map((item) => [`${item.line} ${item.specifier}`, item])).values()];
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
