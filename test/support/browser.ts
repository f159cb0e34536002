import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { findBrowser } from '../../src/browser-host/find-browser.ts';

export interface TestBrowser {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly bundled: boolean;
}

const cache = fileURLToPath(new URL('../../out/test-browser/', import.meta.url));

/**
 * The browser that tests run in: an installed one, else on Linux the headless Chromium that comes as
 * an npm package. `DANGOL_TEST_BROWSER=bundled` chooses the latter although one is installed.
 */
export async function testBrowser(): Promise<TestBrowser> {
  const wanted = process.env.DANGOL_TEST_BROWSER;
  const installed = wanted === 'bundled' ? null : findBrowser();
  if (installed !== null) return { executable: installed, args: [], env: {}, bundled: false };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome, Edge or Chromium was found; put the path of one in DANGOL_BROWSER');
  }
  return bundledBrowser();
}

async function bundledBrowser(): Promise<TestBrowser> {
  const folder = await unpacked();
  const executable = join(folder, 'chromium');
  return {
    executable,
    // The package's Chromium has neither a sandbox helper nor a graphics card to count on.
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    env: librariesFor(executable, folder),
    bundled: true,
  };
}

/** Unpacks into a folder of its own that gets its name when whole: a cut-off run leaves no half. */
async function unpacked(): Promise<string> {
  const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(packageFile), '..', 'bin');
  const folder = join(cache, 'ready');
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  const before = process.env.TMPDIR;
  // The package unpacks to the folder for temporary files, under fixed names.
  process.env.TMPDIR = draft;
  try {
    for (const archive of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) {
      await inflate(join(bin, archive));
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(draft, folder);
  } catch (thrown) {
    if (!existsSync(folder)) throw thrown;
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** The package brings the libraries that a bare system lacks; a full one does better with its own. */
function librariesFor(executable: string, folder: string): Record<string, string> {
  const starts = spawnSync(executable, ['--version'], { stdio: 'ignore' }).status === 0;
  return starts && process.env.DANGOL_TEST_LIBRARIES !== 'bundled'
    ? {}
    : { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
}
