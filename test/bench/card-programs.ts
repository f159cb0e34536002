/** Other programs setting the texts of cards plainly, where they are installed: one A6 page a card. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GreetingCardSpec } from '../../src/shared/greeting-card-spec.ts';
import { fontPath } from '../../src/print/resources.ts';

/** Milliseconds from the start of the program to its end, or why there are none. */
export type ProgramTime = { readonly ms: number } | { readonly skipped: string };

const limitMs = 300_000;

export function chromiumTime(specs: readonly GreetingCardSpec[]): ProgramTime {
  const program = installed(['chromium', 'chromium-browser', 'google-chrome']);
  if (!program) return { skipped: 'Chromium is not installed' };
  return inFolder((folder) => {
    const [page, out] = [join(folder, 'cards.html'), join(folder, 'cards.pdf')];
    writeFileSync(page, htmlOf(specs));
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    const folders = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${out}`];
    return timed(program, [...options, ...folders, pathToFileURL(page).href], out);
  });
}

export function libreOfficeTime(specs: readonly GreetingCardSpec[]): ProgramTime {
  const program = installed(['soffice', 'libreoffice']);
  if (!program) return { skipped: 'LibreOffice is not installed' };
  return inFolder((folder) => {
    const page = join(folder, 'cards.fodt');
    writeFileSync(page, flatTextOf(specs));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, page];
    return timed(program, args, join(folder, 'cards.pdf'));
  });
}

const installed = (names: readonly string[]): string | undefined =>
  names.find((name) => spawnSync(name, ['--version']).status === 0);

function inFolder(work: (folder: string) => ProgramTime): ProgramTime {
  const folder = mkdtempSync(join(tmpdir(), 'dangol-program-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function timed(program: string, args: readonly string[], out: string): ProgramTime {
  const started = performance.now();
  const { status } = spawnSync(program, args, { stdio: 'ignore', timeout: limitMs });
  const ms = Math.round(performance.now() - started);
  const isMade = Boolean(statSync(out, { throwIfNoEntry: false })?.size);
  if (status === 0 && isMade) return { ms };
  return { skipped: `${program} made no PDF within ${limitMs / 1000} s` };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function htmlOf(specs: readonly GreetingCardSpec[]): string {
  const cards = specs.map(({ greeting, message, closing }) => {
    const parts = [greeting, message, closing].map((text) => `<p>${escaped(text)}</p>`);
    return `<section>${parts.join('')}</section>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: Hand; src: url(${pathToFileURL(fontPath('DangolPen.ttf')).href}) }
@page { size: 105mm 148mm; margin: 16mm 14mm }
body { margin: 0; font: 18pt/1.3 Hand } p { white-space: pre-line }
section { break-after: page } p:last-child { text-align: right }
</style>${cards.join('\n')}`;
}

/** The smallest document of its own kind that LibreOffice opens with A6 pages. */
function flatTextOf(specs: readonly GreetingCardSpec[]): string {
  const names = ['office', 'style', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const fo = 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
  const cards = specs.flatMap(({ greeting, message, closing }) => [
    `<text:p text:style-name="First">${escaped(greeting)}</text:p>`,
    ...message
      .split('\n')
      .map((line) => `<text:p text:style-name="Plain">${escaped(line)}</text:p>`),
    `<text:p text:style-name="Last">${escaped(closing)}</text:p>`,
  ]);
  const text = '<style:text-properties fo:font-size="18pt"/>';
  const paragraph = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ` +
    `fo:line-height="130%" ${properties}/>${text}</style:style>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${names.join(' ')} ${fo} office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
${paragraph('Plain', '')}${paragraph('First', 'fo:break-before="page"')}${paragraph('Last', 'fo:text-align="end"')}
<style:page-layout style:name="A6"><style:page-layout-properties fo:page-width="105mm"
 fo:page-height="148mm" fo:margin="14mm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A6"/></office:master-styles>
<office:body><office:text>${cards.join('\n')}</office:text></office:body></office:document>`;
}
