import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A way to get a PDF's text out of its pages, as whoever opens the file has it. */
export type Reader = (pdf: Uint8Array) => Promise<string[]>;

/** Lines become spaces: where a line ends is not part of the text. */
export const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

async function byPdfJs(pdf: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    const said = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(flat(said.join('')));
  }
  await task.destroy();
  return pages;
}

const byProgram =
  (name: string, before: string[], after: string[]): Reader =>
  async (pdf) => {
    const folder = mkdtempSync(join(tmpdir(), 'dangol-text-'));
    try {
      const file = join(folder, 'cards.pdf');
      writeFileSync(file, pdf);
      const said = execFileSync(name, [...before, file, ...after], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return said.split('\f').map((page) => flat(page.normalize('NFC')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

const isInstalled = (name: string): boolean => !spawnSync(name, ['-v']).error;

export const readers = [
  { name: 'pdf.js', read: byPdfJs, missing: '' },
  {
    name: 'pdftotext',
    read: byProgram('pdftotext', ['-enc', 'UTF-8'], ['-']),
    missing: isInstalled('pdftotext') ? '' : 'pdftotext is not installed',
  },
  {
    name: 'mutool',
    read: byProgram('mutool', ['draw', '-F', 'txt'], []),
    missing: isInstalled('mutool') ? '' : 'mutool is not installed',
  },
] as const satisfies readonly { name: string; read: Reader; missing: string }[];
